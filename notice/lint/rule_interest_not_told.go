package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var interestNotTold = &Rule{
	Code: code("NC306", "interest-not-told", "Legitimate interests are relied on without saying which."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if x.Interests.IsSet() {
				return
			}
		}
		for b := range p.Notice.LawfulBases.All() {
			if slug, _ := law.BasisOf(b.Basis.Value); slug.Slug == "legitimate-interests" && !b.Interests.Text.IsSet() && !b.Text.IsSet() {
				p.Report(b.Span, "legitimate-interests", "the notice relies on legitimate interests and does not say which", "add `interests: …` with the interest, and whose it is")
			}
		}
	},
}
