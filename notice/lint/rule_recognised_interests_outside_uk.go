package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var recognisedOutsideUK = &Rule{
	Code: code("NC308", "recognised-interests-outside-uk", "Recognised legitimate interests are relied on where the law does not know them."),
	Check: func(p *Pass) {
		if p.Under("uk-gdpr") || len(p.Notice.Regime) == 0 {
			return
		}
		for b := range p.Notice.LawfulBases.All() {
			if slug, _ := law.BasisOf(b.Basis.Value); slug.UKOnly {
				p.Cite(b.Span, law.Cite{EU: "Art. 6(1)", EUDPR: "Art. 5(1)"}, "recognised legitimate interests are a basis in the United Kingdom only", "name one of the bases of Art. 6(1)")
			}
		}
	},
}
