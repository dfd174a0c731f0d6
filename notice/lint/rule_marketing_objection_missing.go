package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var marketingObjectionMissing = &Rule{
	Code: code("NC714", "marketing-objection-missing", "Data are used for direct marketing, and nothing says that people can object."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if x.DirectMarketing.Value && p.rightsListed() && !p.hasRight("object-direct-marketing") {
				p.Cite(x.Span, law.Cite{EU: "Art. 21(2)-(4)", UK: "Art. 21(2)-(4)"}, "this purpose is direct marketing, and the notice does not say that people can object to it", "add `{right: object-direct-marketing}` to `rights`")
				return
			}
		}
	},
}
