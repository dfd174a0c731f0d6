package lint

var dutyPassedOn = &Rule{
	Code:    warning("NC829", "duty-passed-on", "Telling other people is left to the reader."),
	Phrases: []string{"that they are informed", "make sure they are informed", "ensure they are informed", "you should inform them", "make sure they know", "ensure that they are aware", "responsible for informing them", "make them aware of this notice", "you have their consent"},
	Found: each(func(p *Pass, h Hit) {
		p.add(p.rule.Code.Severity, h.Span(), all("Art. 14(1)-(3)", "Art. 16(1)-(3)").Refs(p.regimes()), "`"+h.Cited()+"` leaves it to the reader to tell other people, which is the controller’s duty", "say how you tell them, or why Art. 14(5) excepts it")
	}),
}
