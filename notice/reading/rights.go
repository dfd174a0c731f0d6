package reading

import "slices"

// rightTerms are the terms of rights that need more words to mean the right, in the order of
// law.Rights; alone are those that need none.
var rightTerms = map[Term]string{See: "access", Correct: "rectification", Erase: "erasure", Restrict: "restriction", Object: "object", Move: "portability"}

var aloneTerms = map[Term]string{
	AccessRight: "access", CorrectRight: "rectification", EraseRight: "erasure", RestrictRight: "restriction", ObjectRight: "object", MoveRight: "portability",
	DecisionRight: "adm", RemedyRight: "judicial-remedy-controller",
}

// A scope is what follows words that give a right: "you can", "you have the right to".
type scope struct {
	kind   Term // Entitled or RightTo; 0 for none
	end    int  // of those words, and then of the last right in it
	denied bool
}

// rights finds the rights in a sentence.
func (p *parsed) rights(s *sentence, out *[]Match) {
	if !slices.ContainsFunc(s.hits, func(h hit) bool { return h.term >= See && h.term <= Compensation }) {
		return
	}
	var open scope
	if s.lead >= 0 {
		open = p.scopeOf(&p.sentences[s.lead])
		open.end = s.from
	}
	for _, h := range s.hits {
		switch h.term {
		case Entitled, RightTo:
			open = p.opens(s, h, open)
		case We, TheirRight:
			if end := p.resumes(s, h); end > 0 && open.kind != 0 {
				open.end = end
			} else {
				open.kind = 0
			}
		case Withdraw, WithdrawRight, OptOut:
			p.withdrawal(s, h, &open, out)
		case Object, ObjectRight:
			p.objection(s, h, &open, out)
		case Automated:
			if open.kind == RightTo && p.apart(s, open.end, h.from) <= 8 && (open.denied || !p.denied(s, h.from, h.to)) {
				p.addRight(s, h, "adm", &open, false, out)
			}
		case Compensation:
			if open.kind != 0 {
				p.addRight(s, h, "compensation", &open, false, out)
			}
		default:
			if slug, ok := aloneTerms[h.term]; ok {
				p.addRight(s, h, slug, &open, false, out)
			} else if slug, ok := rightTerms[h.term]; ok {
				if given, weak := p.given(s, h, &open); given {
					p.addRight(s, h, slug, &open, weak, out)
				}
			}
		}
	}
}

// resumes returns where the list of rights goes on behind a subject that stands only in a question
// within it: "to restrict how we use it and to object"; 0 if it does not.
func (p *parsed) resumes(s *sentence, subject hit) int {
	if !slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == Question && h.to == subject.from && h.from > s.from }) {
		return 0
	}
	for _, h := range s.hits {
		switch {
		case h.from < subject.to:
		case h.term == We || h.term == Clause:
			return 0
		case h.term == And && slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == Also && o.from == h.to }):
			return h.to
		}
	}
	return 0
}

// opens returns the scope that words open: "you can", or "you cannot", which hold the denial. Those
// directly behind others go on with theirs: "the right to ask us to".
func (p *parsed) opens(s *sentence, h hit, before scope) scope {
	const close = 2 // words
	if slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == Must && o.to == h.from }) {
		return scope{} // "you must ask us to"
	}
	if before.kind == RightTo && h.term == Entitled && h.from-before.end <= close {
		before.end = max(before.end, h.to)
		return before
	}
	cannot := h.term == Entitled && slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == Not && o.from >= h.from && o.to <= h.to })
	return scope{h.term, h.to, cannot || p.denied(s, h.from, h.to)}
}

// scopeOf is the scope that is open at the end of a sentence.
func (p *parsed) scopeOf(s *sentence) (open scope) {
	for _, h := range s.hits {
		switch h.term {
		case Entitled, RightTo:
			open = p.opens(s, h, open)
		case We, TheirRight:
			open.kind = 0
		}
	}
	return open
}

// given reports whether a hit gives a right, and whether only within a section on rights.
func (p *parsed) given(s *sentence, h hit, open *scope) (given, weak bool) {
	const close, far = 4, 10
	gap := p.apart(s, open.end, h.from)
	object := h.term == Object || p.object(s, h)
	if p.VerbLast && p.inverted(s, h) {
		return p.has(s, AtRequest) && p.has(s, YourData, It), false
	}
	switch {
	case h.from < open.end && open.kind != 0 && s.lead < 0:
		// the words that give the right hold the verb: "ask us to delete"
		return true, !object
	case open.kind == RightTo && (gap <= close || object && gap <= far):
		return true, false
	case open.kind == Entitled && object && gap <= far:
		return true, false
	case object && h.term != Object && p.has(s, AtRequest):
		return true, false
	}
	return (object || p.bare(s, h)) && !p.weBefore(s, h.from), true
}

// bare reports whether a right is named behind which, in its clause and up to a comma or bracket, nothing
// stands but other rights and what may be said of them: "erasure", "access and correction can be requested".
// What stands there else is what the word is about: "see our website".
func (p *parsed) bare(s *sentence, h hit) bool {
	said := func(word int) bool {
		return slices.ContainsFunc(s.hits, func(o hit) bool {
			return o.from == word && (o.term == Applies || o.term == Question || o.term == AtRequest || o.term == Hedge)
		})
	}
	end := h.to
	for end < s.to && p.words[end].mark == space && p.words[end].clause == p.words[h.from].clause && !said(end) {
		end++
	}
	return p.apart(s, h.to, end) == 0
}

