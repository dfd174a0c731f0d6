package slot

import "strings"

var german = Language{fit: fitGerman, clause: germanClause, small: germanGrammar, ordinals: true}

// fitGerman takes only what keeps its case and its order of words. Most words bring their own
// preposition or conjunction, which the sentence then has not, and enter with it.
//
//	Noun      where a nominative stands: "Dazu gehören"   names, with or without an article
//	Event     "6 Jahre"                                  "nach …", "ab …", "nachdem …"
//	End       "bis"                                      a clause written after "bis", a date, "zum …", "zur …"
//	Gerund    "Wir verwenden Ihre Daten"                 "zur …", "zum …", "für …"
//	Verb      after a comma, "um"                        what was written after "um", with "zu"
//	Interest  "Unser Interesse ist"                      names, with or without an article
//	Criteria  "Wir speichern sie"                        "solange …", "bis …", "während …"
//	Clause    "Wenn Sie sie nicht angeben,"              a clause with its verb first
//	Command   "Um sie zu widerrufen,"                    "nutzen Sie …"
//	Tail      after a comma                              "es sei denn …", "außer …"
//	Means, Way                                           "bei …", "unter …", an address
//	Case      after a comma                              "wenn …", "falls …"
func fitGerman(k Kind, p phrase) Fit {
	first, next := p.words[0], p.word(1)
	switch k {
	case Noun, Interest:
		from, _ := p.begins(0, germanInterests)
		if p.germanNoun(from) {
			return p.enter(from)
		}
	case Event:
		return p.from(germanAfters)
	case End:
		if from, ok := p.begins(0, germanUntils); ok {
			return p.enter(from)
		}
		if isNumber(first) || first == "zum" || first == "zur" {
			return p.enter(0)
		}
	case Gerund:
		return p.from(germanFors)
	case Verb:
		if first == "um" && p.hasZu() {
			return p.enter(1)
		}
	case Clause:
		if germanVerbs[first] && next != "" {
			return p.enter(0)
		}
	case Command:
		if next == "sie" && strings.HasSuffix(first, "en") {
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

// germanNoun reports whether a nominative stands at i: an article that is one, or a noun without.
func (p phrase) germanNoun(i int) bool {
	w := p.word(i)
	if w == "" || p.hasGermanVerb() {
		return false
	}
	return germanNominatives[w] || w == "ihr" || w == "ihre" || isCapital(p.raw[i]) && !germanGrammar[w] && w != "sie" && !germanVerbs[w]
}

// hasGermanVerb reports whether a verb follows before any comma.
func (p phrase) hasGermanVerb() bool {
	for i, w := range p.words {
		if germanVerbs[w] {
			return true
		}
		if strings.HasSuffix(p.raw[i], ",") {
			return false
		}
	}
	return false
}

// hasZu reports whether an infinitive with "zu" stands in the phrase.
func (p phrase) hasZu() bool {
	for i, w := range p.words {
		if w == "zu" || i == len(p.words)-1 && strings.Contains(w, "zu") && strings.HasSuffix(w, "n") {
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

	germanInterests = openings("unser berechtigtes interesse ist|unser interesse ist")
	germanAfters    = openings("nach|nachdem|ab|seit|sobald")
	germanUntils    = openings("bis")
	germanFors      = openings("zur|zum|zu|für")
	germanMeans     = openings("bei|beim|unter|per|über|auf|durch|mit|im|in")
	germanCriteria  = openings("solange|so lange|bis|während|für die dauer|für")
	germanTails     = openings("es sei denn|außer|ausgenommen|mit ausnahme|sofern nicht|sofern|aber|oder|nur wenn")
	germanCases     = openings("wenn|falls|sofern|soweit|im fall|im falle")
)
