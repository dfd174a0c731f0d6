package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
)

// consents reports whether something rests on consent, or on explicit consent.
func (p *Pass) consents() bool {
	return slices.Contains(p.Bases(), "consent") || slices.Contains(p.Conditions(), "explicit-consent")
}

var consentInImbalance = &Rule{
	Code: hint("NC317", "consent-in-imbalance", "Consent is relied on where people may not be free to refuse."),
	Check: func(p *Pass) {
		c := &p.Notice.Consent
		work, _ := p.audience("employees", "applicants", "volunteers", "pupils")
		if !slices.Contains(p.Bases(), "consent") || !c.IsSet() || c.Text.IsSet() || c.Note.IsSet() || c.Effect.IsSet() || !work && !p.Public() {
			return
		}
		who := "a public authority"
		if work {
			who = "an employer or a school"
		}
		p.Report(p.At(c.Span), on(law.ConsentMeaning, law.RecitalImbalance), "consent given to "+who+" may not be free, and the notice does not say that people can refuse", "say in `effect` or `note` of `consent` that nothing follows if people refuse, or rely on another basis")
	},
}

var consentOfChildren = &Rule{
	Code: hint("NC318", "consent-of-children", "Children consent, and the notice does not say from what age."),
	Check: func(p *Pass) {
		c := &p.Notice.Consent
		if !slices.Contains(p.Bases(), "consent") || c.Text.IsSet() || c.Note.IsSet() {
			return
		}
		for a := range p.Notice.Audiences.All() {
			if a.Kind.Value == "children" && !a.Age.IsSet() {
				p.Report(a.Span, on(law.ConsentChild), "children are asked for consent, and the notice does not say from what age they can give it", "write the `age` of the audience, or say in `note` of `consent` when a parent must agree; online services need that below 13 in the UK, and below 13 to 16 in the EU")
				return
			}
		}
	},
}

var consentWithoutWithdrawal = &Rule{
	Code:    code("NC330", "consent-without-withdrawal", "Consent is relied on without telling that it can be withdrawn."),
	Section: "consent",
	Check: func(p *Pass) {
		if !p.consents() {
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
		if len(p.Bases()) == 0 || p.consents() || n.Consent.Confidentiality.IsSet() {
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
	Phrases: []string{"by using", "by visiting", "by accessing", "by browsing", "by entering", "by continuing to use", "by continuing to browse", "by continuing to visit", "if you continue to use", "if you use", "your use of", "continued use of"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if end := p.agreement(h); end > 0 && (!p.english() || h.ofService()) {
			h.J = end
			p.wording(h.Span(), "`"+h.Quote()+"` takes the use of a service for consent", "a notice informs; ask for consent where it is needed, by a clear act")
		}
	}),
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

// agreements are words that say that somebody agrees, in all languages.
var agreements = []string{
	"agree", "agrees", "agreeing", "consent", "consents", "consenting", "accept", "accepts", "accepting", "acceptance", "bound", "cytuno", "derbyn", "cydsynio",
	"einverstanden", "stimmen", "willigen", "akzeptieren", "zustimmung", "einwilligung", "einverständnis", "acceptez", "consentez", "acceptation", "consentement", "accepter",
}

// agreement returns the end of the first words after a hit, or at its end, that take it for an
// agreement to the notice; 0 if there are none. Terms are agreed to by use.
func (p *Pass) agreement(h Hit) int {
	_, last := h.Sentence(h.I)
	for k := h.I; k < last; k++ {
		if !slices.Contains(agreements, h.Words[k].Text) {
			continue
		}
		for _, w := range h.Words[h.J:last] {
			switch w.Text {
			case "ask", "asks", "asked", "can", "may", "must", "whether", // “we ask you to consent”
				"terms", "conditions", "nutzungsbedingungen", "geschäftsbedingungen", "telerau", "amodau":
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
	Phrases: []string{"with your consent", "with your permission", "with your agreement"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if !h.about("rights", "consent") && len(p.Bases()) > 0 && !p.consents() && !p.Notice.Consent.Confidentiality.IsSet() {
			p.wording(h.Span(), "`"+h.Quote()+"` is said, and consent is not among the lawful bases", "add the basis, or say under `confidentiality` of `consent` that this is agreement to share in confidence")
		}
	}),
}
