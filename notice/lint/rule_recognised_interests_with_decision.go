package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
)

var recognisedInterestsWithDecision = &Rule{
	Code: code("NC327", "recognised-interests-with-decision", "An automated decision rests on recognised legitimate interests."),
	Check: func(p *Pass) {
		bases := p.Bases()
		if !p.Under("uk-gdpr") || !slices.Equal(bases, []string{"recognised-legitimate-interests"}) {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if !d.Significant.Value || !d.Solely.Value {
				continue
			}
			p.Cite(d.Span, law.Cite{UK: "Art. 22B(4)"}, "a significant decision without a person rests on recognised legitimate interests, which the law forbids", "have a person decide, or rely on another basis and name it")
		}
	},
}
