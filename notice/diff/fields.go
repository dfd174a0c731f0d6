package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// compareItem compares two versions of an item.
func (c *comparison) compareItem(old, now *entry) {
	var done []string // keys whose facts are compared in a way of their own
	switch now.section {
	case "retention":
		done = c.compareStorage(old, now)
	case "transfers":
		done = c.compareMechanism(old, now)
	case "recipients":
		done = c.compareRecipient(old, now)
	case "cookies":
		done = c.compareDuration(old, now)
	}
	c.compareFields(old, now, done...)
	if old.implied != now.implied && (now.section != "lawful_bases" || setApart(c.old.notice) || setApart(c.new.notice)) {
		c.report(Change{Class: Words, Kind: "layout", Section: now.section, Node: now.node(""), Old: old.span, New: now.span, Message: "the layout changed"}, "")
	}
}

// setApart reports whether the page of a notice lists the bases of `lawful_bases` alone, because each
// purpose is printed with those that it names.
func setApart(n *notice.Notice) bool {
	form := cmp.Or(n.Purposes.As.Value, n.Layout.Purposes.Value)
	return form == "table" || form == "headings" || n.OwnWording()
}

// compareFields compares what two entries say under each key.
func (c *comparison) compareFields(old, now *entry, done ...string) {
	var keys []string
	for _, e := range []*entry{now, old} {
		for _, f := range e.fields {
			if !slices.Contains(keys, f.key) && !slices.Contains(done, f.key) {
				keys = append(keys, f.key)
			}
		}
	}
	for _, key := range keys {
		gone, come := c.differing(old.field(key), now.field(key))
		if len(gone)+len(come) > 0 {
			c.compareValues(old, now, key, gone, come)
		}
	}
}

// differing returns the values of one list that the other lacks, and the other way round. What names
// an item that is new or gone itself is not among them: that item tells of it.
func (c *comparison) differing(old, now []value) (gone, come []value) {
	count := map[any]int{}
	for _, v := range old {
		count[c.same(v)]++
	}
	for _, v := range now {
		switch {
		case v.ref != nil && v.ref.twin == nil && v.ref.section != "special_category_conditions":
		case count[c.same(v)] > 0:
			count[c.same(v)]--
		default:
			come = append(come, v)
		}
	}
	for _, v := range slices.Backward(old) {
		if v.ref != nil && v.ref.twin == nil && v.ref.section != "special_category_conditions" {
			continue
		}
		if count[c.same(v)] > 0 {
			count[c.same(v)]--
			gone = append(gone, v)
		}
	}
	slices.Reverse(gone)
	return gone, come
}

// compareValues reports what came and went under a key.
func (c *comparison) compareValues(old, now *entry, key string, gone, come []value) {
	r := ruleFor(now, key)
	if isSet(key) && len(gone)+len(come) > 2 || len(gone) == 0 || len(come) == 0 {
		c.renamed(r, old, now, key, gone, come)
		return
	}
	for i := range max(len(gone), len(come)) {
		var from, to value
		if i < len(gone) {
			from = gone[i]
		}
		if i < len(come) {
			to = come[i]
		}
		c.compareValue(r, old, now, key, from, to)
	}
}

// renamed reports the values of a set whose words are similar as one change each, then all others as
// gone or new.
func (c *comparison) renamed(r rule, old, now *entry, key string, gone, come []value) {
	for _, to := range come {
		at := -1
		if len(gone)*len(come) <= 10_000 {
			at = slices.IndexFunc(gone, func(from value) bool {
				return from.ref == nil && to.ref == nil && similarity(from.shown, to.shown) >= likeness
			})
		}
		if at >= 0 {
			c.compareValue(r, old, now, key, gone[at], to)
			gone = slices.Delete(slices.Clone(gone), at, at+1)
			continue
		}
		c.compareValue(r, old, now, key, value{}, to)
	}
	for _, from := range gone {
		c.compareValue(r, old, now, key, from, value{})
	}
}

// compareValue reports one change of a value: added where from is not set, removed where to is not.
func (c *comparison) compareValue(r rule, old, now *entry, key string, from, to value) {
	if from.norm != "" && to.norm != "" && from.shown == to.shown && strings.Contains(key, ".") && r.kind != "layout" {
		return // it is about something that has another name now
	}
	if key == "state" && c.hasItems(now.section) || c.compareReadings(old, now, key, from.text, to.text) && !isThing(now.section, r) {
		return
	}
	x := Change{Section: now.section, Node: now.node(key), Old: placeOf(from, old), New: placeOf(to, now), Before: from.shown, After: to.shown}
	if x.Section == "" {
		x.Section = key
	}
	of := ""
	if label := now.label(); now.item && label != "" && label != to.shown && label != from.shown {
		of = quote(label) + ": "
	}
	x.Message = of + r.noun
	switch {
	case from.norm == "":
		x.Class, x.Kind, x.Message = r.added, r.kind+"-added", x.Message+" added"
	case to.norm == "":
		x.Class, x.Kind, x.Message = r.removed, r.kind+"-removed", x.Message+" removed"
	default:
		x.Class, x.Kind, x.Message = r.changed, r.kind+"-changed", x.Message+" changed"
		if x.Class > Words && isWordsOnly(from.shown, to.shown) {
			x.Class, x.Kind = Words, "text-changed"
		}
	}
	if x.Message += ": " + sideBySide(from, to); from.isFlag() || to.isFlag() {
		x.Message = of + r.noun + ": " + from.flag() + " → " + to.flag()
	}
	if sign := signOf(key); sign != 0 && (from.norm == "" && c.says(c.before, sign, to.norm) || to.norm == "" && c.says(c.after, sign, from.norm)) {
		x.Class, x.Kind, x.Message = Words, "text-changed", of+r.noun+" told otherwise, in own words or by a code: "+sideBySide(from, to)
	}
	c.adjust(&x, r, from, to)
	if c.isUnclear(key, from, to, old.first("text"), now.first("text")) {
		x.Class, x.Kind, x.Message, x.Help = Words, "text-changed", of+r.noun+" is told in own words or no longer: "+sideBySide(from, to), helpUnclear
	}
	c.report(x, r.provision)
}

