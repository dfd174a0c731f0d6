// Package series makes one base of what many drafts share, and finds where they nearly agree. It
// reads no files. A draft with its base is the notice that it was alone: the same words under the
// same headings, in the same order.
package series

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/schema"
)

// A Member is a draft of a series.
type Member struct {
	Name  string // of its document, for comments and reports
	Draft *draft.Draft
}

// A Series is drafts that share a base.
type Series struct {
	Base        *draft.Map // nil if they share no section
	Comments    []string   // at the top of the base
	Notices     []Notice   // in the order of the members
	Differences []Difference
}

// A Notice is a member without what its base says.
type Notice struct {
	ID      string // the id of the notice, unique in the series: a name for its file
	Map     *draft.Map
	Extends bool // whether it extends the base
}

// enough is how many members say the same before a base says it for them; all, if there are fewer.
const enough = 3

// Share makes a base of what several drafts share, and takes it out of them. Drafts in another
// language than most, and those that share no section, stay as they are. path is that of the base,
// as seen from the notices. The drafts are not changed. The error says that the schema is broken.
func Share(members []Member, path string) (Series, error) {
	shape, err := schema.NoticeNode()
	if err != nil {
		return Series{}, err
	}
	names := Names(members)
	out := Series{Notices: make([]Notice, len(members)), Differences: Differences(members)}
	s := &sharer{shape: shape, base: map[string]draft.Value{}, head: map[string]draft.Entry{}, added: map[string]map[string]bool{}, count: map[string]int{}}
	var at []int // of the notices that may share
	common := commonLanguage(members)
	for i, m := range members {
		out.Notices[i] = Notice{ID: names[i], Map: withID(m.Draft.Notice, names[i])}
		if language(m) == common {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return out, nil
	}
	for _, i := range at {
		s.members = append(s.members, withOrder(out.Notices[i].Map, shape))
	}
	s.enough = min(enough, len(at))
	if !s.chooseSections() {
		return out, nil
	}
	s.chooseRest()
	for k, i := range at {
		if lighter, shares := s.lighten(s.members[k], path); shares {
			out.Notices[i].Map, out.Notices[i].Extends = lighter, true
		}
	}
	out.Base = s.baseMap()
	out.Comments = []string{fmt.Sprintf("What %d of %d notices share, found by `noticec import --base`. A notice that says something else writes it itself.", extending(out.Notices), len(members))}
	return out, nil
}

func extending(list []Notice) int {
	n := 0
	for _, one := range list {
		if one.Extends {
			n++
		}
	}
	return n
}

// language is the primary tag of the language of a member.
func language(m Member) string {
	tag, _ := draft.Scalar(m.Draft.Notice.Get("language"))
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	return tag
}

// commonLanguage is the language of most members; of several, that of the first.
func commonLanguage(members []Member) string {
	var votes ballot
	for _, m := range members {
		votes.add(language(m), "", nil)
	}
	return votes.best().key
}

// withID is a copy of a notice with an id, behind the version of the language.
func withID(m *draft.Map, id string) *draft.Map {
	out := &draft.Map{}
	for _, e := range m.Entries {
		if e.Key == "title" {
			out.Set("id", draft.Code(id))
		}
		if e.Key != "id" {
			out.Entries = append(out.Entries, e)
		}
	}
	return out
}

// A sharer makes a base.
type sharer struct {
	shape   *schema.Node
	members []*draft.Map // whole
	enough  int
	keys    []string                   // of the base, in the order in which members have them
	base    map[string]draft.Value     // by key
	head    map[string]draft.Entry     // comments and places of keys of the base
	added   map[string]map[string]bool // ids that items have in the base only, by section
	count   map[string]int             // of members that say the same, by key
}

// chooseSections finds what the base says in each section, and reports whether there is any.
func (s *sharer) chooseSections() bool {
	for _, key := range s.sectionKeys() {
		values := make([]draft.Value, len(s.members))
		for i, m := range s.members {
			values[i] = m.Get(key)
		}
		if v, n := s.choose(key, values); v != nil {
			s.set(key, v, n)
		}
	}
	return len(s.keys) > 0
}

// set puts a value in the base, with the comments of the first member that has it.
func (s *sharer) set(key string, v draft.Value, n int) {
	s.keys, s.base[key], s.count[key] = append(s.keys, key), v, n
	for _, m := range s.members {
		if i := indexOf(m, key); i >= 0 && exact(m.Entries[i].Value) == exact(v) {
			s.head[key] = m.Entries[i]
			return
		}
	}
}

// sectionKeys are the keys of sections that members have, in the order of their files.
func (s *sharer) sectionKeys() []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range s.members {
		for _, e := range m.Entries {
			if !seen[e.Key] && (e.Key == "intro" || e.Key == own || s.isSection(e.Key)) {
				seen[e.Key] = true
				out = append(out, e.Key)
			}
		}
	}
	return out
}

