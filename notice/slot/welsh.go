package slot

import "strings"

var welsh = Language{fit: fitWelsh, clause: welshClause, small: welshGrammar}

// fitWelsh takes only what does not mutate: the words before a slot never ask for a mutation, and
// words whose preposition would ask for one bring it, already mutated.
//
//	Noun      "ar gyfer", "gan gynnwys", "yw"             a noun phrase
//	Event     "ar ôl"                                    a noun phrase, "i … " with a verbal noun
//	End       "Byddwn yn eu cadw"                        "tan …", "nes …", "hyd at …"
//	Gerund    "ar gyfer"                                 a noun phrase or a verbal noun
//	Verb      "Rydym yn defnyddio eich gwybodaeth"       "i …", "er mwyn …"
//	Interest  "Ein buddiant yw"                          a noun phrase or a verbal noun
//	Criteria  "Rydym yn ei chadw"                        "cyhyd â …", "tra …", "yn ystod …"
//	Clause    "Os na roddwch hi,"                        a clause, which begins with its verb
//	Command   "I'w dynnu'n ôl,"                          an order in -wch
//	Tail      after a comma                              "oni bai …", "ac eithrio …"
//	Means, Way                                           "drwy …", "gan …", an address
//	Case      begins the sentence                        "os …", "pan …"
func fitWelsh(k Kind, p phrase) Fit {
	first := p.words[0]
	switch k {
	case Noun, Interest:
		return p.welshNoun(0)
	case Event:
		from, _ := p.begins(0, welshAfters)
		if p.word(from) == "i" {
			return p.enter(from)
		}
		return p.welshNoun(from)
	case End:
		return p.from(welshUntils)
	case Gerund:
		from, _ := p.begins(0, welshFors)
		return p.welshNoun(from)
	case Verb:
		return p.from(welshTos)
	case Clause:
		if welshVerbs[first] && len(p.words) > 1 {
			return p.enter(0)
		}
	case Command:
		if len(first) > 5 && strings.HasSuffix(first, "wch") {
			return p.enter(0)
		}
	case Means, Way:
		switch p.address() {
		case email:
			return p.lead("drwy e-bostio")
		case page:
			return p.lead("drwy fynd i")
		case telephone:
			return p.lead("drwy ffonio")
		}
		return p.from(welshMeans)
	case Criteria:
		return p.from(welshCriteria)
	case Tail:
		return p.from(welshTails)
	case Case:
		return p.from(welshCases)
	}
	return Fit{}
}

// welshNoun takes what begins with neither a verb nor a preposition.
func (p phrase) welshNoun(from int) Fit {
	if w := p.word(from); w == "" || welshVerbs[w] || welshPrepositions[w] || strings.HasSuffix(w, "wch") {
		return Fit{}
	}
	return p.enter(from)
}

func welshClause(p phrase) bool {
	return len(p.words) > 1 && (welshVerbs[p.words[0]] || strings.HasSuffix(p.words[0], "wch"))
}

var (
	welshVerbs        = set("mae maen rydym rydyn rwy rydych byddwn byddwch bydd byddant gallwn gallwch gall gallant ni nid na nad efallai oes yw ydy ydych ydym caiff cewch rhaid defnyddiwn cadwn rhannwn does fydd fyddwn fyddwch")
	welshPrepositions = set("i o ar at am gan gyda drwy trwy dan dros heb hyd tan nes yn mewn wrth er os pan lle tra cyhyd oni ond neu ac a fel rhwng erbyn")
	welshGrammar      = union(welshVerbs, welshPrepositions, set("y yr eich ein eu ei pob unrhyw ôl ystod drwy"))

	welshAfters   = openings("ar ôl")
	welshUntils   = openings("hyd nes|hyd at|nes|tan")
	welshFors     = openings("ar gyfer")
	welshTos      = openings("er mwyn|i")
	welshMeans    = openings("drwy|trwy|gan|oddi wrth|ar|yn|dros|o")
	welshCriteria = openings("cyhyd|tra|nes|hyd|tan|yn ystod|am")
	welshTails    = openings("oni bai|ac eithrio|ond|neu|dim ond os|heblaw")
	welshCases    = openings("os|pan|lle|ar gyfer")
)
