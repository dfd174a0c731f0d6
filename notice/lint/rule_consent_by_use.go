package lint

var consentByUse = &Rule{
	Code:    warning("NC816", "consent-by-use", "Using a service is taken for consent."),
	Phrases: []string{"by using this site you", "by using this website you", "by using our website you", "by continuing to use", "by using our services you"},
	Found: each(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Cited()+"` takes the use of a service for consent", "a notice informs; ask for consent where it is needed, by a clear act")
	}),
}
