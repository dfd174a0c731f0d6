package diff_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/check/spelling"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// However many changes are made at once, other printed words are never silent, what is no change one
// way is none the other way, and a notice in itself has none.
func TestManyChanges(t *testing.T) {
	names, texts := single(t)
	r := rand.New(rand.NewPCG(1, 2))
	pairs := 0
	for _, name := range names {
		before := read(t, spelling.Text{Notice: texts[name]})
		for range 60 {
			root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(texts[name])))
			if root == nil || len(list) > 0 {
				t.Fatal(list)
			}
			moved := false // then the key facts of a page may show others of the items
			for range 1 + r.IntN(6) {
				moved = changeSomething(r, root) || moved
			}
			text := spelling.Write(root)
			after := read(t, spelling.Text{Notice: text})
			if after == nil {
				continue // of a wrong shape
			}
			pairs++
			there, back := diff.Compare(before, after), diff.Compare(after, before)
			silent := len(there) == 0 && !diff.RecordOf(before.Notice(), after.Notice()).IsDated()
			if silent && (!moved && printed(before) != printed(after) || len(back) > 0) {
				t.Errorf("%s: want changes, got %v, and back %v; printed %v\n%s", name, described(there), described(back), cmp.Diff(strings.Fields(printed(before)), strings.Fields(printed(after))), text)
			}
			if same := diff.Compare(after, read(t, spelling.Text{Notice: text})); len(same) > 0 {
				t.Errorf("%s: want no change, got %v\n%s", name, described(same), text)
			}
		}
	}
	if pairs < 200 {
		t.Errorf("want at least 200 pairs, got %d", pairs)
	}
}

// changeSomething takes out, doubles, moves or swaps something in a tree. It reports whether items
// have another order.
func changeSomething(r *rand.Rand, root *tree.Node) (moved bool) {
	var lists, scalars []*tree.Node
	var visit func(n *tree.Node)
	visit = func(n *tree.Node) {
		switch {
		case len(n.Items) > 0 || len(n.Pairs) > 0:
			lists = append(lists, n)
		case n.Kind == tree.Scalar:
			scalars = append(scalars, n)
		}
		for _, p := range n.Pairs {
			visit(p.Value)
		}
		for _, item := range n.Items {
			visit(item)
		}
	}
	visit(root)
	n := lists[r.IntN(len(lists))]
	switch k := r.IntN(5); {
	case k == 0 && len(n.Items) > 0:
		i := r.IntN(len(n.Items))
		n.Items = slices.Delete(n.Items, i, i+1)
	case k == 1 && len(n.Items) > 0:
		n.Items = append(n.Items, spelling.Clone(n.Items[r.IntN(len(n.Items))]))
	case k == 2 && len(n.Items) > 0:
		r.Shuffle(len(n.Items), func(i, k int) { n.Items[i], n.Items[k] = n.Items[k], n.Items[i] })
		return true
	case k == 3 && len(n.Pairs) > 1:
		i := r.IntN(len(n.Pairs))
		n.Pairs = slices.Delete(n.Pairs, i, i+1)
	default:
		a, b := scalars[r.IntN(len(scalars))], scalars[r.IntN(len(scalars))]
		if a.Type == b.Type {
			a.Text.Value, b.Text.Value = b.Text.Value, a.Text.Value
		}
	}
	return false
}
