package lint

var retentionWithoutPeriod = &Rule{
	Code:    code("NC601", "retention-without-period", "The notice gives neither a period of storage nor criteria for it."),
	Section: "retention",
	Check: func(p *Pass) {
		s := &p.Notice.Retention
		const help = "add a `period` such as P6Y, or `criteria` by which a reader can tell when the data go"
		if s.Schedule.URL.IsSet() {
			return
		}
		if s.Len() == 0 {
			place := p.Place()
			if s.IsSet() {
				place = s.Span
			}
			p.Report(place, "retention", "the notice does not say how long data are kept", help)
		}
		for item := range s.All() {
			if item.Period.IsSet() || item.Until.IsSet() || item.UntilAge.IsSet() || item.Criteria.IsSet() {
				continue
			}
			place := item.Span
			if item.Text.IsSet() {
				place = item.Text.Span
			}
			p.Report(place, "retention", "the notice gives neither a period nor usable criteria for how long this is kept", help)
		}
	},
}
