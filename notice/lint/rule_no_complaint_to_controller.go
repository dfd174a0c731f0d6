package lint

var noComplaintToController = &Rule{
	Code:    code("NC702", "no-complaint-to-controller", "The notice does not tell of the right to complain to the controller."),
	Section: "complaints",
	Check: func(p *Pass) {
		n := p.Notice
		c := &n.Complaints
		if !p.Under("uk-gdpr") || p.Judged() < complaintDay || c.Controller.Span.IsValid() || p.hasRight("complain-controller") {
			return
		}
		const message, help = "the notice does not say that people can complain to the controller", "add `complaints: {controller: {email: …}}`"
		place := p.At(c.Span)
		switch {
		case c.Text.IsSet():
			p.Warn(place, "complain-controller", message, help)
		case n.Updated.IsSet() && n.Updated.Value < complaintDay:
			p.Warn(place, "complain-controller", message+"; it was not updated since the law changed on 19 June 2026", help)
		default:
			p.Report(place, "complain-controller", message, help)
		}
	},
}
