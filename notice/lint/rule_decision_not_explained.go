package lint

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
)

var decisionNotExplained = &Rule{
	Code: code("NC510", "decision-not-explained", "An automated decision is told of without its logic, significance or consequences."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			if !d.Significant.Value || d.Text.IsSet() || d.StatedIn.IsSet() {
				continue
			}
			var missing []string
			for _, x := range []struct {
				name string
				text source.Text
			}{{"`logic`", d.Logic}, {"`significance`", d.Significance}, {"`consequences`", d.Consequences}} {
				if !x.text.IsSet() {
					missing = append(missing, x.name)
				}
			}
			if len(missing) > 0 {
				p.Report(d.Span, "adm", "the automated decision is not explained: "+strings.Join(missing, ", ")+" missing", "say how it works, what it means for people and what can follow")
			}
		}
	},
}
