package lint

import (
	"strings"

	"github.com/noticec/noticec/notice/law"
)

var complaintOnPaper = &Rule{
	Code: hint("NC706", "complaint-on-paper", "Complaints to the controller cannot be made electronically."),
	Check: func(p *Pass) {
		c := &p.Notice.Complaints.Controller
		if !p.Under("uk-gdpr") || p.Judged() < complaintDay || len(c.Phone)+len(c.Address)+len(c.Fax) == 0 || len(c.Email)+len(c.Form)+len(c.URL) > 0 || strings.ContainsAny(c.Text.Value, "@(") {
			return
		}
		p.Cite(c.Span, law.Cite{UK: "Art. 13(2)(ca)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.164A(2)"}}}, "the notice offers no electronic way to complain to the controller", "add an `email` or a `form`")
	},
}
