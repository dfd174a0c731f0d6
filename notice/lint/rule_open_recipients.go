package lint

var openRecipients = &Rule{
	Code: warning("NC500", "open-recipients", "The list of recipients is open."),
	Check: func(p *Pass) {
		if r := &p.Notice.Recipients; r.Exhaustive.IsSet() && !r.Exhaustive.Value {
			p.Report(r.Exhaustive.Span, "recipients", "the list of recipients is said not to be complete, so people cannot tell who else has their data", "list all recipients, or all categories of them")
		}
	},
}
