package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A transfer is what the notice states about one transfer, by codes or in own words. Words of the
// section as a whole are about each of its transfers; without items, they are one themselves.
type transfer struct {
	*notice.Transfer
	words      []source.Text // of the item, then of the section
	own        []source.Text // of the item, or of the section that has no items
	at         source.Span   // of the place, or of the whole
	places     []string      // law.PlaceOf
	mechanisms []mechanism
}

// A mechanism is what is to make a transfer lawful: a code of law.Mechanisms, and where it stands.
type mechanism struct {
	code  string
	at    source.Span
	words bool // it stands in own words
}

// transfers are all that the notice states.
func (p *Pass) transfers() []*transfer {
	if p.sent == nil {
		p.sent = p.readTransfers()
	}
	return p.sent
}

func (p *Pass) readTransfers() []*transfer {
	section := &p.Notice.Transfers
	about := section.Body.Words()
	out := []*transfer{}
	for t := range section.All() {
		own := source.Written(t.Safeguard, t.Text, t.Note, t.When)
		out = append(out, p.transfer(t, own, slices.Concat(own, about)))
	}
	if len(out) == 0 && p.states(about, reading.Transfers, reading.Country, reading.Mechanism) && !p.states(about, reading.NoTransfers) {
		out = append(out, p.transfer(&notice.Transfer{Item: notice.Item{Span: section.Span, Text: section.Text, StatedIn: section.StatedIn}}, about, about))
	}
	if abroad := p.Stated.SentAbroad(); len(out) == 0 && !section.IsSet() && abroad.IsStated() && !p.Stated.Anywhere(reading.Mechanism).IsStated() {
		out = append(out, p.transfer(&notice.Transfer{Item: notice.Item{Span: abroad.Place(), Text: abroad.Words[0]}}, abroad.Words, abroad.Words))
	}
	return out
}

func (p *Pass) transfer(t *notice.Transfer, own, all []source.Text) *transfer {
	out := &transfer{Transfer: t, own: own, words: all, at: t.Span, places: law.PlacesOf(t.To.Value)}
	if t.To.IsSet() {
		out.at = t.To.Span
	}
	if out.places == nil {
		for m := range p.stating(append(source.Written(t.To), own...), reading.Country) {
			if !slices.Contains(out.places, m.Slug) {
				out.places = append(out.places, m.Slug)
			}
		}
	}
	if t.Mechanism.IsSet() {
		out.mechanisms = []mechanism{{code: t.Mechanism.Value, at: t.Mechanism.Span}}
		return out
	}
	for m, at := range p.stating(all, reading.Mechanism) {
		out.mechanisms = append(out.mechanisms, mechanism{m.Slug, at, true})
	}
	return out
}

// severity is that of a finding about a mechanism: what stands in words alone is a warning.
func (m mechanism) severity(s diag.Severity) diag.Option {
	if m.words {
		s = min(s, diag.Warning)
	}
	return diag.WithSeverity(s)
}

// restsAlone reports whether the transfer rests on one of some mechanisms, and on no other: words
// that name several may be about several transfers.
func (t *transfer) restsAlone(codes ...string) (mechanism, bool) {
	m, ok := t.rests(codes...)
	return m, ok && !slices.ContainsFunc(t.mechanisms, func(other mechanism) bool { return other.code != m.code })
}

// rests reports whether the transfer rests on one of some mechanisms.
func (t *transfer) rests(codes ...string) (mechanism, bool) {
	i := slices.IndexFunc(t.mechanisms, func(m mechanism) bool { return slices.Contains(codes, m.code) })
	if i < 0 {
		return mechanism{}, false
	}
	return t.mechanisms[i], true
}

// goesTo reports whether the transfer goes to a country, by its code, its name or its region.
func (t *transfer) goesTo(country string) bool {
	return slices.ContainsFunc(t.places, func(place string) bool { return law.Contains(place, country) })
}

// outside returns the places of the transfer that are abroad for a regime.
func (t *transfer) outside(r *law.Regime) []string {
	return slices.DeleteFunc(slices.Clone(t.places), r.Inside)
}

// listSuffices reports whether a transfer needs no safeguard to be stated, because each country to
// which it goes is on the adequacy lists.
func (p *Pass) listSuffices(t *transfer) bool {
	for _, r := range p.Regimes.Having(law.NoticeTransfers).All {
		for _, place := range t.outside(r) {
			if listed, partial := r.Adequacy.Has(place); !r.ListSuffices || !listed || partial {
				return false
			}
		}
	}
	return len(t.places) > 0
}

var transferWithoutMechanism = &Rule{
	Code: code("NC503", "transfer-without-mechanism", "A transfer is told of without what makes it lawful."),
	Check: func(p *Pass) {
		for _, t := range p.transfers() {
			_, unwritten := Unwritten(t.To.Value) // which country decides whether a list suffices
			unwritten = unwritten || isUnfilled(t.Safeguard.Value)
			if len(t.mechanisms) == 0 && !t.StatedIn.IsSet() && !unwritten && !p.listSuffices(t) {
				stated := p.Stated.SaysAny(t.words, reading.Mechanism)
				if stated.How == statement.Unread && (source.IsNone(t.Safeguard.Value) || !slices.ContainsFunc(t.words, p.mayNameSafeguard)) {
					stated.How = statement.Vague // "we send your data to India"
				}
				p.Missing(stated, t.Span, "what makes the transfer lawful", on(law.NoticeTransfers), "the notice tells of a transfer and not of what makes it lawful", "add `mechanism: …`, such as adequacy or uk-idta")
			}
		}
	},
}

