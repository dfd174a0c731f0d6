package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var adequacyNotListed = &Rule{
	Code: warning("NC505", "adequacy-not-listed", "A country is said to be adequate that is not on the list."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			country := t.To.Value
			if t.Mechanism.Value != "adequacy" || len(country) != 2 {
				continue
			}
			for _, regime := range p.regimes() {
				if regime != "uk-gdpr" && regime != "eu-gdpr" || !law.Third(country, regime) {
					continue
				}
				switch listed, partial := law.IsAdequate(country, regime); {
				case !listed:
					p.Cite(t.To.Span, adequacy, "`"+country+"` is not on the list of adequate countries of "+law.AsOf, "name the safeguards that are relied on")
				case partial && !t.Safeguard.IsSet() && !t.Text.IsSet():
					p.Cite(t.To.Span, adequacy, "`"+country+"` is adequate for some recipients only", "say in `safeguard` why this recipient is one of them")
				}
			}
		}
	},
}
