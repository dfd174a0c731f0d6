package lint

var alternativeBases = &Rule{
	Code: warning("NC304", "alternative-bases", "Bases are told as alternatives."),
	Check: func(p *Pass) {
		for b := range p.Notice.LawfulBases.All() {
			if len(b.AnyOf) > 1 {
				p.Report(b.Span, "lawful-basis", "the bases are told as alternatives, so nobody can tell which of them applies", "say which basis applies to which purpose")
			}
		}
	},
}
