package lint

var indirectWithoutCategories = &Rule{
	Code:    code("NC402", "indirect-without-categories", "Data come from others, and the notice does not say which data."),
	Section: "personal_data",
	Check: func(p *Pass) {
		n := p.Notice
		if n.PersonalData.IsSet() {
			return
		}
		for s := range n.Sources.All() {
			if s.Collection.Value == "indirect" {
				p.Report(s.Span, "categories", "data come from others, and the notice does not say which categories of data", "add `personal_data`")
				return
			}
		}
	},
}
