package diff

import (
	"strconv"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
)

// strength ranks what makes a transfer lawful: adequacy (Art. 45) before safeguards (Art. 46)
// before derogations (Art. 49).
func strength(mechanism string) int {
	switch {
	case mechanism == "":
		return 0
	case law.IsDerogation(mechanism):
		return 1
	case mechanism == law.AdequacyDecision || law.IsFramework(mechanism):
		return 3
	}
	return 2
}

// compareMechanism compares what makes a transfer lawful.
func (c *comparison) compareMechanism(old, now *entry) []string {
	from, to := old.first("mechanism"), now.first("mechanism")
	if from.norm == to.norm || from.norm == "" || to.norm == "" {
		return nil
	}
	x := Change{Class: Material, Section: now.section, Node: now.node("mechanism"), Old: from.span, New: to.span, Before: from.shown, After: to.shown}
	values := ": " + from.norm + " → " + to.norm
	switch a, b := strength(from.norm), strength(to.norm); {
	case a > b:
		x.Kind, x.Message = "mechanism-weaker", "weaker protection abroad"+values
	case a < b:
		x.Kind, x.Class, x.Message = "mechanism-stronger", Lesser, "stronger protection abroad"+values
	default:
		x.Kind, x.Class, x.Message = "mechanism-changed", Lesser, "other protection abroad of the same rank"+values
	}
	c.report(x, law.NoticeTransfers)
	return []string{"mechanism"}
}

// compareRecipient tells a recipient that is named more narrowly or more widely from another one.
func (c *comparison) compareRecipient(old, now *entry) []string {
	from, to := old.first("name"), now.first("name")
	if from.norm == to.norm || from.norm == "" || to.norm == "" {
		return nil
	}
	x := Change{Section: now.section, Node: now.node("name"), Old: from.span, New: to.span, Before: from.shown, After: to.shown}
	values := ": " + quote(from.shown) + " → " + quote(to.shown)
	switch {
	case isWordsOnly(from.shown, to.shown):
		x.Class, x.Kind, x.Message = Words, "text-changed", "the name of a recipient is written otherwise"+values
	case isPartOf(from.shown, to.shown):
		x.Class, x.Kind, x.Message = Lesser, "recipient-narrower", "a recipient is told more narrowly"+values
	case isPartOf(to.shown, from.shown):
		x.Class, x.Kind, x.Message = Material, "recipient-wider", "a recipient is told more widely"+values
	default:
		x.Class, x.Kind, x.Message = Material, "recipient-changed", "recipient changed"+values
	}
	c.report(x, law.NoticeRecipients)
	return []string{"name"}
}

// compareDuration compares how long a cookie lasts.
func (c *comparison) compareDuration(old, now *entry) []string {
	from, to := old.first("duration"), now.first("duration")
	a, b := hoursOf(from), hoursOf(to)
	if from.norm == to.norm || a == 0 || b == 0 || a == b {
		return nil
	}
	x := Change{Class: Lesser, Kind: "cookie-shorter", Section: now.section, Node: now.node("duration"), Old: from.span, New: to.span, Before: from.shown, After: to.shown}
	x.Message = quote(now.label()) + " lasts for a shorter time: " + from.shown + " → " + to.shown
	if a < b {
		x.Kind, x.Message = "cookie-longer", quote(now.label())+" lasts longer: "+from.shown+" → "+to.shown
	}
	c.report(x, law.DeviceStorage)
	return []string{"duration"}
}

// hoursOf is the length that a value states as a whole; 0 if it states none.
func hoursOf(v value) int {
	if p, ok := period.Parse(v.text.Value); ok {
		return p.Hours()
	}
	if p, ok := period.Read(v.text.Value); ok {
		return p.Hours()
	}
	hours, _ := strconv.Atoi(v.norm)
	return hours
}
