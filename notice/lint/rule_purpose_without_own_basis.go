package lint

var purposeNotLinked = &Rule{
	Code: code("NC302", "purpose-without-own-basis", "A purpose has no basis, though others have."),
	Check: func(p *Pass) {
		if len(p.Bases()) < 2 {
			return
		}
		linked := false
		for x := range p.Notice.Purposes.All() {
			linked = linked || len(x.Basis) > 0
		}
		for x := range p.Notice.Purposes.All() {
			if linked && len(x.Basis) == 0 && !x.StatedIn.IsSet() {
				p.Report(x.Span, "lawful-basis", "this purpose names no lawful basis, though others do", "add a `basis` to it")
			}
		}
	},
}
