package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var abroadInOldWords = &Rule{
	Code:    warning("NC517", "abroad-in-old-words", "A notice in the United Kingdom speaks of countries outside the EEA as if it were part of it."),
	Phrases: []string{"outside the eea", "outside of the eea", "outside the european economic area", "outside of the european economic area", "outside the european union", "outside the eu"},
	Except:  []string{"outside the uk and the eea", "outside the united kingdom and the european economic area"},
	In:      []string{"transfers", "recipients"},
	Found: each(func(p *Pass, h Hit) {
		if p.Only("uk-gdpr") {
			p.add(p.rule.Code.Severity, h.Span(), law.Cite{UK: "Art. 13(1)(f)"}.Refs(p.regimes()), "`"+h.Cited()+"` leaves out transfers to the EEA, which is abroad for a notice in the United Kingdom", "write “outside the United Kingdom”, and tell of transfers to the EEA, which adequacy regulations allow")
		}
	}),
}
