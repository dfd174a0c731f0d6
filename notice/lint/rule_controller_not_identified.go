package lint

var controllerNotIdentified = &Rule{
	Code:    code("NC310", "controller-not-identified", "The notice does not say who the controller is, or how to reach it."),
	Section: "controller",
	Check: func(p *Pass) {
		n := p.Notice
		place := p.Place()
		if n.Controller.IsSet() {
			place = n.Controller.Span
		}
		if !n.Controller.Name.IsSet() {
			p.Report(place, "controller", "the notice does not name the controller", "add `controller: {name: …}` with the legal name of the body that is responsible")
			return
		}
		reachable := n.Controller.Any() || n.DPO.Any()
		for c := range n.Contacts.All() {
			reachable = reachable || c.Any()
		}
		if !reachable {
			p.Report(place, "controller", "the notice does not say how to reach the controller `"+n.Controller.Name.Value+"`", "add an `email`, `phone`, `address` or `form` to the controller")
		}
	},
}
