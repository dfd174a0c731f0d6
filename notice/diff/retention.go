package diff

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A term is how long data are kept, as an item states it.
type term struct {
	hours  int    // 0: the length is not known
	age    int    // until the person has it
	event  string // until it happens
	shown  string
	value  value
	worded bool
}

// isDefinite reports whether the item states a length or an event.
func (t term) isDefinite() bool { return t.hours > 0 || t.age > 0 || t.event != "" }

// termOf returns how long an item keeps data.
func termOf(s *statement.Statements, e *entry) term {
	if v := e.first("period"); v.norm != "" {
		hours, _ := strconv.Atoi(v.norm)
		return term{hours: hours, shown: v.shown, value: v}
	}
	if v := e.first("until_age"); v.norm != "" {
		age, _ := strconv.Atoi(v.norm)
		return term{age: age, shown: "the age of " + v.shown, value: v}
	}
	for _, key := range []string{"text", "until", "criteria", "note", "name"} {
		v := e.first(key)
		if m, ok := onlyPeriod(s, v.text, true); ok {
			return term{hours: m.Period.Hours(), shown: length(m.Period), value: v, worded: true}
		}
	}
	if v := e.first("until"); v.norm != "" {
		return term{event: v.norm, shown: v.shown, value: v}
	}
	for _, key := range []string{"text", "criteria"} {
		if v := e.first(key); v.norm != "" && s.SaysAny([]source.Text{v.text}, reading.Event).How == statement.Worded {
			return term{event: v.norm, shown: v.shown, value: v, worded: true}
		}
	}
	return term{}
}

// onlyPeriod returns the only length of time that a text states; within says that it stands where
// storage is told of.
func onlyPeriod(s *statement.Statements, t source.Text, within bool) (found reading.Match, ok bool) {
	for _, m := range s.Read(t) {
		if m.Sign != reading.Period && m.Sign != reading.Start || m.Denied || m.Weak && !within || m.Period.Hours() == 0 {
			continue
		}
		if ok && m.Period.Hours() != found.Period.Hours() {
			return reading.Match{}, false
		}
		found, ok = m, true
	}
	return found, ok
}

// compareStorage compares how long an item keeps data, and what becomes of them then. It returns the
// keys of which nothing more needs to be said.
func (c *comparison) compareStorage(old, now *entry) (done []string) {
	from, to := termOf(c.before, old), termOf(c.after, now)
	x := Change{Section: now.section, Node: now.node(""), Old: placeOf(from.value, old), New: placeOf(to.value, now), Before: from.shown, After: to.shown, Class: Material}
	what := ""
	if label := now.first("name"); label.shown != "" {
		what = quote(label.shown) + " is "
	} else if label := now.label(); label != "" && now.first("data").ref != nil {
		what = quote(label) + " is "
	}
	values := ": " + from.shown + " → " + to.shown
	switch {
	case from.hours > 0 && to.hours > 0:
		done = []string{"period"}
		if from.hours < to.hours {
			x.Kind, x.Message = "retention-longer", what+"kept longer"+values
		} else if from.hours > to.hours {
			x.Kind, x.Class, x.Message = "retention-shorter", Lesser, what+"kept for a shorter time"+values
		}
		if from.worded != to.worded || from.worded && from.hours != to.hours {
			done = append(done, "text", "until", "criteria", "note", "from", "qualifier")
		}
		if from.worded != to.worded && from.hours == to.hours {
			x.Class, x.Kind, x.Message = Words, "text-changed", what+"kept as long as before, told otherwise: "+to.shown
			x.Help = c.unclearStart(old, now)
		}
	case from.age > 0 && to.age > 0:
		done = []string{"until_age"}
		if from.age < to.age {
			x.Kind, x.Message = "retention-longer", what+"kept longer"+values
		} else if from.age > to.age {
			x.Kind, x.Class, x.Message = "retention-shorter", Lesser, what+"kept for a shorter time"+values
		}
	case from.isDefinite() && !to.isDefinite():
		done = []string{"period", "until_age", "until", "text", "criteria", "from", "qualifier"}
		x.After = now.first("criteria").shown + now.first("text").shown
		x.Kind, x.Message = "retention-indefinite", what+"no longer kept for a definite time: it was "+from.shown
		if text := now.first("text"); text.norm != old.first("text").norm && isUnread(c.after, text.text) {
			x.Class, x.Kind, x.Message, x.Help = Words, "text-changed", what+"kept for a time that is told in own words: it was "+from.shown, helpUnclear
		}
	case !from.isDefinite() && to.isDefinite():
		done = []string{"period", "until_age", "until", "text", "criteria", "from", "qualifier"}
		x.Before = old.first("criteria").shown + old.first("text").shown
		x.Kind, x.Class, x.Message = "retention-definite", Lesser, what+"now kept for a definite time: "+to.shown
		if text := old.first("text"); text.norm != now.first("text").norm && isUnread(c.before, text.text) {
			x.Class, x.Kind, x.Message, x.Help = Words, "text-changed", what+"kept for a time that was told in own words: now "+to.shown, helpUnclear
		}
	case from.isDefinite() && (from.hours != to.hours || from.age != to.age):
		done = []string{"period", "until_age", "until", "text"}
		x.Kind, x.Message = "retention-changed", what+"kept for another time"+values
	}
	if x.Kind != "" {
		c.report(x, law.NoticeRetention)
	}
	return append(done, c.compareThen(old, now)...)
}

// isUnread reports whether words may say how long data are kept, and the reader cannot tell.
func isUnread(s *statement.Statements, t source.Text) bool {
	return t.IsSet() && s.SaysAny([]source.Text{t}, reading.Period, reading.Event).How == statement.Unread
}

// unclearStart says that noticec cannot tell whether words name the start of a period that the other
// version names in a key; "" if they do, or if there is none.
func (c *comparison) unclearStart(old, now *entry) string {
	start, words := old.first("from").norm, now.first("text").norm
	if start == "" {
		start, words = now.first("from").norm, old.first("text").norm
	}
	if strings.Contains(words, start) {
		return ""
	}
	return "noticec cannot tell whether the words say that the period starts from " + quote(start) + ", so read them"
}

// compareThen compares what becomes of data when the time is over.
func (c *comparison) compareThen(old, now *entry) []string {
	from, to := old.first("then"), now.first("then")
	rank := func(code string) int { // how much of the data is left
		switch code {
		case "", "destroy":
			return 0
		case "anonymise":
			return 1
		case "review":
			return 2
		}
		return 3 // archive
	}
	if from.norm != to.norm {
		x := Change{Section: now.section, Node: now.node("then"), Old: placeOf(from, old), New: placeOf(to, now), Before: from.shown, After: to.shown, Class: Lesser, Kind: "then-changed"}
		name := func(v value) string {
			if v.norm == "" {
				return "not told"
			}
			return v.norm
		}
		x.Message = "what becomes of the data then changed: " + name(from) + " → " + name(to)
		if rank(to.norm) > rank(from.norm) {
			x.Class = Material
		}
		c.report(x, law.NoticeRetention)
	}
	return []string{"then"}
}
