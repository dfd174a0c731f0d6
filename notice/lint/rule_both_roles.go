package lint

var bothRoles = &Rule{
	Code: warning("NC328", "both-roles", "The controller says that it is a processor, too."),
	Check: func(p *Pass) {
		roles := p.Notice.Controller.Roles
		if len(roles) > 1 {
			p.Report(roles[1].Span, "controller", "the notice says that its controller is also a processor, and a reader cannot tell for which data somebody else is responsible", "tell here only of what it is the controller of, or say who the controller of the rest is")
		}
	},
}
