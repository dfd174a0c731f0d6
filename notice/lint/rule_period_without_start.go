package lint

var periodWithoutStart = &Rule{
	Code: warning("NC602", "period-without-start", "A storage period begins at no event."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			if s.Period.IsSet() && !s.From.IsSet() && !s.Until.IsSet() && !s.Text.IsSet() && !s.Criteria.IsSet() {
				p.Report(s.Period.Span, "retention", "the period does not say from when it runs", "add `from: …` with the event")
			}
		}
	},
}
