package slot

import "strings"

var english = Language{fit: fitEnglish, clause: englishClause, small: englishGrammar, common: commonEnglish, verbsFirst: true}

// fitEnglish recognises shapes by the first words. Words that begin with a name, a number or a
// quotation mark are a noun phrase.
func fitEnglish(k Kind, p phrase) Fit {
	if k != Clause && k != Tail && englishSubordinate.has(p.words[0]) && p.mainAfterComma() {
		return Fit{}
	}
	switch k {
	case Noun:
		return englishNoun(p)
	case Event:
		return englishEvent(p)
	case End:
		return englishEnd(p)
	case Gerund:
		return englishGerund(p)
	case Verb:
		return englishVerb(p)
	case Criteria:
		return p.from(englishCriteria)
	case Interest:
		return englishInterest(p)
	case Clause:
		return englishConsequence(p)
	case Tail:
		return p.from(englishTails)
	case Means:
		return englishMeans(p, "from", "at", "by calling")
	case Way:
		return englishMeans(p, "by email at", "at", "by calling")
	case Command:
		return englishCommand(p)
	case Case:
		return p.from(englishCases)
	}
	return Fit{}
}

// from is the Fit of words that begin with one of several openings, which enter with them.
func (p phrase) from(o [][]string) Fit {
	if i, ok := p.begins(0, o); !ok || i == len(p.words) {
		return Fit{}
	}
	return p.enter(0)
}

// englishNoun takes what is neither a clause nor begins with a preposition or "to".
func englishNoun(p phrase) Fit {
	from := 0
	if i, ok := p.begins(0, englishListLeads); ok && strings.HasSuffix(p.raw[i-1], ":") {
		from = i
	}
	return p.noun(from)
}

func (p phrase) noun(from int) Fit {
	first, next := p.word(from), p.word(from+1)
	switch {
	case first == "" || englishNoNoun.has(first) || p.hasVerb(from):
		return Fit{}
	case first == "you" || first == "it" || first == "they": // "you and your family" is none
		if next != "" && next != "and" && next != "or" {
			return Fit{}
		}
	case (englishVerbs.has(first) || englishNounVerbs.has(first)) && englishObject(next):
		return Fit{} // "answer your questions"
	}
	return p.enter(from)
}

// englishEvent takes a noun phrase and a clause in the present.
func englishEvent(p phrase) Fit {
	from, stripped := p.begins(0, englishStarts)
	if first := p.word(0); first == "on" || first == "at" {
		// "on termination", and "on the day", but not "on 31 July" or "at 18".
		if from = 1; isDate(p.word(1)) || p.word(1) == "the" && isDate(p.word(2)) {
			return Fit{}
		}
		stripped = true
	}
	if stripped && from == 1 && englishTimes.has(p.word(1)) { // "from when you leave"
		from = 2
	}
	for i := from; i < len(p.words); i++ {
		if englishStoring.has(p.words[i]) && p.hasVerb(from) { // "the period is counted from": a sentence about the period
			return Fit{}
		}
	}
	return p.event(from)
}

// englishEnd takes the same.
func englishEnd(p phrase) Fit {
	from, _ := p.begins(0, englishUntils)
	return p.event(from)
}

// event is the Fit of words that can follow "after" and "until".
func (p phrase) event(from int) Fit {
	first := p.word(from)
	if first == "" || englishNoEvent.has(first) {
		return Fit{}
	}
	subject := first == "you" || first == "your"
	switch {
	case first == "we" && (englishCounting.has(p.word(from+1)) || englishFuture.has(p.word(from+1))), subject && englishFuture.has(p.word(from+1)), strings.HasSuffix(first, "'ll"):
		return Fit{}
	case p.capital && p.stop && from == 0 && !subject && !p.endsInVerb() && englishClause(p):
		return Fit{} // written as a sentence
	case englishVerbs.has(first) && englishObject(p.word(from+1)):
		return Fit{}
	}
	f := p.enter(from)
	if next := p.word(from + 1); f.OK && englishMoments.has(first) && (next == "of" || next == "on" || next == "when") {
		f.Lead = "the" // "after the end of the year"
	}
	return f
}

