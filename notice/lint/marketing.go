package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

var marketingNotMarked = &Rule{
	Code: warning("NC837", "marketing-not-marked", "A purpose is direct marketing by its words, and is not marked as such."),
	Phrases: []string{
		"direct marketing", "marketing", "market our", "market to you", "newsletter", "newsletters", "promotions", "promotional emails", "promotional e-mails", "promotional messages", "promotional material", "promotional materials",
		"special offers", "promotional offers", "exclusive offers", "latest offers", "offers and discounts", "offers and promotions", "offers and news", "news and offers", "send you offers", "send offers", "sending you offers", "sending offers", "email you offers", "e-mail you offers",
		"tell you about our offers", "tell you about offers", "offers by email", "offers by e-mail", "offers by post", "offers by text", "send you discounts", "send you vouchers", "sending you vouchers", "vouchers by email", "vouchers by e-mail", "vouchers by post", "discounts by email", "discounts by e-mail",
		"discount codes", "birthday vouchers", "birthday voucher", "money-off vouchers", "news about our products", "news about our services", "news about our events", "news of our products", "news of our services", "news of our events", "updates about our products", "updates on our products",
		"tell you about our products", "tell you about our services", "tell you about our events", "tell you about products", "inform you about our products", "inform you of our products", "informed about our products", "informed about our services", "informed about our events", "let you know about our products",
		"let you know about our events", "let you know about new products", "tell you about new products", "tell you of new products", "inform you about new products", "let you know about new services", "tell you about new services", "invite you to our events", "inviting you to our events", "invitations to our events", "invite you to events", "let you know about our offers", "fundraising appeals", "fundraising campaigns", "fundraising emails", "fundraising e-mails", "fundraising letters", "appeals for donations", "appeal for donations", "about our appeals", "our appeals", "ask you for donations", "ask you for a donation",
		"ask you to donate", "ask for donations", "asking you to donate", "asking for donations", "targeted advertising", "personalised advertising", "personalized advertising", "advertise our", "advertise to you",
	},
	Except: []string{"market research", "marketing authorisation", "marketing authorisations", "marketing students", "marketing courses", "marketing degree", "marketing of animals", "marketing department", "marketing agency"},
	In:     []string{"purposes"},
	Found: func(p *Pass, hits []Hit) {
		var last *notice.Purpose
		for _, h := range hits {
			x := p.purposeAt(h)
			if x == nil || x == last || x.DirectMarketing.IsSet() {
				continue
			}
			last = x
			p.Report(h.Span(), on(law.RightObjectMarketing), "`"+h.Quote()+"` is direct marketing, to which people can object at any time, and the purpose is not marked as such", "write `direct_marketing: true` on the purpose, so that the notice tells of the right to object; or `direct_marketing: false` if it is none")
		}
	},
}

// purposeAt returns the purpose that a hit belongs to, or nil if it stands in the section's own words.
func (p *Pass) purposeAt(h Hit) *notice.Purpose {
	for x := range p.Notice.Purposes.All() {
		if (x.Text.Span == h.Text.Span && x.Text.IsSet()) || (x.Name.IsSet() && x.Name.Span == h.Text.Span) || (x.Note.IsSet() && x.Note.Span == h.Text.Span) {
			return x
		}
	}
	return nil
}

// adequacyOfAll is about countries where only some recipients are under an adequacy decision.
var adequacyOfAll = &Rule{
	Code: warning("NC838", "adequacy-of-all", "Words say that a whole country is adequate, and only some recipients in it are."),
	Phrases: []string{
		"all companies", "every company", "any company", "all organisations", "all organizations", "every organisation", "all businesses", "all firms", "all recipients", "every recipient", "all transfers to the united states", "all transfers to the us", "all transfers to the usa", "the united states is", "the united states are",
		"the us is", "the usa is", "canada is", "japan is",
	},
	In:        []string{"transfers", "recipients"},
	Unprinted: true,
	Found: firstInPassage(func(p *Pass, h Hit) {
		from, to := h.Sentence(h.I)
		words := h.Words[from:to]
		if !p.toPartial() || !containsAny(words, adequateWords) || containsAny(words, partialWords) {
			return
		}
		p.Report(h.Span(), on(law.TransferAdequacy), "`"+h.Quote()+"` says more than the adequacy decision, which covers only some recipients in that country", "name which are covered, such as those certified under the framework")
	}),
}

// toPartial reports whether the notice sends data to a country of which only a part is adequate.
func (p *Pass) toPartial() bool {
	for x := range p.Notice.Transfers.All() {
		if slices.ContainsFunc(p.Regimes.All, func(r *law.Regime) bool { return slices.Contains(r.Adequacy.Partial, x.To.Value) }) {
			return true
		}
	}
	return false
}
