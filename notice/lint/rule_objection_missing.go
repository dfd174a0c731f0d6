package lint

var objectionMissing = &Rule{
	Code: code("NC712", "objection-missing", "The right to object is not told of."),
	Check: func(p *Pass) {
		if p.canObject() && p.rightsListed() && !p.hasRight("object") {
			p.Cite(p.Notice.Rights.Span, objection, "the notice relies on "+p.objectable()+" and never says that people can object", "add `{right: object}` to `rights`")
		}
	},
}
