package tilt

import "github.com/noticec/noticec/notice/draft"

// A pair is a category of data and a purpose for which it is used; either can be missing.
type pair struct {
	data    string
	purpose *entry
}

// A span is a range of pairs; to is exclusive.
type span struct{ from, to int }

func (s span) len() int { return s.to - s.from }

// link lets purposes refer to the items of a section, where the categories that an item refers to do
// not tell all: TILT can name the same category several times, each with another purpose, and other
// recipients and periods. Of an entry with several purposes, it does not say which belong together.
func (r *reader) link(section *entries, key string) {
	count := map[string]int{}
	for _, p := range r.pairs {
		count[p.data]++
	}
	for _, e := range section.list {
		if !r.needsPurposes(e, count) {
			continue
		}
		for _, s := range e.uses {
			if p := r.pairs[s.from].purpose; s.len() == 1 && p != nil {
				e.refs = true
				p.links = append(p.links, link{key, e.id})
			}
		}
	}
}

// needsPurposes reports whether an item stands with some of the uses of its categories only, or with
// purposes that name no category.
func (r *reader) needsPurposes(e *entry, count map[string]int) bool {
	uses, want := 0, 0
	for _, s := range e.uses {
		uses += s.len()
		if first := r.pairs[s.from]; first.data == "" && first.purpose != nil {
			return true
		}
	}
	for _, data := range distinct(e.data) {
		want += count[data]
	}
	return len(e.data) > 0 && uses != want
}

// A link is what a purpose refers to, by the key that holds it.
type link struct{ key, id string }

// setLinks writes what purposes refer to.
func (r *reader) setLinks() {
	r.link(&r.recipients, "recipients")
	r.link(&r.retention, "retention")
	r.link(&r.provision, "provision")
	for _, p := range r.purposes.list {
		for _, key := range []string{"recipients", "retention", "provision"} {
			var ids []string
			for _, l := range p.links {
				if l.key == key {
					ids = append(ids, l.id)
				}
			}
			p.item.Set(key, draft.Codes(distinct(ids)...))
		}
	}
}
