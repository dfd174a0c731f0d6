package lint

import (
	"slices"
)

var consentInImbalance = &Rule{
	Code: hint("NC317", "consent-in-imbalance", "Consent is relied on where people may not be free to refuse."),
	Check: func(p *Pass) {
		c := &p.Notice.Consent
		work, _ := p.audience("employees", "applicants", "volunteers", "pupils")
		if !slices.Contains(p.Bases(), "consent") || !c.IsSet() || c.Text.IsSet() || c.Note.IsSet() || c.Effect.IsSet() || !work && !p.Public() {
			return
		}
		who := "a public authority"
		if work {
			who = "an employer or a school"
		}
		p.Cite(p.At(c.Span), all("Art. 4(11), Recital 43", "Art. 3(15)"), "consent given to "+who+" may not be free, and the notice does not say that people can refuse", "say in `effect` or `note` of `consent` that nothing follows if people refuse, or rely on another basis")
	},
}
