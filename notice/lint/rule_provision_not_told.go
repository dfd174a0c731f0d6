package lint

import (
	"slices"
)

var provisionNotTold = &Rule{
	Code: warning("NC740", "provision-not-told", "The notice does not say whether data must be given."),
	Check: func(p *Pass) {
		n := p.Notice
		bases := p.Bases()
		if n.Provision.IsSet() || p.Delegated("provision") || !slices.Contains(bases, "contract") && !slices.Contains(bases, "legal-obligation") {
			return
		}
		p.Report(p.At(n.LawfulBases.Span), "provision-requirement", "the notice relies on a contract or a legal obligation, and does not say whether people must give their data", "add `provision` with `required` and `consequence`")
	},
}
