package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var specialCategoryUndeclared = &Rule{
	Code:    warning("NC408", "special-category-undeclared", "Words tell of a special category of data that the notice does not declare."),
	Phrases: phrasesOf(func(s law.Signal) []string { return s.Strong }),
	Except:  phrasesOf(func(s law.Signal) []string { return s.Except }),
	In:      []string{"personal_data", "purposes", "sharing_reasons"},
	Found: func(p *Pass, hits []Hit) {
		p.undeclared(hits, func(h Hit, s law.Signal) {
			if s.Category == law.CriminalOffence {
				p.add(p.rule.Code.Severity, h.Span(), all("Art. 10", "Art. 11").Refs(p.regimes()), "`"+h.Cited()+"` tells of data about criminal offences, and no category of data is marked as such", "write `criminal: true` on the category, and add `criminal_offence_data`")
				return
			}
			p.add(p.rule.Code.Severity, h.Span(), art9.Refs(p.regimes()), "`"+h.Cited()+"` tells of data about "+s.Name+", and no category of data is marked as such", "write `special: "+s.Category+"` on the category, and add its condition of Art. 9")
		})
	},
}
