package lint

var changeNotAnnounced = &Rule{
	Code: warning("NC806", "change-not-announced", "A material change is told of, and not when people were told of it."),
	Check: func(p *Pass) {
		for c := range p.Notice.Changes.All() {
			if c.Material.Value && !c.NotifiedOn.IsSet() {
				p.Cite(c.Span, all("Art. 5(1)(a), Art. 12(1)", "Art. 4(1)(a), Art. 14(1)"), "this change is material, and the notice does not say when people were told of it", "add `notified_on`")
			}
		}
	},
}
