package lint

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

var controllerNotIdentified = &Rule{
	Code:    code("NC310", "controller-not-identified", "The notice does not say who the controller is, or how to reach it."),
	Section: "controller",
	Check: func(p *Pass) {
		c := &p.Notice.Controller
		for j, reached := range p.Stated.NotReached {
			p.Missing(reached, j.Span, "how to reach a joint controller", on(law.NoticeController), "the notice does not say how to reach the joint controller `"+j.Name.Value+"`", "add an `email`, `phone`, `address` or `form`, or the `contact_point` of all", diag.WithSeverity(diag.Warning))
		}
		place := p.At(c.Span)
		named, reached := p.Stated.Controller()
		if !named.IsStated() {
			p.Missing(named, place, "who the controller is", on(law.NoticeController), "the notice does not name the controller", "add `controller: {name: …}` with the legal name of the body that is responsible")
			return
		}
		p.Missing(reached, place, "how to reach the controller", on(law.NoticeController), "the notice does not say how to reach the controller `"+c.Name.Value+"`", "add an `email`, `phone`, `address` or `form` to the controller")
	},
}

var noArrangement = &Rule{
	Code: warning("NC311", "no-arrangement", "Joint controllers do not tell the essence of their arrangement."),
	Check: func(p *Pass) {
		j := &p.Notice.JointControllers
		place, words := j.Span, source.Written(j.Text, j.Intro, j.Note)
		for x := range j.All() {
			words = append(words, source.Written(x.Text, x.Note)...)
		}
		some := j.Len() > 0
		for r := range p.Notice.Recipients.All() {
			if r.Kind.Value == "joint-controller" {
				if words = append(words, source.Written(r.Text, r.Note)...); !some {
					some, place = true, r.Span
				}
			}
		}
		if !some || j.Arrangement.IsSet() || j.StatedIn.IsSet() || p.Stated.Anywhere(reading.Arrangement).IsStated() {
			return
		}
		p.Missing(p.Stated.SaysAny(words, reading.Arrangement), place, "how the joint controllers share their duties", on(law.JointEssence), "the notice does not say how the joint controllers share their duties", "add `joint_controllers: {arrangement: …}` with who does what")
	},
}

// represented reports whether a regime asks a controller that is outside its area for a
// representative, and outside of which country the controller is.
func (p *Pass) represented(r *law.Regime) bool {
	c := &p.Notice.Controller
	country := c.Country.Value
	if slices.ContainsFunc(c.Establishments, func(t source.Text) bool { return r.In(t.Value) }) {
		return false // Art. 3(1) applies to it, not Art. 3(2)
	}
	return law.IsCountry(country) && !p.Notice.Controller.Public() && !p.Regimes.Inferred && r.Has(law.Representative) && !r.In(country)
}

// representatives are the countries of those that the notice names for a regime; "" if one is not
// said.
func (p *Pass) representatives(r *law.Regime) []string {
	var out []string
	for x := range p.Notice.Representative.All() {
		if x.Mentioned() && !x.None() && x.AnswersTo(r) {
			out = append(out, x.Country.Value)
		}
	}
	for c := range p.Notice.Contacts.All() {
		role := strings.ToLower(c.Role.Value)
		if c.AnswersTo(r) && slices.ContainsFunc(representatives.inAll(), func(w string) bool { return strings.Contains(role, w) }) {
			out = append(out, c.Country.Value)
		}
	}
	return out
}

var noRepresentative = &Rule{
	Code: warning("NC314", "no-representative", "A controller outside the territory of the law names no representative."),
	Check: func(p *Pass) {
		country := p.Notice.Controller.Country
		for _, r := range p.Regimes.All {
			named := p.representatives(r)
			if !p.represented(r) || slices.ContainsFunc(named, func(c string) bool { return c == "" || r.In(c) }) {
				continue
			}
			represents := func(x *notice.Party) bool { return len(x.Regime) > 0 && x.AnswersTo(r) }
			if len(named) > 0 && (!p.elsewhere(r, named) || anyParty(&p.Notice.Representative, represents)) {
				continue // NC367 says that this one is in the wrong place
			}
			p.Report(country.Span, on(law.Representative, law.NoticeController).of(r), "the controller is in `"+country.Value+"`, where "+r.ID+" does not hold, and the notice names no representative there", "add `representative`, or a second one to `contacts` with that `role`; none is needed if the controller is established there, which `establishments` says, or if "+r.Article(law.RepresentativeException)+" excepts it")
		}
	},
}

