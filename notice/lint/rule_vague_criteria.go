package lint

var vagueCriteria = &Rule{
	Code: warning("NC603", "vague-criteria", "The criteria for storage are words that decide nothing."),
	Phrases: []string{
		"as long as necessary", "as long as is necessary", "as long as required", "as long as we need", "as long as it is needed", "as long as needed", "indefinitely", "until no longer required",
		"until it is no longer needed", "no longer than necessary", "for a reasonable period", "as permitted by law",
	},
	In: []string{"retention"},
	Found: each(func(p *Pass, h Hit) {
		for s := range p.Notice.Retention.All() {
			if (s.Criteria.Span == h.Text.Span || s.Until.Span == h.Text.Span) && !s.Period.IsSet() && !s.UntilAge.IsSet() {
				p.add(p.rule.Code.Severity, h.Span(), p.refs("retention"), "`"+h.Cited()+"` does not let anybody tell when the data go", "write a `period`, or the event or the law that ends the storage")
			}
		}
	}),
}
