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

var transferWithoutCountry = &Rule{
	Code: warning("NC509", "transfer-without-country", "A transfer is told of, and not to which country."),
	Check: func(p *Pass) {
		severity := p.rule.Code.Severity
		if p.Has(law.NoticeTransferCountry) {
			severity = diag.Error
		}
		for _, t := range p.transfers() {
			switch {
			case len(t.places) > 0 || t.StatedIn.IsSet():
			case !t.To.IsSet() && !t.Text.IsSet():
				p.Report(t.Span, on(law.NoticeTransfers), "this transfer does not say to which country the data go", "write the country in `to`", diag.WithSeverity(severity))
			case t.To.IsSet() && anyWord(splitWords(t.To.Value), vaguePlaces.inAll()):
				p.Report(t.To.Span, on(law.NoticeTransfers), "`"+t.To.Value+"` names no country", "write each country in `to`", diag.WithSeverity(diag.Warning))
			case t.To.IsSet() && !isCode(strings.ToUpper(t.To.Value)):
				p.Report(t.To.Span, on(law.NoticeTransfers), "`"+diag.Shorten(t.To.Value, 40)+"` names no country that is known here", "write the country by its code or its name; other words about the place can stand in `text`", diag.WithSeverity(diag.Info))
			}
		}
	},
}

var unknownCountry = &Rule{
	Code: code("NC520", "unknown-country", "A code is the code of no country."),
	Check: func(p *Pass) {
		n := p.Notice
		for t := range n.Transfers.All() {
			if t.To.Value != "XX" { // a placeholder, which is found as such
				p.checkCountry(t.To, on(law.NoticeTransfers))
			}
		}
		for r := range n.Recipients.All() {
			p.checkCountry(r.Country, on(law.NoticeRecipients))
		}
		parties := append([]*notice.Party{&n.Controller}, slices.Concat(slices.Collect(n.Representative.All()), slices.Collect(n.DPO.All()))...)
		for j := range n.JointControllers.All() {
			parties = append(parties, &j.Party)
		}
		for _, party := range parties {
			for _, c := range append(source.Written(party.Country), party.Establishments...) {
				p.checkCountry(c, on(law.NoticeController))
			}
		}
	},
}

// checkCountry reports a code that is that of no country. Three letters may be a name that is not
// known here.
func (p *Pass) checkCountry(t source.Text, because grounds) {
	const help = "write the code of ISO 3166-1, such as GB, or the name of the country"
	switch to := t.Value; {
	case strings.EqualFold(to, "no") && to != "NO":
		p.Report(t.Span, because, "`"+to+"` names no country: its code has capital letters", "write `NO` for Norway; where data do not go abroad, write `transfers: none` and no country")
	case isCode(strings.ToUpper(to)) && !isCode(to) && law.PlaceOf(to) == "" && law.PlaceOf(strings.ToUpper(to)) != "":
		code := strings.ToUpper(to)
		p.Report(t.Span, because, "`"+to+"` names no country: its code has capital letters", "write `"+code+"`", diag.WithFix(diag.Replace(t.Span, code, "write the code in capitals")))
	case !isCode(to):
	case len(to) == 2 && !law.IsCountry(to):
		p.Report(t.Span, because, "`"+to+"` is the code of no country", help)
	case len(to) == 3 && law.PlaceOf(to) == "":
		help, options := help, []diag.Option{diag.WithSeverity(diag.Warning)}
		if code := law.TwoLetters(to); code != "" {
			help = "write `" + code + "`"
			options = append(options, diag.WithFix(diag.Replace(t.Span, code, "write the code of two letters")))
		}
		p.Report(t.Span, because, "`"+to+"` names no country: codes of countries have two letters here", help, options...)
	}
}

// isCode reports whether a text has the form of the code of a country: two capital letters, or three.
func isCode(s string) bool {
	return (len(s) == 2 || len(s) == 3) && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

var transferInside = &Rule{
	Code: warning("NC521", "transfer-inside-area", "A transfer goes to a place that is not abroad."),
	Check: func(p *Pass) {
		regimes := p.Regimes.Having(law.TransferRule).All
		if p.Regimes.Assumed() || len(regimes) == 0 {
			return
		}
		for _, t := range p.transfers() {
			for _, place := range law.PlacesOf(t.To.Value) {
				if !slices.ContainsFunc(regimes, func(r *law.Regime) bool { return !r.Inside(place) }) {
					p.Report(t.at, on(law.TransferRule), "`"+t.To.Value+"` is no third country: data may go there as within "+regimes[0].Home, "list who receives the data under `recipients`, and leave the place out of `transfers`")
				}
			}
		}
	},
}

// tellsOfUnion reports whether the notice tells of transfers to the European Economic Area: to a
// state of it, or by `to` to all of it.
func (p *Pass) tellsOfUnion() bool {
	for m := range p.stating(p.Notice.Transfers.Body.Words(), reading.Country) {
		if len(m.Slug) == 2 && m.Slug != law.Union && law.Contains(law.EconomicArea, m.Slug) {
			return true
		}
	}
	return slices.ContainsFunc(p.transfers(), func(t *transfer) bool {
		return t.To.IsSet() && slices.ContainsFunc(t.places, func(place string) bool { return law.Contains(law.EconomicArea, place) })
	})
}

var abroadInOldWords = &Rule{
	Code:    warning("NC517", "abroad-in-old-words", "A notice in the United Kingdom speaks of countries outside the EEA as if it were part of it."),
	Denied:  true,
	Phrases: []string{"outside the eea", "outside of the eea", "outside the european economic area", "outside of the european economic area", "outside the european union", "outside the eu"},
	Except:  []string{"outside the uk and the eea", "outside the united kingdom and the european economic area"},
	In:      []string{"transfers", "recipients"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		r := p.Regimes.Only()
		if r == nil || r.Inside(law.Union) {
			return
		}
		if !p.tellsOfUnion() {
			p.Report(h.Span(), on(law.NoticeTransfers), "`"+h.Quote()+"` leaves out transfers to the EEA, which is abroad for a notice in "+r.Home, "write “outside "+r.Home+"”, and tell of transfers to the EEA, whose states are adequate")
		}
	}),
}
