package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

// goesTo reports whether a transfer goes to a country, by its code, its name or its region.
func goesTo(t *notice.Transfer, country string) bool {
	return slices.ContainsFunc(law.PlacesOf(t.To.Value), func(place string) bool { return law.Contains(place, country) })
}

// outside returns the places of a transfer that are abroad for a regime.
func outside(t *notice.Transfer, r *law.Regime) []string {
	return slices.DeleteFunc(slices.Clone(law.PlacesOf(t.To.Value)), r.Inside)
}

// listSuffices reports whether a transfer needs no safeguard to be stated, because each country to
// which it goes is on the adequacy lists.
func (p *Pass) listSuffices(t *notice.Transfer) bool {
	places := law.PlacesOf(t.To.Value)
	for _, r := range p.Regimes.Having(law.NoticeTransfers).All {
		for _, place := range places {
			listed, partial := r.Adequacy.Has(place)
			if !r.Inside(place) && !(r.ListSuffices && listed && !partial) {
				return false
			}
		}
	}
	return len(places) > 0
}

var transferWithoutMechanism = &Rule{
	Code: code("NC503", "transfer-without-mechanism", "A transfer is told of without what makes it lawful."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if !t.Mechanism.IsSet() && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.StatedIn.IsSet() && !p.listSuffices(t) {
				p.Report(t.Span, on(law.NoticeTransfers), "the notice tells of a transfer and not of what makes it lawful", "add `mechanism: …`, such as adequacy or uk-idta")
			}
		}
	},
}

var noCopyOfSafeguards = &Rule{
	Code: code("NC504", "no-copy-of-safeguards", "Safeguards for a transfer are told of, and not how to get a copy."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if law.CopyOwed(t.Mechanism.Value) && !t.Copy.IsSet() && !t.Text.IsSet() && !t.Safeguard.IsSet() {
				p.Report(t.Mechanism.Span, on(law.NoticeSafeguardsCopy), "the notice does not say how to get a copy of the safeguards", "add `copy: …`")
			}
		}
	},
}

var adequacyNotListed = &Rule{
	Code: warning("NC505", "adequacy-not-listed", "A country is said to be adequate that is not on the list, or is for some recipients only."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if t.Mechanism.Value != "adequacy" || p.Regimes.Assumed() {
				continue
			}
			for _, r := range p.Regimes.All {
				for _, place := range outside(t, r) {
					switch listed, partial := r.Adequacy.Has(place); {
					case !listed:
						p.Report(t.To.Span, on(law.TransferAdequacy).of(r), "`"+place+"` is not on the list of adequate countries of "+r.Adequacy.AsOf, "name the safeguards that are relied on")
					case partial && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.Note.IsSet():
						p.Report(t.To.Span, on(law.TransferAdequacy).of(r), "`"+place+"` is adequate for some recipients only, on the list of "+r.Adequacy.AsOf, "say in `safeguard` why this recipient is one of them")
					}
				}
			}
		}
	},
}

var transfersNotStated = &Rule{
	Code:    hint("NC506", "transfers-not-told", "The notice does not say whether data go to third countries."),
	Section: "transfers",
	Check: func(p *Pass) {
		n := p.Notice
		if n.Transfers.IsSet() || !n.Recipients.IsSet() {
			return
		}
		p.Report(n.Recipients.Span, on(law.NoticeTransfers), "the notice does not say whether data go to other countries", "write `transfers: none`, or tell of them")
	},
}

var clausesOfTheUnion = &Rule{
	Code: code("NC507", "clauses-of-the-union", "A transfer from the UK rests on the clauses of the EU alone."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if t.Mechanism.Value != "eu-sccs" || p.statesAddendum(t) {
				continue
			}
			severity := diag.Error
			if p.Regimes.Only() == nil {
				severity = diag.Warning
			}
			p.Report(t.Mechanism.Span, on(law.TransferClauses), "the standard clauses of the EU are no safeguard in the UK without the UK Addendum", "write `mechanism: uk-addendum` or `uk-idta`, whichever was signed", diag.WithSeverity(severity))
		}
	},
}

// addendumWords name the UK Addendum or the agreement of the UK regulator.
var addendumWords = strings.Fields("addendum addenda idta atodiad zusatz zusatzvereinbarung avenant")

