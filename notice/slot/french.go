package slot

import "strings"

var french = Language{fit: fitFrench, clause: frenchClause, small: union(frenchDeterminers, frenchGrammar)}

// fitFrench takes noun phrases with their article after words that do not contract with it:
// "après {E}", "avec {N}", "est {I}". "À" and "de" do: after "jusqu’à" only what begins with "la",
// "l’" or a possessive fits. Nothing is taken that would need a subjunctive, or an article.
//
//	Noun      "avec", "concerne"               a noun phrase with its article
//	Event     "après"                          the same
//	End       "jusqu’à"                        the same, but for "le" and "les"
//	Gerund    "pour"                           the same
//	Verb      "pour"                           an infinitive
//	Interest  "Notre intérêt est"              a noun phrase, "de" with an infinitive
//	Criteria  "Nous les conservons"            "tant que …", "pendant …", "jusqu’à …"
//	Clause    "Si vous ne les donnez pas,"     a subject with its verb
//	Command   "Pour retirer votre accord,"     an imperative in -ez, "vous pouvez …"
//	Tail      after a comma                    "sauf …", "à moins que …"
//	Means     "Vous pouvez en obtenir copie"   "auprès de …", "sur …", an address
//	Way       "Écrivez-nous"                   "par …", "à …", an address
//	Case      begins the sentence              "si …", "lorsque …"
func fitFrench(k Kind, p phrase) Fit {
	switch k {
	case Noun:
		return p.frenchNoun(0)
	case Event:
		from, _ := p.begins(0, frenchAfters)
		return p.frenchNoun(from)
	case End:
		from, _ := p.begins(0, frenchUntils)
		if w := p.word(from); w == "le" || w == "les" {
			return Fit{}
		}
		return p.frenchNoun(from)
	case Gerund:
		from, _ := p.begins(0, frenchFors)
		return p.frenchNoun(from)
	case Verb:
		from, certain := p.begins(0, frenchTos)
		if isInfinitive(p.word(from)) || certain && frenchClitics[p.word(from)] && isInfinitive(p.word(from+1)) {
			return p.enter(from)
		}
	case Interest:
		from, _ := p.begins(0, frenchInterests)
		if w := p.word(from); w == "de" && isInfinitive(p.word(from+1)) || strings.HasPrefix(w, "d'") && isInfinitive(w[2:]) {
			return p.enter(from)
		}
		return p.frenchNoun(from)
	case Clause:
		if len(p.words) > 1 && (p.words[0] == "nous" || p.words[0] == "vous" || p.words[0] == "rien" || frenchDeterminers[p.words[0]] && p.frenchVerb()) {
			return p.enter(0)
		}
	case Command:
		if w := p.words[0]; len(w) > 4 && strings.HasSuffix(w, "ez") || strings.HasSuffix(w, "ez-nous") || w == "vous" && p.word(1) == "pouvez" {
			return p.enter(0)
		}
	case Means, Way:
		return p.frenchMeans(k)
	case Criteria:
		return p.fromFrench(frenchCriteria)
	case Tail:
		return p.fromFrench(frenchTails)
	case Case:
		return p.fromFrench(frenchCases)
	}
	return Fit{}
}

// frenchNoun takes a noun phrase with its article and without a verb of its own.
func (p phrase) frenchNoun(from int) Fit {
	w := p.word(from)
	if !frenchDeterminers[w] && !strings.HasPrefix(w, "l'") || p.stop && p.frenchVerb() {
		return Fit{}
	}
	return p.enter(from)
}

// fromFrench is from, also for openings that end in an apostrophe: "s’il", "lorsqu’il".
func (p phrase) fromFrench(o [][]string) Fit {
	if f := p.from(o); f.OK {
		return f
	}
	for _, opening := range o {
		last := opening[len(opening)-1]
		if !strings.HasSuffix(last, "'") {
			continue
		}
		n := len(opening) - 1
		if i, ok := p.after(0, opening[:n]...); ok && strings.HasPrefix(p.word(i), last) {
			return p.enter(0)
		}
	}
	return Fit{}
}

