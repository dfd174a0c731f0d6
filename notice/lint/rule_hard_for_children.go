package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice/law"
)

var hardForChildren = &Rule{
	Code: warning("NC821", "hard-for-children", "A notice for children is hard for them to read."),
	Check: func(p *Pass) {
		_, only := p.audience("children")
		if !p.english() || !only || p.Targets.Children <= 0 {
			return
		}
		var all reading
		for i := range p.Texts {
			if len(p.Texts[i].Words) > 3 { // no name or label
				all.add(p.Texts[i].read())
			}
		}
		const enough = 40 // words that a measure can rest on
		if all.words >= enough && all.grade() > float64(p.Targets.Children) {
			for a := range p.Notice.Audiences.All() {
				p.Cite(a.Span, law.Cite{EU: "Art. 12(1), Recital 58", UK: "Art. 12(1), Recital 58", EUDPR: "Art. 14(1)"}, "the notice is for children, and its words are those of school grade "+strconv.Itoa(int(all.grade()+0.5)), "write shorter words and sentences, or make a version for children with `version_of`")
				return
			}
		}
	},
}
