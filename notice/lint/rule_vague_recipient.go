package lint

import (
	"slices"
)

// empty are words that tell nothing of a recipient; anybody are those who could be anybody.
var (
	empty   = []string{"a", "all", "and", "any", "business", "certain", "external", "of", "or", "other", "our", "parties", "relevant", "selected", "service", "some", "the", "third", "third-party", "trusted", "various"}
	anybody = []string{"affiliates", "agencies", "bodies", "companies", "contractors", "departments", "organisations", "organizations", "partners", "parties", "professionals", "providers", "services", "suppliers", "vendors"}
)

// vague reports whether the name of a recipient is made of such words alone.
func vague(name string) bool {
	found := false
	for _, w := range split(name) {
		if slices.Contains(anybody, w.Text) {
			found = true
		} else if !slices.Contains(empty, w.Text) {
			return false
		}
	}
	return found
}

var vagueRecipient = &Rule{
	Code: warning("NC501", "vague-recipient", "A recipient is told in words that name none."),
	Check: func(p *Pass) {
		for r := range p.Notice.Recipients.All() {
			name := r.Name
			if !name.IsSet() {
				name = r.Text
			}
			if p.english() && vague(name.Value) && !r.WhatFor.IsSet() && !r.Role.IsSet() && !r.Note.IsSet() {
				p.Report(name.Span, "recipients", "`"+name.Value+"` could be anybody", "name them, or say what they do, in what sector and where")
			}
		}
	},
}
