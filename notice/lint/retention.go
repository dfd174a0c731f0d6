package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

var retentionWithoutPeriod = &Rule{
	Code:    code("NC601", "retention-without-period", "The notice gives neither a period of storage nor criteria for it."),
	Section: "retention",
	Check: func(p *Pass) {
		s := &p.Notice.Retention
		const what = "how long data are kept"
		const help = "add a `period` such as P6Y, or `criteria` by which a reader can tell when the data go"
		stated := p.Stated.Item("retention")
		if s.Len() == 0 {
			if stated.How != statement.Vague { // see NC603
				p.Missing(stated, p.At(s.Span), what, on(law.NoticeRetention), "the notice does not say how long data are kept", help)
			}
			return
		}
		var options []diag.Option
		if stated.IsStated() {
			options = append(options, diag.WithSeverity(diag.Warning))
		}
		if s.Schedule.URL.IsSet() || p.Stated.RetentionWords().IsStated() {
			return // what is said of all holds for each
		}
		for item := range s.All() {
			if of := p.Stated.Stored(item); of.How != statement.Vague {
				p.Missing(of, p.At(item.Text.Span, item.Span), what, on(law.NoticeRetention), "the notice gives neither a period nor usable criteria for how long this is kept", help, options...)
			}
		}
	},
}

var periodWithoutStart = &Rule{
	Code: warning("NC602", "period-without-start", "A storage period begins at no event."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			begun := s.From.IsSet() || s.Until.IsSet() || s.Text.IsSet() || s.Criteria.IsSet()
			if s.Period.IsSet() && !begun && !isNoTime(s.Period) && !p.begins(s) {
				p.Report(s.Period.Span, on(law.NoticeRetention), "the period does not say from when it runs", "add `from: …` with the event")
			}
		}
	},
}

var periodOfNoTime = &Rule{
	Code: warning("NC607", "period-of-no-time", "A storage period is zero, or longer than two hundred years."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			if isForEver(s.Period) {
				p.Report(s.Period.Span, on(law.NoticeRetention), "`"+s.Period.Value+"` is as good as for ever, which tells nobody when the data go", "write the period, or with `criteria` what ends the storage")
			}
			if isNoTime(s.Period) {
				p.Report(s.Period.Span, on(law.NoticeRetention), "`"+s.Period.Value+"` is no time at all, which tells nobody when the data go", "write the period; if the data are deleted at once, say so with `criteria`, such as `criteria: until we have answered you`")
			}
		}
	},
}

// isNoTime reports whether a period is zero.
func isNoTime(t source.Text) bool {
	stated, ok := period.Parse(t.Value)
	return ok && stated.Hours() == 0
}

// isForEver reports whether a period is longer than records of a life are kept.
func isForEver(t source.Text) bool {
	const most = 200 * 366 * 24 // hours
	stated, ok := period.Parse(t.Value)
	return ok && stated.Hours() > most
}

// begins reports whether words say from when the period of an item runs: its own, or those of the
// whole section on a period of that length.
func (p *Pass) begins(x *notice.Storage) bool {
	if p.states(source.Written(x.Name, x.Note, x.When, x.Exceptions), reading.Event, reading.Start) {
		return true
	}
	stated, _ := period.Parse(x.Period.Value)
	for m := range p.stating(p.Stated.Section("retention"), reading.Start) {
		if m.Period.Hours() == stated.Hours() {
			return true
		}
	}
	return false
}

var vagueCriteria = &Rule{
	Code:   warning("NC603", "vague-criteria", "The criteria for storage are words that decide nothing."),
	Denied: true,
	Check: func(p *Pass) {
		vague := func(s statement.Statement) {
			if s.How == statement.Vague {
				p.Report(s.Place(), on(law.NoticeRetention), "`"+s.Quote()+"` does not let anybody tell when the data go", "write a `period`, or the event or the law that ends the storage")
			}
		}
		vague(p.Stated.RetentionWords())
		for item := range p.Notice.Retention.All() {
			if t := item.Criteria; p.isEmpty(t) {
				p.Report(t.Span, on(law.NoticeRetention), "`"+t.Value+"` does not let anybody tell when the data go", "write a `period`, or the event or the law that ends the storage")
				continue
			}
			vague(p.Stated.Stored(item))
		}
	},
}

