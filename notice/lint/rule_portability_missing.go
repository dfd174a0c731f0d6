package lint

import (
	"slices"
)

var portabilityMissing = &Rule{
	Code: warning("NC713", "portability-missing", "The right to data portability is not told of."),
	Check: func(p *Pass) {
		bases := p.Bases()
		if (slices.Contains(bases, "consent") || slices.Contains(bases, "contract")) && p.rightsListed() && !p.hasRight("portability") {
			p.Report(p.Notice.Rights.Span, "rights", "the notice does not tell of the right to data portability, which applies where data are used by computer with consent or for a contract", "add `{right: portability}`, or write under `omit` why it does not apply")
		}
	},
}
