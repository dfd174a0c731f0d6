package lint

import (
	"strings"

	"github.com/noticec/noticec/notice/law"
)

var lawOfTheUnion = &Rule{
	Code:    warning("NC825", "law-of-the-union", "A notice in the United Kingdom names the law of the Union alone."),
	Phrases: []string{"eu gdpr", "regulation eu 2016 679", "regulation 2016 679"},
	Found: func(p *Pass, hits []Hit) {
		if !p.Only("uk-gdpr") {
			return
		}
		for i := range p.Texts {
			if t := p.Texts[i].Text.Value; strings.Contains(t, "UK GDPR") || strings.Contains(t, "Data Protection Act") || strings.Contains(t, "UK General Data") {
				return
			}
		}
		p.add(p.rule.Code.Severity, hits[0].Span(), law.Cite{Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.3(10)"}}}.Refs(p.regimes()), "`"+hits[0].Cited()+"` is not the law of the United Kingdom, and no other is named", "name the UK GDPR; if both hold, write both in `regime`")
	},
}