// statesAddendum reports whether a transfer that rests on the clauses of the EU also rests on what
// the UK asks for, by its words or by another transfer to the same country.
func (p *Pass) statesAddendum(t *notice.Transfer) bool {
	for other := range p.Notice.Transfers.All() {
		if m := other.Mechanism.Value; (m == "uk-addendum" || m == "uk-idta") && slices.Equal(law.PlacesOf(other.To.Value), law.PlacesOf(t.To.Value)) {
			return true
		}
	}
	words := splitWords(strings.Join([]string{t.Safeguard.Value, t.Note.Value, t.Text.Value, t.Copy.Value, p.Notice.Transfers.Text.Value, p.Notice.Transfers.Note.Value, p.Notice.Transfers.Intro.Value}, " "))
	return anyWord(words, addendumWords)
}

var mechanismOfAnotherLaw = &Rule{
	Code: code("NC519", "mechanism-of-another-law", "What is to make a transfer lawful does not do so in the law of the notice, or in that country."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			m := t.Mechanism.Value
			if !slices.Contains(law.Mechanisms, m) || p.Regimes.Assumed() {
				continue
			}
			severity := diag.Error
			for _, r := range p.Regimes.All {
				if slices.Contains(r.Mechanisms, m) {
					severity = diag.Warning
				}
			}
			for _, r := range p.Regimes.All {
				if r.Has(law.TransferAdequacy) && !p.allowed(r, t) {
					p.Report(t.Mechanism.Span, on(law.TransferRule).of(r), "`"+m+"` makes no transfer lawful under "+r.Name(), "name what does, or another law in `regime`", diag.WithSeverity(severity))
				}
			}
			if country := law.OnlyFor(m); country != "" && severity == diag.Warning {
				for _, place := range law.PlacesOf(t.To.Value) {
					if place != country {
						p.Report(t.Mechanism.Span, on(law.TransferRule), "`"+m+"` is for transfers to `"+country+"` alone, and this one goes to `"+place+"`", "name what makes the transfer to `"+place+"` lawful", diag.WithSeverity(diag.Error))
					}
				}
			}
		}
	},
}

// allowed reports whether the notice names a mechanism that can make a transfer lawful under a
// regime, for each country to which it goes.
func (p *Pass) allowed(r *law.Regime, t *notice.Transfer) bool {
	if slices.Contains(r.Mechanisms, t.Mechanism.Value) {
		return true
	}
	places := law.PlacesOf(t.To.Value)
	if len(places) == 0 && t.To.IsSet() { // a place in words
		places = []string{t.To.Value}
	}
	for _, place := range places {
		listed, partial := r.Adequacy.Has(place)
		if r.Inside(place) || r.ListSuffices && listed && !partial {
			continue
		}
		other := false
		for o := range p.Notice.Transfers.All() {
			other = other || (goesTo(o, place) || o.To.Value == t.To.Value) && r.Allows(o.Mechanism.Value, place)
		}
		if !other {
			return false
		}
	}
	return len(places) > 0
}

var routineDerogation = &Rule{
	Code: warning("NC508", "routine-derogation", "A transfer rests on a derogation, and nothing says that it is not routine."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			switch t.Mechanism.Value {
			case "derogation-contract", "derogation-contract-in-interest", "derogation-legal-claims", "derogation-compelling-legitimate-interests":
				if !t.When.IsSet() && !t.Note.IsSet() && !t.Text.IsSet() {
					p.Report(t.Mechanism.Span, on(law.TransferOccasional, law.RecitalOccasional), "this derogation is for transfers that are not routine, and the notice does not say when there is one", "say it in `when`, or name safeguards in place of the derogation")
				}
			}
		}
	},
}

var transferWithoutCountry = &Rule{
	Code: warning("NC509", "transfer-without-country", "A transfer is told of, and not to which country."),
	Check: func(p *Pass) {
		severity := p.rule.Code.Severity
		if p.Has(law.NoticeTransferCountry) {
			severity = diag.Error
		}
		for t := range p.Notice.Transfers.All() {
			if !t.To.IsSet() && !t.Text.IsSet() {
				p.Report(t.Span, on(law.NoticeTransfers), "this transfer does not say to which country the data go", "write the country in `to`", diag.WithSeverity(severity))
			}
		}
	},
}

