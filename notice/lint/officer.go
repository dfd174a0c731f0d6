package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

func namesOfficer(text string) bool {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	return slices.ContainsFunc(officerWords.inAll(), func(w string) bool {
		i := strings.Index(text, w)
		return i >= 0 && (len(w) > 3 || isWholeWord(text, i, i+len(w)))
	})
}

func isWholeWord(text string, from, to int) bool {
	letter := func(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }
	return (from == 0 || !letter(text[from-1])) && (to == len(text) || !letter(text[to]))
}

// mustHaveOfficer returns what the controller is if it must have an officer, and "" if it need not. A
// court that acts as one need not (Art. 37(1)(a)), and a notice does not tell how it acts.
func (p *Pass) mustHaveOfficer() string {
	switch {
	case isCourt(p.Notice.Controller.Name.Value):
		return ""
	case p.Authority():
		return "a public authority"
	}
	for _, r := range p.Regimes.All {
		if r.OfficerAlways {
			return "a controller under " + r.Name()
		}
	}
	return ""
}

// isCourt reports whether a name is that of a court or tribunal.
func isCourt(name string) bool {
	court := false
	for _, w := range splitWords(name) {
		switch w.Text {
		case "council", "borough", "authority":
			return false
		case "court", "courts", "tribunal", "llys", "cour", "gericht":
			court = true
		}
		court = court || len(w.Text) > len("gericht") && strings.HasSuffix(w.Text, "gericht") || strings.HasSuffix(w.Text, "gerichtshof")
	}
	return court
}

var noOfficer = &Rule{
	Code:    code("NC312", "no-officer", "A public authority does not tell of its data protection officer."),
	Section: "dpo",
	Check: func(p *Pass) {
		n := p.Notice
		who := p.mustHaveOfficer()
		if who == "" || anyParty(&n.DPO, mentions) || p.officerInWords() {
			return
		}
		for c := range n.Contacts.All() {
			if namesOfficer(c.Role.Value) || namesOfficer(c.Name.Value) {
				return
			}
		}
		rests := law.NoticeDPO
		if !p.Has(rests) {
			rests = law.DPODuty // officers need not be stated, but these must be
		}
		p.Report(p.At(n.DPO.Span, n.Controller.Span), on(rests), who+" must have a "+p.officer()+", and the notice does not say how to reach one", "add `dpo: {email: …}`")
	},
}

// anyParty reports whether something holds of one of several parties.
func anyParty(list *notice.Parties, holds func(*notice.Party) bool) bool {
	for x := range list.All() {
		if holds(x) {
			return true
		}
	}
	return false
}

// mentions reports whether anything is said of a party: a heading alone is nothing.
func mentions(x *notice.Party) bool {
	return x.None() || x.StatedIn.IsSet() || x.Any() || len(x.URL) > 0 || len(source.Written(x.Name, x.Text, x.Intro, x.Note, x.Unit)) > 0
}

// officerInWords reports whether words of other sections name the officer with an address.
func (p *Pass) officerInWords() bool {
	for _, t := range p.Notice.Texts() {
		if namesOfficer(t.Value) && p.Stated.SaysAny([]source.Text{t}, reading.Email, reading.Phone, reading.Postal, reading.URL).IsStated() {
			return true
		}
	}
	return false
}

var officerDenied = &Rule{
	Code: code("NC365", "officer-denied", "A public authority says that it has no data protection officer."),
	Check: func(p *Pass) {
		if d, who := &p.Notice.DPO, p.mustHaveOfficer(); d.None() && who != "" {
			p.Report(d.Span, on(law.DPODuty, law.NoticeDPO), "the notice says that there is no "+p.officer()+", and "+who+" must have one", "name the officer’s contact details in `dpo`; several authorities can share an officer")
		}
	},
}

var officerNotReachable = &Rule{
	Code: code("NC313", "officer-not-reachable", "The officer is told of, and not how to reach the officer."),
	Check: func(p *Pass) {
		for d := range p.Notice.DPO.All() {
			p.officerReachable(d)
		}
	},
}

func (p *Pass) officerReachable(d *notice.Party) {
	if !mentions(d) || d.None() || d.StatedIn.IsSet() || p.reach(d).IsStated() {
		return
	}
	const help = "add an `email`, `phone`, `address` or `form` to `dpo`"
	if d.Name.IsSet() && !d.Text.IsSet() && !d.Note.IsSet() {
		p.Report(d.Span, on(law.NoticeDPO), "the notice names the data protection officer and does not say how to reach the officer", help)
		return
	}
	p.Report(d.Span, on(law.NoticeDPO), "the notice tells of a data protection officer, and gives no contact details as the officer’s", help, diag.WithSeverity(diag.Warning))
}
