package lint

import (
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// cited is an article or a section that a text of the notice cites.
type cited struct {
	*Passage
	law.Citation
}

func (c cited) span() source.Span { return c.Text.Sub(c.Start, c.End) }
func (c cited) quote() string     { return oneLine(c.Text.Value[c.Start:c.End]) }

// citations returns what the printed texts of the notice cite as the law of today, unless they are
// negated.
func (p *Pass) citations() []cited {
	if p.cited != nil {
		return p.cited
	}
	p.cited = []cited{}
	for i := range p.Texts {
		x := &p.Texts[i]
		if x.Unprinted || x.Section == "changes" {
			continue
		}
		for _, c := range law.Citations(unmarked(x.Text.Value)) {
			p.cited = append(p.cited, cited{x, c})
		}
	}
	return p.cited
}

// instruments returns the acts that a citation may be of: the one that it names, or those of the
// regimes of the notice.
func (p *Pass) instruments(c law.Citation) []law.Instrument {
	switch c.Of {
	case law.InstrumentNone, law.InstrumentGDPR:
	default:
		return []law.Instrument{c.Of}
	}
	var out []law.Instrument
	for _, r := range p.Regimes.All {
		switch {
		case r == law.UKGDPR, r == law.Part3 && c.Of == law.InstrumentGDPR:
			out = append(out, law.InstrumentUK)
		case r == law.EUGDPR, c.Of == law.InstrumentGDPR:
			out = append(out, law.InstrumentEU)
		case r == law.EUDPR:
			out = append(out, law.InstrumentEUDPR)
		default:
			return nil
		}
	}
	return out
}

var movedArticle = &Rule{
	Code: warning("NC824", "moved-article", "An article is cited that stands elsewhere in the law of the United Kingdom now.", diag.Tagged(diag.Deprecated)),
	Check: func(p *Pass) {
		if p.Regimes.Assumed() {
			return // the number may belong to another law
		}
		var last *Passage
		for _, c := range p.citations() {
			if c.Range || c.Passage == last {
				continue
			}
			if r, stale, ok := p.stale(c.Citation); ok && !p.negatedAt(c.Passage, c.Start, c.End) {
				last = c.Passage
				p.Report(c.span(), on(law.PlainLanguage).of(r).at(stale.Now...), "`"+c.quote()+"` is no longer in the law of "+r.Whose+", which the Data (Use and Access) Act 2025 changed", successor(stale))
			}
		}
	},
}

// stale returns the stale place that a citation names and the regime that had it. A citation that
// does not say of what is of the regime only if no other is named.
func (p *Pass) stale(c law.Citation) (*law.Regime, law.Stale, bool) {
	of := p.instruments(c)
	if len(of) == 0 || slices.ContainsFunc(of, func(i law.Instrument) bool { return i != of[0] }) {
		return nil, law.Stale{}, false
	}
	for _, r := range p.Regimes.All {
		if s, ok := r.StaleAt(c, of[0], p.Judged()); ok {
			return r, s, true
		}
	}
	return nil, law.Stale{}, false
}

// successor is the help for a stale place.
func successor(s law.Stale) string {
	if len(s.Now) == 0 {
		return "remove it; nothing took its place"
	}
	var now []string
	for _, ref := range s.Now {
		now = append(now, ref.String())
	}
	return "name what took its place: " + strings.Join(now, ", ")
}

var noSuchArticle = &Rule{
	Code: warning("NC833", "no-such-article", "An article is cited that never was."),
	Check: func(p *Pass) {
		for _, c := range p.citations() {
			of := p.instruments(c.Citation)
			if c.Of == law.InstrumentNone && (c.Letter == "" || !slices.Contains(withPoints, c.Number)) {
				continue // it may be of another act
			}
			why := ""
			for _, i := range of {
				if why = i.Lacks(c.Citation); why == "" {
					break
				}
			}
			if why == "" || p.negatedAt(c.Passage, c.Start, c.End) {
				continue
			}
			help := "write the article that is meant"
			if c.Number == "9" && c.Paragraph == "1" {
				help = "the conditions for special categories are in Art. 9(2)(a) to (j)"
			}
			p.wording(c.span(), "`"+c.quote()+"` does not exist in the "+strings.Replace(string(of[0]), "Regulation", "regulation", 1)+": "+why, help)
		}
	},
}

// withPoints are the articles whose points notices cite without saying of which act.
var withPoints = []string{"5", "6", "9", "10", "13", "14", "15", "16", "17", "18", "20", "49"}

var articleOfAnotherLaw = &Rule{
	Code: warning("NC834", "article-of-another-law", "An institution cites an article of the GDPR for what it does itself."),
	Check: func(p *Pass) {
		r := p.Regimes.Only()
		if r != law.EUDPR || !slices.ContainsFunc(p.Texts, func(x Passage) bool {
			return slices.ContainsFunc(r.Own, func(name string) bool { return containsName(x.Text.Value, name) })
		}) {
			return // without a word of its own law, that law is what is missing
		}
		var last *Passage
		for _, c := range p.citations() {
			n, _ := strconv.Atoi(strings.TrimRight(c.Number, "ABCD"))
			gdpr := c.Of == law.InstrumentGDPR || c.Of == law.InstrumentEU || c.Of == law.InstrumentUK
			if !gdpr || (n < 5 || n > 22) && n != 77 || c.Passage == last || c.ofOthers() || p.negatedAt(c.Passage, c.Start, c.End) {
				continue
			}
			last = c.Passage
			help := "cite " + r.Instrument
			if number, ok := r.Number(law.EUGDPR.ProvisionAt(c.String())); ok && number.Place != "" {
				help += " Art. " + number.Place
			}
			p.Report(c.span(), on(law.OwnLaw), "`"+c.quote()+"` of the GDPR does not apply to institutions of the Union, which have a regulation of their own", help)
		}
	},
}

// ofOthers reports whether the sentence of a citation says what others do under it.
func (c cited) ofOthers() bool {
	i := slices.IndexFunc(c.Words, func(w Word) bool { return w.End > c.Start })
	if i < 0 {
		return false
	}
	from, to := c.Sentence(i)
	return containsAny(c.Words[from:to], othersWords)
}
