package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

// listSuffices reports whether a transfer to a country needs no safeguard to be stated, because
// the country is on the adequacy lists.
func (p *Pass) listSuffices(country string) bool {
	return !slices.ContainsFunc(p.Regimes.All, func(r *law.Regime) bool {
		listed, partial := r.Adequacy.Has(country)
		return r.Has(law.NoticeTransfers) && !r.In(country) && !(r.ListSuffices && listed && !partial)
	})
}

var transferWithoutMechanism = &Rule{
	Code: code("NC503", "transfer-without-mechanism", "A transfer is told of without what makes it lawful."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			if !t.Mechanism.IsSet() && !t.Safeguard.IsSet() && !t.Text.IsSet() && !t.StatedIn.IsSet() && !p.listSuffices(t.To.Value) {
				p.Report(t.Span, on(law.NoticeTransfers), "the notice tells of a transfer and not of what makes it lawful", "add `mechanism: …`, such as adequacy or uk-idta")
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
					p.Report(t.Mechanism.Span, on(law.NoticeSafeguardsCopy), "the notice does not say how to get a copy of the safeguards", "add `copy: …`")
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
			for _, r := range p.Regimes.All {
				if p.Regimes.Assumed() || r.In(country) {
					continue
				}
				switch listed, partial := r.Adequacy.Has(country); {
				case !listed:
					p.Report(t.To.Span, on(law.TransferAdequacy).of(r), "`"+country+"` is not on the list of adequate countries of "+r.Adequacy.AsOf, "name the safeguards that are relied on")
				case partial && !t.Safeguard.IsSet() && !t.Text.IsSet():
					p.Report(t.To.Span, on(law.TransferAdequacy).of(r), "`"+country+"` is adequate for some recipients only", "say in `safeguard` why this recipient is one of them")
				}
			}
		}
	},
}

var transfersNotStated = &Rule{
	Code:    warning("NC506", "transfers-not-told", "The notice does not say whether data go to third countries."),
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
			if t.Mechanism.Value != "eu-sccs" || t.Text.IsSet() {
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

var mechanismOfAnotherLaw = &Rule{
	Code: code("NC519", "mechanism-of-another-law", "What is to make a transfer lawful does not exist in the law of the notice."),
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
				if r.Has(law.TransferAdequacy) && !r.In(t.To.Value) && !p.allowed(r, t.To.Value) {
					p.Report(t.Mechanism.Span, on(law.TransferRule).of(r), "`"+m+"` makes no transfer lawful under "+r.Name(), "name what does, or another law in `regime`", diag.WithSeverity(severity))
				}
			}
		}
	},
}

// allowed reports whether the notice names a mechanism that can make a transfer to a country
// lawful under a regime.
func (p *Pass) allowed(r *law.Regime, country string) bool {
	for t := range p.Notice.Transfers.All() {
		if t.To.Value == country && slices.Contains(r.Mechanisms, t.Mechanism.Value) {
			return true
		}
	}
	listed, partial := r.Adequacy.Has(country)
	return r.ListSuffices && listed && !partial
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
		for t := range p.Notice.Transfers.All() {
			if !t.To.IsSet() && !t.Text.IsSet() {
				severity := p.rule.Code.Severity
				if p.Has(law.NoticeTransferCountry) {
					severity = diag.Error
				}
				p.Report(t.Span, on(law.NoticeTransfers), "this transfer does not say to which country the data go", "write the country in `to`", diag.WithSeverity(severity))
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
