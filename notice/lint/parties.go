package lint

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

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
			p.Report(place, on(law.NoticeController), "the notice does not name the controller", "add `controller: {name: …}` with the legal name of the body that is responsible")
			return
		}
		reachable := n.Controller.Any() || n.DPO.Any()
		for c := range n.Contacts.All() {
			reachable = reachable || c.Any()
		}
		if !reachable {
			p.Report(place, on(law.NoticeController), "the notice does not say how to reach the controller `"+n.Controller.Name.Value+"`", "add an `email`, `phone`, `address` or `form` to the controller")
		}
	},
}

var noArrangement = &Rule{
	Code: warning("NC311", "no-arrangement", "Joint controllers do not tell the essence of their arrangement."),
	Check: func(p *Pass) {
		j := &p.Notice.JointControllers
		if j.Len() > 0 && !j.Arrangement.IsSet() && !j.Text.IsSet() && !j.Intro.IsSet() && !j.Note.IsSet() {
			p.Report(j.Span, on(law.JointEssence), "the notice does not say how the joint controllers share their duties", "add `arrangement: …` with who does what")
		}
	},
}

var noOfficer = &Rule{
	Code:    code("NC312", "no-officer", "A public authority does not tell of its data protection officer."),
	Section: "dpo",
	Check: func(p *Pass) {
		n := p.Notice
		if !p.Public() || n.DPO.IsSet() || n.Controller.Kind.Value == "parish-or-community-council" && p.Has(law.PublicAuthorityMeaning) {
			return
		}
		rests := law.NoticeDPO
		if !p.Has(rests) {
			rests = law.DPODuty // officers need not be stated, but these must be
		}
		p.Report(p.At(n.Controller.Span), on(rests), "a public authority must have a "+p.officer()+", and the notice does not say how to reach one", "add `dpo: {email: …}`")
	},
}

var officerNotReachable = &Rule{
	Code: code("NC313", "officer-not-reachable", "The officer is told of, and not how to reach the officer."),
	Check: func(p *Pass) {
		d := &p.Notice.DPO
		if !d.IsSet() || d.None() || d.Any() || len(d.URL) > 0 {
			return
		}
		const help = "add an `email`, `phone`, `address` or `form` to `dpo`"
		if d.Name.IsSet() && !d.Text.IsSet() && !d.StatedIn.IsSet() {
			p.Report(d.Span, on(law.NoticeDPO), "the notice names the data protection officer and does not say how to reach the officer", help)
			return
		}
		p.Report(d.Span, on(law.NoticeDPO), "the notice tells of a data protection officer, and gives no contact details as the officer’s", help, diag.WithSeverity(diag.Warning))
	},
}

var noRepresentative = &Rule{
	Code: warning("NC314", "no-representative", "A controller outside the territory of the law names no representative."),
	Check: func(p *Pass) {
		n := p.Notice
		country := n.Controller.Country
		if len(country.Value) != 2 || n.Representative.IsSet() || p.Public() {
			return
		}
		for _, r := range p.Regimes.All {
			if r.Has(law.Representative) && !r.In(country.Value) && !p.Regimes.Assumed() {
				p.Report(country.Span, on(law.Representative, law.NoticeController).of(r), "the controller is in `"+country.Value+"`, where "+r.ID+" does not hold, and the notice names no representative there", "add `representative`; none is needed if the controller is established there, or if "+r.Article(law.RepresentativeException)+" excepts it")
				return
			}
		}
	},
}

var bothRoles = &Rule{
	Code: warning("NC328", "both-roles", "The controller says that it is a processor, too."),
	Check: func(p *Pass) {
		roles := p.Notice.Controller.Roles
		if len(roles) > 1 {
			p.Report(roles[1].Span, on(law.NoticeController), "the notice says that its controller is also a processor, and a reader cannot tell for which data somebody else is responsible", "tell here only of what it is the controller of, or say who the controller of the rest is")
		}
	},
}

var openNames = &Rule{
	Code: warning("NC329", "open-names", "The list of names of the controller is open."),
	Check: func(p *Pass) {
		if t := p.Notice.Controller.TradingNames; t.Exhaustive.IsSet() && !t.Exhaustive.Value {
			p.Report(t.Exhaustive.Span, on(law.NoticeController), "the names under which the controller is known are listed with an open end, so people cannot tell whether the notice is meant for them", "list all names, or say how to find out")
		}
	},
}

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
			p.Report(p.At(n.Controller.Span), on(law.NoticeController), "there is one way only to reach the controller", "add another, such as `phone` or `address`, for people who cannot use the first")
		}
	},
}

var (
	mailbox = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@.]+$`) })
	webmail = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)@(gmail|googlemail|hotmail|outlook|yahoo|aol|icloud)\.`)
	})
)

// reach reports addresses that cannot be used.
func (p *Pass) reach(c notice.Channels, public bool) {
	for _, x := range c.Email {
		switch v := x.Value; {
		case !mailbox().MatchString(v.Value):
			p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), "`"+v.Value+"` is no e-mail address", "write it as name@domain")
		case public && webmail().MatchString(v.Value):
			p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), "`"+v.Value+"` is an address of a free service, and the controller a public authority", "give an address of the authority’s own")
		}
	}
	for _, x := range append(slices.Clone(c.Form), c.URL...) {
		if v := x.Value; !strings.HasPrefix(v.Value, "https://") {
			p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), "`"+v.Value+"` is no address that begins with https://", "write it in full, with https://")
		}
	}
}

var brokenContact = &Rule{
	Code: warning("NC830", "broken-contact", "An address cannot be used as it is written."),
	Check: func(p *Pass) {
		n := p.Notice
		p.reach(n.Controller.Channels, p.Public())
		p.reach(n.DPO.Channels, p.Public())
		p.reach(n.Representative.Channels, false)
		p.reach(n.Complaints.Controller.Channels, false)
		p.reach(n.Complaints.Authority.Channels, false)
		for c := range n.Contacts.All() {
			p.reach(c.Channels, p.Public())
		}
	},
}
