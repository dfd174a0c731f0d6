package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var conditionOfAssociations = &Rule{
	Code: warning("NC335", "condition-of-associations", "A condition for not-for-profit bodies is used, and nothing says that the controller is one."),
	Check: func(p *Pass) {
		switch p.Notice.Controller.Kind.Value {
		case "charity", "association":
			return
		}
		const help = "write `kind: charity` or `kind: association` of the controller if it is one, or name another condition"
		for _, c := range p.conditions() {
			if slug, _ := law.ConditionOf(c.Condition.Value); slug.Slug == "not-for-profit-body" {
				p.Cite(c.Condition.Span, all("Art. 9(2)(d)", "Art. 10(2)(d)"), "this condition is for not-for-profit bodies with a political, philosophical, religious or trade union aim, and nothing says that the controller is one", help)
			}
			for _, s := range c.Schedule1 {
				if s.Value == "support-disability-or-medical-condition" && p.Under("uk-gdpr") {
					p.Cite(s.Span, law.Cite{UK: "Art. 9(2)(g)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "Sch. 1 para. 16"}}}, "`"+s.Value+"` is for not-for-profit bodies that support people with a disability or a medical condition, and nothing says that the controller is one", help)
				}
			}
		}
	},
}
