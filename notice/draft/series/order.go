package series

import (
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/schema"
)

// withOrder is a notice that names the order of its page, which a notice in its own words may take
// from its file: what it takes from a base has no place there. The intro stands before all of it.
func withOrder(m *draft.Map, shape *schema.Node) *draft.Map {
	layout, _ := m.Get("layout").(*draft.Map)
	if wording, _ := draft.Scalar(m.Get("wording")); wording != "own" || layout != nil && layout.Get("order") != nil {
		return m
	}
	var order draft.List
	for _, e := range m.Entries {
		switch list, isList := e.Value.(draft.List); {
		case e.Key == own && isList:
			for _, item := range list {
				order = append(order, draft.Item{Value: draft.Code(idOf(item.Value))})
			}
		case shape.Key(e.Key) != nil && shape.Key(e.Key).IsSection() && isPrinted(e.Value):
			order = append(order, draft.Item{Value: draft.Code(e.Key)})
		}
	}
	out := &draft.Map{}
	out.Entries = append(out.Entries, m.Entries...)
	set := &draft.Map{}
	set.Set("order", order)
	if layout != nil {
		set.Entries = append(set.Entries, layout.Entries...)
		out.Entries[indexOf(out, "layout")].Value = set
		return out
	}
	out.Set("layout", set)
	return out
}

// isPrinted reports whether a section is printed where it stands.
func isPrinted(v draft.Value) bool {
	m, ok := v.(*draft.Map)
	return !ok || m.Get("stated_in") == nil
}
