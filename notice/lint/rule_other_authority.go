package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var otherAuthority = &Rule{
	Code: warning("NC703", "other-authority", "The authority is not one of the law that the notice answers to."),
	Check: func(p *Pass) {
		a := &p.Notice.Complaints.Authority
		country := a.Country.Value
		if len(country) != 2 {
			return
		}
		want := ""
		switch {
		case p.Only("uk-gdpr") && country != "GB":
			want = "`GB`"
		case p.Only("eu-gdpr") && !law.InEEA(country):
			want = "the state of the European Economic Area whose authority is responsible"
		case p.Only("eudpr") && country != "EU":
			want = "`EU`, for the European Data Protection Supervisor"
		default:
			return
		}
		p.Report(p.At(a.Country.Span), "complain-authority", "the authority of `"+country+"` is not one under the law that the notice names", "write "+want)
	},
}
