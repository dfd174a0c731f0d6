package slot

import "strings"

var german = Language{fit: fitGerman, clause: germanClause, small: union(germanGrammar, germanCommands), ordinals: true}

// fitGerman takes only what keeps its case and its order of words. Most words bring their own
// preposition or conjunction, which the sentence then has not, and enter with it.
//
//	Noun      where an accusative stands: "Wir speichern"  names that are the same in both cases
//	Interest  after a colon                              names in the nominative, "… zu …"
//	Event     "6 Jahre"                                  "nach …", "ab …", a noun after "nach"
//	End       "bis"                                      a clause written after "bis", a date, "zum …", "Ende …"
//	Gerund    after a colon                              names, "zur …", "für …", "Fragen beantworten"
//	Verb      after a comma, "um"                        "Fragen zu beantworten"
//	Criteria  after a colon                              "solange …", "bis …", "während …"
//	Clause    "Wenn Sie sie nicht geben,"                a clause with its verb first
//	Command   "Um sie zu widerrufen,"                    "nutzen Sie …", "nutze …"
//	Tail      after a comma                              "es sei denn …", "außer …"
//	Means, Way                                           "bei …", "unter …", an address
//	Case      after a comma                              "wenn …", "falls …", "nachdem …"
func fitGerman(k Kind, p phrase) Fit {
	first, next := p.words[0], p.word(1)
	switch k {
	case Noun:
		if first == "sie" && next == "" || p.germanNoun(0) && p.sameAccusative() {
			return p.enter(0)
		}
	case Interest:
		from, _ := p.begins(0, germanInterests)
		if p.germanNoun(from) || p.hasZu() && !p.hasGermanVerb() {
			return p.enter(from)
		}
	case Event:
		if p.germanBareNoun() {
			return p.lead("nach")
		}
		return p.from(germanAfters)
	case End:
		return p.germanEnd()
	case Gerund:
		if p.germanNoun(0) || p.germanInfinitive() {
			return p.enter(0)
		}
		return p.from(germanFors)
	case Verb:
		from, _ := p.after(0, "um")
		if p.hasZu() && !germanConjunctions.has(first) {
			return p.enter(from)
		}
	case Clause:
		if germanVerbs.has(first) && next != "" {
			return p.enter(0)
		}
	case Command:
		if next == "sie" && strings.HasSuffix(first, "en") || germanCommands.has(first) {
			return p.enter(0)
		}
	case Means, Way:
		if p.address() != noAddress {
			return p.lead("unter")
		}
		return p.from(germanMeans)
	case Criteria:
		return p.from(germanCriteria)
	case Tail:
		return p.from(germanTails)
	case Case:
		return p.from(germanCases)
	}
	return Fit{}
}

// germanEnd is how words enter after "bis".
func (p phrase) germanEnd() Fit {
	from, ok := p.begins(0, germanUntils)
	w := p.word(from)
	switch {
	case isNumber(w) && strings.Contains(p.raw[from], "."): // "31. Juli", "31.7.2027"
		return Fit{OK: true, Start: p.starts[from], Lead: "zum"}
	case ok, isNumber(w), w == "zum", w == "zur", strings.HasSuffix(w, "ende") && p.germanBareNoun():
		return p.enter(from)
	}
	return Fit{}
}

// germanNoun reports whether a nominative stands at i: an article that is one, or a noun without.
func (p phrase) germanNoun(i int) bool {
	w := p.word(i)
	if w == "" || p.hasGermanVerb() {
		return false
	}
	return germanNominatives.has(w) || w == "ihr" || w == "ihre" || isCapital(p.raw[i]) && !germanGrammar.has(w) && w != "sie" && !germanVerbs.has(w)
}

// sameAccusative reports whether names are the same in the accusative: none has an article or an
// adjective of a masculine noun. Those of a neuter noun can look like them.
func (p phrase) sameAccusative() bool {
	begins := true // a name
	for i, w := range p.words {
		adjective := strings.HasSuffix(w, "er") && i+1 < len(p.raw) && isCapital(p.raw[i+1]) && w != "oder" && w != "aber"
		if begins && (germanMasculines.has(w) || adjective) {
			return false
		}
		begins = strings.HasSuffix(p.raw[i], ",") || w == "und" || w == "oder" || w == "sowie"
	}
	return true
}

