package series

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice/draft"
)

// overlayItems is what a section writes so that its items are a list: those of the base that it does
// not have are removed, those that it spells otherwise are written in their place, and its own follow.
// It is not ok if the list has others before those of the base.
func (s *sharer) overlayItems(section string, base, whole draft.List) (draft.List, bool) {
	var out draft.List
	next := 0
	for _, b := range base {
		id, added := idOf(b.Value), s.added[section][idOf(b.Value)]
		plain := b.Value
		if added {
			plain = without(b.Value.(*draft.Map), "id")
		}
		if next < len(whole) && alike(long(whole[next].Value)) == alike(long(plain)) {
			if exact(long(whole[next].Value)) != exact(long(plain)) {
				if !added || !replaces(long(whole[next].Value), long(plain)) {
					return nil, false
				}
				out = append(out, draft.Item{Value: withKey("id", id, long(whole[next].Value)), Span: whole[next].Span})
			}
			next++
			continue
		}
		if id == "" {
			return nil, false
		}
		out = append(out, draft.Item{Value: removed(id)})
	}
	inBase := map[string]bool{}
	for _, id := range ids(base) {
		inBase[id] = true
	}
	if slices.ContainsFunc(ids(whole[next:]), func(id string) bool { return inBase[id] }) {
		return nil, false
	}
	return append(out, whole[next:]...), true
}

// removed drops the inherited item with an id.
func removed(id string) *draft.Map {
	out := &draft.Map{}
	out.Set("id", draft.Code(id))
	out.Set("remove", draft.Code("true"))
	return out
}

// long is an item as a mapping.
func long(v draft.Value) *draft.Map {
	if m, ok := v.(*draft.Map); ok {
		return m
	}
	m := &draft.Map{}
	m.Entries = append(m.Entries, draft.Entry{Key: "text", Value: v})
	return m
}

func without(m *draft.Map, key string) *draft.Map {
	return &draft.Map{Entries: slices.DeleteFunc(slices.Clone(m.Entries), func(e draft.Entry) bool { return e.Key == key })}
}

func withKey(key, value string, m *draft.Map) *draft.Map {
	out := &draft.Map{}
	out.Set(key, draft.Code(value))
	out.Entries = append(out.Entries, m.Entries...)
	return out
}

// commonItems are the items that most of some lists have, in the order of those; where a list lacks
// one, or spells it otherwise, it has an id, by which it can be removed or written anew. The ids that
// are added come back as a set. Without names none is added.
func (s *sharer) commonItems(section string, lists []draft.List, names bool) (draft.List, map[string]bool) {
	type place struct{ sum, lists int }
	var votes ballot
	places, first := map[string]*place{}, map[string]draft.Item{}
	for _, list := range lists {
		seen := map[string]bool{}
		for i, item := range list {
			key := alike(long(item.Value))
			if seen[key] {
				continue
			}
			seen[key] = true
			votes.add(key, exact(item.Value), item.Value)
			if _, ok := first[exact(item.Value)]; !ok {
				first[exact(item.Value)] = item
			}
			if places[key] == nil {
				places[key] = &place{}
			}
			places[key].sum += i
			places[key].lists++
		}
	}
	chosen := slices.DeleteFunc(votes.ranked(), func(c choice) bool { return c.count < s.enough || 2*c.count <= len(lists) })
	slices.SortStableFunc(chosen, func(a, b choice) int {
		p, q := places[a.key], places[b.key]
		return cmp.Compare(p.sum*q.lists, q.sum*p.lists)
	})
	taken := draft.IDs{}
	for _, list := range lists {
		for _, id := range ids(list) {
			taken[id] = 1
		}
	}
	added := map[string]bool{}
	var out draft.List
	for _, c := range chosen {
		v, item := c.value, first[exact(c.value)]
		if c.spellings.best().count < len(lists) && names && idOf(v) == "" && s.canHaveID(section, v) {
			id := taken.New(wordsOf(v))
			added[id] = true
			v = withKey("id", id, long(v))
		}
		item.Value = v
		out = append(out, item)
	}
	return out, added
}

// canHaveID reports whether an item can be written with an id. A string in place of a party is its
// name, or its address.
func (s *sharer) canHaveID(section string, v draft.Value) bool {
	if _, isMap := v.(*draft.Map); isMap {
		return true
	}
	item := s.shape.Key(section).Key("items").Item()
	return item.Key("text") != nil && item.Key("email") == nil
}

// wordsOf are the first words of an item.
func wordsOf(v draft.Value) string {
	if s, ok := draft.Scalar(v); ok {
		return s
	}
	if m, ok := v.(*draft.Map); ok {
		for _, key := range []string{"name", "heading", "intro", "text"} {
			if s, ok := draft.Scalar(m.Get(key)); ok && s != "" {
				return s
			}
		}
		for _, e := range m.Entries {
			if s, ok := draft.Scalar(e.Value); ok {
				return s
			}
		}
	}
	return ""
}
