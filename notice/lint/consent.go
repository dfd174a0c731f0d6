package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var consentWithoutWithdrawal = &Rule{
	Code:    code("NC330", "consent-without-withdrawal", "Consent is relied on without telling that it can be withdrawn."),
	Section: "consent",
	Check: func(p *Pass) {
		if !p.owes("withdraw-consent") {
			return
		}
		s := p.Stated.Item("withdraw-consent")
		at := p.At(p.Notice.Consent.Span, p.Notice.Rights.Span)
		if b := p.Stated.Basis("consent"); b != nil {
			s = p.worded(b, s)
		}
		p.Missing(s, at, "that people can withdraw their consent", on(law.NoticeWithdrawal), "the notice relies on consent and does not say that it can be withdrawn", "add `consent: {withdraw: …}` with how to do so")
	},
}

var withdrawalWithoutConsent = &Rule{
	Code: warning("NC331", "withdrawal-without-consent", "Consent can be withdrawn, and nothing rests on it."),
	Check: func(p *Pass) {
		n := p.Notice
		for a := range n.Criminal.All() {
			if slices.ContainsFunc(a.Schedule1, func(s source.Text) bool { return s.Value == "criminal-consent" }) {
				return
			}
		}
		explicit := slices.ContainsFunc(p.conditions(), func(c *condition) bool { return c.Slug == "explicit-consent" })
		if len(p.Bases()) == 0 || p.Stated.Consents() || explicit || n.Consent.Confidentiality.IsSet() {
			return
		}
		place := n.Consent.Withdraw.Span
		if !n.Consent.Withdraw.IsSet() {
			r := p.right("withdraw-consent")
			if r == nil {
				return
			}
			place = r.Span
		}
		rests := law.NoticeWithdrawal
		if !p.Has(rests) {
			rests = law.ConsentWithdrawal
		}
		p.Report(place, on(rests), "the notice says that consent can be withdrawn, and names it as no basis", "add `consent` to the bases, or remove this")
	},
}

var consentByUse = &Rule{
	Code:    warning("NC816", "consent-by-use", "Using a service is taken for consent."),
	Denied:  true,
	Phrases: []string{"by using", "by visiting", "by accessing", "by browsing", "by entering", "by continuing to use", "by continuing to browse", "by continuing to visit", "if you continue to use", "if you use", "your use of", "continued use of"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if from := h.agreed(); p.english() && from >= 0 && h.ofService() {
			h.I = from
			p.byUse(h)
			return
		}
		if end := p.agreement(h); end > 0 && (!p.english() || h.ofService()) {
			h.J = end
			p.byUse(h)
		}
	}),
}

func (p *Pass) byUse(h Hit) {
	p.wording(h.Span(), "`"+h.Quote()+"` takes the use of a service for consent", "a notice informs; ask for consent where it is needed, by a clear act")
}

// agreed returns the first of the words shortly before a hit that say, in English, that people agree: “you consent to
// this by using”; -1 if there are none.
func (h Hit) agreed() int {
	const near = 10 // words
	first, _ := h.Sentence(h.I)
	opening := h.Words[first:h.I]
	if containsAny(opening, asking) || slices.ContainsFunc(opening, func(w Word) bool { return slices.Contains([]string{"when", "if", "once", "where"}, w.Text) }) {
		return -1
	}
	for k := h.I - 1; k > max(first, h.I-near); k-- {
		if agreements.has(h.Words[k].Text) && slices.Contains([]string{"to", "that", "with", "by", "this", "our", "the"}, h.Words[k+1].Text) && slices.Contains([]string{"you", "users", "visitors", "customers"}, h.Words[k-1].Text) {
			return k - 1
		}
	}
	return -1
}

// services are what people use, after words such as “by using”.
var services = []string{
	"site", "sites", "website", "websites", "web", "page", "pages", "service", "services", "app", "apps", "platform", "platforms", "product", "products", "portal", "portals", "network", "wifi", "wi-fi", "forum", "shop", "store",
}

// ofService reports whether the words after a hit, of notices in English, name a service.
func (h Hit) ofService() bool {
	const near = 4 // words
	return slices.ContainsFunc(h.Words[h.J:min(h.J+near, len(h.Words))], func(w Word) bool { return slices.Contains(services, w.Text) })
}

// agreement returns the end of the first words after a hit, or at its end, that take it for an
// agreement to the notice; 0 if there are none. Terms are agreed to by use.
func (p *Pass) agreement(h Hit) int {
	_, last := h.Sentence(h.I)
	for k := h.I; k < last; k++ {
		if !agreements.has(h.Words[k].Text) {
			continue
		}
		for _, w := range h.Words[h.J:last] {
			if asking.has(w.Text) {
				return 0
			}
		}
		if p.negated(Hit{Passage: h.Passage, I: k, J: k + 1}) {
			return 0
		}
		return max(k+1, h.J)
	}
	return 0
}

var withYourConsent = &Rule{
	Code:    warning("NC817", "sharing-with-consent", "Data are shared “with your consent”, and consent is not among the bases."),
	Denied:  true,
	Phrases: []string{"with your consent", "with your permission", "with your agreement"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if !h.about("rights", "consent", "special_category_conditions", "criminal_offence_data") && len(p.Bases()) > 0 && !p.Stated.Consents() && !p.Notice.Consent.Confidentiality.IsSet() {
			p.wording(h.Span(), "`"+h.Quote()+"` is said, and consent is not among the lawful bases", "add the basis, or say under `confidentiality` of `consent` that this is agreement to share in confidence")
		}
	}),
}
