package lint

import (
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

var transferWithoutMechanism = &Rule{
	Code: code("NC503", "transfer-without-mechanism", "A transfer is told of without what makes it lawful."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if !t.Mechanism.IsSet() && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.StatedIn.IsSet() {
				p.Report(t.Span, "transfers", "the notice tells of a transfer and not of what makes it lawful", "add `mechanism: …`, such as adequacy or uk-idta")
			}
		}
	},
}

var noCopyOfSafeguards = &Rule{
	Code: code("NC504", "no-copy-of-safeguards", "Safeguards for a transfer are told of, and not how to get a copy."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			switch t.Mechanism.Value {
			case "eu-sccs", "uk-idta", "uk-addendum", "bcr", "public-body-instrument", "administrative-arrangement", "code-of-conduct", "certification", "ad-hoc-clauses":
				if !t.Copy.IsSet() && !t.Text.IsSet() && !t.Safeguard.IsSet() {
					p.Report(t.Mechanism.Span, "transfers", "the notice does not say how to get a copy of the safeguards", "add `copy: …`")
				}
			}
		}
	},
}

var adequacyNotListed = &Rule{
	Code: warning("NC505", "adequacy-not-listed", "A country is said to be adequate that is not on the list."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			country := t.To.Value
			if t.Mechanism.Value != "adequacy" || len(country) != 2 {
				continue
			}
			for _, regime := range p.regimes() {
				if regime != "uk-gdpr" && regime != "eu-gdpr" || !law.Third(country, regime) {
					continue
				}
				switch listed, partial := law.IsAdequate(country, regime); {
				case !listed:
					p.Cite(t.To.Span, adequacy, "`"+country+"` is not on the list of adequate countries of "+law.AsOf, "name the safeguards that are relied on")
				case partial && !t.Safeguard.IsSet() && !t.Text.IsSet():
					p.Cite(t.To.Span, adequacy, "`"+country+"` is adequate for some recipients only", "say in `safeguard` why this recipient is one of them")
				}
			}
		}
	},
}

var transfersNotTold = &Rule{
	Code:    warning("NC506", "transfers-not-told", "The notice does not say whether data go to third countries."),
	Section: "transfers",
	Check: func(p *Pass) {
		n := p.Notice
		if n.Transfers.IsSet() || !n.Recipients.IsSet() {
			return
		}
		p.Report(n.Recipients.Span, "transfers", "the notice does not say whether data go to other countries", "write `transfers: none`, or tell of them")
	},
}

var clausesOfTheUnion = &Rule{
	Code: code("NC507", "clauses-of-the-union", "A transfer from the UK rests on the clauses of the EU alone."),
	Check: func(p *Pass) {
		if !p.Under("uk-gdpr") {
			return
		}
		cite := law.Cite{UK: "Art. 46(2)(d)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.119A"}}}
		for t := range p.Notice.Transfers.All() {
			if t.Mechanism.Value != "eu-sccs" || t.Text.IsSet() {
				continue
			}
			severity := diag.Error
			if !p.Only("uk-gdpr") {
				severity = diag.Warning
			}
			p.Cite(t.Mechanism.Span, cite, "the standard clauses of the EU are no safeguard in the UK without the UK Addendum", "write `mechanism: uk-addendum` or `uk-idta`, whichever was signed", diag.WithSeverity(severity))
		}
	},
}

var routineDerogation = &Rule{
	Code: warning("NC508", "routine-derogation", "A transfer rests on a derogation, and nothing says that it is not routine."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			switch t.Mechanism.Value {
			case "derogation-contract", "derogation-contract-in-interest", "derogation-legal-claims", "derogation-compelling-legitimate-interests":
				if !t.When.IsSet() && !t.Note.IsSet() && !t.Text.IsSet() {
					p.Cite(t.Mechanism.Span, all("Art. 49(1), Recital 111", "Art. 50(1)"), "this derogation is for transfers that are not routine, and the notice does not say when there is one", "say it in `when`, or name safeguards in place of the derogation")
				}
			}
		}
	},
}

var transferWithoutCountry = &Rule{
	Code: warning("NC509", "transfer-without-country", "A transfer is told of, and not to which country."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if !t.To.IsSet() && !t.Text.IsSet() {
				p.Report(t.Span, "transfers", "this transfer does not say to which country the data go", "write the country in `to`")
			}
		}
	},
}

var abroadInOldWords = &Rule{
	Code:    warning("NC517", "abroad-in-old-words", "A notice in the United Kingdom speaks of countries outside the EEA as if it were part of it."),
	Phrases: []string{"outside the eea", "outside of the eea", "outside the european economic area", "outside of the european economic area", "outside the european union", "outside the eu"},
	Except:  []string{"outside the uk and the eea", "outside the united kingdom and the european economic area"},
	In:      []string{"transfers", "recipients"},
	Found: each(func(p *Pass, h Hit) {
		if p.Only("uk-gdpr") {
			p.Cite(h.Span(), law.Cite{UK: "Art. 13(1)(f)"}, "`"+h.Cited()+"` leaves out transfers to the EEA, which is abroad for a notice in the United Kingdom", "write “outside the United Kingdom”, and tell of transfers to the EEA, which adequacy regulations allow")
		}
	}),
}
