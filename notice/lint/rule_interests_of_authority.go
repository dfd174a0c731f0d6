package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var interestsOfAuthority = &Rule{
	Code: warning("NC307", "interests-of-authority", "A public authority relies on legitimate interests."),
	Check: func(p *Pass) {
		if !p.Public() {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if x.OutsidePublicTask.IsSet() {
				return
			}
		}
		for b := range p.Notice.LawfulBases.All() {
			if slug, _ := law.BasisOf(b.Basis.Value); slug.Slug == "legitimate-interests" || slug.Slug == "recognised-legitimate-interests" {
				p.Cite(b.Span, law.Cite{EU: "Art. 6(1)", UK: "Art. 6(1)", EUDPR: "Art. 5(1)"}, "a public authority cannot rely on "+slug.Name+" for its tasks", "name another basis, or say in `outside_public_task` of the purpose why it is not one of its tasks")
			}
		}
	},
}
