package lint

import (
	"slices"
)

var obligationNotAmongBases = &Rule{
	Code:    warning("NC337", "obligation-not-among-bases", "Data are shared where the law requires it, and no legal obligation is among the bases."),
	Phrases: []string{"required by applicable law", "required by law", "required to by law", "legally required", "obliged by law", "legally obliged"},
	In:      []string{"recipients", "sharing_reasons", "purposes"},
	Found: func(p *Pass, hits []Hit) {
		if bases := p.Bases(); len(bases) == 0 || slices.Contains(bases, "legal-obligation") {
			return
		}
		h := hits[0]
		d := "`" + h.Cited() + "` is said, and legal obligation is not among the lawful bases"
		p.add(p.rule.Code.Severity, h.Span(), all("Art. 6(1)(c), Art. 13(1)(c)", "Art. 5(1)(b), Art. 15(1)(c)").Refs(p.regimes()), d, "add `legal-obligation` to the bases with the law that requires it")
	},
}
