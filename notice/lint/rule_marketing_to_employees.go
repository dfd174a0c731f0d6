package lint

var marketingToEmployees = &Rule{
	Code: hint("NC831", "marketing-to-employees", "A notice for employees tells of direct marketing."),
	Check: func(p *Pass) {
		if _, only := p.audience("employees"); !only {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if x.DirectMarketing.Value {
				p.Cite(x.Span, all("Art. 5(1)(a)", "Art. 4(1)(a)"), "the notice is for employees, and this purpose is direct marketing", "remove it if it was copied from a notice for customers")
			}
		}
	},
}
