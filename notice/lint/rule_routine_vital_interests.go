package lint

import (
	"slices"
)

var routineVitalInterests = &Rule{
	Code: warning("NC321", "routine-vital-interests", "Vital interests are relied on for something routine."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			routine := x.DirectMarketing.Value
			for _, w := range append(split(x.Text.Value), split(x.Name.Value)...) {
				routine = routine || slices.Contains([]string{"marketing", "newsletter", "newsletters", "advertising", "website", "payroll", "recruitment"}, w.Text)
			}
			if routine && slices.Contains(p.basesOf(x), "vital-interests") {
				p.Cite(x.Span, all("Art. 6(1)(d), Recital 46", "Art. 5(1)(e)"), "vital interests are a basis where a life is at stake, which this purpose does not seem to be about", "name another basis")
			}
		}
	},
}
