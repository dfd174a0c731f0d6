package lint

var deterringWords = &Rule{
	Code:    warning("NC813", "deterring-words", "Words deter people from using their rights."),
	Phrases: []string{"may delay or prevent us", "request may delay", "may affect the service you receive", "requests may be refused", "think carefully before"},
	Found: each(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Cited()+"` may deter people from using their rights", "say what follows in fact, and that rights can be used freely")
	}),
}
