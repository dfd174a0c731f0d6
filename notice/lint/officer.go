package lint

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/statement"
)

var noOfficer = &Rule{
	Code:    code("NC312", "no-officer", "A public authority does not tell of its data protection officer."),
	Section: "dpo",
	Check: func(p *Pass) {
		n, who := p.Notice, p.Stated.MustHaveOfficer(p.Judged())
		if stated := p.Stated.Item("dpo"); who == "" || stated.IsStated() && stated.How != statement.Delegated || anyParty(&n.DPO, (*notice.Party).Mentioned) {
			return
		}
		rests := law.NoticeDPO
		if !p.Has(rests) {
			rests = law.DPODuty // officers need not be stated, but these must be
		}
		p.Report(p.At(n.DPO.Span, n.Controller.Span), on(rests), who+" must have a "+p.officer()+", and the notice does not say how to reach one", "add `dpo: {email: …}`")
	},
}

// anyParty reports whether something holds of one of several parties.
func anyParty(list *notice.Parties, holds func(*notice.Party) bool) bool {
	for x := range list.All() {
		if holds(x) {
			return true
		}
	}
	return false
}

var officerDenied = &Rule{
	Code: code("NC365", "officer-denied", "A public authority says that it has no data protection officer."),
	Check: func(p *Pass) {
		if d, who := &p.Notice.DPO, p.Stated.MustHaveOfficer(p.Judged()); d.None() && who != "" {
			p.Report(d.Span, on(law.DPODuty, law.NoticeDPO), "the notice says that there is no "+p.officer()+", and "+who+" must have one", "name the officer’s contact details in `dpo`; several authorities can share an officer")
		}
	},
}

var officerNotReachable = &Rule{
	Code: code("NC313", "officer-not-reachable", "The officer is told of, and not how to reach the officer."),
	Check: func(p *Pass) {
		for d := range p.Notice.DPO.All() {
			p.officerReachable(d)
		}
	},
}

func (p *Pass) officerReachable(d *notice.Party) {
	if !d.Mentioned() || d.None() || p.Stated.ReachesOfficer(d) {
		return
	}
	const help = "add an `email`, `phone`, `address` or `form` to `dpo`"
	if d.Name.IsSet() && !d.Text.IsSet() && !d.Note.IsSet() {
		p.Report(d.Span, on(law.NoticeDPO), "the notice names the data protection officer and does not say how to reach the officer", help)
		return
	}
	p.Report(d.Span, on(law.NoticeDPO), "the notice tells of a data protection officer, and gives no contact details as the officer’s", help, diag.WithSeverity(diag.Warning))
}
