package lint

var absolutePromise = &Rule{
	Code:    hint("NC827", "absolute-promise", "Security is promised without any limit."),
	Phrases: []string{"completely secure", "100 secure", "fully secure", "totally secure", "absolutely secure", "guarantee the security", "all personal data is stored on encrypted", "all data is encrypted", "cannot be accessed by anyone", "impossible to access"},
	Found: each(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Cited()+"` promises more than anybody can keep", "say which measures you take")
	}),
}
