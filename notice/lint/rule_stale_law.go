package lint

var staleLaw = &Rule{
	Code:    warning("NC811", "stale-law", "A law is named that is no longer in force, or by a wrong name."),
	Phrases: []string{"Data Protection Act 1998", "Directive 95/46", "Directive 95/46/EC", "Data (Use and Access) Bill", "General Data Protection Regulations", "Privacy Shield", "Safe Harbour", "Safe Harbor"},
	Found: each(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Cited()+"` is not the name of a law in force", "name the law that holds now, such as the UK GDPR or the Data Protection Act 2018")
	}),
}
