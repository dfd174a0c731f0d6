package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var noRepresentative = &Rule{
	Code: warning("NC314", "no-representative", "A controller outside the territory of the law names no representative."),
	Check: func(p *Pass) {
		n := p.Notice
		country := n.Controller.Country
		if len(country.Value) != 2 || n.Representative.IsSet() || p.Public() {
			return
		}
		for _, regime := range p.regimes() {
			var c law.Cite
			switch regime {
			case "uk-gdpr":
				c.UK = "Art. 13(1)(a), Art. 27(1)"
			case "eu-gdpr":
				c.EU = "Art. 13(1)(a), Art. 27(1)"
			default:
				continue
			}
			if law.Third(country.Value, regime) {
				p.Cite(country.Span, c, "the controller is in `"+country.Value+"`, where "+regime+" does not hold, and the notice names no representative there", "add `representative`; none is needed if the controller is established there, or if Art. 27(2) excepts it")
				return
			}
		}
	},
}