// isEmpty reports whether all that criteria say is nothing, such as “ongoing”.
func (p *Pass) isEmpty(criteria source.Text) bool {
	words := strings.Trim(strings.ToLower(strings.Join(strings.Fields(criteria.Value), " ")), ".…")
	return words != "" && slices.Contains(emptyCriteria.in(p.Notice.Language.Value), words)
}

var scheduleWithoutLink = &Rule{
	Code: warning("NC604", "schedule-without-link", "A retention schedule is spoken of that cannot be found."),
	Check: func(p *Pass) {
		if p.Notice.Retention.Schedule.URL.IsSet() {
			return
		}
		for _, t := range p.Stated.Section("retention") {
			if strings.Contains(t.Value, "](") || strings.Contains(t.Value, "http") {
				continue
			}
			if s := p.Stated.Says(reading.Schedule, "", t); s.How == statement.Worded {
				p.Report(s.Place(), on(law.NoticeRetention), "`"+s.Quote()+"` is spoken of, and the notice does not say where it can be read", "add `schedule` with its address")
				return
			}
		}
	},
}

var periodContradiction = &Rule{
	Code: warning("NC605", "period-contradiction", "Words and facts tell different storage periods."),
	Check: func(p *Pass) {
		var all []period.Period // that the facts state
		for s := range p.Notice.Retention.All() {
			stated, ok := period.Parse(s.Period.Value)
			if !ok {
				continue
			}
			all = append(all, stated)
			p.contradicts(s.Period.Value, []period.Period{stated}, s.Text, s.Note)
		}
		if len(all) > 0 {
			p.contradicts("of each item another one", all, p.Notice.Retention.Words()...)
		}
	},
}

// contradicts reports words that tell periods, and none of those that the facts state.
func (p *Pass) contradicts(fact string, stated []period.Period, words ...source.Text) {
	for _, t := range words {
		var other *reading.Match
		for _, m := range p.Stated.Read(t) {
			if m.Sign != reading.Period || m.Denied {
				continue
			}
			if slices.ContainsFunc(stated, func(s period.Period) bool { return s.Hours() == m.Period.Hours() }) {
				other = nil
				break
			}
			if other == nil {
				other = &m
			}
		}
		if other == nil {
			continue
		}
		if len(stated) == 1 {
			fact = "`" + stated[0].String() + "`"
		}
		p.Report(t.Sub(other.Start, other.End), on(law.FairnessTransparency, law.PlainLanguage), "the words say `"+t.Value[other.Start:other.End]+"`, and `period` is "+fact, "write the same in both, or leave out the words: `period` prints itself")
	}
}

// keeps reports whether storage periods cover all data of a purpose.
func (p *Pass) keeps(x *notice.Purpose) bool {
	for _, id := range x.Data {
		covered := false
		for s := range p.Notice.Retention.All() {
			covered = covered || slices.ContainsFunc(s.Data, func(t source.Text) bool { return t.Value == id.Value })
		}
		if !covered {
			return false
		}
	}
	return len(x.Data) > 0
}

// keepsAll reports whether a storage period is told for all data: one that names no data and that
// no purpose names.
func (p *Pass) keepsAll() bool {
	named := map[string]bool{}
	for x := range p.Notice.Purposes.All() {
		for _, id := range x.Retention {
			named[id.Value] = true
		}
	}
	for s := range p.Notice.Retention.All() {
		if len(s.Data) == 0 && !s.Name.IsSet() && !named[s.ID.Value] {
			return true
		}
	}
	return p.Stated.RetentionWords().IsStated()
}

var purposeWithoutPeriod = &Rule{
	Code: warning("NC606", "purpose-without-period", "A purpose has no storage period, though others have."),
	Check: func(p *Pass) {
		n := p.Notice
		linked := false
		for x := range n.Purposes.All() {
			linked = linked || len(x.Retention) > 0
		}
		if !linked || p.keepsAll() {
			return
		}
		for _, x := range p.Stated.Purposes() {
			if len(x.Retention) == 0 && !x.StatedIn.IsSet() && !p.keeps(x.Purpose) && !p.Stated.SaysAny(x.Words(), reading.Period).IsStated() {
				p.Report(x.Span, on(law.NoticeRetention), "this purpose does not say how long its data are kept, though others do", "add `retention` with the id of a storage period")
			}
		}
	},
}
