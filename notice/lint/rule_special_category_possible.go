package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var specialCategoryPossible = &Rule{
	Code:    hint("NC409", "special-category-possible", "Words may tell of a special category of data that the notice does not declare."),
	Phrases: phrasesOf(func(s law.Signal) []string { return s.Weak }),
	Except:  phrasesOf(func(s law.Signal) []string { return s.Except }),
	In:      []string{"personal_data", "sharing_reasons"},
	Found: func(p *Pass, hits []Hit) {
		p.undeclared(hits, func(h Hit, s law.Signal) {
			p.add(p.rule.Code.Severity, h.Span(), all("Art. 9(1), Art. 10", "Art. 10(1), Art. 11").Refs(p.regimes()), "`"+h.Cited()+"` may give away data about "+s.Name, "if it does, mark the category with `special` or `criminal`")
		})
	},
}
