package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var decisionWithoutReview = &Rule{
	Code: warning("NC512", "decision-without-review", "An automated decision cannot be reviewed by a person."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			if d.Significant.Value && d.Solely.Value && !d.Review.IsSet() && !d.Text.IsSet() {
				p.Cite(d.Span, law.Cite{EU: "Art. 22(3)", UK: "Art. 22C", EUDPR: "Art. 24(3)"}, "the notice does not say how to have this decision reviewed by a person", "add `review: …`")
			}
		}
	},
}
