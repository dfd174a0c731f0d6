package resolve

import (
	"slices"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// merge lays the overlay over the base. Mappings merge key by key, items by
// id; everything else is replaced.
func (r *resolver) merge(base, overlay *tree.Node, s *schema.Node) *tree.Node {
	if s == nil || base.Kind != tree.Mapping || overlay.Kind != tree.Mapping {
		return r.mergeItems(base, overlay, s)
	}
	if is(overlay, "inherit", "false") || s.IsParty() && replaces(overlay, base) {
		return overlay
	}
	base = dropOverridden(base, overlay, s)
	out := &tree.Node{Kind: tree.Mapping, Span: overlay.Span}
	for _, p := range base.Pairs {
		if v := overlay.Get(p.Key.Value); v != nil {
			word := keyOf(overlay, p.Key.Value)
			below := long(v, word.Span, s.Key(p.Key.Value))
			out.Pairs = append(out.Pairs, tree.Pair{Key: word, Value: r.merge(long(p.Value, p.Key.Span, s.Key(p.Key.Value)), below, s.Key(p.Key.Value))})
			continue
		}
		out.Pairs = append(out.Pairs, p)
	}
	for _, p := range overlay.Pairs {
		if base.Get(p.Key.Value) == nil {
			out.Pairs = append(out.Pairs, p)
		}
	}
	return out
}

// replaces reports whether a party takes the place of another: both have a name, or one of them is a
// list of parties.
func replaces(overlay, base *tree.Node) bool {
	return overlay.Get("name") != nil && base.Get("name") != nil || (overlay.Get("items") == nil) != (base.Get("items") == nil) && (overlay.Get("name") != nil || overlay.Get("items") != nil)
}

// dropOverridden drops what the overlay replaces as a whole: `none` replaces all but the
// heading, items or words of its own replace `none` and a reference to another section.
// Items of its own also replace words told in place of items, and a day or a version the words for
// another.
func dropOverridden(base, overlay *tree.Node, s *schema.Node) *tree.Node {
	var gone []string
	if short := s.Short(); short != "" && short != "text" && overlay.Get(short) != nil {
		gone = []string{"text"}
	}
	if s.IsSection() {
		gone = overridden(overlay)
	}
	if len(gone) == 0 {
		return base
	}
	out := *base
	out.Pairs = slices.DeleteFunc(slices.Clone(base.Pairs), func(p tree.Pair) bool { return slices.Contains(gone, p.Key.Value) })
	return &out
}

// overridden are the keys of a section that do not go with those that the overlay writes.
func overridden(overlay *tree.Node) []string {
	var gone []string
	if overlay.Get("state") != nil {
		gone = []string{"items", "text", "intro", "note", "stated_in"}
	}
	if overlay.Get("items") != nil {
		gone = append(gone, "text", "state", "reason", "stated_in")
	}
	if overlay.Get("text") != nil {
		gone = append(gone, "state", "reason", "stated_in")
	}
	if overlay.Get("stated_in") != nil {
		gone = append(gone, "text", "heading", "intro", "note")
	}
	return gone
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
// merge and keep their place, or are removed; the others follow. What is to be removed and is not there
// is kept, for what the notice is laid over next may have it.
func (r *resolver) mergeItems(base, overlay *tree.Node, s *schema.Node) *tree.Node {
	if s == nil || s.Item() == nil || s.Item().Key("id") == nil || base.Kind != tree.Sequence {
		return overlay
	}
	if overlay.Kind != tree.Sequence { // a list of one
		overlay = &tree.Node{Kind: tree.Sequence, Span: overlay.Span, Items: []*tree.Node{overlay}}
	}
	out := index(base, s.Item())
	for _, item := range overlay.Items {
		name := id(item)
		switch old := out.at(name); {
		case old != nil && isRemoved(item):
			out.set(name, nil)
		case old != nil && s.Item().IsGroup(old) == s.Item().IsGroup(item):
			out.set(name, r.merge(old, item, s.Item().Of(old)))
		default:
			out.items = append(out.items, item)
		}
	}
	return out.list(overlay.Span)
}

// An itemIndex is a list of items, some of them groups, whose items are found by id, as are groups
// with an id.
type itemIndex struct {
	shape  *schema.Node // of an item or a group
	items  []*tree.Node
	groups map[int]*itemIndex // the items of groups, by the place of the group
	places map[string]int     // of ids: the place of the item, or of the group that holds it
	done   map[int]bool       // groups that were replaced as a whole
}

// index makes a list that can be changed, and leaves the one that it is made of as it is.
func index(list *tree.Node, s *schema.Node) *itemIndex {
	x := &itemIndex{shape: s, items: slices.Clone(list.Items), groups: map[int]*itemIndex{}, places: map[string]int{}, done: map[int]bool{}}
	for i := range x.items {
		x.add(i)
	}
	return x
}

// add finds the ids of the item at a place, and of those that it holds if it is a group.
func (x *itemIndex) add(i int) {
	item := x.items[i]
	delete(x.groups, i)
	if name := id(item); name != "" {
		x.places[name] = i
	}
	if below := item.Get("items"); x.shape.IsGroup(item) && below != nil && below.Kind == tree.Sequence {
		x.groups[i] = index(below, x.shape.Group().Key("items").Item())
		for name := range x.groups[i].places {
			x.places[name] = i
		}
	}
}

// at returns the item or the group with an id, or nil.
func (x *itemIndex) at(name string) *tree.Node {
	i, ok := x.places[name]
	if !ok || name == "" {
		return nil
	}
	if group := x.groups[i]; group != nil {
		if n := group.at(name); n != nil {
			return n
		}
	}
	return x.item(i)
}

// item is the item at a place; that of a group with what became of its items.
func (x *itemIndex) item(i int) *tree.Node {
	item := x.items[i]
	if group := x.groups[i]; item != nil && group != nil && !x.done[i] {
		return with(item, "items", group.list(item.Get("items").Span))
	}
	return item
}

// set replaces the item or the group with an id; nil removes it.
func (x *itemIndex) set(name string, n *tree.Node) {
	i := x.places[name]
	if group := x.groups[i]; group != nil && group.at(name) != nil {
		group.set(name, n)
		return
	}
	x.items[i] = n
	x.add(i)
}

// groupOf returns the place of the group with an id; without one, that of the first group that has
// none and was not replaced.
func (x *itemIndex) groupOf(name string) (int, bool) {
	for i := range x.items {
		if x.groups[i] != nil && !x.done[i] && id(x.items[i]) == name {
			return i, true
		}
	}
	return 0, false
}

// list returns the items as a node.
func (x *itemIndex) list(span source.Span) *tree.Node {
	out := &tree.Node{Kind: tree.Sequence, Span: span}
	for i := range x.items {
		if item := x.item(i); item != nil {
			out.Items = append(out.Items, item)
		}
	}
	return out
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

// ids are the ids of items, also within groups, but for those in a file; nil for all.
func ids(list *tree.Node, s *schema.Node, but *source.File) []string {
	var out []string
	if list == nil {
		return nil
	}
	for _, item := range list.Items {
		if s.IsGroup(item) {
			out = append(out, ids(item.Get("items"), s.Group().Key("items").Item(), but)...)
		}
		if v := item.Get("id"); id(item) != "" && (but == nil || v.Span.File != but) {
			out = append(out, v.Text.Value)
		}
	}
	return out
}
