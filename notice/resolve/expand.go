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

// strip removes the keys that were resolved, and items that are to be removed and that nothing below has.
// What variables will change is copied, with all that it is in: the tree of a base may be that of other
// notices, too.
func (r *resolver) strip(n *tree.Node, s *schema.Node) *tree.Node {
	switch {
	case n == nil || n.Kind == tree.Null:
		return n
	case n.Kind == tree.Scalar:
		if strings.Contains(n.Text.Value, "${") {
			r.refers = true
			out := *n
			return &out
		}
		return n
	}
	s = s.Of(n)
	if slices.ContainsFunc(n.Items, isRemoved) && s.Item().Key("remove") != nil {
		n = r.withoutRemoved(n, s.Item())
	}
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
		value := r.strip(p.Value, below)
		if value != p.Value {
			change(i, 0)
		}
		if out != n {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: value})
		}
	}
	for i, item := range n.Items {
		value := r.strip(item, s.Item())
		if value != item {
			change(len(n.Pairs), i)
		}
		if out != n {
			out.Items = append(out.Items, value)
		}
	}
	return out
}

// isRemoved reports whether an item is there to remove another.
func isRemoved(item *tree.Node) bool { return is(item, "remove", "true") }

// withoutRemoved is a list without the items that found nothing to remove, which are reported.
func (r *resolver) withoutRemoved(list *tree.Node, s *schema.Node) *tree.Node {
	out := *list
	out.Items = slices.DeleteFunc(slices.Clone(list.Items), isRemoved)
	if len(r.lost) > 0 { // perhaps they name what was left out
		return &out
	}
	var inherited []string
	for _, item := range list.Items {
		if !isRemoved(item) {
			continue
		}
		if inherited == nil && !r.full() {
			inherited = ids(&out, s, item.Get("remove").Span.File)
		}
		r.nothingToRemove(item, inherited)
	}
	return &out
}

// nothingToRemove reports an item with whose id nothing is inherited.
func (r *resolver) nothingToRemove(item *tree.Node, inherited []string) {
	name, span := item.Get("id"), item.Get("remove").Span
	if name == nil {
		r.report(codeRemove, span, "an item without an `id` says what is removed", "write the `id` that the inherited item has")
		return
	}
	if name.Span.File == span.File {
		span = name.Span
	}
	help := "remove the item, or write an id of the base"
	if suggestion := diag.Nearest(name.Text.Value, inherited); suggestion != "" {
		help = "did you mean `" + suggestion + "`?"
	}
	r.report(codeRemove, span, "there is no inherited item `"+name.Text.Value+"` to remove", help, withValue(name, diag.Meant(name.Text.Value, inherited)))
}
