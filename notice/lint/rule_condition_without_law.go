package lint

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

var conditionWithoutLaw = &Rule{
	Code: warning("NC322", "condition-without-law", "A condition of Art. 9 needs the law behind it, and the notice does not name it."),
	Check: func(p *Pass) {
		told := map[string]bool{}
		check := func(x *notice.Condition, own int) {
			c, ok := law.ConditionOf(x.Condition.Value)
			told[c.Slug] = true
			switch {
			case !ok || !c.Schedule1:
			case p.Under("uk-gdpr") && len(x.Schedule1)+own == 0:
				p.Cite(x.Span, law.Cite{UK: "Art. " + c.Article, Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.10"}}}, "the condition "+c.Name+" also needs one of Schedule 1 to the Data Protection Act 2018, and the notice names none", "add `schedule_1: …`")
			case p.Only("eu-gdpr") && len(x.Laws)+own == 0:
				p.Cite(x.Span, law.Cite{EU: "Art. " + c.Article}, "the condition "+c.Name+" rests on a law, and the notice names none", "add `laws: …`")
			}
		}
		for x := range p.Notice.Conditions.All() {
			check(x, 0)
			for i := range x.AnyOf {
				check(&x.AnyOf[i], len(x.Schedule1)+len(x.Laws))
			}
		}
		for x := range p.Notice.Purposes.All() {
			for _, ref := range x.Conditions {
				if c, ok := law.ConditionOf(ref.Value); ok && !told[c.Slug] {
					check(&notice.Condition{Item: notice.Item{Span: ref.Span}, Condition: ref}, 0)
				}
			}
		}
	},
}