// elsewhere reports whether each of the representatives stands for another regime of the notice.
func (p *Pass) elsewhere(r *law.Regime, countries []string) bool {
	return !slices.ContainsFunc(countries, func(c string) bool {
		return !slices.ContainsFunc(p.Regimes.All, func(other *law.Regime) bool { return other != r && p.represented(other) && other.In(c) })
	})
}

var representativeElsewhere = &Rule{
	Code: warning("NC367", "representative-elsewhere", "The representative is outside the area of the law that asks for one."),
	Check: func(p *Pass) {
		for x := range p.Notice.Representative.All() {
			country, wanting := x.Country, p.wantedElsewhere(x)
			if wanting == nil {
				continue
			}
			p.Report(country.Span, on(law.RepresentativePlace, law.Representative).of(wanting), "the representative is in `"+country.Value+"`, and "+wanting.ID+" asks for one in "+wanting.Home, "name a representative there")
		}
	},
}

// wantedElsewhere is the first regime that asks for a representative elsewhere than where one is that stands
// for it, and that answers to no other; nil if the place is right or not said.
func (p *Pass) wantedElsewhere(x *notice.Party) *law.Regime {
	var wanting *law.Regime
	for _, r := range p.Regimes.All {
		switch {
		case !law.IsCountry(x.Country.Value), !p.represented(r), !x.AnswersTo(r):
		case r.In(x.Country.Value):
			return nil
		case wanting == nil:
			wanting = r
		}
	}
	return wanting
}

