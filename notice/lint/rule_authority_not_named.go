package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var authorityNotNamed = &Rule{
	Code: hint("NC707", "authority-not-named", "The notice does not say which authority people can complain to."),
	Check: func(p *Pass) {
		a := &p.Notice.Complaints.Authority
		if !a.Country.IsSet() || a.Name.IsSet() || a.Text.IsSet() || a.StatedIn.IsSet() {
			return
		}
		if _, known := law.AuthorityOf(a.Country.Value, p.Judged()); !known {
			p.Report(a.Country.Span, "complain-authority", "which authority of `"+a.Country.Value+"` is responsible is not known, so the notice tells of the right and names none", "write its `name`; in Germany that is mostly the authority of the Land")
		}
	},
}
