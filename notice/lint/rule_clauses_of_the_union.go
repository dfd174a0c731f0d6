package lint

import (
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

var clausesOfTheUnion = &Rule{
	Code: code("NC507", "clauses-of-the-union", "A transfer from the UK rests on the clauses of the EU alone."),
	Check: func(p *Pass) {
		if !p.Under("uk-gdpr") {
			return
		}
		cite := law.Cite{UK: "Art. 46(2)(d)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.119A"}}}
		for t := range p.Notice.Transfers.All() {
			if t.Mechanism.Value != "eu-sccs" || t.Text.IsSet() {
				continue
			}
			severity := diag.Error
			if !p.Only("uk-gdpr") {
				severity = diag.Warning
			}
			p.add(severity, t.Mechanism.Span, cite.Refs([]string{"uk-gdpr"}), "the standard clauses of the EU are no safeguard in the UK without the UK Addendum", "write `mechanism: uk-addendum` or `uk-idta`, whichever was signed")
		}
	},
}
