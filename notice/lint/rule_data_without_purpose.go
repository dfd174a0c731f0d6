package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var dataWithoutPurpose = &Rule{
	Code: warning("NC401", "data-without-purpose", "A category of data is used for no purpose."),
	Check: func(p *Pass) {
		used := map[string]bool{}
		for x := range p.Notice.Purposes.All() {
			for _, id := range x.Data {
				used[id.Value] = true
			}
		}
		for c := range p.Notice.PersonalData.All() {
			if len(used) > 0 && !used[c.ID.Value] && !c.StatedIn.IsSet() {
				p.Cite(c.Span, law.Cite{EU: "Art. 5(1)(b), (c)", UK: "Art. 5(1)(b), (c)", EUDPR: "Art. 4(1)(b), (c)"}, "no purpose uses this category of data", "name it in `data` of a purpose, or do not collect it")
			}
		}
	},
}