// mayNameSafeguard reports whether words on a transfer may say what makes it lawful: they have a word
// of that kind, or do not tell where data go.
func (p *Pass) mayNameSafeguard(t source.Text) bool {
	return !p.states([]source.Text{t}, reading.Transfers, reading.Country) || anyWord(splitWords(t.Value), safeguardWords.inAll())
}

var noCopyOfSafeguards = &Rule{
	Code: code("NC504", "no-copy-of-safeguards", "Safeguards for a transfer are told of, and not how to get a copy."),
	Check: func(p *Pass) {
		for _, t := range p.transfers() {
			i := slices.IndexFunc(t.mechanisms, func(m mechanism) bool { return law.CopyOwed(m.code) })
			if i < 0 || t.Copy.IsSet() || t.StatedIn.IsSet() {
				continue
			}
			stated := p.Stated.SaysAny(t.words, reading.Copy, reading.URL)
			if stated.How == statement.Unread && p.Stated.Readable() && !slices.ContainsFunc(t.words, func(w source.Text) bool { return anyWord(splitWords(w.Value), copyWords.inAll()) }) {
				stated.How = statement.Vague // "we use the clauses"
			}
			p.Missing(stated, t.mechanisms[i].at, "how to get a copy of the safeguards", on(law.NoticeSafeguardsCopy), "the notice does not say how to get a copy of the safeguards", "add `copy: …`")
		}
	},
}

var adequacyNotListed = &Rule{
	Code: warning("NC505", "adequacy-not-listed", "A country is said to be adequate that is not on the list, or is for some recipients only."),
	Check: func(p *Pass) {
		for _, t := range p.transfers() {
			m, ok := t.restsAlone("adequacy")
			if !ok || p.Regimes.Assumed() {
				continue
			}
			for _, r := range p.Regimes.All {
				for _, place := range t.outside(r) {
					switch listed, partial := r.Adequacy.Has(place); {
					case !listed && !(m.words && len(t.outside(r)) > 1):
						p.Report(t.at, on(law.TransferAdequacy).of(r), "`"+place+"` is not on the list of adequate countries of "+r.Adequacy.AsOf, "name the safeguards that are relied on")
					case partial && len(t.words) == 0:
						p.Report(t.at, on(law.TransferAdequacy).of(r), "`"+place+"` is adequate for some recipients only, on the list of "+r.Adequacy.AsOf, "say in `safeguard` why this recipient is one of them")
					}
				}
			}
		}
	},
}

var transfersNotStated = &Rule{
	Code:    info("NC506", "transfers-not-told", "The notice does not say whether data go to third countries."),
	Section: "transfers",
	Check: func(p *Pass) {
		if stated := p.Stated.Item("transfers"); stated.How != statement.Denied {
			p.Missing(stated, p.At(p.Notice.Transfers.Span, p.Notice.Recipients.Span), "whether data go to other countries", on(law.NoticeTransfers), "the notice does not say whether data go to other countries", "write `transfers: none`, or tell of them")
		}
	},
}

var clausesOfTheUnion = &Rule{
	Code: code("NC507", "clauses-of-the-union", "A transfer from the UK rests on the clauses of the EU alone."),
	Check: func(p *Pass) {
		severity := diag.Error
		if p.Regimes.Only() == nil {
			severity = diag.Warning
		}
		all := p.transfers()
		for _, t := range all {
			m, ok := t.restsAlone("eu-sccs")
			if !ok || statesAddendum(t, all) || m.words && t.inSome(law.UKGDPR) {
				continue
			}
			p.Report(m.at, on(law.TransferClauses), "the standard clauses of the EU are no safeguard in the UK without the UK Addendum", "write `mechanism: uk-addendum` or `uk-idta`, whichever was signed", m.severity(severity))
		}
	},
}

// inSome reports whether the transfer goes to countries that the list of a regime covers: words
// may then mean the clauses for others.
func (t *transfer) inSome(r *law.Regime) bool {
	return len(t.places) > 0 && !slices.ContainsFunc(t.places, func(place string) bool {
		listed, partial := r.Adequacy.Has(place)
		return !r.Inside(place) && (!listed || partial)
	})
}

// statesAddendum reports whether a transfer that rests on the clauses of the EU also rests on what
// the UK asks for, by its words or by another transfer to the same places.
func statesAddendum(t *transfer, all []*transfer) bool {
	for _, other := range all {
		if _, ok := other.rests("uk-addendum", "uk-idta"); ok && slices.Equal(other.places, t.places) {
			return true
		}
	}
	return slices.ContainsFunc(append(source.Written(t.Copy), t.words...), func(w source.Text) bool { return anyWord(splitWords(w.Value), addendumWords.inAll()) })
}

