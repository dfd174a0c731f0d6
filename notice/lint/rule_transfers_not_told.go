package lint

var transfersNotTold = &Rule{
	Code:    warning("NC506", "transfers-not-told", "The notice does not say whether data go to third countries."),
	Section: "transfers",
	Check: func(p *Pass) {
		n := p.Notice
		if n.Transfers.IsSet() || !n.Recipients.IsSet() {
			return
		}
		p.Report(n.Recipients.Span, "transfers", "the notice does not say whether data go to other countries", "write `transfers: none`, or tell of them")
	},
}
