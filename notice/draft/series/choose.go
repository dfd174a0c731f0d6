package series

import (
	"slices"

	"github.com/noticec/noticec/notice/draft"
)

// A candidate is what a base may say in a section.
type candidate struct {
	value draft.Value
	added map[string]bool // ids that items have in the base only
}

// choose finds what the base says in a section, given what each member says, and how many members
// share it. It is nil if the base says nothing.
func (s *sharer) choose(key string, values []draft.Value) (draft.Value, int) {
	var best candidate
	saves, count := 0, 0
	for _, c := range s.candidates(key, values) {
		s.added[key] = c.added
		if saved, sharing := s.saves(key, c.value, values); saved > saves {
			best, saves, count = c, saved, sharing
		}
	}
	s.added[key] = best.added
	return best.value, count
}

// candidates are the section as several members have it, and what most of them have in it.
func (s *sharer) candidates(key string, values []draft.Value) []candidate {
	var out []candidate
	var votes ballot
	var maps []*draft.Map
	have := 0
	for _, v := range values {
		if v == nil {
			continue
		}
		have++
		votes.add(alike(v), exact(v), v)
		if m, ok := v.(*draft.Map); ok {
			maps = append(maps, m)
		}
	}
	if key == own {
		return s.commonSections(values)
	}
	if best := votes.best(); best.count >= s.enough {
		out = append(out, candidate{value: best.value})
	}
	if len(maps) == have {
		out = append(out, s.commonKeys(key, maps))
	}
	return slices.DeleteFunc(out, func(c candidate) bool { return saysNothing(c.value) })
}

// saysNothing reports whether a section has no words but its heading.
func saysNothing(v draft.Value) bool {
	m, ok := v.(*draft.Map)
	return ok && !slices.ContainsFunc(m.Entries, func(e draft.Entry) bool {
		return e.Key != "heading" && e.Key != "as" && e.Key != "stated_in"
	})
}

// commonKeys is a section with the keys that most of some sections have alike.
func (s *sharer) commonKeys(section string, maps []*draft.Map) candidate {
	out, added := &draft.Map{}, map[string]bool(nil)
	seen := map[string]bool{}
	for _, m := range maps {
		for _, e := range m.Entries {
			if seen[e.Key] {
				continue
			}
			seen[e.Key] = true
			var votes ballot
			var lists []draft.List
			for _, other := range maps {
				if v := other.Get(e.Key); v != nil {
					votes.add(alike(v), exact(v), v)
					if list, ok := v.(draft.List); ok {
						lists = append(lists, list)
					}
				}
			}
			if e.Key == "items" && len(lists) == votes.total {
				if 2*len(lists) > len(maps) {
					var items draft.List
					items, added = s.commonItems(section, lists, areListed(maps))
					out.Set(e.Key, items)
				}
				continue
			}
			if best := votes.best(); best.count >= s.enough && 2*best.count > len(maps) {
				out.Entries = append(out.Entries, draft.Entry{Key: e.Key, Value: best.value})
			}
		}
	}
	if hasKey(maps, "text") && out.Get("text") == nil {
		out = without(out, "items") // they are the facts that the words state
	}
	return candidate{out, added}
}

func hasKey(maps []*draft.Map, key string) bool {
	return slices.ContainsFunc(maps, func(m *draft.Map) bool { return m.Get(key) != nil })
}

// areListed reports whether sections set their items as lists, in which an id of an item is only an
// anchor. Of a paragraph it makes a section.
func areListed(maps []*draft.Map) bool {
	return !slices.ContainsFunc(maps, func(m *draft.Map) bool {
		as, _ := draft.Scalar(m.Get("as"))
		return as != "list" && as != "numbered"
	})
}

// commonSections are the sections of their own that several members have alike, and more have than
// lack.
func (s *sharer) commonSections(values []draft.Value) []candidate {
	var out draft.List
	var items []draft.Item // one of each id
	byMember := make([]map[string]*draft.Map, len(values))
	seen := map[string]bool{}
	for i, v := range values {
		list, _ := v.(draft.List)
		byMember[i] = byID(list)
		for _, item := range list {
			if id := idOf(item.Value); !seen[id] {
				seen[id] = true
				items = append(items, item)
			}
		}
	}
	for _, item := range items {
		var votes ballot
		var list []*draft.Map
		for _, sections := range byMember {
			if m := sections[idOf(item.Value)]; m != nil {
				votes.add(alike(m), exact(m), m)
				list = append(list, m)
			}
		}
		best := votes.best()
		if best.count < s.enough || 2*best.count <= len(values) {
			continue
		}
		if slices.ContainsFunc(list, func(m *draft.Map) bool { return !replaces(m, best.value.(*draft.Map)) }) {
			continue
		}
		item.Value = best.value
		out = append(out, item)
	}
	if len(out) == 0 {
		return nil
	}
	return []candidate{{value: out}}
}

// saves is how much less there is to read if the base says something in a section, and how many
// members share it; 0 if some member could not say there what it says alone, or if more members have
// no such section.
func (s *sharer) saves(key string, base draft.Value, values []draft.Value) (saved, sharing int) {
	lacking := 0
	saved = -weight(base)
	for _, whole := range values {
		v, ok := s.overlay(key, base, whole)
		if !ok {
			return 0, 0
		}
		saved += weight(whole) - weight(v)
		switch {
		case whole == nil:
			lacking++
		case weight(v) < weight(whole):
			sharing++
		}
	}
	if sharing < s.enough || sharing <= lacking {
		return 0, 0
	}
	return saved, sharing
}
