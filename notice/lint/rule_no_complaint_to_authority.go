package lint

var noComplaintToAuthority = &Rule{
	Code:    code("NC701", "no-complaint-to-authority", "The notice does not tell of the right to complain to an authority."),
	Section: "complaints",
	Check: func(p *Pass) {
		n := p.Notice
		if n.Complaints.Authority.IsSet() {
			return
		}
		for r := range n.Rights.All() {
			for _, right := range r.Right {
				if right.Value == "complain-authority" {
					return
				}
			}
		}
		place := p.Place()
		switch {
		case n.Complaints.IsSet():
			place = n.Complaints.Span
		case n.Rights.IsSet():
			place = n.Rights.Span
		}
		p.Report(place, "complain-authority", "the notice does not say that people can complain to the supervisory authority", "add `complaints: {authority: GB}` with the country of the authority")
	},
}
