package lint

var transferWithoutMechanism = &Rule{
	Code: code("NC503", "transfer-without-mechanism", "A transfer is told of without what makes it lawful."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if !t.Mechanism.IsSet() && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.StatedIn.IsSet() {
				p.Report(t.Span, "transfers", "the notice tells of a transfer and not of what makes it lawful", "add `mechanism: …`, such as adequacy or uk-idta")
			}
		}
	},
}
