package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
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
			p.Report(place, "retention", "the notice does not say how long data are kept", help)
		}
		for item := range s.All() {
			if item.Period.IsSet() || item.Until.IsSet() || item.UntilAge.IsSet() || item.Criteria.IsSet() {
				continue
			}
			place := item.Span
			if item.Text.IsSet() {
				place = item.Text.Span
			}
			p.Report(place, "retention", "the notice gives neither a period nor usable criteria for how long this is kept", help)
		}
	},
}

var periodWithoutStart = &Rule{
	Code: warning("NC602", "period-without-start", "A storage period begins at no event."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			if s.Period.IsSet() && !s.From.IsSet() && !s.Until.IsSet() && !s.Text.IsSet() && !s.Criteria.IsSet() {
				p.Report(s.Period.Span, "retention", "the period does not say from when it runs", "add `from: …` with the event")
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
	Found: each(func(p *Pass, h Hit) {
		for s := range p.Notice.Retention.All() {
			if (s.Criteria.Span == h.Text.Span || s.Until.Span == h.Text.Span) && !s.Period.IsSet() && !s.UntilAge.IsSet() {
				p.Report(h.Span(), "retention", "`"+h.Cited()+"` does not let anybody tell when the data go", "write a `period`, or the event or the law that ends the storage")
			}
		}
	}),
}

var scheduleWithoutLink = &Rule{
	Code:    warning("NC604", "schedule-without-link", "A retention schedule is spoken of that cannot be found."),
	Phrases: []string{"retention schedule", "retention policy", "retention schedules", "retention policies", "disposal schedule"},
	In:      []string{"retention"},
	Found: each(func(p *Pass, h Hit) {
		if !p.Notice.Retention.Schedule.URL.IsSet() && !strings.Contains(h.Text.Value, "](") && !strings.Contains(h.Text.Value, "http") {
			p.Report(h.Span(), "retention", "`"+h.Cited()+"` is spoken of, and the notice does not say where it can be read", "add `schedule` with its address")
		}
	}),
}

// spoken finds a period in words.
var spoken = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b([0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (years?|months?|weeks?|days?)\b`)
})

var (
	numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}
	units   = map[byte]int{'y': 3600, 'm': 300, 'w': 70, 'd': 10} // tenths of a day, twelve months a year
	parts   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([0-9]+)([YMWD])`) })
)

// sameDays reports whether a number and a unit in words are the period (ISO 8601).
func sameDays(number, unit, period string) bool {
	n, ok := numbers[strings.ToLower(number)]
	if !ok {
		n, _ = strconv.Atoi(number)
	}
	total := 0
	for _, m := range parts().FindAllStringSubmatch(period, -1) {
		k, _ := strconv.Atoi(m[1])
		total += k * units[m[2][0]|0x20]
	}
	return n*units[unit[0]|0x20] == total
}

var periodContradiction = &Rule{
	Code: warning("NC605", "period-contradiction", "Words tell another storage period than the facts."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			if !s.Period.IsSet() || !p.english() {
				continue
			}
			for _, t := range []source.Text{s.Text, s.Note} {
				found := spoken().FindAllStringSubmatchIndex(t.Value, -1)
				if len(found) == 0 || slices.ContainsFunc(found, func(m []int) bool { return sameDays(t.Value[m[2]:m[3]], t.Value[m[4]:m[5]], s.Period.Value) }) {
					continue
				}
				m := found[0]
				p.Cite(t.Sub(m[0], m[1]), all("Art. 5(1)(a), Art. 12(1)", "Art. 4(1)(a), Art. 14(1)"), "the words say `"+t.Value[m[0]:m[1]]+"`, and `period` is `"+s.Period.Value+"`", "write the same in both, or leave out the words: `period` prints itself")
			}
		}
	},
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
				p.Report(x.Span, "retention", "this purpose does not say how long its data are kept, though others do", "add `retention` with the id of a storage period")
			}
		}
	},
}
