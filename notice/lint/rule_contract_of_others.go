package lint

var contractOfOthers = &Rule{
	Code: warning("NC319", "contract-of-others", "A contract is relied on for data about people who are not party to it."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if bases := p.basesOf(x); len(bases) != 1 || bases[0] != "contract" {
				continue
			}
			for _, id := range x.Data {
				if c := p.category(id.Value); c != nil && c.About.IsSet() {
					p.Cite(id.Span, all("Art. 6(1)(b)", "Art. 5(1)(c)"), "this purpose rests on a contract alone, and `"+id.Value+"` is about "+c.About.Value+", who may be no party to it", "name another basis for these data")
				}
			}
		}
	},
}
