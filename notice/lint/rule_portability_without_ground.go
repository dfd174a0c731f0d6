package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
)

var portabilityWithoutGround = &Rule{
	Code: warning("NC715", "portability-without-ground", "Portability is offered, and no basis gives it."),
	Check: func(p *Pass) {
		bases := p.Bases()
		r := p.right("portability")
		if r == nil || len(bases) == 0 || r.Limits.IsSet() || slices.Contains(bases, "consent") || slices.Contains(bases, "contract") || slices.Contains(p.Conditions(), "explicit-consent") {
			return
		}
		p.Cite(r.Span, law.Cite{EU: "Art. 20(1)", UK: "Art. 20(1)", EUDPR: "Art. 22(1)"}, "data portability applies where data are used with consent or for a contract, which the notice names as no basis", "remove the right, or tell its `limits`")
	},
}
