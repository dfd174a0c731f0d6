package lint

import (
	"slices"
)

var consentWithoutWithdrawal = &Rule{
	Code:    code("NC330", "consent-without-withdrawal", "Consent is relied on without telling that it can be withdrawn."),
	Section: "consent",
	Check: func(p *Pass) {
		n := p.Notice
		if !slices.Contains(p.Bases(), "consent") && !slices.Contains(p.Conditions(), "explicit-consent") {
			return
		}
		c := &n.Consent
		if c.Withdraw.IsSet() || c.Text.IsSet() || c.StatedIn.IsSet() || p.hasRight("withdraw-consent") || !p.rightsListed() {
			return
		}
		p.Report(p.At(n.Rights.Span), "withdraw-consent", "the notice relies on consent and does not say that it can be withdrawn", "add `consent: {withdraw: …}` with how to do so")
	},
}
