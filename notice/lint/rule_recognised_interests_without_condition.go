package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var recognisedWithoutCondition = &Rule{
	Code: code("NC309", "recognised-interests-without-condition", "Recognised legitimate interests are relied on without a condition of Annex 1."),
	Check: func(p *Pass) {
		for b := range p.Notice.LawfulBases.All() {
			slug, _ := law.BasisOf(b.Basis.Value)
			switch {
			case !slug.UKOnly || !p.Under("uk-gdpr"):
			case p.Judged() < "2026-02-05":
				p.Cite(b.Span, law.Cite{UK: "Art. 6(1)(ea)"}, "recognised legitimate interests are a basis from 5 February 2026 only", "name another basis for the time before")
			case !b.Annex1.IsSet():
				p.Cite(b.Span, law.Cite{UK: "Art. 6(5), Annex 1"}, "the notice relies on recognised legitimate interests and does not name the condition of Annex 1", "add `annex_1: …` with the condition that is met")
			}
		}
	},
}
