package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice/law"
)

var lateAcknowledgement = &Rule{
	Code: code("NC705", "late-acknowledgement", "Complaints are acknowledged later than the law allows."),
	Check: func(p *Pass) {
		t := p.Notice.Complaints.Controller.Acknowledgement
		if !p.Under("uk-gdpr") || p.Judged() < complaintDay {
			return
		}
		for _, m := range deadline().FindAllStringSubmatchIndex(t.Value, -1) {
			n, _ := strconv.Atoi(t.Value[m[2]:m[3]])
			days := map[string]int{"days": n, "working days": n * 7 / 5, "weeks": n * 7, "months": n * 30}[t.Value[m[4]:m[5]]]
			if days > 30 {
				p.Cite(t.Sub(m[0], m[1]), law.Cite{UK: "Art. 13(2)(ca)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.164A(3)"}}}, "`"+t.Value[m[0]:m[1]]+"` is more than the 30 days in which a complaint must be acknowledged", "write “within 30 days of receiving it”, or less")
				return
			}
		}
	},
}
