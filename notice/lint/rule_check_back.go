package lint

var checkBack = &Rule{
	Code:    warning("NC815", "check-back", "People are told to look for changes themselves."),
	Phrases: []string{"check back", "check this page regularly", "check this notice regularly", "review this notice regularly", "check this page from time to time", "visit this page regularly"},
	Found: each(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Cited()+"` leaves it to people to find changes", "say how you tell people of changes that matter to them")
	}),
}
