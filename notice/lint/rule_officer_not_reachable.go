package lint

var officerNotReachable = &Rule{
	Code: code("NC313", "officer-not-reachable", "The officer is told of, and not how to reach the officer."),
	Check: func(p *Pass) {
		d := &p.Notice.DPO
		if !d.IsSet() || d.None() || d.Any() || len(d.URL) > 0 {
			return
		}
		const help = "add an `email`, `phone`, `address` or `form` to `dpo`"
		if d.Name.IsSet() && !d.Text.IsSet() && !d.StatedIn.IsSet() {
			p.Report(d.Span, "dpo", "the notice names the data protection officer and does not say how to reach the officer", help)
			return
		}
		p.Warn(d.Span, "dpo", "the notice tells of a data protection officer, and gives no contact details as the officer’s", help)
	},
}
