package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var noArrangement = &Rule{
	Code: warning("NC311", "no-arrangement", "Joint controllers do not tell the essence of their arrangement."),
	Check: func(p *Pass) {
		j := &p.Notice.JointControllers
		if j.Len() > 0 && !j.Arrangement.IsSet() && !j.Text.IsSet() && !j.Intro.IsSet() && !j.Note.IsSet() {
			p.Cite(j.Span, law.Cite{EU: "Art. 26(2)", UK: "Art. 26(2)", EUDPR: "Art. 28(2)"}, "the notice does not say how the joint controllers share their duties", "add `arrangement: …` with who does what")
		}
	},
}
