package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var recipientAbroad = &Rule{
	Code:    warning("NC502", "recipient-abroad", "A recipient is in a third country, and the transfer is not told."),
	Section: "transfers",
	Check: func(p *Pass) {
		n := p.Notice
		for r := range n.Recipients.All() {
			country := r.Country.Value
			third := len(country) == 2
			for _, regime := range p.regimes() {
				third = third && law.Third(country, regime)
			}
			if !third || len(n.Regime) == 0 {
				continue
			}
			told := n.Transfers.Text.IsSet() || n.Transfers.StatedIn.IsSet()
			for t := range n.Transfers.All() {
				told = told || t.To.Value == country || r.ID.IsSet() && t.Recipient.Value == r.ID.Value
			}
			if !told {
				p.Report(r.Country.Span, "transfers", "this recipient is in a third country (`"+country+"`), and the notice tells of no transfer there", "add it to `transfers` with the `mechanism`")
			}
		}
	},
}
