package lint

import (
	"github.com/noticec/noticec/notice/source"
)

var othersNotTold = &Rule{
	Code: warning("NC404", "others-not-told", "Data about other people are used, and nothing is said to them."),
	Check: func(p *Pass) {
		n := p.Notice
		if n.ThirdPartyData.IsSet() {
			return
		}
		var first, about source.Text
		for c := range n.PersonalData.All() {
			for i := range c.Data {
				if first.Value == "" && c.Data[i].About.IsSet() {
					first, about = c.Data[i].Text, c.Data[i].About
				}
			}
			if first.Value == "" && c.About.IsSet() {
				first, about = c.Name, c.About
			}
		}
		if about.IsSet() {
			p.Cite(p.At(first.Span), all("Art. 14(1)-(3)", "Art. 16(1)-(3)"), "these data are about "+about.Value+", and the notice does not say how they are told of it", "say under `third_party_data` how and when they are told, or that Art. 14(5) excepts it and why")
		}
	},
}
