package lint

var marketingRightWithoutMarketing = &Rule{
	Code: hint("NC717", "marketing-right-without-marketing", "The right to object to direct marketing is told, and there is no such purpose."),
	Check: func(p *Pass) {
		r := p.right("object-direct-marketing")
		if r == nil || p.Notice.Purposes.Len() == 0 {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if x.DirectMarketing.Value {
				return
			}
		}
		p.Cite(r.Span, all("Art. 21(2)", "Art. 23(1)"), "people are told that they can object to direct marketing, and no purpose is direct marketing", "remove the right, or write `direct_marketing: true` on the purpose")
	},
}
