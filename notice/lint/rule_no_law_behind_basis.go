package lint

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

var noLawBehindBasis = &Rule{
	Code: warning("NC305", "no-law-behind-basis", "A legal obligation or a public task is relied on without the law that lays it down."),
	Check: func(p *Pass) {
		told := map[string]bool{}
		check := func(b *notice.LawfulBasis, laws int) {
			slug, _ := law.BasisOf(b.Basis.Value)
			told[slug.Slug] = true
			if (slug.Slug == "legal-obligation" || slug.Slug == "public-task") && len(b.Laws)+laws == 0 {
				p.Cite(b.Span, basisInLaw, "the notice relies on "+slug.Name+" and does not name the law that lays it down", "add `laws: …` with the act and section")
			}
		}
		for b := range p.Notice.LawfulBases.All() {
			check(b, 0)
			for i := range b.AnyOf {
				check(&b.AnyOf[i], len(b.Laws))
			}
		}
		for x := range p.Notice.Purposes.All() {
			for _, ref := range x.Basis {
				if slug, ok := law.BasisOf(ref.Value); ok && !told[slug.Slug] && len(x.Laws) == 0 {
					told[slug.Slug] = true
					check(&notice.LawfulBasis{Item: notice.Item{Span: ref.Span}, Basis: ref}, 0)
				}
			}
		}
	},
}