var bothRoles = &Rule{
	Code: warning("NC328", "both-roles", "The controller says that it is a processor, too."),
	Check: func(p *Pass) {
		c := &p.Notice.Controller
		if len(c.Roles) < 2 || slices.ContainsFunc(c.Roles, func(r notice.Role) bool { return r.For.IsSet() }) {
			return // of one kind, or it says what for
		}
		words := source.Written(c.Text, c.Intro, c.Note)
		for _, t := range words {
			for _, part := range processorWords.in(p.Notice.Language.Value) {
				if strings.Contains(strings.ToLower(strings.Join(strings.Fields(t.Value), " ")), part) {
					return // it says what for
				}
			}
		}
		p.Missing(p.ownWords(true, words), c.Roles[1].Role.Span, "for which data somebody else is responsible", on(law.NoticeController), "the notice says that its controller is also a processor, and a reader cannot tell for which data somebody else is responsible", "tell here only of what it is the controller of, or say in `note` of the controller who the controller of the rest is")
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
	Code: info("NC332", "single-channel", "There is one way only to reach those who are responsible."),
	Check: func(p *Pass) {
		n := p.Notice
		ways := 0
		count := func(x *notice.Party) {
			for _, list := range [][]notice.Channel{x.Email, x.Phone, x.Textphone, x.Address, x.Form, x.URL} {
				if len(list) > 0 {
					ways++
				}
			}
			words := source.Written(x.Name, x.Text, x.Intro, x.Note)
			for _, sign := range []reading.Sign{reading.Email, reading.Phone, reading.Postal, reading.URL} {
				if p.Stated.SaysAny(words, sign).IsStated() {
					ways++
				}
			}
		}
		count(&n.Controller)
		for x := range n.DPO.All() {
			count(x)
		}
		for c := range n.Contacts.All() {
			count(&c.Party)
		}
		if ways == 1 && n.Controller.Mentioned() && !n.Controller.None() {
			p.Report(p.At(n.Controller.Span), on(law.NoticeController), "there is one way only to reach the controller", "add another, such as `phone` or `address`, for people who cannot use the first")
		}
	},
}

var (
	mailbox   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[^\s@:<>()\[\],;]+@` + mailDomain + `$`) })
	mailboxes = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[^\s@:<>()\[\],;]+@` + mailDomain) })
	webmail   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)@(gmail|googlemail|hotmail|outlook|yahoo|aol|icloud)\.`)
	})
)

// mailDomain is what stands behind the sign of an e-mail address.
const mailDomain = `[^\s@.:<>()\[\],;?/_]+(?:\.[^\s@.:<>()\[\],;?/_]+)+`

// usable reports addresses and numbers that cannot be used. Placeholders are found as such.
func (p *Pass) usable(c notice.Channels, public bool) {
	p.dialable(slices.Concat(c.Phone, c.Textphone, c.Fax))
	for _, x := range c.Email {
		switch v := x.Value; {
		case isUnfilled(v.Value):
		case !mailbox().MatchString(v.Value):
			help := "write it as name@domain"
			if found := mailboxes().FindAllString(v.Value, -1); len(found) > 0 {
				if len(found) == 2 && found[0] == found[1] { // of a link
					found = found[:1]
				}
				help = "write `" + strings.Join(found, "`, and as another item of a list `") + "`"
			}
			p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), "`"+v.Value+"` is no e-mail address", help)
		case public && webmail().MatchString(v.Value):
			p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), "`"+v.Value+"` is an address of a free service, and the controller a public authority", "give an address of the authority’s own")
		}
	}
	for _, x := range append(slices.Clone(c.Form), c.URL...) {
		v := x.Value
		if isUnfilled(v.Value) {
			continue
		}
		fault, meant := prose.AddressFault(v.Value)
		message, help := "`"+v.Value+"` is no address that begins with https://", "write it in full, with https://"
		if scheme, _, _ := strings.Cut(v.Value, ":"); strings.EqualFold(scheme, "https") {
			if fault == "" {
				continue
			}
			message = "`" + v.Value + "` is no address of a page"
		}
		if strings.HasPrefix(meant, "mailto:") {
			message, help = "`"+v.Value+"` is an e-mail address, and no page", "write it under `email`"
		} else if meant != "" {
			help = "write `" + meant + "`"
		}
		p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), message, help)
	}
}

// dialable reports telephone numbers that are none.
func (p *Pass) dialable(list []notice.Channel) {
	for _, x := range list {
		v := x.Value
		what, help := "no telephone number", "write the number; when and how to call can stand in `hours` or in words of your own"
		switch number, isLink := strings.CutPrefix(v.Value, "tel:"); {
		case isUnfilled(v.Value):
			continue
		case mailbox().MatchString(v.Value):
			what, help = "an e-mail address, and no telephone number", "write it under `email`"
		case isLink:
			help = "write `" + number + "`"
		case !isNumber(v.Value):
		default:
			continue
		}
		p.Report(v.Span, on(law.FacilitateUse, law.NoticeController), "`"+v.Value+"` is "+what, help)
	}
}

// notNumber finds digits that somebody can have dialled in none: letters for digits, one or two of them, or noughts
// alone behind the code of a country.
var notNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[0-9][OolI][0-9]|^[^0-9]*[0-9]?[^0-9]*[0-9]?[^0-9]*$|^(?:\+[0-9]{1,3})?[0 ().-]+$`)
})

// isNumber reports whether a text holds a telephone number.
func isNumber(text string) bool { return !notNumber().MatchString(text) }

var brokenContact = &Rule{
	Code: warning("NC830", "broken-contact", "An address or a telephone number cannot be used as it is written."),
	Check: func(p *Pass) {
		n := p.Notice
		p.usable(n.Controller.Channels, p.Notice.Controller.Public())
		for x := range n.DPO.All() {
			p.usable(x.Channels, p.Notice.Controller.Public())
		}
		for x := range n.Representative.All() {
			p.usable(x.Channels, false)
		}
		p.usable(n.Complaints.Controller.Channels, false)
		for x := range n.Complaints.Authority.All() {
			p.usable(x.Channels, false)
		}
		for c := range n.Contacts.All() {
			p.usable(c.Channels, p.Notice.Controller.Public())
		}
	},
}
