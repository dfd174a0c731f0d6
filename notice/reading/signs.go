package reading

import "slices"

// signs finds what the rows say of a sentence.
func (p *parsed) signs(s *sentence, out *[]Match) {
	for _, h := range s.hits {
		for i := range rows[h.term] {
			r := &rows[h.term][i]
			if !p.holds(s, h, r) {
				continue
			}
			m := Match{Sign: r.sign, Slug: r.slug, Weak: r.weak || s.label || r.only != nil && !p.has(s, r.only...)}
			if r.named {
				m.Slug = p.auto.codes[h.code]
			}
			if p.polarity(s, h, r, &m) && p.fits(s, h, &m) && !(m.Weak && m.Denied) {
				p.add(out, m, h.from, h.to)
			}
		}
	}
}

// polarity says whether a match is denied, or the opposite of it stated. It reports false where
// neither is certain.
func (p *parsed) polarity(s *sentence, h hit, r *row, m *Match) bool {
	denied := p.denied(s, h.from, h.to)
	switch {
	case asserts[h.term]: // "not all of your data stay in the UK" says nothing
		return !denied && !p.has(s, Unless, Hedge) && !p.conditional(s, h.from)
	case own[h.term]:
	case r.denied != 0 && p.negated(s, h.from, h.to, closeTo[h.term]):
		m.Sign = r.denied
		return !p.has(s, Unless, Hedge, LimitedTo) // else it is no plain denial
	default:
		m.Denied = denied
	}
	return true
}

// fits reports whether a match can be what its sign says, by who acts and in which clause it
// stands, and weakens it where that leaves it open.
func (p *parsed) fits(s *sentence, h hit, m *Match) bool {
	switch m.Sign {
	case Basis:
		if m.Slug == "legal-obligation" && p.readerActs(s, h.from) {
			return false
		}
		m.Weak = m.Weak || p.inClause(s, h.from, OnlyIf) || h.term == LawRequires && p.conditional(s, h.from) || p.inRight(s, h.from)
	case Recipients, NoRecipients, Transfers, NoTransfers:
		return !p.readerActs(s, h.from) && !p.inRight(s, h.from)
	case Decisions, NoDecisions:
		const few = 4 // words of what only looks like a sentence: "AI and automated decisions."
		m.Weak = m.Weak || s.to-s.from <= few && m.Sign == Decisions && !p.has(s, We)
		return !p.inRight(s, h.from)
	case Event:
		return !p.open(s, h.to)
	case Authority: // "we report breaches to the regulator" tells nobody where to complain
		m.Denied = m.Denied || p.spokenOf(s, h) || p.barred(s, h)
	case Delivery:
		if found := p.Reader.periods.Find(p.text[s.start:s.end]); len(found) > 0 {
			m.Period = found[0].Period
		}
	case Country:
		var away bool
		m.Weak, away = p.place(s, h)
		return !away
	case ComplaintAuthority, ComplaintController:
		conditional, entitled := p.conditional(s, h.from), p.has(s, Entitled, RightTo)
		if m.Sign == ComplaintAuthority && h.term == Complain && p.weBefore(s, h.from) && !entitled && !conditional {
			return false // "we tell the regulator about complaints"
		}
		if m.Sign == ComplaintAuthority && h.term == Complain && p.onlySpokenOf(s) {
			return false
		}
		if m.Denied && m.Sign == ComplaintController && p.has(s, NeedNot) {
			m.Denied, m.Weak = false, true // "you need not complain to us first": who need not still can
			return true
		}
		if m.Denied && !p.inClause(s, h.from, Entitled, RightTo) {
			m.Denied = false // "if we cannot settle your complaint"
			return conditional
		}
	}
	return true
}

// barred reports whether people are told that they cannot complain to an authority: “you have no right to
// complain to the regulator”, “you may not go to the regulator”, “complaints to it are not possible”.
func (p *parsed) barred(s *sentence, authority hit) bool {
	complained := false
	var permitted hit // the last words before the authority that permit
	for _, h := range s.hits {
		if p.words[h.from].clause != p.words[authority.from].clause {
			continue
		}
		switch before := h.from <= authority.from; {
		case before && h.term == Complain:
			complained = true
			if slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == Not && o.to == h.from }) {
				return true
			}
		case before && (h.term == Entitled || h.term == RightTo):
			permitted = h
		case !before && h.term == NotApply && complained:
			return true
		}
	}
	return permitted.to > 0 && slices.ContainsFunc(s.hits, func(o hit) bool {
		return o.term == Not && (o.from >= permitted.from && o.from <= permitted.to || o.to <= permitted.from && p.apart(s, o.to, permitted.from) == 0)
	})
}