func (s *sharer) isSection(key string) bool {
	n := s.shape.Key(key)
	return n != nil && n.IsSection()
}

// chooseRest finds the other values of the base: those that are as good as the words of every
// notice, and the order of the page.
func (s *sharer) chooseRest() {
	for _, key := range []string{"language", "regime", "wording", "layout"} {
		var votes ballot
		for _, m := range s.members {
			if v := m.Get(key); v != nil {
				votes.add(exact(v), "", v)
			}
		}
		if best := votes.best(); best.count >= s.enough && (votes.total == len(s.members) || key == "layout") && !s.isUnset(key) {
			s.set(key, best.value, best.count)
		}
	}
}

// isUnset reports whether a member that would take a key from the base has none.
func (s *sharer) isUnset(key string) bool {
	for _, m := range s.members {
		if m.Get(key) == nil {
			return true
		}
	}
	return false
}

// baseMap is the base as a file, with what is said of its sections.
func (s *sharer) baseMap() *draft.Map {
	out := &draft.Map{}
	add := func(key string) {
		v, ok := s.base[key]
		if !ok {
			return
		}
		e := out.Set(key, v)
		e.Span = s.head[key].Span
		if s.isSection(key) || key == "intro" {
			e.Comments = append([]string{fmt.Sprintf("shared by %d of %d notices", s.count[key], len(s.members))}, s.head[key].Comments...)
		}
	}
	heads := []string{"language", "regime", "wording"}
	for _, key := range heads {
		add(key)
	}
	for _, key := range s.keys {
		if key != "layout" && !slices.Contains(heads, key) {
			add(key)
		}
	}
	add("layout")
	return out
}

// lighten is a notice without what the base says; shares is false if it shares no section.
func (s *sharer) lighten(m *draft.Map, path string) (lighter *draft.Map, shares bool) {
	out := &draft.Map{}
	for _, e := range m.Entries {
		v, ok := s.overlay(e.Key, s.base[e.Key], e.Value)
		if !ok {
			return nil, false
		}
		if s.base[e.Key] != nil && (s.isSection(e.Key) || e.Key == own || e.Key == "intro") {
			shares = shares || weight(v) < weight(e.Value)
		}
		switch k := len(out.Entries) - 1; {
		case v != nil:
			e.Value = v
			out.Entries = append(out.Entries, e)
		case k >= 0 && !s.isSection(e.Key): // what is said of the document stays with it
			out.Entries[k].Comments = append(slices.Clip(out.Entries[k].Comments), e.Comments...)
		}
		if e.Key == "noticec" {
			out.Set("extends", draft.Words(path))
		}
	}
	for _, key := range s.keys {
		if m.Get(key) != nil {
			continue
		}
		v, ok := s.overlay(key, s.base[key], nil)
		if !ok {
			return nil, false
		}
		out.Set(key, v)
	}
	return last(out, "layout"), shares
}

// last moves a key to the end.
func last(m *draft.Map, key string) *draft.Map {
	if i := indexOf(m, key); i >= 0 {
		e := m.Entries[i]
		m.Entries = append(append(m.Entries[:i:i], m.Entries[i+1:]...), e)
	}
	return m
}

func indexOf(m *draft.Map, key string) int {
	return slices.IndexFunc(m.Entries, func(e draft.Entry) bool { return e.Key == key })
}
