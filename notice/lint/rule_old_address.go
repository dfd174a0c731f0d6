package lint

var oldAddress = &Rule{
	Code:    hint("NC804", "old-address", "The address of the authority may be an old one."),
	Phrases: []string{"wycliffe house", "sk9 5af"},
	Found: func(p *Pass, hits []Hit) {
		const moved = "2026-10-01"
		if p.Judged() >= moved {
			p.add(p.rule.Code.Severity, hits[0].Span(), p.refs("complain-authority"), "the office of the Information Commission has left `"+hits[0].Cited()+"`", "check the address on ico.org.uk, or give the telephone number and the website")
		}
	},
}