// englishGerund takes forms in -ing and noun phrases.
func englishGerund(p phrase) Fit {
	from, _ := p.begins(0, englishFors)
	first, next := p.word(from), p.word(from+1)
	switch {
	case isGerund(first):
		return p.enter(from)
	case englishVerbs.has(first), englishAdverbs.has(first), first == "look" && englishParticles.has(next):
		return Fit{} // "look into your complaint"
	case englishNounVerbs.has(first):
		// "support staff" and "support pupils": only the first of the two can be a noun phrase.
		if englishObject(next) || isPlural(next) || isGerund(next) || next == "for" { // "care for you"
			return Fit{}
		}
	}
	return p.noun(from)
}

// englishVerb takes verb phrases. After "to", any word that can be a verb is one.
func englishVerb(p phrase) Fit {
	from, certain := p.begins(0, englishTos)
	first, next := p.word(from), p.word(from+1)
	if englishAdverbs.has(first) && (certain || englishVerbs.has(next)) {
		first, next = next, p.word(from+2)
	}
	switch {
	case certain && p.verb(from), englishVerbs.has(first), englishNounVerbs.has(first) && englishObject(next), first == "look" && englishParticles.has(next):
		return p.enter(from)
	case englishDirect.has(next) && p.verb(from) && !englishNoNoun.has(first) && !strings.HasSuffix(first, "s"):
		return p.enter(from) // "count how many", "water your garden": no noun has these behind it
	case englishNounVerbs.has(first) && len(p.words) > from+1:
		fit := p.enter(from)
		fit.OK, fit.Either = false, true
		return fit
	}
	return Fit{}
}

// englishInterest takes what can follow "Our interest is".
func englishInterest(p phrase) Fit {
	from, _ := p.begins(0, englishInterests)
	switch first := p.word(from); {
	case first == "to":
		if f := p.verb(from + 1); !f {
			return Fit{}
		}
		return p.enter(from)
	case first == "that":
		if len(p.words)-from < 3 {
			return Fit{}
		}
		return p.enter(from)
	case isGerund(first):
		return p.enter(from)
	case englishNounVerbs.has(first) && (englishObject(p.word(from+1)) || isPlural(p.word(from+1))):
		return Fit{}
	}
	return p.noun(from)
}

// verb reports whether the word at i can be a verb after "to".
func (p phrase) verb(i int) bool {
	w := p.word(i)
	return w != "" && !englishDeterminers.has(w) && !englishPronouns.has(w) && !isGerund(w)
}

// englishConsequence takes a subject with its verb.
func englishConsequence(p phrase) Fit {
	from, _ := p.begins(0, englishThens)
	first, next := p.word(from), p.word(from+1)
	switch {
	case !englishSubjects.has(first) || next == "":
		return Fit{}
	case (first == "we" || first == "you" || first == "it") && next != "and" && next != "or":
		return p.enter(from)
	case first == "nothing" || first == "nobody":
		return p.enter(from)
	case p.hasVerb(from), p.endsInVerb():
		return p.enter(from)
	}
	return Fit{}
}

// englishMeans takes what begins with a preposition of place or means, and bare addresses behind
// the words for them.
func englishMeans(p phrase, mail, web, call string) Fit {
	switch p.address() {
	case email:
		return p.lead(mail)
	case page:
		return p.lead(web)
	case telephone:
		return p.lead(call)
	}
	return p.from(englishPlaces)
}

// englishCommand takes an order to the reader.
func englishCommand(p phrase) Fit {
	switch p.address() {
	case email:
		return p.lead("write to")
	case page:
		return p.lead("go to")
	case telephone:
		return p.lead("call")
	}
	from, certain := p.begins(0, englishRequests)
	first, next := p.word(from), p.word(from+1)
	if certain && p.verb(from) {
		return p.enter(from)
	}
	if !englishImperatives.has(first) {
		return Fit{}
	}
	if !englishNounVerbs.has(first) || englishObject(next) || englishParticles.has(next) || from+1 < len(p.raw) && (isCapital(p.raw[from+1]) || addressOf(next) != noAddress || isNumber(next)) {
		return p.enter(from)
	}
	return Fit{}
}

