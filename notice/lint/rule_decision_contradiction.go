package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var decisionContradiction = &Rule{
	Code: warning("NC513", "decision-contradiction", "There are no automated decisions, and a right to have them reviewed."),
	Check: func(p *Pass) {
		if r := p.right("adm"); r != nil && p.Notice.AutomatedDecisions.None() {
			p.Cite(r.Span, law.Cite{EU: "Art. 5(1)(a)", UK: "Art. 5(1)(a)", EUDPR: "Art. 4(1)(a)"}, "the notice offers a review of automated decisions, and says that there are none", "remove the right, or tell of the decisions")
		}
	},
}
