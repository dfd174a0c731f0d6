package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/statement"
)

var recipientsNotStated = &Rule{
	Code:    warning("NC525", "recipients-not-told", "The notice does not say who receives data."),
	Section: "recipients",
	Check: func(p *Pass) {
		if stated := p.Stated.Item("recipients"); stated.How != statement.Denied {
			p.Missing(stated, p.At(p.Notice.Recipients.Span), "who receives data", on(law.NoticeRecipients), "the notice does not say who receives data", "list them under `recipients`, those who process data for you among them, or write `recipients: none`")
		}
	},
}

var openRecipients = &Rule{
	Code: warning("NC500", "open-recipients", "The list of recipients is open."),
	Check: func(p *Pass) {
		if r := &p.Notice.Recipients; r.Exhaustive.IsSet() && !r.Exhaustive.Value {
			p.Report(r.Exhaustive.Span, on(law.NoticeRecipients), "the list of recipients is said not to be complete, so people cannot tell who else has their data", "list all recipients, or all categories of them")
		}
	},
}

// isVague reports whether the name of a recipient consists only of words that say nothing about it,
// and of those that mean some recipient.
func isVague(name, language string) bool {
	found := false
	for _, w := range splitWords(name) {
		if slices.Contains(anybody.in(language), w.Text) {
			found = true
		} else if !slices.Contains(emptyWords.in(language), w.Text) {
			return false
		}
	}
	return found
}

var vagueRecipient = &Rule{
	Code: warning("NC501", "vague-recipient", "A recipient is told in words that name none."),
	Check: func(p *Pass) {
		for r := range p.Notice.Recipients.All() {
			name := r.Name
			if !name.IsSet() {
				name = r.Text
			}
			if isVague(name.Value, p.Notice.Language.Value) && !r.WhatFor.IsSet() && !r.Role.IsSet() && !r.Note.IsSet() {
				p.Report(name.Span, on(law.NoticeRecipients), "`"+name.Value+"` could be anybody", "name them, or say what they do, in what sector and where")
			}
		}
	},
}

var recipientAbroad = &Rule{
	Code:    warning("NC502", "recipient-abroad", "A recipient is in a third country, and the transfer is not told."),
	Section: "transfers",
	Check: func(p *Pass) {
		n := p.Notice
		all := p.transfers()
		for r := range n.Recipients.All() {
			country := r.Country.Value
			third := len(country) == 2 && law.PlaceOf(country) != "" // see NC520
			for _, regime := range p.Regimes.All {
				third = third && !regime.In(country)
			}
			if !third || len(n.Regime) == 0 {
				continue
			}
			stated := n.Transfers.StatedIn.IsSet() || n.Transfers.Text.IsSet() && !p.keepsAtHome()
			for _, t := range all {
				stated = stated || t.goesTo(country) || len(t.places) == 0 && len(t.own) > 0 || r.ID.IsSet() && t.Recipient.Value == r.ID.Value
			}
			if !stated {
				p.Report(r.Country.Span, on(law.NoticeTransfers), "this recipient is in a third country (`"+country+"`), and the notice tells of no transfer there", "add it to `transfers` with the `mechanism`")
			}
		}
	},
}

// keepsAtHome reports whether the words on transfers deny them all, and name no way to make one.
func (p *Pass) keepsAtHome() bool {
	about := p.Notice.Transfers.Body.Words()
	return p.states(about, reading.NoTransfers) && !p.states(about, reading.Transfers, reading.Mechanism) && !slices.ContainsFunc(about, p.leavesOpen)
}

var recipientsDenied = &Rule{
	Code:    warning("NC518", "recipients-denied", "There are no recipients, and words tell of some."),
	Phrases: []string{"data processor", "data processors", "our suppliers", "hosting provider", "cloud provider", "on our behalf", "hosted by", "third parties who"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if p.Notice.Recipients.None() {
			p.Report(h.Span(), on(law.NoticeRecipients, law.RecipientMeaning), "`"+h.Quote()+"` tells of somebody who receives data, and the notice says that nobody does", "list them under `recipients`; those who process data for you are recipients, too")
		}
	}),
}