// isThing reports whether the words of a rule are the thing itself, whatever else they state.
func isThing(section string, r rule) bool {
	return r.kind != "text" && slices.Contains(things, section)
}

// things are the sections whose words of any kind are purposes, data, recipients and sources.
var things = []string{"purposes", "personal_data", "recipients", "sources"}

// isUnclear reports whether a code went and words came in the same item, or the other way round, so
// that the words may say what the code says, and the reader cannot tell.
func (c *comparison) isUnclear(key string, from, to, before, after value) bool {
	if !slices.Contains([]string{"mechanism", "to", "required", "collection", "ground"}, key) || before.norm == after.norm {
		return false
	}
	isUnread := func(s *statement.Statements, words value) bool {
		return words.norm != "" && (signOf(key) == 0 || len(stated(s, words.text, signOf(key))) == 0)
	}
	return to.norm == "" && isUnread(c.after, after) || from.norm == "" && isUnread(c.before, before)
}

const helpUnclear = "noticec cannot tell whether this says the same, so read both versions"

// sideBySide quotes what was and what is.
func sideBySide(from, to value) string {
	switch {
	case from.norm == "":
		return quote(to.shown)
	case to.norm == "":
		return quote(from.shown)
	}
	return quote(from.shown) + " → " + quote(to.shown)
}

// isFlag reports whether the value says yes or no.
func (v value) isFlag() bool {
	return v.norm != "" && !v.text.Span.IsValid() && (v.shown == "yes" || v.shown == "no")
}

func (v value) flag() string {
	if v.norm == "" {
		return "not told"
	}
	return v.shown
}

// adjust says more than the rule of a key knows.
func (c *comparison) adjust(x *Change, r rule, from, to value) {
	switch r.kind {
	case "layout":
		if x.Kind, x.Message = "layout", "the layout changed"; strings.HasSuffix(x.Node, "heading") {
			x.Message = headingChange(from, to)
		}
	case "marketing":
		x.Kind, x.Class, x.Message = "marketing-ends", Lesser, "data are no longer used for direct marketing"
		if to.norm == "yes" {
			x.Kind, x.Class, x.Message = "marketing-starts", Material, "data are now used for direct marketing"
			x.Help = "tell people before the marketing starts, and that they can object at any time"
		}
	case "purpose", "purpose-data":
		if x.Class == Material {
			x.Help = helpUse
		}
	case "none":
		x.Message = "now says that there is nothing: `" + x.Section + ": none`"
		if to.norm == "" {
			x.Message = "no longer says that there is nothing: `" + x.Section + ": none`"
		}
	case "basis", "condition":
		if x.Class == Material {
			x.Help = "tell people before data are used on the new ground, and check which rights they then have"
		}
	case "data-category", "datum", "source":
		if from.norm != "" && to.norm != "" && isWithin(stems(to.shown), stems(from.shown)) {
			x.Class = min(x.Class, Lesser) // nothing is named that was not
		}
	case "retention-qualifier":
		if x.Class = Lesser; to.norm == "at-least" {
			x.Class = Material
		}
	case "provision-requirement":
		if to.norm == "voluntary" {
			x.Class = Lesser
		}
	case "decision-significance":
		if to.norm == "no" {
			x.Class = Lesser
		}
	}
}

// headingChange says what became of a heading; one that is empty says that there is none.
func headingChange(from, to value) string {
	switch {
	case from.shown != "" && to.shown != "":
		return "heading changed: " + sideBySide(from, to)
	case to.shown != "":
		return "heading added: " + quote(to.shown)
	case from.shown != "":
		return "heading removed: " + quote(from.shown)
	}
	return "heading removed"
}

const helpUse = "tell people before their data are used for it, with all that the new use asks"

// hasItems reports whether a section has items in one of the versions, which then tell of themselves
// what a section without any says by `none`.
func (c *comparison) hasItems(section string) bool {
	return len(c.old.section(section).items)+len(c.new.section(section).items) > 0
}

// placeOf is where a value stands, or the place of its entry where nothing says it.
func placeOf(v value, e *entry) source.Span {
	if v.span.IsValid() {
		return v.span
	}
	return e.span
}