// englishClause reports whether words are a sentence, with a subject and a verb, or an order.
func englishClause(p phrase) bool {
	first, next := p.word(0), p.word(1)
	switch {
	case next == "":
		return false
	case first == "we" || first == "they" || first == "i" || first == "he" || first == "she" || first == "please" || first == "nothing" || first == "nobody":
		return true
	case first == "you" || first == "it" || first == "there":
		return next != "and" && next != "or"
	case strings.HasPrefix(first, "we'") || strings.HasPrefix(first, "you'") || strings.HasPrefix(first, "it'"):
		return true
	case englishSubordinate.has(first):
		return p.mainAfterComma()
	case englishImperatives.has(first) && !englishNounVerbs.has(first), first == "do" || first == "don't":
		return true
	case englishImperatives.has(first) && englishObject(next):
		return true
	}
	return p.hasVerb(0) || p.endsInVerb()
}

// endsInVerb reports whether a subject is followed by nothing but a verb: "your newsletter stops".
func (p phrase) endsInVerb() bool {
	last := len(p.words) - 1
	return last > 1 && englishDeterminers.has(p.words[0]) && englishLast.has(p.words[last])
}

// mainAfterComma reports whether a comma is followed by what looks like the main clause.
func (p phrase) mainAfterComma() bool {
	for i := 1; i < len(p.words)-1; i++ {
		if !strings.HasSuffix(p.raw[i-1], ",") {
			continue
		}
		switch w := p.words[i]; {
		case w == "we" || w == "you" || w == "it" || w == "they" || w == "please" || w == "there":
			return true
		case englishDeterminers.has(w) && p.hasVerb(i):
			return true
		}
	}
	return false
}

// hasVerb reports whether the subject at i has a verb of its own: one that stands before any clause
// that belongs to the subject, as in "the day on which you leave".
func (p phrase) hasVerb(from int) bool {
	for i := from + 1; i < len(p.words); i++ {
		w, before, next := p.words[i], p.words[i-1], p.word(i+1)
		switch {
		case englishRelatives.has(w):
			return false
		case p.raw[i] != strings.ToLower(p.raw[i]): // "31 May"
		case englishFinite.has(w) && !(englishDeterminers.has(before) && (w == "will" || w == "can")):
			return true
		case strings.HasSuffix(w, "n't"), englishSingulars.has(w) && !englishDeterminers.has(before):
			return true
		case englishMaybeVerbs.has(w) && !englishDeterminers.has(before) && i > from+1 && (englishParticles.has(next) || englishTimes.has(next)):
			return true
		}
	}
	return false
}

// englishObject reports whether a word begins the object of a verb.
func englishObject(w string) bool { return englishDeterminers.has(w) || englishPronouns.has(w) }

// isGerund reports whether a word is a form in -ing.
func isGerund(w string) bool {
	return strings.HasSuffix(w, "ing") && len(w) > 5 && !englishNoGerunds.has(w) || w == "using" || w == "doing"
}

// isPlural reports whether a word looks like a noun in the plural.
func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "'s") && len(w) > 3 || w == "people" || w == "children"
}

// isDate reports whether a word is a number, a month or a day of the week.
func isDate(w string) bool { return isNumber(w) || englishCalendar.has(w) }

// commonEnglish reports whether the word at i is a common noun or a verb that is in the lists or has
// the form of one, and that does not begin a name: "Charity Commission".
func commonEnglish(p phrase, i int) bool {
	w := p.words[i]
	if englishNames.has(w) || i+1 < len(p.raw) && isName(p.raw[i+1]) {
		return false
	}
	if englishCommon.has(w) || englishVerbs.has(w) || englishNounVerbs.has(w) || englishImperatives.has(w) {
		return true
	}
	for _, suffix := range englishSuffixes {
		if len(w) >= len(suffix)+4 && strings.HasSuffix(w, suffix) {
			return true
		}
	}
	return false
}
