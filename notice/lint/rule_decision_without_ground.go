package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var decisionWithoutGround = &Rule{
	Code: warning("NC515", "decision-without-ground", "An automated decision does not say what permits it."),
	Check: func(p *Pass) {
		if !p.Under("eu-gdpr") && !p.Under("eudpr") {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if d.Significant.Value && d.Solely.Value && !d.Ground.IsSet() {
				p.Cite(d.Span, law.Cite{EU: "Art. 22(1)-(2)", EUDPR: "Art. 24(1)-(2)"}, "decisions without a person are forbidden unless a contract, a law or explicit consent permits them, and this one does not say which does", "add `ground`")
			}
		}
	},
}
