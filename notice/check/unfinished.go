package check

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Unfinished is a file as far as it is written: the notice, with the files that it is made of, of which
// File gives none because values TODO(…) stand where something else is expected. It can be printed for
// people who finish it. There is no Notice if anything else is wrong.
func Unfinished(f *source.File, s Settings, read resolve.Reader) (Result, error) {
	root, list, _ := tree.ParseAndWarn(f)
	if root == nil || len(list) > 0 {
		return Result{}, nil
	}
	list, err := schema.Validate(root)
	if err != nil || !isUnfinished(list, root) {
		return Result{}, err
	}
	whole, err := s.Cache.Unfinished(root, f, read, isUnfinished)
	if err != nil || whole.Root == nil {
		return Result{}, err
	}
	n := s.decode(withoutIDs(whole.Root))
	n.Original = original(whole)
	if isUnwritten(n.Language) {
		n.Language = source.Text{}
	}
	n.Regime = slices.DeleteFunc(n.Regime, isUnwritten)
	show(n, whole.Root)
	return Result{Notice: n, Files: whole.Files, Heads: whole.Heads()}, nil
}

// show has placeholders printed in place of sections and authorities that they stand for.
func show(n *notice.Notice, root *tree.Node) {
	words := map[source.Span]bool{}
	for _, t := range n.Texts() {
		words[t.Span] = true
	}
	for _, key := range notice.SectionIDs() {
		b := n.Body(key)
		if b == nil {
			continue
		}
		if v := root.Get(key); v != nil && v.Kind == tree.Scalar && isUnwritten(v.Text) && !words[v.Text.Span] {
			b.Span, b.Text, b.State = v.Span, v.Text, source.Text{}
		}
		if isUnwritten(b.State) && !b.Text.IsSet() {
			b.Text, b.State = b.State, source.Text{}
		}
	}
	for a := range n.Complaints.Authority.All() {
		if isUnwritten(a.Country) && !a.Text.IsSet() {
			a.Text, a.Country = a.Country, source.Text{}
		}
	}
}

// withoutIDs is a tree without ids that are placeholders, which no anchor can have.
func withoutIDs(n *tree.Node) *tree.Node {
	out := *n
	out.Pairs, out.Items = nil, nil
	for _, p := range n.Pairs {
		if p.Key.Value != "id" || !isUnwritten(p.Value.Text) {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: withoutIDs(p.Value)})
		}
	}
	for _, item := range n.Items {
		out.Items = append(out.Items, withoutIDs(item))
	}
	return &out
}

func isUnwritten(t source.Text) bool {
	_, ok := lint.Unwritten(t.Value)
	return ok
}

// isUnfinished reports whether all errors against trees are about what is still to be written.
func isUnfinished(list diag.List, trees ...*tree.Node) bool {
	values := unwritten(trees...)
	return !slices.ContainsFunc(onlyUnwritten(slices.Clone(list), values, law.Named{}, ""), func(d diag.Diagnostic) bool {
		return d.Severity == diag.Error && d.Code.ID != lint.ToBeWritten(source.Text{}, law.Named{}, "").Code.ID
	})
}
