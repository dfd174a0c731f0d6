package lint

import (
	"slices"
)

var consentOfChildren = &Rule{
	Code: hint("NC318", "consent-of-children", "Children consent, and the notice does not say from what age."),
	Check: func(p *Pass) {
		c := &p.Notice.Consent
		if !slices.Contains(p.Bases(), "consent") || c.Text.IsSet() || c.Note.IsSet() {
			return
		}
		for a := range p.Notice.Audiences.All() {
			if a.Kind.Value == "children" && !a.Age.IsSet() {
				p.Cite(a.Span, all("Art. 8(1)", "Art. 8(1)"), "children are asked for consent, and the notice does not say from what age they can give it", "write the `age` of the audience, or say in `note` of `consent` when a parent must agree; online services need that below 13 in the UK, and below 13 to 16 in the EU")
				return
			}
		}
	},
}
