package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

var wrongPart = &Rule{
	Code: code("NC323", "wrong-part", "A condition of Art. 9 is paired with a Part of Schedule 1 that it cannot have."),
	Check: func(p *Pass) {
		if !p.Under("uk-gdpr") {
			return
		}
		check := func(x *notice.Condition) {
			c, ok := law.ConditionOf(x.Condition.Value)
			if !ok || !c.Schedule1 {
				return
			}
			want := 1
			if c.Slug == "substantial-public-interest" {
				want = 2
			}
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && entry.Part != want {
					p.Cite(s.Span, law.Cite{UK: "Art. " + c.Article, Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.10(2)-(3)"}}},
						"`"+s.Value+"` is in Part "+strconv.Itoa(entry.Part)+" of Schedule 1, and "+c.Name+" needs a condition of Part "+strconv.Itoa(want), "name a condition of that Part, or another condition of Art. 9")
				}
			}
		}
		for x := range p.Notice.Conditions.All() {
			check(x)
			for i := range x.AnyOf {
				check(&x.AnyOf[i])
			}
		}
	},
}
