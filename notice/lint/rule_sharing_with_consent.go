package lint

import (
	"slices"
)

var withYourConsent = &Rule{
	Code:    warning("NC817", "sharing-with-consent", "Data are shared “with your consent”, and consent is not among the bases."),
	Phrases: []string{"with your consent", "with your permission", "with your agreement"},
	Found: each(func(p *Pass, h Hit) {
		if !h.about("rights", "consent") && len(p.Bases()) > 0 && !slices.Contains(p.Bases(), "consent") && !slices.Contains(p.Conditions(), "explicit-consent") && !p.Notice.Consent.Confidentiality.IsSet() {
			p.wording(h.Span(), "`"+h.Cited()+"` is said, and consent is not among the lawful bases", "add the basis, or say under `confidentiality` of `consent` that this is agreement to share in confidence")
		}
	}),
}
