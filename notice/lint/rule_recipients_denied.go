package lint

var recipientsDenied = &Rule{
	Code:    warning("NC518", "recipients-denied", "There are no recipients, and words tell of some."),
	Phrases: []string{"data processor", "data processors", "our suppliers", "hosting provider", "cloud provider", "on our behalf", "hosted by", "third parties who"},
	Found: each(func(p *Pass, h Hit) {
		if p.Notice.Recipients.None() {
			p.add(p.rule.Code.Severity, h.Span(), all("Art. 13(1)(e), Art. 4(9)", "Art. 15(1)(d), Art. 3(13)").Refs(p.regimes()), "`"+h.Cited()+"` tells of somebody who receives data, and the notice says that nobody does", "list them under `recipients`; those who process data for you are recipients, too")
		}
	}),
}
