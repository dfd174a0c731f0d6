package lint

var basesNotLinked = &Rule{
	Code: warning("NC303", "bases-not-linked", "Several bases are told, and no purpose is tied to one of them."),
	Check: func(p *Pass) {
		if len(p.Bases()) < 2 || p.Notice.Purposes.Len() == 0 {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if len(x.Basis) > 0 {
				return
			}
		}
		p.Report(p.At(p.Notice.LawfulBases.Span), "lawful-basis", "several lawful bases are told, and no purpose says which of them it rests on", "add `basis` to each purpose")
	},
}
