package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var complaintBarred = &Rule{
	Code: warning("NC704", "complaint-barred", "People are told that they must complain to the controller before the authority."),
	Phrases: []string{
		"must complain to us first", "must first complain to us", "must contact us first", "must first contact us", "before you can complain to the ico", "before you can complain to the information commission",
		"you must complain to us before", "only complain to the ico after", "you cannot complain to the ico until",
	},
	Found: each(func(p *Pass, h Hit) {
		p.add(p.rule.Code.Severity, h.Span(), law.Cite{EU: "Art. 77(1)", UK: "Art. 13(2)(d)", EUDPR: "Art. 63(1)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.165"}}}.Refs(p.regimes()), "`"+h.Cited()+"` bars a way that is open: the law lets people complain to the authority at once", "say that people can complain to you first, and that the authority usually expects it")
	}),
}
