package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var criminalWithoutAuthority = &Rule{
	Code:    code("NC326", "criminal-data-without-authority", "Data about criminal offences are used without saying what allows it."),
	Section: "criminal_offence_data",
	Check: func(p *Pass) {
		n := p.Notice
		if n.Criminal.Len() > 0 || n.Criminal.Text.IsSet() || n.Criminal.StatedIn.IsSet() {
			return
		}
		for c := range n.PersonalData.All() {
			is := c.Criminal.Value
			for i := range c.Data {
				is = is || c.Data[i].Criminal.Value
			}
			if is {
				p.Cite(c.Span, law.Cite{EU: "Art. 10", UK: "Art. 10", EUDPR: "Art. 11", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.10(5)"}}}, "the notice tells of data about criminal offences and does not say what allows their use", "add `criminal_offence_data`")
			}
		}
	},
}
