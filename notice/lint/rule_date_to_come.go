package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var dateToCome = &Rule{
	Code: code("NC802", "date-to-come", "The notice was updated on a day to come."),
	Check: func(p *Pass) {
		if u := p.Notice.Updated; u.IsSet() && u.Value > p.Today {
			p.Cite(u.Span, law.Cite{EU: "Art. 5(1)(a)", UK: "Art. 5(1)(a)", EUDPR: "Art. 4(1)(a)"}, "the notice says that it was updated on `"+u.Value+"`, which is yet to come", "write the day of the last change; the day from which it applies is `effective`")
		}
	},
}
