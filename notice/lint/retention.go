package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
)

var retentionWithoutPeriod = &Rule{
	Code:    code("NC601", "retention-without-period", "The notice gives neither a period of storage nor criteria for it."),
	Section: "retention",
	Check: func(p *Pass) {
		s := &p.Notice.Retention
		const help = "add a `period` such as P6Y, or `criteria` by which a reader can tell when the data go"
		if s.Schedule.URL.IsSet() {
			return
		}
		if s.Len() == 0 {
			place := p.Place()
			if s.IsSet() {
				place = s.Span
			}
			p.Report(place, on(law.NoticeRetention), "the notice does not say how long data are kept", help)
		}
		for item := range s.All() {
			if item.Period.IsSet() || item.Until.IsSet() || item.UntilAge.IsSet() || item.Criteria.IsSet() {
				continue
			}
			place := item.Span
			if item.Text.IsSet() {
				place = item.Text.Span
			}
			p.Report(place, on(law.NoticeRetention), "the notice gives neither a period nor usable criteria for how long this is kept", help)
		}
	},
}

var periodWithoutStart = &Rule{
	Code: warning("NC602", "period-without-start", "A storage period begins at no event."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			if s.Period.IsSet() && !s.From.IsSet() && !s.Until.IsSet() && !s.Text.IsSet() && !s.Criteria.IsSet() {
				p.Report(s.Period.Span, on(law.NoticeRetention), "the period does not say from when it runs", "add `from: …` with the event")
			}
		}
	},
}

var vagueCriteria = &Rule{
	Code: warning("NC603", "vague-criteria", "The criteria for storage are words that decide nothing."),
	Phrases: []string{
		"as long as necessary", "as long as is necessary", "as long as required", "as long as we need", "as long as it is needed", "as long as needed", "indefinitely", "until no longer required",
		"until it is no longer needed", "no longer than necessary", "for a reasonable period", "as permitted by law",
	},
	In: []string{"retention"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		for s := range p.Notice.Retention.All() {
			if (s.Criteria.Span == h.Text.Span || s.Until.Span == h.Text.Span) && !s.Period.IsSet() && !s.UntilAge.IsSet() {
				p.Report(h.Span(), on(law.NoticeRetention), "`"+h.Quote()+"` does not let anybody tell when the data go", "write a `period`, or the event or the law that ends the storage")
			}
		}
	}),
}

var scheduleWithoutLink = &Rule{
	Code:    warning("NC604", "schedule-without-link", "A retention schedule is spoken of that cannot be found."),
	Phrases: []string{"retention schedule", "retention policy", "retention schedules", "retention policies", "disposal schedule"},
	In:      []string{"retention"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if !p.Notice.Retention.Schedule.URL.IsSet() && !strings.Contains(h.Text.Value, "](") && !strings.Contains(h.Text.Value, "http") {
			p.Report(h.Span(), on(law.NoticeRetention), "`"+h.Quote()+"` is spoken of, and the notice does not say where it can be read", "add `schedule` with its address")
		}
	}),
}

var periodContradiction = &Rule{
	Code: warning("NC605", "period-contradiction", "Words tell another storage period than the facts."),
	Check: func(p *Pass) {
		words := p.periodWords()
		for s := range p.Notice.Retention.All() {
			stated, ok := period.Parse(s.Period.Value)
			if !ok || words == nil {
				continue
			}
			for _, t := range []source.Text{s.Text, s.Note} {
				found := words.Find(t.Value)
				if len(found) == 0 || slices.ContainsFunc(found, func(m period.Match) bool { return m.Hours() == stated.Hours() }) {
					continue
				}
				m := found[0]
				p.Report(t.Sub(m.Start, m.End), on(law.FairnessTransparency, law.PlainLanguage), "the words say `"+t.Value[m.Start:m.End]+"`, and `period` is `"+s.Period.Value+"`", "write the same in both, or leave out the words: `period` prints itself")
			}
		}
	},
}

// periodWords are the words for periods in the language of the notice; nil if unknown.
func (p *Pass) periodWords() *period.Words {
	if p.english() {
		return period.In("en")
	}
	return period.In(p.Notice.Language.Value)
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

var purposeWithoutPeriod = &Rule{
	Code: warning("NC606", "purpose-without-period", "A purpose has no storage period, though others have."),
	Check: func(p *Pass) {
		n := p.Notice
		linked := false
		for x := range n.Purposes.All() {
			linked = linked || len(x.Retention) > 0
		}
		for x := range n.Purposes.All() {
			if linked && len(x.Retention) == 0 && !x.StatedIn.IsSet() && !p.keeps(x) {
				p.Report(x.Span, on(law.NoticeRetention), "this purpose does not say how long its data are kept, though others do", "add `retention` with the id of a storage period")
			}
		}
	},
}
