package lint

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var noDate = &Rule{
	Code: warning("NC801", "no-date", "The notice has no date and no version."),
	Check: func(p *Pass) {
		n := p.Notice
		if n.Version.IsSet() || n.Effective.IsSet() || n.Updated.IsSet() || p.newest().IsSet() || n.Adopted.Date.IsSet() || slices.ContainsFunc(splitWords(n.Adopted.By.Value+" "+n.Adopted.Text.Value), isYear) || slices.ContainsFunc(p.Texts, datesNotice) {
			return
		}
		p.Report(p.Place(), on(law.PlainLanguage), "the notice has neither a date nor a version", "add `updated: …` with the day of the last change")
	},
}

// newest is the latest day on which the notice says that it was changed.
func (p *Pass) newest() source.Text {
	out := p.Notice.Updated.Date
	for c := range p.Notice.Changes.All() {
		if c.Date.Value > out.Value {
			out = c.Date
		}
	}
	return out
}

// isYear reports whether a word is a year of this century.
func isYear(w Word) bool { return len(w.Text) == 4 && strings.HasPrefix(w.Text, "20") }

// datesNotice reports whether a passage says when the notice was changed: a year of this century
// closely behind such a word.
func datesNotice(t Passage) bool {
	const reach = 8 // words
	for i, w := range t.Words {
		if isYear(w) && firstWord(t.Words[max(0, i-reach):i], dateWords.inAll()) >= 0 {
			return true
		}
	}
	return false
}

var dateToCome = &Rule{
	Code: warning("NC802", "date-to-come", "The notice was updated on a day to come."),
	Check: func(p *Pass) {
		u := p.Notice.Updated.Date
		if !u.IsSet() || u.Value <= p.Today {
			return
		}
		const soon = 14 // days within which a notice that is made today may be published
		severity := diag.Warning
		if u.Value <= addDays(p.Today, soon) {
			severity = diag.Info
		}
		p.Report(u.Span, on(law.FairnessTransparency), "the notice says that it was updated on `"+u.Value+"`, which is yet to come", "write the day of the last change; the day from which it applies is `effective`", diag.WithSeverity(severity))
	},
}

