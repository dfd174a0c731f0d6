package lint

var noCopyOfSafeguards = &Rule{
	Code: code("NC504", "no-copy-of-safeguards", "Safeguards for a transfer are told of, and not how to get a copy."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			switch t.Mechanism.Value {
			case "eu-sccs", "uk-idta", "uk-addendum", "bcr", "public-body-instrument", "administrative-arrangement", "code-of-conduct", "certification", "ad-hoc-clauses":
				if !t.Copy.IsSet() && !t.Text.IsSet() && !t.Safeguard.IsSet() {
					p.Report(t.Mechanism.Span, "transfers", "the notice does not say how to get a copy of the safeguards", "add `copy: …`")
				}
			}
		}
	},
}
