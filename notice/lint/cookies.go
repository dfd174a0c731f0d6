package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A cookieUse is what a cookie is for, as far as its words say: it decides whether the cookie needs
// consent (Directive 2002/58/EC Art. 5(3); PECR reg. 6, Sch. A1).
type cookieUse int

const (
	otherUse    cookieUse = iota
	advertising           // also following people across sites, social media, profiles
	statistics            // how a service is used
	appearance            // how a site looks
	necessary             // transmission, and what people ask for
)

// cookieWords are words of each use, the use first that decides where there are several.
var cookieWords = []struct {
	use   cookieUse
	words wordList
}{
	{advertising, advertisingWords},
	{statistics, statisticsWords},
	{appearance, appearanceWords},
	{necessary, necessaryWords},
}

// use returns what the words of a cookie say that it is for, and the place that says it.
func (p *Pass) use(c *notice.Cookie) (cookieUse, source.Span) {
	r := reading.In(p.Notice.Language.Value)
	for _, row := range cookieWords {
		for _, t := range source.Written(c.Purpose, c.Text, c.Note) {
			words := splitWords(t.Value)
			if i := acrossSites(t.Value, words); row.use == advertising && i >= 0 && (r == nil || !r.Negated(t.Value, words[i].Start, words[i].End)) {
				return row.use, t.Sub(words[i].Start, words[i].End)
			}
			if i := firstWord(words, row.words.inAll()); i >= 0 && (r == nil || !r.Negated(t.Value, words[i].Start, words[i].End)) {
				return row.use, t.Sub(words[i].Start, words[i].End)
			}
		}
	}
	return otherUse, c.Span
}

// acrossSites returns the first word that says that people are followed to other sites, or -1.
func acrossSites(text string, words []Word) int {
	lower := strings.ToLower(text)
	for _, phrase := range otherSites.inAll() {
		if at := strings.Index(lower, phrase); at >= 0 {
			return slices.IndexFunc(words, func(w Word) bool { return w.Start >= at })
		}
	}
	return -1
}

// withoutConsent yields the cookies that are set without consent, with what they are for.
func (p *Pass) withoutConsent(f func(c *notice.Cookie, use cookieUse, at source.Span)) {
	for c := range p.Notice.Cookies.All() {
		if c.Consent.IsSet() && !c.Consent.Value {
			use, at := p.use(c)
			f(c, use, at)
		}
	}
}

// ownUse reports whether a regime lets cookies for statistics and appearance be set without
// consent on the day by which the notice is judged.
func (p *Pass) ownUse(r *law.Regime) bool { return r.On(law.DeviceOwnUse, p.Judged()) }

var cookieWithoutConsent = &Rule{
	Code: warning("NC760", "cookie-without-consent", "A cookie needs consent, and is said to be set without."),
	Check: func(p *Pass) {
		p.withoutConsent(func(_ *notice.Cookie, use cookieUse, at source.Span) {
			if use == advertising {
				p.Report(at, on(law.DeviceStorage), "the law on cookies asks for consent to this one, which is for advertising, and the notice says that it is set without", "ask for consent before it is set, and write `consent: true`")
			}
		})
	},
}

var statisticsWithoutConsent = &Rule{
	Code: warning("NC761", "statistics-without-consent", "A cookie for statistics or appearance is said to be set without consent, where the law asks for it."),
	Check: func(p *Pass) {
		p.withoutConsent(func(_ *notice.Cookie, use cookieUse, at source.Span) {
			if use != statistics && use != appearance || p.Regimes.Assumed() {
				return
			}
			for _, r := range p.Regimes.All {
				if !p.ownUse(r) {
					p.Report(at, on(law.DeviceStorage).of(r), "a cookie for "+use.String()+" needs consent under the law on cookies, and the notice says that it is set without", "ask for consent before it is set, and write `consent: true`; in the United Kingdom such cookies may be set without since 5 February 2026")
				}
			}
		})
	},
}

// String says what a cookie is for.
func (u cookieUse) String() string {
	return [...]string{"something else", "advertising", "statistics", "appearance", "what people ask for"}[u]
}

