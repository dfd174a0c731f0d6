package lint

var noConsequence = &Rule{
	Code: code("NC741", "no-consequence", "Data must be given, and the notice does not say what follows if they are not."),
	Check: func(p *Pass) {
		for x := range p.Notice.Provision.All() {
			if x.Required.IsSet() && x.Required.Value != "voluntary" && !x.Consequence.IsSet() && !x.Text.IsSet() && !x.StatedIn.IsSet() {
				p.Report(x.Span, "provision-requirement", "the notice says that data must be given, and not what follows if they are not", "add `consequence: …`")
			}
		}
	},
}
