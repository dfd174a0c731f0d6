package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

func reach(s law.Schedule1Condition) law.Cite {
	return law.Cite{UK: "Art. 9(1)-(2)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "Sch. 1 para. " + strconv.Itoa(s.Paragraph)}}}
}

// outOfReach finds categories that none of the conditions of Schedule 1 reaches. A
// condition of Art. 9 that needs none, or names none, may reach them all.
func (p *Pass) outOfReach(span source.Span, conditions []*notice.Condition, categories []string) {
	var last law.Schedule1Condition
	for _, category := range categories {
		reached := len(conditions) == 0
		for _, c := range conditions {
			reached = reached || len(c.Schedule1) == 0
			for _, s := range c.Schedule1 {
				entry, ok := law.Schedule1Of(s.Value)
				reached = reached || !ok || entry.Reaches(category)
				last = entry
			}
		}
		if !reached {
			p.Cite(span, reach(last), "`"+last.Slug+"` does not reach `"+category+"`", "name a condition of Schedule 1 that does, or do not use these data here")
		}
	}
}

var categoryOutOfReach = &Rule{
	Code: code("NC324", "category-out-of-reach", "A condition of Schedule 1 is used for a category of data that it does not reach."),
	Check: func(p *Pass) {
		if !p.Under("uk-gdpr") {
			return
		}
		for x := range p.Notice.Purposes.All() {
			conditions := p.conditionsOf(x)
			for _, id := range x.Data {
				if c := p.category(id.Value); c != nil {
					p.outOfReach(id.Span, conditions, specials(c))
				}
			}
		}
		for x := range p.Notice.Criminal.All() {
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && !entry.Reaches(law.CriminalOffence) {
					p.Cite(s.Span, reach(entry), "`"+s.Value+"` is a condition for special categories only, and not for data about criminal offences", "name a condition of Schedule 1 that reaches them")
				}
			}
		}
	},
}
