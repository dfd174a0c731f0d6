package lint

var directionNotTold = &Rule{
	Code: warning("NC411", "direction-not-told", "Recipients and sources are one list, and nobody can tell which are which."),
	Check: func(p *Pass) {
		if r := &p.Notice.Recipients; r.AlsoSource.Value {
			p.Report(r.AlsoSource.Span, "source", "all recipients are said to be sources, too, so people cannot tell from whom their data come", "write `also_source: true` on those that give you data, and not on the list")
		}
	},
}
