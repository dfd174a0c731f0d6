package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var categoryDenied = &Rule{
	Code:    warning("NC407", "category-denied", "The notice says that it does not use certain data, and that it does."),
	Phrases: phrasesOf(func(s law.Signal) []string { return s.Strong }),
	Except:  phrasesOf(func(s law.Signal) []string { return s.Except }),
	In:      []string{"intro", "personal_data", "purposes", "promises"},
	Found: func(p *Pass, hits []Hit) {
		for _, h := range hits {
			if s := h.signal(); h.denied() && p.declared(s.Category) {
				p.add(p.rule.Code.Severity, h.Span(), all("Art. 5(1)(a), Art. 12(1)", "Art. 4(1)(a), Art. 14(1)").Refs(p.regimes()), "these words say that data about "+s.Name+" are not used, and elsewhere the notice says that they are", "say which is true, and for which data")
			}
		}
	},
}