// spokenOf reports whether an authority is one that the controller has to do with, and that nobody
// is told to go to.
func (p *parsed) spokenOf(s *sentence, authority hit) bool {
	return p.weBefore(s, authority.from) && !p.has(s, Entitled, RightTo) && !p.conditional(s, authority.from)
}

// onlySpokenOf reports whether a sentence names authorities, all of them only so.
func (p *parsed) onlySpokenOf(s *sentence) bool {
	only := false
	for _, h := range s.hits {
		if h.term == AuthorityWord || h.term == Names {
			if !p.spokenOf(s, h) {
				return false
			}
			only = true
		}
	}
	return only
}

// holds reports whether a sentence has the terms of a row around a hit.
func (p *parsed) holds(s *sentence, h hit, r *row) bool {
	switch {
	case h.term == Nothing && !p.isWhole(s, h), r.near != nil && !p.isNear(s, h, r), r.then != nil && !p.follows(s, h, r.then):
		return false
	case r.lead != nil && !p.leads(s, r.lead) && !p.answers(s, r.lead):
		return false
	}
	return (r.with == nil || p.has(s, r.with...)) && !p.has(s, r.never...)
}

// isNear reports whether one of the terms that a row wants near is there: in the clause, if the row
// says what it is to deny it. The bases of a list may have it in the lead.
func (p *parsed) isNear(s *sentence, h hit, r *row) bool {
	const reach = 8 // words
	if p.near(s, h.from, h.to, reach, r.near...) {
		return r.denied == 0 || p.inClause(s, h.from, r.near...)
	}
	return r.sign == Basis && p.leads(s, r.near)
}

// leads reports whether the lead of a sentence has one of some terms.
func (p *parsed) leads(s *sentence, terms []Term) bool {
	return s.lead >= 0 && p.has(&p.sentences[s.lead], terms...)
}

// isWhole reports whether nothing stands in the text but a hit, and questions.
func (p *parsed) isWhole(s *sentence, h hit) bool {
	return h.from == s.from && h.to == s.to && !slices.ContainsFunc(p.sentences, func(o sentence) bool { return o.index != s.index && !o.question })
}

// answers reports whether the sentence before asks, with one of some terms: "Not happy? Talk to us."
func (p *parsed) answers(s *sentence, terms []Term) bool {
	return s.index > 0 && p.sentences[s.index-1].question && p.has(&p.sentences[s.index-1], terms...)
}

// follows reports whether one of some terms stands closely behind a hit, or at the end of its
// clause where verbs stand there.
func (p *parsed) follows(s *sentence, h hit, terms []Term) bool {
	few := 4 // words
	if p.VerbLast {
		few = 15
	}
	return slices.ContainsFunc(s.hits, func(o hit) bool {
		return slices.Contains(terms, o.term) && o.to > h.to && o.from < h.to+few && (!p.VerbLast || p.words[o.from].clause == p.words[h.from].clause)
	})
}

// conditional reports whether a word that begins a clause stands before a place in its clause:
// "where", "unless".
func (p *parsed) conditional(s *sentence, word int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return h.term == Clause && h.from <= word && p.words[h.from].clause == p.words[word].clause
	})
}

// inRight reports whether a place is what a right is about: "you can object to processing based on".
func (p *parsed) inRight(s *sentence, word int) bool {
	open := false
	we := -1 // where the words for the controller end
	for _, h := range s.hits {
		switch {
		case h.to > word:
			return open
		case h.term == Entitled || h.term == RightTo || h.term == ObjectRight:
			open = h.from != we // "we ask for your opinion"
		case h.term == We:
			open, we = false, h.to
		}
	}
	return open
}

// readerActs reports whether the reader is the subject of the clause of a word: "you should not
// share your password".
func (p *parsed) readerActs(s *sentence, word int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		same := p.words[h.from].clause == p.words[word].clause
		return h.term == You && h.to <= word && same && (h.from == s.from || p.words[h.from-1].clause != p.words[word].clause || slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == Clause && o.to == h.from }))
	})
}

// place reports whether the name of a country is only weakly one of a place where data go, and
// whether it is one from which they come. Names of a list share the word before it.
func (p *parsed) place(s *sentence, at hit) (weak, away bool) {
	from := at.from
	for moved := true; moved; {
		moved = false
		for _, h := range s.hits {
			if h.to == from && h.from < from && (h.term == CountryName || h.term == And || h.term == Also) {
				from, moved = h.from, true
				break
			}
		}
	}
	before := func(t Term) bool {
		return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == t && h.from <= at.from && h.to >= from && h.to <= at.from })
	}
	stated := func(terms []Term) bool { return p.inClause(s, at.from, terms...) }
	switch {
	case before(Away):
		return true, true
	case before(Toward) && stated(transferTerms), p.leads(s, transferTerms):
		return false, false
	case from == s.from:
		return !p.has(s, abroadTerms...), false
	}
	return !stated(mechanismTerms), false
}
