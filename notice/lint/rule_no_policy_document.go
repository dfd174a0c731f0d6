package lint

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

var noPolicyDocument = &Rule{
	Code: warning("NC325", "no-policy-document", "A condition of Schedule 1 needs a policy document, and the notice does not tell of one."),
	Check: func(p *Pass) {
		if !p.Under("uk-gdpr") {
			return
		}
		for r := range p.Notice.RelatedNotices.All() {
			if r.Kind.Value == "policy-document" {
				return
			}
		}
		check := func(x *notice.Condition, told bool) {
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && entry.PolicyDocument && !told && !x.PolicyDocument.IsSet() {
					p.Cite(s.Span, law.Cite{Also: []law.Ref{{Instrument: "DPA 2018", Provision: "Sch. 1 paras 1, 5, 38-41"}}}, "`"+s.Value+"` needs an appropriate policy document, and the notice does not tell of one", "say in `policy_document` where it can be read, or link it in `related_notices` with `kind: policy-document`")
					return // once for a condition
				}
			}
		}
		for x := range p.Notice.Conditions.All() {
			check(x, false)
			for i := range x.AnyOf {
				check(&x.AnyOf[i], x.PolicyDocument.IsSet())
			}
		}
	},
}