// weBefore reports whether the controller is the subject of the clause before a word.
func (p *parsed) weBefore(s *sentence, word int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return h.term == We && h.to <= word && p.words[h.from].clause == p.words[word].clause
	})
}

// inverted reports whether the controller is the subject directly behind a verb: "löschen wir".
func (p *parsed) inverted(s *sentence, verb hit) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == We && verb.to <= h.from && h.from <= verb.to+1 })
}

// apart is the number of words between two places, without those that join rights and their
// objects.
func (p *parsed) apart(s *sentence, from, to int) int {
	n := to - from
	last := from
	for _, h := range s.hits {
		light := h.term == And || h.term == Also || h.term == YourData || h.term == It || h.term >= See && h.term <= MoveRight
		if light && h.from >= last && h.to <= to {
			n -= h.to - h.from
			last = h.to
		}
	}
	return n
}

// object reports whether the data of the reader are what a verb is about.
func (p *parsed) object(s *sentence, verb hit) bool {
	const close, near = 2, 6
	for _, h := range s.hits {
		reach := near
		if verb.term == See {
			reach = close
		}
		switch h.term {
		case It:
			if reach = close; !p.has(s, YourData) && !p.before(s, YourData) {
				continue
			}
		case YourData:
		default:
			continue
		}
		if h.from >= verb.to && p.apart(s, verb.to, h.from) <= reach && !p.between(s, verb.to, h.from, We) ||
			h.to <= verb.from && p.apart(s, h.to, verb.from) <= reach && !p.between(s, h.to, verb.from, We) || h.from < verb.to && verb.from < h.to {
			return true
		}
	}
	return s.lead >= 0 && p.has(&p.sentences[s.lead], YourData) && !p.has(s, About)
}

// before reports whether the sentence before has a term, or speaks of it as "it" itself.
func (p *parsed) before(s *sentence, t Term) bool {
	const far = 4 // sentences
	for i := s.index - 1; i >= 0 && i >= s.index-far; i-- {
		switch before := &p.sentences[i]; {
		case p.has(before, t):
			return true
		case !p.has(before, It):
			return false
		}
	}
	return false
}

// between reports whether a term stands between two words.
func (p *parsed) between(s *sentence, from, to int, t Term) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == t && h.from >= from && h.to <= to })
}

func (p *parsed) addRight(s *sentence, h hit, slug string, open *scope, weak bool, out *[]Match) {
	denied := open.kind != 0 && open.denied || p.denied(s, h.from, h.to)
	if denied && weak {
		return
	}
	p.add(out, Match{Sign: Right, Slug: slug, Weak: weak, Denied: denied}, h.from, h.to)
	if !weak {
		open.end = max(open.end, h.to)
	}
}

// objection finds the right to object, and that to marketing and research.
func (p *parsed) objection(s *sentence, h hit, open *scope, out *[]Match) {
	const just = 6 // words
	given, weak := h.term == ObjectRight, false
	if !given {
		given, weak = p.given(s, h, open)
	}
	if !given {
		return
	}
	marketing, research := p.near(s, h.to, h.to, just, Marketing), p.near(s, h.to, h.to, just, Research)
	for _, o := range s.hits { // words such as "the use of your data" are no distance
		marketing = marketing || o.term == Marketing && o.from >= h.to && p.apart(s, h.to, o.from) <= just && !slices.ContainsFunc(p.words[h.to:o.from+1], func(w word) bool { return w.mark != space })
	}
	if marketing || p.inClause(s, h.from, Marketing) {
		p.addRight(s, h, "object-direct-marketing", open, weak, out)
	}
	if research {
		p.addRight(s, h, "object-research", open, weak, out)
	}
	if !marketing && !research {
		p.addRight(s, h, "object", open, weak, out)
	}
}

// withdrawal finds that consent can be withdrawn, and that marketing can be stopped.
func (p *parsed) withdrawal(s *sentence, h hit, open *scope, out *[]Match) {
	near := 8 // words
	if p.VerbLast {
		near = 16 // the verb stands at the end of the clause
	}
	if h.from > s.from && (p.near(s, h.from, h.from, 3, Until, On) && p.inClause(s, h.from, Until, On) || p.VerbLast && p.inClause(s, h.from, Until)) {
		return
	}
	given := open.kind != 0 || p.has(s, AnyTime) || h.term == WithdrawRight
	if !given && p.weBefore(s, h.from) {
		return
	}
	marketing := p.has(s, Marketing)
	if h.term == OptOut && !marketing && !p.has(s, Consent, ConsentBasis) {
		return
	}
	if h.term == Withdraw && !p.near(s, h.from, h.to, near, Consent, ConsentBasis, ExplicitConsent) {
		return
	}
	denied := open.kind != 0 && open.denied || p.denied(s, h.from, h.to)
	p.add(out, Match{Sign: Withdrawal, Weak: !given, Denied: denied}, h.from, h.to)
	if h.term == OptOut && marketing {
		p.addRight(s, h, "object-direct-marketing", open, !given, out)
	}
	if h.term != OptOut {
		p.addRight(s, h, "withdraw-consent", open, !given, out)
	}
}

// add adds a match for the words from from to to.
func (p *parsed) add(out *[]Match, m Match, from, to int) {
	m.Start, m.End = p.words[from].start, p.words[to-1].end
	*out = append(*out, m)
}
