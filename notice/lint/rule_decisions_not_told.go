package lint

var decisionsNotTold = &Rule{
	Code: hint("NC511", "decisions-not-told", "The notice does not say whether decisions are made automatically."),
	Check: func(p *Pass) {
		if !p.Notice.AutomatedDecisions.IsSet() {
			p.Report(p.Place(), "adm", "the notice does not say whether decisions about people are made automatically", "write `automated_decisions: none`, or which there are")
		}
	},
}
