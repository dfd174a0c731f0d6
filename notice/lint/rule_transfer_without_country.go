package lint

var transferWithoutCountry = &Rule{
	Code: warning("NC509", "transfer-without-country", "A transfer is told of, and not to which country."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if !t.To.IsSet() && !t.Text.IsSet() {
				p.Report(t.Span, "transfers", "this transfer does not say to which country the data go", "write the country in `to`")
			}
		}
	},
}
