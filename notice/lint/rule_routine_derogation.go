package lint

var routineDerogation = &Rule{
	Code: warning("NC508", "routine-derogation", "A transfer rests on a derogation, and nothing says that it is not routine."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			switch t.Mechanism.Value {
			case "derogation-contract", "derogation-contract-in-interest", "derogation-legal-claims", "derogation-compelling-legitimate-interests":
				if !t.When.IsSet() && !t.Note.IsSet() && !t.Text.IsSet() {
					p.Cite(t.Mechanism.Span, all("Art. 49(1), Recital 111", "Art. 50(1)"), "this derogation is for transfers that are not routine, and the notice does not say when there is one", "say it in `when`, or name safeguards in place of the derogation")
				}
			}
		}
	},
}