// germanBareNoun reports whether the phrase is a noun without an article or an adjective, which a
// preposition does not change, and what belongs to it.
func (p phrase) germanBareNoun() bool {
	w, next := p.words[0], p.word(1)
	return isCapital(p.raw[0]) && !germanGrammar.has(w) && w != "sie" && !isNumber(w) && !p.hasGermanVerb() && !strings.Contains(strings.Join(p.raw, " "), ",") &&
		(next == "" || germanGenitives.has(next))
}

// germanInfinitive reports whether the phrase is what somebody does: "Fragen beantworten".
func (p phrase) germanInfinitive() bool {
	last := len(p.words) - 1
	if last == 0 || isCapital(p.raw[last]) || !strings.HasSuffix(p.words[last], "n") {
		return false
	}
	for _, w := range p.words {
		if germanSubjects.has(w) {
			return false
		}
	}
	return !germanConjunctions.has(p.words[0])
}

// hasGermanVerb reports whether a verb follows before any comma: one of the list, or a word within
// that ends like one, as in "Die Auskunft kostet nichts".
func (p phrase) hasGermanVerb() bool {
	for i, w := range p.words {
		within := i > 0 && i < len(p.words)-1 && !isCapital(p.raw[i])
		if germanVerbs.has(w) || within && len(w) > 3 && strings.HasSuffix(w, "t") && !germanNoVerbs.has(w) {
			return true
		}
		if strings.HasSuffix(p.raw[i], ",") {
			return false
		}
	}
	return false
}

// hasZu reports whether an infinitive with "zu" stands in the phrase: "zu senden", "abzurechnen". In
// "zu wichtigen Fragen" there is none.
func (p phrase) hasZu() bool {
	for i, w := range p.words {
		if isCapital(p.raw[i]) || !strings.HasSuffix(w, "n") {
			continue
		}
		prefix, _, within := strings.Cut(w, "zu")
		if within && germanPrefixes.has(prefix) {
			return true
		}
		noun := i+1 < len(p.raw) && isCapital(p.raw[i+1]) && !strings.HasSuffix(p.raw[i], ",")
		if p.word(i-1) == "zu" && !noun && w != "den" && w != "einen" {
			return true
		}
	}
	return false
}

func germanClause(p phrase) bool {
	switch p.words[0] {
	case "wir", "sie", "es", "das", "dies", "er", "man", "bitte":
		return len(p.words) > 1
	}
	return p.hasGermanVerb() || p.word(1) == "sie"
}

var (
	germanNominatives = set("der die das ein eine unser unsere deine dein alle diese dieses dieser jede jeder jedes")
	germanGrammar     = union(germanNominatives, germanVerbs, set("wir es das dies er man um zu zur zum für nach ab nachdem bis solange während bei unter per über auf durch mit in im an am aus wenn falls sofern soweit außer aber oder nur ausgenommen mangels den dem des einen einem einer unseren ihren alles nutzen schreiben rufen klicken wenden"))
	germanVerbs       = set("ist sind war waren wird werden hat haben kann können muss müssen darf dürfen soll sollen beginnt läuft dauert entfällt erhalten bewahren speichern löschen")

	germanNoVerbs      = set("nicht seit damit jetzt erst fast laut statt dort sofort bereits soweit weit samt selbst zuerst zuletzt")
	germanMasculines   = set("der ein kein jeder dieser mancher unser ihr dein")
	germanGenitives    = set("des der eines einer ihres ihrer deines deiner unseres unserer dieses dieser von vom am im in bei mit zu zum zur durch aus auf")
	germanSubjects     = set("ich wir man es du ihr")
	germanPrefixes     = set("ab an auf aus bei dar durch ein entgegen fest fort frei her hin los mit nach statt teil um unter über vor voraus weg weiter wieder zurück zusammen")
	germanConjunctions = set("wenn falls weil dass damit ob sobald nachdem solange während bis sofern soweit")
	germanCommands     = set("schreib schreibe ruf rufe klick klicke nutze wende frag frage sende schick schicke melde")

	germanInterests = openings("unser berechtigtes interesse ist|unser interesse ist")
	germanAfters    = openings("nach|ab|seit")
	germanUntils    = openings("bis")
	germanFors      = openings("zur|zum|zu|für")
	germanMeans     = openings("bei|beim|unter|per|über|auf|durch|mit|im|in")
	germanCriteria  = openings("solange|so lange|bis|während|für die dauer|für")
	germanTails     = openings("es sei denn|außer|ausgenommen|mit ausnahme|sofern nicht|sofern|aber|oder|nur wenn")
	germanCases     = openings("wenn|falls|sofern|soweit|sobald|nachdem|seitdem|im fall|im falle")
)
