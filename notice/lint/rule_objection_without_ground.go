package lint

var objectionWithoutGround = &Rule{
	Code: warning("NC716", "objection-without-ground", "The right to object is offered, and no basis gives it."),
	Check: func(p *Pass) {
		r := p.right("object")
		if r == nil || r.Limits.IsSet() || r.Note.IsSet() || len(p.Bases()) == 0 || p.canObject() {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if x.DirectMarketing.Value {
				return
			}
		}
		p.Cite(r.Span, all("Art. 21(1)", "Art. 23(1)"), "people can object where data are used for a public task or for legitimate interests, which the notice names as no basis", "remove the right, or tell its `limits`")
	},
}
