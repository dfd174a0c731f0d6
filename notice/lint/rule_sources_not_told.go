package lint

var sourcesNotTold = &Rule{
	Code: warning("NC403", "sources-not-told", "The notice does not say where the data come from."),
	Check: func(p *Pass) {
		n := p.Notice
		if n.Sources.IsSet() || n.Recipients.AlsoSource.Value || n.PersonalData.Len() == 0 || n.Recipients.Len() == 0 {
			return
		}
		p.Report(n.PersonalData.Span, "source", "the notice does not say where the data come from, though others have them, too", "add `sources`; write `collection: direct` for what people tell you themselves")
	},
}
