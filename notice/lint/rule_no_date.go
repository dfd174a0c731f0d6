package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var noDate = &Rule{
	Code: warning("NC801", "no-date", "The notice has no date and no version."),
	Check: func(p *Pass) {
		n := p.Notice
		if !n.Updated.IsSet() && !n.Version.IsSet() && !n.Effective.IsSet() {
			p.Cite(p.Place(), law.Cite{EU: "Art. 12(1)", UK: "Art. 12(1)", EUDPR: "Art. 14(1)"}, "the notice has neither a date nor a version", "add `updated: …` with the day of the last change")
		}
	},
}
