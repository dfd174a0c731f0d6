package lint

var openNames = &Rule{
	Code: warning("NC329", "open-names", "The list of names of the controller is open."),
	Check: func(p *Pass) {
		if t := p.Notice.Controller.TradingNames; t.Exhaustive.IsSet() && !t.Exhaustive.Value {
			p.Report(t.Exhaustive.Span, "controller", "the names under which the controller is known are listed with an open end, so people cannot tell whether the notice is meant for them", "list all names, or say how to find out")
		}
	},
}
