package lint

var legalWords = &Rule{
	Code:    hint("NC828", "legal-words", "Words of lawyers stand where plain ones would do."),
	Phrases: []string{"to which the controller is subject", "vested in the controller", "data subject", "data subjects", "hereinafter", "pursuant to", "aforementioned", "natural person", "notwithstanding", "inter alia"},
	Found: func(p *Pass, hits []Hit) {
		p.wording(hits[0].Span(), "`"+hits[0].Cited()+"` is the language of the law, which few readers know", "write “you”, and what is meant, in plain words")
		for _, h := range hits[1:] {
			p.relate(h.Span(), "`"+h.Cited()+"`")
		}
	},
}
