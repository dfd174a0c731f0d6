package reading

import (
	"cmp"
	"slices"
	"strings"
)

// A parsed is a text in words, sentences, clauses and terms.
type parsed struct {
	*Reader
	splitter
	scan  scanner
	hits  []hit // of all sentences
	reach []int // for visible: up to which word hits go, and those before them
}

// parse reads a text. What it returns is used again after release.
func (r *Reader) parse(text string) *parsed {
	p := r.split(text)
	p.find()
	return p
}

// split reads a text as far as its words.
func (r *Reader) split(text string) *parsed {
	r.Prepare()
	p, ok := r.pool.Get().(*parsed)
	if !ok {
		p = &parsed{Reader: r, scan: scanner{automaton: &r.auto}}
	}
	p.splitter = splitter{text: text, elided: r.Elided, words: p.words[:0], sentences: p.sentences[:0], links: p.links[:0], table: table{heads: p.table.heads[:0]}}
	p.hits = p.hits[:0]
	p.splitter.split()
	p.scan.classify(p.words)
	return p
}

// find finds the terms and clauses of the sentences.
func (p *parsed) find() {
	for i := range p.sentences {
		x := &p.sentences[i]
		x.hits = p.visible(p.scan.scan(x.from, x.to))
		p.clauses(x)
	}
}

// mayDeny reports whether a phrase may begin in the text that denies or tells the past.
func (p *parsed) mayDeny() bool {
	return slices.ContainsFunc(p.scan.classes, func(c int32) bool { return p.auto.denies[c] })
}

// release gives back what the next text is read with, unless it is large.
func (p *parsed) release() {
	const most = 10_000 // words
	if len(p.words) > most {
		return
	}
	clear(p.words)
	p.text = ""
	p.pool.Put(p)
}

// visible returns hits by place, the longer first, without those that others hide. It sorts what it
// is given.
func (p *parsed) visible(hits []hit) []hit {
	slices.SortFunc(hits, func(a, b hit) int {
		switch {
		case a.from != b.from:
			return a.from - b.from
		case a.to != b.to:
			return b.to - a.to
		case a.term != b.term:
			return int(a.term - b.term)
		}
		return int(a.code - b.code)
	})
	begin := len(p.hits)
	p.reach = p.reach[:0]
	reach := 0
	for _, h := range hits {
		reach = max(reach, h.to)
		p.reach = append(p.reach, reach)
	}
	for i, h := range hits {
		hidden := i > 0 && hits[i-1] == h || (h.term == CountryName || h.term == Names) && !p.named(h)
		for j := i - 1; j >= 0 && !hidden && p.reach[j] > h.from; j-- {
			hidden = p.hides(hits[j], h)
		}
		for j := i + 1; j < len(hits) && !hidden && hits[j].from < h.to; j++ {
			hidden = p.hides(hits[j], h)
		}
		if !hidden {
			p.hits = append(p.hits, h)
		}
	}
	return p.hits[begin:len(p.hits):len(p.hits)]
}

// hides reports whether a hit hides another.
func (p *parsed) hides(o, h hit) bool {
	switch {
	case o.to <= h.from || o.from >= h.to:
		return false
	case o.term == TheirRight && h.from > o.from && h.to > o.to && h.term >= Entitled: // "police have the right to access"
		return true
	case h.term == NamesInterest && o.term == OtherInterests:
		return true
	case h.term == AuthorityWord && o.term == Names:
		return p.named(o)
	}
	return o.from <= h.from && o.to >= h.to && within(o, h) && (o.term != CountryName || p.named(o))
}

// named reports whether a hit is written as a name: with a capital, and a short one all in
// capitals, so that "us" is no country.
func (p *parsed) named(h hit) bool {
	first, last := &p.words[h.from], &p.words[h.to-1]
	if h.to == h.from+1 && len(first.text) <= 3 {
		name := p.text[first.start:first.end]
		return name == strings.ToUpper(name)
	}
	return first.capital || last.capital
}

// within reports whether a hit hides another that lies in it.
func within(o, h hit) bool {
	if o.term == Ignore && h.term == Unless {
		return false
	}
	longer := o.to-o.from > h.to-h.from
	switch {
	case o.term == DataLaw && h.term == LawName:
		return true
	case o.term == Ignore:
		return longer
	case !longer:
		return false
	case o.term == h.term:
		return true
	}
	switch h.term {
	case RightTo, Entitled:
		return o.term == TheirRight
	case TheirRight:
		return o.term == RightTo || o.term == Entitled
	case We, Break:
		return o.term != Clause && o.term != Question
	case InterestsBasis:
		return o.term == RecognisedBasis
	case Not, Ended: // "no longer needed", "not to be subject to a decision"
		return o.term == VagueRetention || o.term == DecisionRight
	case ObligationWord:
		return o.term == ObligationBasis || o.term == LawRequires
	case CountryName:
		return o.term == Names || o.term == DataLaw || o.term == LawName || o.term >= Transfer && o.term <= OwnClauses && o.term != Toward && o.term != Away
	case Consent, ConsentBasis:
		return o.term == ExplicitConsent
	case Transfer:
		return o.term == Move || o.term == TransferNoun
	}
	return false
}

