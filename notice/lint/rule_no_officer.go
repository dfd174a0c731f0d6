package lint

var noOfficer = &Rule{
	Code:    code("NC312", "no-officer", "A public authority does not tell of its data protection officer."),
	Section: "dpo",
	Check: func(p *Pass) {
		n := p.Notice
		if !p.Public() || n.DPO.IsSet() || n.Controller.Kind.Value == "parish-or-community-council" && p.Under("uk-gdpr") {
			return
		}
		p.Report(p.At(n.Controller.Span), "dpo", "a public authority must have a data protection officer, and the notice does not say how to reach one", "add `dpo: {email: …}`")
	},
}
