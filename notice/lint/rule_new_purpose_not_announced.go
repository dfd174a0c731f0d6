package lint

var newPurposeNotAnnounced = &Rule{
	Code: warning("NC807", "new-purpose-not-announced", "Data are used for a new purpose, and people were not told before."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			c := all("Art. 13(3), Art. 14(4)", "Art. 15(3), Art. 16(4)")
			switch {
			case x.NewSince.IsSet() && !x.NotifiedOn.IsSet():
				p.Cite(x.NewSince.Span, c, "this purpose is new, and the notice does not say when people were told of it", "add `notified_on`; it must be before the data are used")
			case x.NewSince.IsSet() && x.NotifiedOn.Value > x.NewSince.Value:
				p.Cite(x.NotifiedOn.Span, c, "people were told of this purpose after their data were used for it", "tell them before")
			}
		}
	},
}
