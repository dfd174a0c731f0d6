package lint

import (
	"github.com/noticec/noticec/notice"
)

var singleChannel = &Rule{
	Code: hint("NC332", "single-channel", "There is one way only to reach those who are responsible."),
	Check: func(p *Pass) {
		n := p.Notice
		kinds := 0
		count := func(c notice.Channels) {
			for _, list := range [][]notice.Channel{c.Email, c.Phone, c.Textphone, c.Address, c.Form} {
				if len(list) > 0 {
					kinds++
				}
			}
		}
		count(n.Controller.Channels)
		count(n.DPO.Channels)
		for c := range n.Contacts.All() {
			count(c.Channels)
		}
		if kinds == 1 && n.Controller.IsSet() {
			p.Report(p.At(n.Controller.Span), "controller", "there is one way only to reach the controller", "add another, such as `phone` or `address`, for people who cannot use the first")
		}
	},
}
