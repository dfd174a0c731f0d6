package series

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/source"
)

// singleFacts are the facts that are one for an organisation, as a section and its key.
var singleFacts = []string{"controller/name", "controller/email", "controller/phone", "controller/country", "dpo/name", "dpo/email", "dpo/phone", "complaints/authority"}

// A stated is a fact of a member.
type stated struct {
	value string
	place Place
	at    int // the member
}

// factDifferences are the facts that a minority gives otherwise, but for those in sentences that are
// reported already.
func factDifferences(members []Member, found []Difference) []Difference {
	facts := map[string][]stated{}
	var keys []string
	add := func(key, value string, at int, span source.Span) {
		if value == "" {
			return
		}
		if facts[key] == nil {
			keys = append(keys, key)
		}
		facts[key] = append(facts[key], stated{value, Place{members[at].Name, span}, at})
	}
	for i, m := range members {
		for _, key := range singleFacts {
			section, field, _ := strings.Cut(key, "/")
			value, span := factOf(m.Draft, section, field)
			add(key, value, i, span)
		}
		periodsOf(m.Draft.Notice, func(name, value string, span source.Span) { add("retention/period\x01"+normal(name), value, i, span) })
	}
	var out []Difference
	for _, key := range keys {
		if d, ok := factDifference(key, facts[key], min(enough, len(members)), found); ok {
			out = append(out, d)
		}
	}
	return out
}

// factOf is the value of a section at one of its keys, with its place.
func factOf(d *draft.Draft, section, field string) (string, source.Span) {
	i := indexOf(d.Notice, section)
	if i < 0 {
		return "", source.Span{}
	}
	e := d.Notice.Entries[i]
	m, ok := e.Value.(*draft.Map)
	if !ok || indexOf(m, field) < 0 {
		return "", e.Span
	}
	value := m.Entries[indexOf(m, field)]
	if below, ok := value.Value.(*draft.Map); ok { // the authority, by its country
		value.Value = below.Get("country")
	}
	text, _ := draft.Scalar(value.Value)
	span := e.Span
	if value.Span.IsValid() {
		span = value.Span
	}
	for _, f := range d.Facts {
		if f.Section == section && f.Field == field && f.Value == text && f.Span.IsValid() {
			span = f.Span
		}
	}
	return text, span
}

// periodsOf calls f with the periods for data that have a name.
func periodsOf(m *draft.Map, f func(name, value string, span source.Span)) {
	section, _ := m.Get("retention").(*draft.Map)
	if section == nil {
		return
	}
	items, _ := section.Get("items").(draft.List)
	for _, item := range items {
		one, ok := item.Value.(*draft.Map)
		if !ok {
			continue
		}
		name, _ := draft.Scalar(one.Get("name"))
		value, _ := draft.Scalar(one.Get("period"))
		if name != "" && value != "" {
			f(name, value, item.Span)
		}
	}
}

// factDifference is what a minority gives for a fact.
func factDifference(key string, list []stated, enough int, found []Difference) (Difference, bool) {
	var votes ballot
	for _, f := range list {
		votes.add(strings.ToLower(f.value), "", draft.Words(f.value))
	}
	ranked := votes.ranked()
	if len(ranked) < 2 || ranked[0].count < enough || 2*ranked[0].count <= votes.total {
		return Difference{}, false
	}
	section, field, _ := strings.Cut(key, "/")
	field, _, _ = strings.Cut(field, "\x01")
	d := Difference{Section: section, Field: field, Count: ranked[0].count}
	for _, f := range list {
		if strings.ToLower(f.value) == ranked[0].key {
			d.Text, d.Place = f.value, f.place
			break
		}
	}
	for _, c := range ranked[1:] {
		v := Variant{}
		for _, f := range list {
			if strings.ToLower(f.value) == c.key && !isReported(found, f) {
				v.Text = f.value
				v.Places = append(v.Places, f.place)
			}
		}
		if len(v.Places) > 0 {
			v.Edits = []Edit{{d.Text, v.Text}}
			d.Minority = append(d.Minority, v)
		}
	}
	return d, len(d.Minority) > 0
}

// isReported reports whether a sentence that differs says a fact.
func isReported(found []Difference, f stated) bool {
	return slices.ContainsFunc(found, func(d Difference) bool {
		return slices.ContainsFunc(d.Minority, func(v Variant) bool {
			return strings.Contains(v.Text, f.value) && slices.ContainsFunc(v.Places, func(p Place) bool { return p.Name == f.place.Name })
		})
	})
}
