package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

var noComplaintToAuthority = &Rule{
	Code:    code("NC701", "no-complaint-to-authority", "The notice does not tell of the right to complain to an authority."),
	Section: "complaints",
	Check: func(p *Pass) {
		at := p.At(p.Notice.Complaints.Span, p.Notice.Rights.Span)
		p.Missing(p.Stated.Item("complain-authority"), at, "that people can complain to the supervisory authority", on(law.NoticeComplaintAuthority), "the notice does not say that people can complain to the supervisory authority", p.authorityHelp())
	},
}

// authorityHelp says how to name the authority of the notice.
func (p *Pass) authorityHelp() string {
	country := p.Notice.Controller.Country.Value
	if r := p.Regimes.Only(); r != nil && r.Authority != "" {
		country = r.Authority
	}
	if _, known := law.AuthorityOf(country, p.Judged()); !known {
		return "add `authority` to `complaints` with the country of the authority, such as `FR`, or with its name"
	}
	return "add `authority: " + country + "` to `complaints`"
}

var noComplaintToController = &Rule{
	Code:    code("NC702", "no-complaint-to-controller", "The notice does not tell of the right to complain to the controller."),
	Section: "complaints",
	Check: func(p *Pass) {
		n := p.Notice
		if !p.owes("complain-controller") {
			return
		}
		message, help := "the notice does not say that people can complain to the controller", "add `controller: {email: …}` to `complaints`"
		var options []diag.Option
		if n.Updated.IsSet() && n.Updated.Date.Value < law.ComplaintsToController {
			message += "; it was not updated since the law changed on 19 June 2026"
			options = append(options, diag.WithSeverity(diag.Warning))
		}
		p.Missing(p.Stated.Item("complain-controller"), p.At(n.Complaints.Span), "that people can complain to the controller", on(law.NoticeComplaintController), message, help, options...)
	},
}

var otherAuthority = &Rule{
	Code: warning("NC703", "other-authority", "The authority is not one of the law that the notice answers to."),
	Check: func(p *Pass) {
		for a := range p.Notice.Complaints.Authority.All() {
			country, at := a.Country.Value, a.Country.Span
			if !a.Country.IsSet() && len(p.Notice.Complaints.Authority.Items) == 0 {
				country, at = p.authorityInWords()
			}
			p.authorityUnder(p.regimeOf(a), country, at)
		}
	},
}

// regimeOf returns the only regime under which an authority is named; nil if there are several.
func (p *Pass) regimeOf(a *notice.Authority) *law.Regime {
	r := p.Regimes.Only()
	if len(a.Regime) == 1 {
		r, _ = law.RegimeOf(a.Regime[0].Value)
	}
	return r
}

// isOtherAuthority reports whether the authority of a country is not one under a regime.
func isOtherAuthority(r *law.Regime, country string) bool {
	country = cmp.Or(law.PlaceOf(country), country) // UK is GB
	switch {
	case r == nil, len(country) != 2:
		return false
	case r.Authority != "":
		return law.PlaceOf(country) != r.Authority
	}
	return !r.In(country)
}

// authorityUnder reports an authority that is not one under a regime.
func (p *Pass) authorityUnder(r *law.Regime, country string, at source.Span) {
	if !isOtherAuthority(r, country) {
		return
	}
	want := "the state of " + r.Home + " whose authority is responsible"
	if one, _ := law.AuthorityOf(r.Authority, p.Judged()); r.Authority != "" {
		want = "`" + r.Authority + "`: " + one.Name
	}
	rule := law.NoticeComplaintAuthority
	if !r.Has(rule) {
		rule = law.RightComplainAuthority // told of without duty
	}
	p.Report(p.At(at), on(rule).of(r), "the authority of `"+country+"` is not one under the law that the notice names", "write "+want)
}

// authorityInWords returns the country of the only authority that the words on complaints name, and
// where they do; "" if they name none, or several.
func (p *Pass) authorityInWords() (country string, at source.Span) {
	c := &p.Notice.Complaints
	words := c.Words()
	for a := range c.Authority.All() {
		words = append(words, source.Written(a.Text, a.Name)...)
	}
	for m, place := range p.stating(words, reading.Authority, reading.ComplaintAuthority) {
		switch {
		case m.Slug == "" || m.Slug == country:
		case country != "":
			return "", source.Span{}
		default:
			country, at = m.Slug, place
		}
	}
	return country, at
}

var complaintBarred = &Rule{
	Code: warning("NC704", "complaint-barred", "People are told that they must complain to the controller before the authority."),
	Check: func(p *Pass) {
		for i := range p.Texts {
			x := &p.Texts[i]
			if x.Unprinted {
				continue
			}
			for m, at := range p.stating([]source.Text{x.Text}, reading.ComplaintBarred) {
				p.Report(at, on(law.RightComplainAuthority), "`"+oneLine(x.Text.Value[m.Start:m.End])+"` bars a way that is open: the law lets people complain to the authority at once", "say that people can complain to you first, and that the authority usually expects it")
				break // one in a passage
			}
		}
	},
}

