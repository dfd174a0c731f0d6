package lint

import (
	"slices"
)

var withdrawalWithoutConsent = &Rule{
	Code: warning("NC331", "withdrawal-without-consent", "Consent can be withdrawn, and nothing rests on it."),
	Check: func(p *Pass) {
		n := p.Notice
		if len(p.Bases()) == 0 || slices.Contains(p.Bases(), "consent") || slices.Contains(p.Conditions(), "explicit-consent") || n.Consent.Confidentiality.IsSet() {
			return
		}
		place := n.Consent.Withdraw.Span
		if !n.Consent.Withdraw.IsSet() {
			r := p.right("withdraw-consent")
			if r == nil {
				return
			}
			place = r.Span
		}
		p.Report(place, "withdraw-consent", "the notice says that consent can be withdrawn, and names it as no basis", "add `consent` to the bases, or remove this")
	},
}
