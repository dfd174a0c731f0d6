package spelling

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// inlineBases removes the items of `lawful_bases` that say only a code, if purposes name it.
func inlineBases(root *tree.Node, _ *schema.Node) bool {
	bases := root.Get("lawful_bases")
	if bases == nil || bases.Kind != tree.Sequence {
		return false
	}
	users := basisUsers(root)
	before := len(bases.Items)
	bases.Items = slices.DeleteFunc(bases.Items, func(b *tree.Node) bool {
		return len(b.Pairs) == 1 && b.Get("basis") != nil && len(users[b.Get("basis").Text.Value]) > 0
	})
	if len(bases.Items) == 0 {
		root.Pairs = slices.DeleteFunc(root.Pairs, func(p tree.Pair) bool { return p.Key.Value == "lawful_bases" })
	}
	return len(bases.Items) < before
}

// inlineLaws moves the laws and interests of a basis to the only purpose that rests on it alone.
func inlineLaws(root *tree.Node, _ *schema.Node) bool {
	bases := root.Get("lawful_bases")
	if bases == nil || bases.Kind != tree.Sequence {
		return false
	}
	users, changed := basisUsers(root), false
	for _, b := range bases.Items {
		code := b.Get("basis")
		if code == nil || b.Get("id") != nil || len(users[code.Text.Value]) != 1 {
			continue
		}
		purpose := users[code.Text.Value][0]
		if purpose.Get("basis").Kind != tree.Scalar {
			continue
		}
		b.Pairs = slices.DeleteFunc(b.Pairs, func(p tree.Pair) bool {
			moves := p.Key.Value == "laws" || p.Key.Value == "interests"
			if moves = moves && purpose.Get(p.Key.Value) == nil && p.Value.Kind != tree.Mapping; moves {
				purpose.Pairs = append(purpose.Pairs, p)
				changed = true
			}
			return moves
		})
	}
	return changed
}

// listBases adds an item to `lawful_bases` for each code that only purposes name.
func listBases(root *tree.Node, _ *schema.Node) bool {
	bases, changed := root.Get("lawful_bases"), false
	if bases != nil && bases.Kind != tree.Sequence {
		return false
	}
	var codes []string
	for code := range basisUsers(root) {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		if _, ok := law.BasisOf(code); !ok {
			continue
		}
		if bases != nil && slices.ContainsFunc(bases.Items, func(b *tree.Node) bool {
			return b.Get("basis") != nil && b.Get("basis").Text.Value == code || b.Get("any_of") != nil || b.Kind == tree.Scalar || b.Get("items") != nil
		}) {
			continue
		}
		if bases == nil {
			bases = &tree.Node{Kind: tree.Sequence}
			root.Pairs = append(root.Pairs, tree.Pair{Key: source.Text{Value: "lawful_bases"}, Value: bases})
		}
		bases.Items = append(bases.Items, mapping("basis", scalar(code)))
		changed = true
	}
	return changed
}

// basisUsers are the purposes that name each basis.
func basisUsers(root *tree.Node) map[string][]*tree.Node {
	out := map[string][]*tree.Node{}
	purposes := root.Get("purposes")
	if purposes == nil || purposes.Kind != tree.Sequence {
		return nil
	}
	for _, p := range purposes.Items {
		if basis := p.Get("basis"); basis != nil {
			for _, v := range append([]*tree.Node{basis}, basis.Items...) {
				if v.Kind == tree.Scalar {
					out[v.Text.Value] = append(out[v.Text.Value], p)
				}
			}
		}
	}
	return out
}
