package resolve

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// expand writes the short forms of sections and parties out, so that they can be merged, and
// `adopted_by` as a part of `adopted`.
func (r *resolver) expand(n *tree.Node) *tree.Node {
	out := *n
	out.Pairs = make([]tree.Pair, 0, len(n.Pairs))
	var by *tree.Pair
	for i, p := range n.Pairs {
		if p.Key.Value == "adopted_by" {
			by = &n.Pairs[i]
			continue
		}
		out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: long(p.Value, p.Key.Span, r.shape.Key(p.Key.Value))})
	}
	if by == nil {
		return &out
	}
	adopter := tree.Pair{Key: source.Text{Value: "by", Span: by.Key.Span}, Value: by.Value}
	switch adopted := out.Get("adopted"); {
	case adopted == nil:
		word := source.Text{Value: "adopted", Span: by.Key.Span}
		out.Pairs = append(out.Pairs, tree.Pair{Key: word, Value: &tree.Node{Kind: tree.Mapping, Span: by.Value.Span, Pairs: []tree.Pair{adopter}}})
	case adopted.Get("by") != nil:
		r.report(codeDuplicate, by.Key.Span, "`adopted_by` and `by` of `adopted` both say who adopted the notice", "remove `adopted_by`", diag.WithRelated(adopted.Get("by").Span, "also written here"))
	default:
		whole := *adopted
		whole.Pairs = append(slices.Clone(adopted.Pairs), adopter)
		return with(&out, "adopted", &whole)
	}
	return &out
}

// long is the long form of a section at its key, or of a value that has a short form.
func long(n *tree.Node, key source.Span, s *schema.Node) *tree.Node {
	if s == nil || n.Kind == tree.Mapping {
		return n
	}
	if short := s.Short(); short != "" && n.Kind == tree.Scalar {
		return &tree.Node{Kind: tree.Mapping, Span: n.Span, Pairs: []tree.Pair{{Key: source.Text{Value: short, Span: key}, Value: n}}}
	}
	if !s.IsSection() {
		return n
	}
	name := "items"
	if n.Kind == tree.Scalar {
		switch name = "state"; {
		case !s.IsParty() || n.Text.Value == "none":
		case n.IsMailbox():
			name = "email"
		default:
			name = "name"
		}
	}
	word := source.Text{Value: name, Span: key}
	return &tree.Node{Kind: tree.Mapping, Span: n.Span, Pairs: []tree.Pair{{Key: word, Value: n}}}
}

// strip removes the keys that were resolved. What variables will change is copied, with all
// that it is in: the tree of a base may be that of other notices, too.
func strip(n *tree.Node, s *schema.Node) *tree.Node {
	switch {
	case n == nil || n.Kind == tree.Null:
		return n
	case n.Kind == tree.Scalar:
		if strings.Contains(n.Text.Value, "${") {
			out := *n
			return &out
		}
		return n
	}
	s = s.Of(n)
	out := n
	change := func(pairs, items int) { // what is before them stays
		if out == n {
			copied := *n
			copied.Pairs, copied.Items = slices.Clone(n.Pairs[:pairs]), slices.Clone(n.Items[:items])
			out = &copied
		}
	}
	for i, p := range n.Pairs {
		below := s.Key(p.Key.Value)
		if below != nil && below.IsResolved() {
			change(i, 0)
			continue
		}
		value := strip(p.Value, below)
		if value != p.Value {
			change(i, 0)
		}
		if out != n {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: value})
		}
	}
	for i, item := range n.Items {
		value := strip(item, s.Item())
		if value != item {
			change(len(n.Pairs), i)
		}
		if out != n {
			out.Items = append(out.Items, value)
		}
	}
	return out
}
