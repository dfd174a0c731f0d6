package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var reviewOverdue = &Rule{
	Code: hint("NC803", "review-overdue", "The notice was to be reviewed, and that day has passed."),
	Check: func(p *Pass) {
		if r := p.Notice.ReviewBy; r.IsSet() && r.Value < p.Today {
			p.Cite(r.Span, law.Cite{EU: "Art. 5(2)", UK: "Art. 5(2)", EUDPR: "Art. 4(2)"}, "the notice was to be reviewed by `"+r.Value+"`", "review it, and write the next day")
		}
	},
}
