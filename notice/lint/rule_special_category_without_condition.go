package lint

import (
	"github.com/noticec/noticec/notice/diag"
)

var specialWithoutCondition = &Rule{
	Code:    code("NC320", "special-category-without-condition", "Special categories of data are used without a condition of Art. 9."),
	Section: "special_category_conditions",
	Check: func(p *Pass) {
		n := p.Notice
		special := map[string]bool{}
		for c := range n.PersonalData.All() {
			is := len(c.Special) > 0
			for i := range c.Data {
				is = is || len(c.Data[i].Special) > 0
			}
			if is && c.ID.IsSet() {
				special[c.ID.Value] = true
			}
			if is && n.Conditions.Len() == 0 && !n.Conditions.Text.IsSet() && len(p.Conditions()) == 0 {
				p.Cite(c.Span, art9, "the notice tells of special category data and names no condition of Art. 9 for using it", "add `special_category_conditions`")
			}
		}
		if len(p.Conditions()) == 0 {
			return
		}
		for x := range n.Purposes.All() {
			for _, id := range x.Data {
				if special[id.Value] && len(x.Conditions) == 0 {
					d := "this purpose uses special category data (`" + id.Value + "`) and names no condition of Art. 9"
					p.add(diag.Warning, id.Span, art9.Refs(p.regimes()), d, "add `conditions: …` to the purpose")
				}
			}
		}
	},
}
