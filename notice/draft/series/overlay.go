package series

import (
	"slices"

	"github.com/noticec/noticec/notice/draft"
)

// own is the key of the sections of a notice's own.
const own = "sections"

// overlay is what a notice writes at a key, so that it says with the base what it said alone; nil if
// that is nothing. It is ok unless nothing that the notice can write says that.
func (s *sharer) overlay(key string, base, whole draft.Value) (v draft.Value, ok bool) {
	switch {
	case base == nil:
		return whole, true
	case exact(base) == exact(whole):
		return nil, true
	case key == own:
		list, _ := whole.(draft.List)
		return overlaySections(base.(draft.List), list)
	case key == "layout":
		return whole, whole != nil
	}
	over, isBaseMap := base.(*draft.Map)
	if below, isMap := whole.(*draft.Map); isMap && isBaseMap {
		if part, ok := s.part(key, over, below); ok && part == nil {
			return nil, true
		} else if ok {
			return part, true
		}
	}
	_, isScalar := draft.Scalar(whole)
	_, isBaseScalar := draft.Scalar(base)
	switch {
	case isScalar && isBaseScalar:
		return whole, true
	case isScalar || !s.isSection(key):
		return nil, false
	}
	return instead(whole), true
}

// instead is a section, a list of its items, or nothing, in place of what the base says.
func instead(whole draft.Value) *draft.Map {
	out := &draft.Map{}
	out.Set("inherit", draft.Code("false"))
	switch v := whole.(type) {
	case *draft.Map:
		out.Entries = append(out.Entries, v.Entries...)
	case draft.List:
		out.Set("items", v)
	}
	return out
}

// part is the keys of a section that are other than in the base; nil if none is. It is ok if the
// section has all keys of the base, and what it writes changes none but its own.
func (s *sharer) part(key string, base, whole *draft.Map) (*draft.Map, bool) {
	if slices.ContainsFunc(base.Entries, func(e draft.Entry) bool { return whole.Get(e.Key) == nil }) {
		return nil, false
	}
	written := map[string]draft.Value{}
	for _, e := range whole.Entries {
		v, ok := s.partOf(key, e.Key, base.Get(e.Key), e.Value)
		if !ok {
			return nil, false
		}
		if v != nil {
			written[e.Key] = v
		}
	}
	switch {
	case len(written) == 0:
		return nil, true
	case written["text"] != nil && base.Get("items") != nil: // the facts of other words
		return nil, false
	case written["name"] != nil, written["items"] != nil && base.Get("items") == nil, whole.Get("state") != nil, whole.Get("stated_in") != nil:
		return nil, false // each takes the place of other keys
	}
	out := &draft.Map{}
	for _, e := range whole.Entries {
		v := written[e.Key]
		if e.Key == "text" && written["items"] != nil { // items take the place of inherited words
			v = e.Value
		}
		if v != nil {
			e.Value = v
			out.Entries = append(out.Entries, e)
		}
	}
	return out, true
}

// partOf is what a section writes at one of its keys.
func (s *sharer) partOf(section, key string, base, whole draft.Value) (draft.Value, bool) {
	list, isList := whole.(draft.List)
	below, isBaseList := base.(draft.List)
	if key == "items" && isList && isBaseList {
		items, ok := s.overlayItems(section, below, list)
		if len(items) == 0 {
			return nil, ok
		}
		return items, ok
	}
	if base == nil || exact(base) == exact(whole) {
		if base != nil {
			return nil, true
		}
		return whole, true
	}
	_, isScalar := draft.Scalar(whole)
	_, isBaseScalar := draft.Scalar(base)
	m, isMap := whole.(*draft.Map)
	over, isBaseMap := base.(*draft.Map)
	switch {
	case isScalar && isBaseScalar:
		return whole, true
	case isMap && isBaseMap:
		return whole, replaces(m, over)
	case isList && isBaseList:
		return whole, len(ids(list)) == 0 && isCodes(list) && isCodes(below)
	}
	return nil, false
}

// replaces reports whether nothing of a mapping is left where another is laid over it.
func replaces(m, over *draft.Map) bool {
	return !slices.ContainsFunc(over.Entries, func(e draft.Entry) bool {
		_, isScalar := draft.Scalar(m.Get(e.Key))
		return !isScalar
	})
}

func isCodes(list draft.List) bool {
	return !slices.ContainsFunc(list, func(i draft.Item) bool { _, ok := i.Value.(draft.Code); return !ok })
}

// overlaySections is the sections of a notice's own that are not in the base, and those of the base
// that it removes.
func overlaySections(base, whole draft.List) (draft.Value, bool) {
	inBase, in := byID(base), byID(whole)
	var out draft.List
	for _, item := range base {
		id := idOf(item.Value)
		if in[id] == nil {
			out = append(out, draft.Item{Value: removed(id)})
		} else if !replaces(in[id], inBase[id]) {
			return nil, false
		}
	}
	for _, item := range whole {
		if b := inBase[idOf(item.Value)]; b == nil || exact(b) != exact(item.Value) {
			out = append(out, item)
		}
	}
	if len(out) == 0 {
		return nil, true
	}
	return out, true
}

func byID(list draft.List) map[string]*draft.Map {
	out := map[string]*draft.Map{}
	for _, item := range list {
		if m, ok := item.Value.(*draft.Map); ok {
			out[idOf(m)] = m
		}
	}
	return out
}