var mechanismOfAnotherLaw = &Rule{
	Code: code("NC519", "mechanism-of-another-law", "What is to make a transfer lawful does not do so in the law of the notice, or in that country."),
	Check: func(p *Pass) {
		if p.Regimes.Assumed() {
			return
		}
		all := p.transfers()
		for _, t := range all {
			if len(t.mechanisms) != 1 || !slices.Contains(law.Mechanisms, t.mechanisms[0].code) {
				continue // words that name several may say which is for what
			}
			m := t.mechanisms[0]
			severity := diag.Error
			for _, r := range p.Regimes.All {
				if slices.Contains(r.Mechanisms, m.code) {
					severity = diag.Warning
				}
			}
			for _, r := range p.Regimes.All {
				if r.Has(law.TransferAdequacy) && !slices.Contains(r.Mechanisms, m.code) && !allowed(r, t, all) {
					p.Report(m.at, on(law.TransferRule).of(r), "`"+m.code+"` makes no transfer lawful under "+r.Name(), "name what does, or another law in `regime`", m.severity(severity))
				}
			}
			if country := law.OnlyFor(m.code); country != "" && severity == diag.Warning {
				for _, place := range t.places {
					if place != country {
						p.Report(m.at, on(law.TransferRule), "`"+m.code+"` is for transfers to `"+country+"` alone, and this one goes to `"+place+"`", "name what makes the transfer to `"+place+"` lawful", m.severity(diag.Error))
					}
				}
			}
		}
	},
}

// allowed reports whether another transfer names what can make a transfer lawful under a regime,
// for each place to which it goes.
func allowed(r *law.Regime, t *transfer, all []*transfer) bool {
	for _, place := range t.places {
		listed, partial := r.Adequacy.Has(place)
		if r.Inside(place) || r.ListSuffices && listed && !partial {
			continue
		}
		if !slices.ContainsFunc(all, func(o *transfer) bool {
			return o.goesTo(place) && slices.ContainsFunc(o.mechanisms, func(m mechanism) bool { return r.Allows(m.code, place) })
		}) {
			return false
		}
	}
	if len(t.places) > 0 {
		return true
	}
	return slices.ContainsFunc(all, func(o *transfer) bool { // a place in words
		return o.To.Value == t.To.Value && slices.ContainsFunc(o.mechanisms, func(m mechanism) bool { return r.Allows(m.code, "") })
	})
}

var transferContradiction = &Rule{
	Code: warning("NC526", "transfer-contradiction", "The words of a transfer say something else than its codes."),
	Check: func(p *Pass) {
		for t := range p.Notice.Transfers.All() {
			words := source.Written(t.Safeguard, t.Text, t.Note)
			if at, slug, ok := p.otherMechanism(t.Mechanism.Value, words); ok {
				p.Report(at, on(law.NoticeTransfers), "the words name `"+slug+"`, and `mechanism` is `"+t.Mechanism.Value+"`", "correct what is wrong; two mechanisms are two items", diag.WithRelated(t.Mechanism.Span, "the code"))
			}
			if at, place, ok := p.otherPlace(t.To.Value, words); ok {
				p.Report(at, on(law.NoticeTransfers), "the words name `"+place+"`, and the transfer goes to `"+t.To.Value+"`", "correct what is wrong; two countries are two items, or a list in `to`", diag.WithRelated(t.To.Span, "the country"))
			}
		}
	},
}

// alike are mechanisms that words may call by each other's name: a framework is an adequacy
// decision, and the Addendum is one to the clauses of the EU.
var alike = [][]string{
	{"adequacy", "eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf", "certification"},
	{"eu-sccs", "uk-addendum", "uk-idta", "ad-hoc-clauses"},
}

// otherMechanism returns the mechanism that words name in place of a code, if none of them is the
// one of the code.
func (p *Pass) otherMechanism(code string, words []source.Text) (at source.Span, slug string, ok bool) {
	if code == "" {
		return
	}
	for m, span := range p.stating(words, reading.Mechanism) {
		if m.Slug == code || m.Weak || slices.ContainsFunc(alike, func(group []string) bool { return slices.Contains(group, m.Slug) && slices.Contains(group, code) }) {
			return source.Span{}, "", false
		}
		if !ok {
			at, slug, ok = span, m.Slug, true
		}
	}
	return
}

// otherPlace returns the only country that words on a transfer name, if it does not go there.
func (p *Pass) otherPlace(to string, words []source.Text) (at source.Span, place string, ok bool) {
	places := law.PlacesOf(to)
	if places == nil || !p.states(words, reading.Transfers) {
		return
	}
	for m, span := range p.stating(words, reading.Country) {
		inside := slices.ContainsFunc(p.Regimes.All, func(r *law.Regime) bool { return r.Inside(m.Slug) })
		switch {
		case inside || m.Slug == place:
		case ok || slices.ContainsFunc(places, func(x string) bool { return law.Contains(x, m.Slug) || law.Contains(m.Slug, x) }):
			return source.Span{}, "", false
		default:
			at, place, ok = span, m.Slug, true
		}
	}
	return
}
