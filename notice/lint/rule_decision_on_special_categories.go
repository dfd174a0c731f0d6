package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
)

var decisionOnSpecialCategories = &Rule{
	Code: code("NC514", "decision-on-special-categories", "An automated decision uses special categories of data without a condition that allows it."),
	Check: func(p *Pass) {
		conditions := p.Conditions()
		if slices.Contains(conditions, "explicit-consent") || slices.Contains(conditions, "substantial-public-interest") {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if !d.Significant.Value || !d.Solely.Value {
				continue
			}
			for _, id := range d.Data {
				if c := p.category(id.Value); c != nil && len(specials(c)) > 0 {
					p.Cite(id.Span, law.Cite{EU: "Art. 22(4)", UK: "Art. 22B(1)-(3)", EUDPR: "Art. 24(4)"}, "a significant decision without a person uses special categories of data (`"+id.Value+"`), and neither explicit consent nor substantial public interest is among the conditions", "have a person decide, leave these data out, or name the condition")
				}
			}
		}
	},
}
