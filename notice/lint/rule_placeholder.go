package lint

var placeholder = &Rule{
	Code:    warning("NC814", "placeholder", "A text still has a placeholder in it."),
	Phrases: []string{"lorem ipsum", "insert name here", "insert date", "insert here", "xxx", "tbc", "to be confirmed", "your company name"},
	Found: each(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Cited()+"` looks like a placeholder", "write what is true, or remove it")
	}),
}
