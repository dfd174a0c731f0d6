package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var incapacityNotTold = &Rule{
	Code: warning("NC336", "incapacity-not-told", "Vital interests are told as a condition without the incapacity that it needs."),
	Check: func(p *Pass) {
		for x := range p.Notice.Conditions.All() {
			for i := -1; i < len(x.AnyOf); i++ {
				c, words := x, []source.Text{x.Text, x.Note, x.Label}
				if i >= 0 {
					c, words = &x.AnyOf[i], append(words, x.AnyOf[i].Text, x.AnyOf[i].Note)
				}
				slug, _ := law.ConditionOf(c.Condition.Value)
				own := slices.ContainsFunc(words, source.Text.IsSet)
				told := slices.ContainsFunc(words, func(t source.Text) bool {
					return strings.Contains(t.Value, "onsent") || strings.Contains(t.Value, "incapa")
				})
				if slug.Slug == "vital-interests-incapable" && p.english() && own && !told {
					p.Cite(c.Condition.Span, all("Art. 9(2)(c)", "Art. 10(2)(c)"), "the words on vital interests do not say that the person must be unable to consent", "add that it applies where the person cannot give consent, or remove the words for the standard ones")
				}
			}
		}
	},
}
