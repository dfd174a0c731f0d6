package lint

var vagueSource = &Rule{
	Code:    warning("NC405", "vague-source", "A source is told in words that name none."),
	Phrases: []string{"publicly available sources", "publicly accessible sources", "public sources", "public records", "other sources", "third party sources", "third-party sources", "various sources"},
	Except:  []string{"public sources such as", "public records such as", "publicly available sources such as", "publicly accessible sources such as", "other sources such as"},
	In:      []string{"sources", "personal_data"},
	Found: each(func(p *Pass, h Hit) {
		p.add(p.rule.Code.Severity, h.Span(), all("Art. 14(2)(f)", "Art. 16(2)(e)").Refs(p.regimes()), "`"+h.Cited()+"` names no source", "name it, such as Companies House; where several make that impossible, say of what kind they are")
	}),
}