var unknownCountry = &Rule{
	Code: code("NC520", "unknown-country", "A code of two letters is the code of no country."),
	Check: func(p *Pass) {
		const help = "write the code of ISO 3166-1, such as GB, or the name of the country"
		n := p.Notice
		for t := range n.Transfers.All() {
			if to := t.To.Value; isCode(to) && !law.IsCountry(to) {
				p.Report(t.To.Span, on(law.NoticeTransfers), "`"+to+"` is the code of no country", help)
			}
		}
		for r := range n.Recipients.All() {
			if c := r.Country; isCode(c.Value) && !law.IsCountry(c.Value) {
				p.Report(c.Span, on(law.NoticeRecipients), "`"+c.Value+"` is the code of no country", help)
			}
		}
		parties := []*notice.Party{&n.Controller, &n.Representative, &n.DPO}
		for j := range n.JointControllers.All() {
			parties = append(parties, &j.Party)
		}
		for _, party := range parties {
			if c := party.Country; isCode(c.Value) && !law.IsCountry(c.Value) {
				p.Report(c.Span, on(law.NoticeController), "`"+c.Value+"` is the code of no country", help)
			}
		}
	},
}

// isCode reports whether a text has the form of the code of a country.
func isCode(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

var transferInside = &Rule{
	Code: warning("NC521", "transfer-inside-area", "A transfer goes to a place that is not abroad."),
	Check: func(p *Pass) {
		if p.Regimes.Assumed() {
			return
		}
		for t := range p.Notice.Transfers.All() {
			for _, place := range law.PlacesOf(t.To.Value) {
				regimes := p.Regimes.Having(law.TransferRule).All
				if !slices.ContainsFunc(regimes, func(r *law.Regime) bool { return !r.Inside(place) }) && len(regimes) > 0 {
					p.Report(t.To.Span, on(law.TransferRule), "`"+t.To.Value+"` is no third country: data may go there as within "+regimes[0].Home, "list who receives the data under `recipients`, and leave the place out of `transfers`")
				}
			}
		}
	},
}

var derogationOfAuthority = &Rule{
	Code: warning("NC522", "derogation-of-authority", "A public authority rests a transfer on a derogation that is closed to public powers."),
	Check: func(p *Pass) {
		if !p.Public() || p.Notice.Controller.Kind.Value == "parish-or-community-council" && p.Has(law.PublicAuthorityMeaning) {
			return
		}
		for t := range p.Notice.Transfers.All() {
			switch t.Mechanism.Value {
			case "derogation-explicit-consent", "derogation-contract", "derogation-contract-in-interest", "derogation-compelling-legitimate-interests":
				p.Report(t.Mechanism.Span, on(law.TransferPublicPowers), "a public authority that uses its powers cannot rest a transfer on `"+t.Mechanism.Value+"`", "name safeguards, or say in `when` that the transfer is no part of its public powers")
			}
		}
	},
}

var risksNotStated = &Rule{
	Code: warning("NC523", "risks-not-told", "A transfer rests on explicit consent, and the notice does not tell its risks."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if t.Mechanism.Value == "derogation-explicit-consent" && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.Note.IsSet() {
				p.Report(t.Mechanism.Span, on(law.TransferConsentRisks), "the transfer rests on consent, and the notice does not tell its risks: that neither an adequacy decision nor safeguards protect the data there", "tell the risks in `note`")
			}
		}
	},
}

var compellingInterestsNotStated = &Rule{
	Code: warning("NC524", "compelling-interests-not-told", "A transfer rests on compelling legitimate interests, and the notice does not tell them."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if t.Mechanism.Value == "derogation-compelling-legitimate-interests" && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.Note.IsSet() {
				p.Report(t.Mechanism.Span, on(law.TransferCompelling), "the transfer rests on compelling legitimate interests, and the notice does not say which", "tell them in `note`, with the safeguards")
			}
		}
	},
}

var abroadInOldWords = &Rule{
	Code:    warning("NC517", "abroad-in-old-words", "A notice in the United Kingdom speaks of countries outside the EEA as if it were part of it."),
	Phrases: []string{"outside the eea", "outside of the eea", "outside the european economic area", "outside of the european economic area", "outside the european union", "outside the eu"},
	Except:  []string{"outside the uk and the eea", "outside the united kingdom and the european economic area"},
	In:      []string{"transfers", "recipients"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if r := p.Regimes.Only(); r != nil && !r.In("FR") {
			p.Report(h.Span(), on(law.NoticeTransfers), "`"+h.Quote()+"` leaves out transfers to the EEA, which is abroad for a notice in "+r.Home, "write “outside "+r.Home+"”, and tell of transfers to the EEA, whose states are adequate")
		}
	}),
}