var lateAcknowledgement = &Rule{
	Code: code("NC705", "late-acknowledgement", "Complaints are acknowledged later than the law allows."),
	Check: func(p *Pass) {
		find := period.In(primary(p.Notice.Language.Value))
		if !p.Has(law.NoticeComplaintController) || find == nil {
			return
		}
		t := p.Notice.Complaints.Controller.Acknowledgement
		for i := range p.Texts {
			x := &p.Texts[i]
			own := t.IsSet() && x.Text.Span == t.Span
			if x.Section != "complaints" || x.Unprinted || !own && !containsAny(x.Words, acknowledgeWords) {
				continue
			}
			for _, m := range find.Find(workingDays(x.Text.Value)) {
				if (own || p.acknowledges(x, m)) && p.lateAcknowledgement(x, m, own) {
					return
				}
			}
		}
	},
}

// acknowledges reports whether a period of a text is that in which something is acknowledged, and not answered.
func (p *Pass) acknowledges(x *Passage, m period.Match) bool {
	k := slices.IndexFunc(x.Words, func(w Word) bool { return w.Start >= m.Start })
	if k < 0 || p.negatedAt(x, m.Start, m.End) {
		return false
	}
	from, to := x.Sentence(k)
	for i := k - 1; i >= from; i-- {
		if word := x.Words[i].Text; acknowledgeWords.has(word) || answerWords.has(word) {
			return acknowledgeWords.has(word)
		}
	}
	return containsAny(x.Words[k:to], acknowledgeWords)
}

// lateAcknowledgement reports a period that is longer than the law allows, and whether it did. Own says that the text is
// about nothing else.
func (p *Pass) lateAcknowledgement(x *Passage, m period.Match, own bool) bool {
	const most = 30 * 24 // hours
	hours := m.Hours()
	end, working := inWorkingDays(x.Text.Value, m)
	if working {
		hours = hours * 7 / 5
	}
	if hours <= most {
		return false
	}
	severity := diag.Error
	if !own {
		severity = diag.Warning
	}
	p.Report(x.Text.Sub(m.Start, end), on(law.ComplaintAcknowledgement), "`"+oneLine(x.Text.Value[m.Start:end])+"` is more than the 30 days in which a complaint must be acknowledged", "write “within 30 days of receiving it”, or less", diag.WithSeverity(severity))
	return true
}

var complaintOnPaper = &Rule{
	Code: info("NC706", "complaint-on-paper", "Complaints to the controller cannot be made electronically."),
	Check: func(p *Pass) {
		c := &p.Notice.Complaints.Controller
		if !p.Has(law.NoticeComplaintController) || len(c.Phone)+len(c.Address)+len(c.Fax) == 0 || len(c.Email)+len(c.Form)+len(c.URL) > 0 || strings.ContainsAny(c.Text.Value, "@(") {
			return
		}
		p.Report(c.Span, on(law.ComplaintMeans), "the notice offers no electronic way to complain to the controller", "add an `email` or a `form`")
	},
}

var authorityNotReachable = &Rule{
	Code: code("NC708", "authority-not-reachable", "The notice names the authority and does not say how to reach it."),
	Check: func(p *Pass) {
		for a := range p.Notice.Complaints.Authority.All() {
			known, ok := law.AuthorityOf(a.Country.Value, p.Judged())
			if !a.IsSet() || a.Any() || len(a.URL) > 0 || a.Text.IsSet() || a.StatedIn.IsSet() || ok && known.Phone+known.URL != "" {
				continue
			}
			p.Report(p.At(a.Span), on(law.NoticeAuthorityContact), "the notice does not say how to reach the authority", "write its `country`, or add an `email`, `phone`, `address` or `url`")
		}
	},
}

var authorityNotNamed = &Rule{
	Code: info("NC707", "authority-not-named", "The notice does not say which authority people can complain to."),
	Check: func(p *Pass) {
		for a := range p.Notice.Complaints.Authority.All() {
			if !a.Country.IsSet() || a.Name.IsSet() || a.Text.IsSet() || a.StatedIn.IsSet() {
				continue
			}
			if isOtherAuthority(p.regimeOf(a), a.Country.Value) {
				continue // another authority is asked for
			}
			if _, known := law.AuthorityOf(a.Country.Value, p.Judged()); !known {
				help := "write its `name`"
				if a.Country.Value == "DE" {
					help += ", which is mostly that of the authority of the Land"
				}
				p.Report(a.Country.Span, on(law.NoticeComplaintAuthority), "which authority of `"+a.Country.Value+"` is responsible is not known, so the notice tells of the right and names none", help)
			}
		}
	},
}

var oldAddress = &Rule{
	Code:    info("NC804", "old-address", "The address of the authority may be an old one."),
	Denied:  true,
	Names:   true,
	Phrases: []string{"wycliffe house", "sk9 5af"},
	Found: func(p *Pass, hits []Hit) {
		const moved = "2026-10-01"
		if p.Judged() >= moved {
			p.Report(hits[0].Span(), on(law.NoticeComplaintAuthority), "the office of the Information Commission has left `"+hits[0].Quote()+"`", "check the address on ico.org.uk, or give the telephone number and the website")
		}
	},
}