// clauses counts the clauses of a sentence.
func (p *parsed) clauses(s *sentence) {
	n, next := int32(0), 0
	subordinate := false // the clause begins with such a word, and ends at the next comma
	for i := s.from; i < s.to; i++ {
		clause, subject := false, false
		for next < len(s.hits) && s.hits[next].from < i {
			next++
		}
		for _, h := range s.hits[next:] {
			if h.from > i {
				break
			}
			clause = clause || h.term == Clause
			subject = subject || h.term == Break || h.term == We || h.term == Entitled
		}
		if i > s.from && (p.words[i].mark == colon || clause || subordinate && p.words[i].mark == comma || subject && (p.words[i].mark == comma || p.joins(s, i-1))) {
			n++
			subordinate = false
		}
		subordinate = subordinate || clause
		p.words[i].clause = n
	}
}

// joins reports whether a word is one that joins the parts of a list.
func (p *parsed) joins(s *sentence, word int) bool {
	for _, h := range s.hits {
		if h.from > word {
			break
		}
		if h.term == And && h.from <= word && h.to > word {
			return true
		}
	}
	return false
}

// has reports whether a sentence, or its lead, has one of some terms.
func (p *parsed) has(s *sentence, terms ...Term) bool {
	is := func(h hit) bool { return slices.Contains(terms, h.term) }
	return slices.ContainsFunc(s.hits, is) || s.lead >= 0 && slices.ContainsFunc(p.sentences[s.lead].hits, is)
}

// inClause reports whether the clause of a word has one of some terms.
func (p *parsed) inClause(s *sentence, word int, terms ...Term) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return slices.Contains(terms, h.term) && p.words[h.from].clause == p.words[word].clause
	})
}

// near reports whether one of some terms stands within a number of words of the place from from to
// to, with no other subject in between.
func (p *parsed) near(s *sentence, from, to, words int, terms ...Term) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return slices.Contains(terms, h.term) && h.from <= to+words && from <= h.to+words
	})
}

// denied reports whether a place is negated or history: by a word before it in its clause, or just
// before it; by one that tells the past; and, where the language has it so, by one behind it.
func (p *parsed) denied(s *sentence, from, to int) bool {
	const just = 3 // words
	for _, h := range s.hits {
		same := p.words[h.from].clause == p.words[from].clause
		inside := h.from >= from && h.to <= to && !p.inGap(s, from, to, h)
		switch h.term {
		case Not:
			if !inside && (h.from < from && (same || from-h.to < just && !p.NegationAfter) || same && p.NegationAfter) {
				return true
			}
		case NotApply:
			if same && h.from >= from {
				return true
			}
		case Ended:
			if same && !inside && !(h.from >= to && p.between(s, to, h.from, Break)) {
				return true
			}
		}
	}
	return false
}

// negated reports whether a place is plainly denied, so that the opposite is stated: a word such as
// "not" stands in it or closely before it, with nothing but a list of verbs between them if there
// is a comma or "and"; or one that denies what stands before it follows.
func (p *parsed) negated(s *sentence, from, to, close int) bool {
	const usual = 8 // words
	for _, h := range s.hits {
		same := p.words[h.from].clause == p.words[from].clause
		switch h.term {
		case Not, Ended:
			if h.from >= from && h.to <= to || h.from < from && h.to > from || same && h.to <= from && p.words[from].clause == p.words[h.to-1].clause && from-h.to <= cmp.Or(close, usual) && p.list(s, h.to, from) || same && p.NegationAfter && h.term == Not {
				return true
			}
		case NotApply:
			if same && h.from >= from {
				return true
			}
		}
	}
	return false
}

// list reports whether the words between two places are those of one list of what is done with
// data: there is neither comma nor "and", or all of them are known.
func (p *parsed) list(s *sentence, from, to int) bool {
	joined := false
	known := from
	for i := from; i < to; i++ {
		joined = joined || p.words[i].mark == comma || p.joins(s, i)
	}
	if !joined || p.words[to].mark != comma && !slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == And && h.to == to && h.from >= from }) {
		return true
	}
	for _, h := range s.hits {
		switch h.term {
		case And, Also, Acts, Share, Transfer, Keep, YourData, It:
			if h.from <= known && h.to > known {
				known = h.to
			}
		}
	}
	return known >= to
}

// inGap reports whether a hit is among the other words within a phrase.
func (p *parsed) inGap(s *sentence, from, to int, h hit) bool {
	return slices.ContainsFunc(s.hits, func(o hit) bool {
		return o.from == from && o.to == to && o.left <= h.from && h.to <= o.right
	})
}

// distinct drops later matches of a sentence that state the same as one before, keeping those that
// state it outright, and puts the matches from an index on in order of place.
func distinct(out []Match, from int) []Match {
	list := out[from:]
	slices.SortStableFunc(list, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Sign, b.Sign), cmp.Compare(a.Slug, b.Slug))
	})
	keep := list[:0]
	for i, m := range list {
		worse := func(o Match) bool {
			return o.Sign == m.Sign && o.Slug == m.Slug && o.Denied == m.Denied && o.Period == m.Period
		}
		if slices.ContainsFunc(keep, func(o Match) bool { return worse(o) && (!o.Weak || m.Weak) }) ||
			m.Weak && slices.ContainsFunc(list[i+1:], func(o Match) bool { return worse(o) && !o.Weak }) {
			continue
		}
		keep = append(keep, m)
	}
	return out[:from+len(keep)]
}
