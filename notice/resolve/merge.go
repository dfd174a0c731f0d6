package resolve

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// merge lays the nearer tree over the farther one. Mappings merge key by key, items by
// id; everything else is replaced.
func (r *resolver) merge(far, near *tree.Node, s *schema.Shape) *tree.Node {
	if s == nil || far.Kind != tree.Mapping || near.Kind != tree.Mapping {
		return r.mergeItems(far, near, s)
	}
	if is(near, "inherit", "false") || s.Party && near.Get("name") != nil && far.Get("name") != nil {
		return near
	}
	far = yield(far, near, s)
	out := &tree.Node{Kind: tree.Mapping, Span: near.Span}
	for _, p := range far.Pairs {
		if v := near.Get(p.Key.Value); v != nil {
			word := keyOf(near, p.Key.Value)
			below := long(v, word.Span, s.Keys[p.Key.Value])
			out.Pairs = append(out.Pairs, tree.Pair{Key: word, Value: r.merge(long(p.Value, p.Key.Span, s.Keys[p.Key.Value]), below, s.Keys[p.Key.Value])})
			continue
		}
		out.Pairs = append(out.Pairs, p)
	}
	for _, p := range near.Pairs {
		if far.Get(p.Key.Value) == nil {
			out.Pairs = append(out.Pairs, r.fresh(p, s))
		}
	}
	return out
}

// fresh is a pair that no base has: nothing is there to be removed from it.
func (r *resolver) fresh(p tree.Pair, s *schema.Shape) tree.Pair {
	below := s.Keys[p.Key.Value]
	if p.Value.Kind == tree.Sequence {
		p.Value = r.mergeItems(&tree.Node{Kind: tree.Sequence}, p.Value, below)
	}
	return p
}

// yield drops what the nearer section replaces as a whole: `none` replaces all but the
// heading, items or words of its own replace `none` and a reference to another section.
// Items of its own also replace words told in place of items.
func yield(far, near *tree.Node, s *schema.Shape) *tree.Node {
	if !s.Section {
		return far
	}
	var gone []string
	if near.Get("state") != nil {
		gone = []string{"items", "text", "intro", "note", "stated_in"}
	}
	if near.Get("items") != nil {
		gone = append(gone, "text", "state", "reason", "stated_in")
	}
	if near.Get("text") != nil {
		gone = append(gone, "state", "reason", "stated_in")
	}
	if near.Get("stated_in") != nil {
		gone = append(gone, "text", "heading", "intro", "note")
	}
	if len(gone) == 0 {
		return far
	}
	out := *far
	out.Pairs = slices.DeleteFunc(slices.Clone(far.Pairs), func(p tree.Pair) bool { return slices.Contains(gone, p.Key.Value) })
	return &out
}

func keyOf(n *tree.Node, key string) source.Text {
	for _, p := range n.Pairs {
		if p.Key.Value == key {
			return p.Key
		}
	}
	return source.Text{Value: key}
}

// mergeItems lays items over items. Those with an id that is there, also within a group,
// merge and keep their place; the others follow.
func (r *resolver) mergeItems(far, near *tree.Node, s *schema.Shape) *tree.Node {
	if s == nil || s.Items == nil || s.Items.Keys["id"] == nil || far.Kind != tree.Sequence {
		return near
	}
	if near.Kind != tree.Sequence { // a list of one
		near = &tree.Node{Kind: tree.Sequence, Span: near.Span, Items: []*tree.Node{near}}
	}
	out := &tree.Node{Kind: tree.Sequence, Span: near.Span, Items: slices.Clone(far.Items)}
	for _, item := range near.Items {
		name := id(item)
		removed := is(item, "remove", "true")
		found := name != "" && r.replace(out, name, s.Items, func(old *tree.Node) *tree.Node {
			if removed {
				return nil
			}
			return r.merge(old, item, s.Items)
		})
		switch {
		case found:
		case removed:
			help := "remove the item, or write an id of the base"
			if near := diag.Nearest(name, ids(out, s.Items)); near != "" {
				help = "did you mean `" + near + "`?"
			}
			span := item.Span
			if v := item.Get("id"); v != nil {
				span = v.Span
			}
			r.report(codeRemove, span, "there is no inherited item `"+name+"` to remove", help)
		default:
			out.Items = append(out.Items, item)
		}
	}
	return out
}

// replace changes the item with an id, in place, and reports whether it is there.
func (r *resolver) replace(list *tree.Node, name string, s *schema.Shape, change func(*tree.Node) *tree.Node) bool {
	for i, item := range list.Items {
		if s.IsGroup(item) {
			if below := item.Get("items"); below != nil && below.Kind == tree.Sequence {
				inner := &tree.Node{Kind: tree.Sequence, Span: below.Span, Items: slices.Clone(below.Items)}
				if r.replace(inner, name, s, change) {
					list.Items[i] = with(item, "items", inner)
					return true
				}
			}
		}
		if id(item) != name {
			continue
		}
		if changed := change(item); changed != nil {
			list.Items[i] = changed
		} else {
			list.Items = slices.Delete(list.Items, i, i+1)
		}
		return true
	}
	return false
}

// with is a mapping whose key has another value.
func with(n *tree.Node, key string, value *tree.Node) *tree.Node {
	out := *n
	out.Pairs = slices.Clone(n.Pairs)
	for i, p := range out.Pairs {
		if p.Key.Value == key {
			out.Pairs[i].Value = value
		}
	}
	return &out
}

// ids are the ids of items, also within groups.
func ids(list *tree.Node, s *schema.Shape) []string {
	var out []string
	if list == nil {
		return nil
	}
	for _, item := range list.Items {
		if s.IsGroup(item) {
			out = append(out, ids(item.Get("items"), s)...)
		} else if name := id(item); name != "" {
			out = append(out, name)
		}
	}
	return out
}
