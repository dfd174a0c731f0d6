package lint

var objectionNotSeparate = &Rule{
	Code: warning("NC711", "objection-not-separate", "The right to object does not stand apart."),
	Check: func(p *Pass) {
		if !p.canObject() || !p.rightsListed() {
			return
		}
		s := &p.Notice.Rights
		for i := range s.Groups {
			g := &s.Groups[i]
			for j := range g.Items {
				r := &g.Items[j]
				if !names(r, "object") {
					continue
				}
				if len(r.Right) > 1 || g.Heading.IsSet() || g.Intro.IsSet() || s.Text.IsSet() || s.StatedIn.IsSet() {
					p.Cite(r.Span, objection, "the right to object is told among other rights, and must stand apart from them", "write `{right: object}` as an item of its own, outside of groups with words")
				}
				return
			}
		}
	},
}