// addDays returns a day that is some days after another, both ISO 8601; a day that is none is
// returned as it is.
func addDays(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

var reviewOverdue = &Rule{
	Code: info("NC803", "review-overdue", "The notice was to be reviewed, and that day has passed; or nobody changed it for more than a year."),
	Check: func(p *Pass) {
		const year = 366 // days
		switch r, last := p.Notice.ReviewBy, p.newest(); {
		case r.IsSet() && r.Value < p.Today:
			p.Report(r.Span, on(law.Accountability), "the notice was to be reviewed by `"+r.Value+"`", "review it, and write the next day")
		case !r.IsSet() && last.IsSet() && p.outdated(last.Value) == nil && last.Value < addDays(p.Today, -year):
			p.Report(last.Span, on(law.Accountability), "the notice was last changed on `"+last.Value+"`, more than a year ago", "check whether it still is true, and write the day; with `review_by` you say yourself when it is checked")
		}
	},
}

var lawChangedSince = &Rule{
	Code: info("NC808", "law-changed-since", "The notice was not changed since the law did."),
	Check: func(p *Pass) {
		last := p.newest()
		if r := p.outdated(last.Value); last.IsSet() && r != nil {
			p.Report(last.Span, on(law.FairnessTransparency).of(r), "the notice was last changed on `"+last.Value+"`, and the law of "+r.Whose+" changed on "+r.Changed, "check it against the law of today, and write the day")
		}
	},
}

// outdated returns a regime of the notice whose law changed after a day (ISO 8601), or nil.
func (p *Pass) outdated(day string) *law.Regime {
	for _, r := range p.Regimes.All {
		if !p.Regimes.Assumed() && r.Changed != "" && day < r.Changed && r.Changed <= p.Judged() {
			return r
		}
	}
	return nil
}

var changeNotAnnounced = &Rule{
	Code: warning("NC806", "change-not-announced", "A material change is told of, and not when people were told of it."),
	Check: func(p *Pass) {
		for c := range p.Notice.Changes.All() {
			if c.Material.Value && !c.NotifiedOn.IsSet() {
				p.Report(c.Span, on(law.FairnessTransparency, law.PlainLanguage), "this change is material, and the notice does not say when people were told of it", "add `notified_on`")
			}
		}
	},
}

var datesOrder = &Rule{
	Code: code("NC809", "dates-order", "Dates of the notice contradict each other."),
	Check: func(p *Pass) {
		n := p.Notice
		conflict := func(at source.Text, severity diag.Severity, message, help string) {
			p.Report(at.Span, on(law.FairnessTransparency, law.PlainLanguage), message, help, diag.WithSeverity(severity))
		}
		after := func(a, b source.Text) bool { return a.IsSet() && b.IsSet() && a.Value > b.Value }
		switch end := n.ValidUntil; {
		case after(n.Effective.Date, end):
			conflict(end, diag.Error, "the notice ends on `"+end.Value+"`, before it begins on `"+n.Effective.Date.Value+"`", "correct one of the two days")
		case after(n.Updated.Date, end):
			conflict(end, diag.Warning, "the notice ended on `"+end.Value+"`, and was changed on `"+n.Updated.Date.Value+"`", "correct one of the two days")
		case end.IsSet() && end.Value < p.Today && !n.SupersededBy.IsSet():
			conflict(end, diag.Warning, "the notice ended on `"+end.Value+"`, and does not say which notice applies now", "name that notice in `superseded_by`, or correct the day")
		}
		if newest := p.newest(); after(newest, n.Updated.Date) {
			conflict(n.Updated.Date, diag.Warning, "the newest change is of `"+newest.Value+"`, and the notice says that it was last changed on `"+n.Updated.Date.Value+"`", "write `updated: "+newest.Value+"`")
		}
		if after(n.Updated.Date, n.ReviewBy) {
			conflict(n.ReviewBy, diag.Warning, "the notice was to be reviewed by `"+n.ReviewBy.Value+"`, and was changed on `"+n.Updated.Date.Value+"`", "write the next day of review")
		}
		for c := range n.Changes.All() {
			if after(c.NotifiedOn, c.Date) {
				conflict(c.NotifiedOn, diag.Warning, "people were told on `"+c.NotifiedOn.Value+"` of a change of `"+c.Date.Value+"`", "tell people before a change takes effect; correct the day if it is a slip")
			}
		}
	},
}

var versionBehind = &Rule{
	Code: warning("NC810", "version-behind", "The notice has another version than its newest change brought."),
	Check: func(p *Pass) {
		var newest *notice.Change
		for c := range p.Notice.Changes.All() {
			if c.Version.IsSet() && (newest == nil || c.Date.Value > newest.Date.Value || c.Date.Value == newest.Date.Value && compareVersions(c.Version.Value, newest.Version.Value) > 0) {
				newest = c
			}
		}
		if v := p.Notice.Version.Value; v.IsSet() && newest != nil && compareVersions(newest.Version.Value, v.Value) > 0 {
			p.Report(v.Span, on(law.FairnessTransparency, law.PlainLanguage), "the notice says that it is version `"+v.Value+"`, and its newest change brought version `"+newest.Version.Value+"`", "write the version that people read", diag.WithRelated(newest.Version.Span, "the newest change"))
		}
	},
}

// compareVersions compares versions by their numbers: "2.10" comes after "v2.9". Versions that
// are no numbers are not compared.
func compareVersions(a, b string) int {
	numbers := func(s string) []int {
		var out []int
		for _, part := range strings.Split(strings.TrimLeft(strings.ToLower(strings.TrimSpace(s)), "v. "), ".") {
			n, err := strconv.Atoi(part)
			if err != nil {
				return nil
			}
			out = append(out, n)
		}
		return out
	}
	x, y := numbers(a), numbers(b)
	if x == nil || y == nil {
		return 0
	}
	return slices.Compare(x, y)
}
