package tilt

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/reading"
)

// storage reads how long a category is kept: periods, criteria and laws.
func (r *reader) storage(v *literal.Value, data string) {
	before := len(r.retention.list)
	n := 0
	for _, t := range each(v.Get("temporal")) {
		if r.temporal(t, data) {
			n++
		}
	}
	for _, c := range each(v.Get("purposeConditional")) {
		if words := r.text(c); words != "" {
			n++
			if e, isNew := r.retention.add(key("", words), "retention", data, c.Span); isNew {
				e.item.Set("text", draft.Text(words))
			}
		}
	}
	r.storageLaws(v, data, before)
	f := v.Get("aggregationFunction")
	switch {
	case f == nil || isPlaceholder(f) || f.Kind != literal.String:
	case !aggregate.pattern().MatchString(strings.ToLower(strings.TrimSpace(f.Text))):
		if words := r.text(f); words != "" { // words about the period in the wrong place
			e, isNew := r.retention.add(key("", words), "retention", data, f.Span)
			if isNew {
				e.item.Set("text", draft.Text(words))
			}
		}
	case n < 2:
		r.carried[f] = true // of one period it says nothing
	default:
		r.drop(f, "a notice cannot say which of several periods counts")
	}
}

// storageLaws reads the laws that ask for storage: beside the only period, or by themselves.
func (r *reader) storageLaws(v *literal.Value, data string, before int) {
	var laws draft.List
	for _, l := range each(v.Get("legalBasisConditional")) {
		words := r.name(l)
		switch {
		case words == "":
		case reference.pattern().MatchString(words):
			laws = append(laws, draft.Item{Value: draft.Text(words)})
		default:
			if e, isNew := r.retention.add(key("", words), "retention", data, l.Span); isNew {
				e.item.Set("text", draft.Text(words))
			}
		}
	}
	if len(laws) == 0 {
		return
	}
	if added := r.retention.list[before:]; len(added) == 1 && added[0].item.Get("laws") == nil {
		added[0].item.Set("laws", laws)
		return
	}
	var names []string
	for _, l := range laws {
		names = append(names, string(l.Value.(draft.Words)))
	}
	if e, isNew := r.retention.add(key(append([]string{"laws"}, names...)...), "retention", data, v.Span); isNew {
		e.item.Set("laws", laws)
	}
}

// temporal reads a period, and reports whether there is one. Where the words tell the same period,
// they stand for it; other words stand below it.
func (r *reader) temporal(v *literal.Value, data string) bool {
	words, iso := r.text(v.Get("description")), r.duration(v.Get("ttl"))
	if words == "" && iso == "" {
		return false
	}
	e, isNew := r.retention.add(key(iso, words), "retention", data, v.Span)
	if !isNew {
		return true
	}
	if iso == "" || r.tells(words, iso) {
		e.item.Set("text", draft.Text(words))
		e.item.Set("period", draft.Code(iso))
	} else {
		e.item.Set("period", draft.Code(iso))
		e.item.Set("note", draft.Text(words))
	}
	return true
}

// tells reports whether words tell a period.
func (r *reader) tells(words, iso string) bool {
	p, ok := period.Parse(iso)
	return ok && r.words != nil && slices.ContainsFunc(r.words.Read(words), func(m reading.Match) bool {
		return m.Sign == reading.Period && m.Period == p
	})
}

// duration returns a lifetime of TILT as the notice language writes periods. TILT lets hours stand
// without the T before them, and a day stand before the period.
func (r *reader) duration(v *literal.Value) string {
	if !v.Is(literal.String) {
		return ""
	}
	m := durations().FindStringSubmatch(strings.ToUpper(strings.TrimSpace(v.Text)))
	if m == nil {
		return ""
	}
	iso := "P" + m[2]
	if m[3] != "" {
		iso += "T" + m[3]
	}
	if p, ok := period.Parse(iso); !ok || p == (period.Period{}) {
		return ""
	}
	r.carried[v] = true
	if m[1] != "" {
		r.drop(v, "a notice names no day on which a period begins")
	}
	return iso
}

var durations = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([-0-9T:.Z+]*)P((?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?)T?([0-9]+H)?$`)
})

// dayOf returns the day of a moment.
func dayOf(v *literal.Value) (string, bool) {
	if !v.Is(literal.String) || isPlaceholder(v) {
		return "", false
	}
	m := days().FindStringSubmatch(strings.TrimSpace(v.Text))
	if m == nil {
		return "", false
	}
	return m[1] + "-" + m[2] + "-" + m[3], isDay(m[1] + "-" + m[2] + "-" + m[3])
}

var days = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ].*)?$`) })