func (p phrase) frenchMeans(k Kind) Fit {
	switch a := p.address(); {
	case a == email && k == Means:
		return p.lead("auprès de")
	case a == email:
		return p.lead("à l’adresse")
	case a == page:
		return p.lead("sur")
	case a == telephone && k == Way:
		return p.lead("au")
	case a == telephone:
		return p.lead("en appelant le")
	}
	return p.fromFrench(frenchMeans)
}

func frenchClause(p phrase) bool {
	switch w := p.words[0]; w {
	case "nous", "vous", "il", "elle", "ils", "elles", "on", "ce", "cela", "rien":
		return len(p.words) > 1
	default:
		return strings.HasPrefix(w, "c'") || strings.HasPrefix(w, "j'") || strings.HasSuffix(w, "ez") || p.frenchVerb()
	}
}

// frenchVerb reports whether a verb follows that stands in no relative clause.
func (p phrase) frenchVerb() bool {
	for _, w := range p.words[1:] {
		switch {
		case frenchRelatives[w], strings.HasPrefix(w, "qu'"):
			return false
		case frenchFinite[w]:
			return true
		}
	}
	return false
}

// isInfinitive reports whether a word is a known infinitive, or has the form of one in -er or -ir.
func isInfinitive(w string) bool {
	if frenchInfinitives[w] {
		return true
	}
	return len(w) > 4 && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir")) && !frenchNoInfinitives[w]
}

var (
	frenchDeterminers = set("le la les un une des votre vos notre nos leur leurs son sa ses ce cet cette ces tout toute tous toutes certains certaines plusieurs chaque aucun aucune")
	frenchGrammar     = set("nous vous il elle ils elles on cela ceci si lorsque quand pour afin de tant pendant durant jusqu'à jusqu'au sauf mais ou et par auprès sur à au aux via dans en après dès depuis sous chez avec sans uniquement")
	frenchRelatives   = set("qui que dont où lorsque quand si auquel laquelle lesquels lesquelles")
	frenchFinite      = set("est sont a ont sera seront peut peuvent doit doivent pouvons devons avons sommes pouvez devez avez êtes n'est n'a n'ont commence court dure dépend")
	frenchClitics     = set("vous nous les le la lui leur se y en mieux")
	frenchInfinitives = set(`répondre vendre rendre défendre comprendre prendre apprendre entendre étendre attendre mettre permettre transmettre remettre admettre connaître paraître écrire
		lire dire produire conduire réduire traduire inscrire construire instruire satisfaire faire extraire suivre poursuivre vivre conclure exclure inclure recevoir savoir pouvoir voir prévoir
		concevoir avoir devoir percevoir être payer gérer lier`)
	frenchNoInfinitives = set("métier courrier papier fichier dossier courtier calendrier premier dernier particulier chantier financier immobilier hier loyer foyer danger cahier atelier avenir souvenir plaisir désir loisir")

	frenchAfters    = openings("après|dès|depuis|à compter de|à partir de")
	frenchUntils    = openings("jusqu'à")
	frenchFors      = openings("pour")
	frenchTos       = openings("afin de|pour|de")
	frenchInterests = openings("notre intérêt légitime est|notre intérêt est")
	frenchCriteria  = openings("tant que|tant qu'|aussi longtemps que|aussi longtemps qu'|jusqu'à|jusqu'au|jusqu'aux|pendant|durant|le temps de|le temps d'")
	frenchTails     = openings("sauf|à moins que|à moins qu'|à moins de|excepté|hormis|à l'exception|mais|ou|uniquement si")
	frenchMeans     = openings("par|auprès de|auprès du|auprès d'|sur|via|dans|en|à|au|depuis")
	frenchCases     = openings("si|s'|lorsque|lorsqu'|quand|en cas de|en cas d'|pour")
)