var noObjectionToCookie = &Rule{
	Code: warning("NC762", "no-objection-to-cookie", "A cookie is set without consent, and the notice does not say how to object."),
	Check: func(p *Pass) {
		section := p.Stated.Section("cookies")
		if slices.ContainsFunc(section, func(t source.Text) bool { return anyWord(splitWords(t.Value), objectionWords.inAll()) }) {
			return
		}
		p.withoutConsent(func(_ *notice.Cookie, use cookieUse, at source.Span) {
			if use == statistics || use == appearance {
				p.Report(at, on(law.DeviceOwnUse), "a cookie for "+use.String()+" may be set without consent if people can object to it, and the notice does not say how", "say in `note` how people switch it off; settings of the browser are not enough")
			}
		})
	},
}

var cookieOfThirdParty = &Rule{
	Code: warning("NC763", "cookie-of-third-party", "Somebody else sets a cookie for statistics without consent, and may use it for itself."),
	Check: func(p *Pass) {
		p.withoutConsent(func(c *notice.Cookie, use cookieUse, at source.Span) {
			words := append(source.Written(c.Text, c.Note, c.Purpose), p.Notice.Cookies.Body.Words()...)
			if use == statistics && c.Provider.IsSet() && !slices.ContainsFunc(words, func(t source.Text) bool { return anyWord(splitWords(t.Value), behalfWords.inAll()) }) {
				p.Report(at, on(law.DeviceOwnUse), "`"+c.Provider.Value+"` sets this cookie for statistics without consent, and the notice does not say that it does so for you alone", "say in `note` that it acts on your behalf and uses the data for nothing else, or ask for consent")
			}
		})
	},
}

var cookieNotExplained = &Rule{
	Code: warning("NC764", "cookie-not-explained", "The notice does not say what a cookie is for."),
	Check: func(p *Pass) {
		about := p.Notice.Cookies.Body.Words()
		for c := range p.Notice.Cookies.All() {
			switch {
			case c.StatedIn.IsSet() || len(source.Written(c.Purpose, c.Text, c.Note)) > 0:
			case len(about) > 0 || p.Notice.Cookies.StatedIn.IsSet():
			default:
				p.Report(c.Span, on(law.DeviceStorage), "the notice does not say what this cookie is for", "add `purpose`")
			}
		}
	},
}

var cookieWithoutDuration = &Rule{
	Code: warning("NC765", "cookie-without-duration", "A cookie is set with consent, and the notice does not say how long it stays."),
	Check: func(p *Pass) {
		about := p.Notice.Cookies.Body.Words()
		for c := range p.Notice.Cookies.All() {
			if !c.Consent.Value || c.Duration.IsSet() || c.StatedIn.IsSet() || p.Notice.Cookies.StatedIn.IsSet() {
				continue
			}
			stated := p.Stated.SaysAny(slices.Concat(source.Written(c.Text, c.Note, c.Purpose), about), reading.Period, reading.Event)
			if stated.How == statement.Worded {
				continue
			}
			for _, r := range p.Regimes.All {
				severity := diag.Warning // Planet49 (C-673/17)
				if p.ownUse(r) || len(about) > 0 {
					severity = diag.Info
				}
				p.Report(c.Span, on(law.DeviceStorage).of(r), "people consent to this cookie, and the notice does not say how long it stays", "add `duration`", diag.WithSeverity(severity))
			}
		}
	},
}

var noWayBack = &Rule{
	Code: warning("NC766", "no-way-back", "Cookies are set with consent, and the notice does not say how to change one’s mind."),
	Check: func(p *Pass) {
		cookies := &p.Notice.Cookies
		if cookies.StatedIn.IsSet() || p.Stated.Item("withdraw-consent").IsStated() || slices.ContainsFunc(p.Stated.Section("cookies"), func(t source.Text) bool { return anyWord(splitWords(t.Value), objectionWords.inAll()) }) {
			return
		}
		for c := range cookies.All() {
			if c.Consent.Value {
				p.Report(c.Consent.Span, on(law.ConsentWithdrawal), "cookies are set with consent, and the notice does not say how people take it back", "say in `note` where people change their choice, which must be as easy as it was to agree")
				return
			}
		}
	},
}
