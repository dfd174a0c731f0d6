package lint

import (
	"slices"
)

var provisionNotTold = &Rule{
	Code:    warning("NC740", "provision-not-told", "The notice does not say whether data must be given."),
	Section: "provision",
	Check: func(p *Pass) {
		n := p.Notice
		bases := p.Bases()
		must := slices.Contains(bases, "contract") || slices.Contains(bases, "legal-obligation")
		direct := false
		for s := range n.Sources.All() {
			direct = direct || s.Collection.Value == "direct"
		}
		if n.Provision.IsSet() || !must && !direct {
			return
		}
		message := "the notice does not say whether people must give their data"
		if must {
			message = "the notice relies on a contract or a legal obligation, and does not say whether people must give their data"
		}
		p.Report(p.At(n.LawfulBases.Span), "provision-requirement", message, "add `provision` with `required` and `consequence`; `required: voluntary` if they need not")
	},
}
