package slot

import (
	"slices"
	"strings"
	"unicode/utf8"
)

var french = Language{fit: fitFrench, clause: frenchClause, small: union(frenchDeterminers, frenchGrammar), common: commonFrench}

// fitFrench takes noun phrases with their article after words that do not contract with it:
// "après {E}", "avec {N}", "est {I}". "À" and "de" do; what ends a period therefore brings its own
// "jusqu’à". Nothing is taken that would need a subjunctive, or an article.
//
//	Noun      "avec", "concerne"               a noun phrase with its article
//	Event     "après"                          the same; a clause, as "le moment où …"
//	End       "Nous les conservons"            the same after "jusqu’à", "jusqu’au" or "jusqu’aux"
//	Gerund    after a colon                    anything but a subject with its verb
//	Verb      "pour"                           an infinitive
//	Interest  "Notre intérêt est"              a noun phrase, "de" with an infinitive
//	Criteria  "Nous les conservons"            "tant que …", "pendant …", "jusqu’à …"
//	Clause    "Sans ces données,"             a subject with its verb
//	Command   "Pour retirer votre accord,"     an imperative, "vous pouvez …"
//	Tail      after a comma                    "sauf …", "à moins que …"
//	Means     "Vous pouvez en obtenir copie"   "auprès de …", "sur …", an address
//	Way       "Écrivez-nous"                   "par …", "à …", an address
//	Case      begins the sentence              "si …", "lorsque …"
func fitFrench(k Kind, p phrase) Fit {
	switch k {
	case Noun:
		return p.frenchNoun(0)
	case Event:
		return p.frenchEvent()
	case End:
		return p.frenchEnd()
	case Gerund:
		if from, _ := p.begins(0, frenchFors); !p.frenchSubject(from) {
			return p.enter(from)
		}
	case Verb:
		if from, certain := p.begins(0, frenchTos); p.frenchInfinitive(from, certain) {
			return p.enter(from)
		}
	case Interest:
		from, _ := p.begins(0, frenchInterests)
		switch w := p.word(from); {
		case w == "de" && p.frenchInfinitive(from+1, true), strings.HasPrefix(w, "d'") && isInfinitive(w[2:]):
			return p.enter(from)
		case p.frenchInfinitive(from, false):
			return p.enterAfter(from, frenchOf(w))
		}
		return p.frenchNoun(from)
	case Clause:
		if p.frenchSubject(0) {
			return p.enter(0)
		}
	case Command:
		w := p.words[0]
		verb, _, _ := strings.Cut(w, "-")
		if isFrenchCommand(verb) || (w == "vous" || w == "tu") && (p.word(1) == "pouvez" || p.word(1) == "peux") {
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
	if !frenchDeterminers.has(w) && !strings.HasPrefix(w, "l'") || p.stop && p.frenchVerb() {
		return Fit{}
	}
	return p.enter(from)
}

// frenchEvent takes what can stand after "après".
func (p phrase) frenchEvent() Fit {
	if from, ok := p.begins(0, frenchAfterThats); ok && p.frenchSubject(from) && !p.stop {
		return p.enterAfter(from, "le moment où")
	}
	if from, ok := p.begins(0, frenchAftersLe); ok {
		return p.enterAfter(from, "le")
	}
	if from, ok := p.begins(0, frenchAftersLes); ok {
		return p.enterAfter(from, "les")
	}
	from, _ := p.begins(0, frenchAfters)
	if fit := p.frenchNoun(from); fit.OK && !p.frenchSubject(from) {
		return fit
	}
	if p.frenchSubject(from) && !p.stop {
		return p.enterAfter(from, "le moment où")
	}
	return Fit{}
}

// frenchEnd takes what can end a period, with the "jusqu’à" that it needs.
func (p phrase) frenchEnd() Fit {
	from, ok := p.begins(0, frenchUntils)
	switch w := p.word(from); {
	case ok && w != "le" && w != "les":
		return p.enter(0)
	case p.frenchSubject(from) && !p.stop:
		return p.enterAfter(from, "jusqu’au moment où")
	case !p.frenchNoun(from).OK:
		return Fit{}
	case w == "le":
		return p.enterAfter(from+1, "jusqu’au")
	case w == "les":
		return p.enterAfter(from+1, "jusqu’aux")
	}
	return p.enterAfter(from, "jusqu’à")
}

// frenchOf is "de" as it stands before a verb: "d’éviter".
func frenchOf(verb string) string {
	first, _ := utf8.DecodeRuneInString(verb)
	if strings.ContainsRune("aeiouyhéèêîôœâ", first) {
		return "d’"
	}
	return "de"
}

// frenchSubject reports whether words from i on are a subject with its verb.
func (p phrase) frenchSubject(i int) bool {
	w := p.word(i)
	if len(p.words) <= i+1 {
		return false
	}
	return frenchPronouns.has(w) && !p.frenchInfinitive(i, false) || (frenchDeterminers.has(w) || strings.HasPrefix(w, "l'")) && p.frenchVerb()
}

// frenchInfinitive reports whether words from i on are an infinitive, with its pronouns before it.
// Those that are articles, too, are pronouns only after a word that asks for a verb.
func (p phrase) frenchInfinitive(i int, certain bool) bool {
	for k := i; k < i+4; k++ {
		w := p.word(k)
		before, elided, _ := strings.Cut(w, "'")
		switch {
		case elided == "" && isInfinitive(w), isInfinitive(elided) && (before != "l" || certain):
			return true
		case !frenchClitics.has(w) && !(certain && frenchDeterminers.has(w)):
			return false
		}
	}
	return false
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
	w := p.words[0]
	if frenchPronouns.has(w) || w == "ce" {
		return len(p.words) > 1
	}
	verb, _, _ := strings.Cut(w, "-")
	return strings.HasPrefix(w, "c'") || strings.HasPrefix(w, "j'") || isFrenchCommand(verb) || p.frenchVerb()
}

// frenchVerb reports whether a verb follows that stands in no relative clause.
func (p phrase) frenchVerb() bool {
	for _, w := range p.words[1:] {
		switch {
		case frenchRelatives.has(w), strings.HasPrefix(w, "qu'"):
			return false
		case frenchFinite.has(w):
			return true
		}
	}
	return false
}

// isFrenchCommand reports whether a word is an imperative, to one whom one knows or not.
func isFrenchCommand(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ez") && !frenchNoCommands.has(w) || frenchCommands.has(w)
}

// commonFrench reports whether the word at i is a verb, or a common noun that begins no name: nothing
// is a name in "Coordonnées bancaires", but "Banque du Nord" is one.
func commonFrench(p phrase, i int) bool {
	w := p.words[i]
	verb, _, _ := strings.Cut(w, "-")
	if isInfinitive(w) || isFrenchCommand(verb) {
		return true
	}
	if slices.ContainsFunc(p.raw[i+1:], isName) {
		return false
	}
	singular := strings.TrimSuffix(w, "s")
	if frenchCommon.has(w) || frenchCommon.has(singular) {
		return true
	}
	for _, suffix := range frenchSuffixes {
		if len(singular) >= len(suffix)+3 && strings.HasSuffix(singular, suffix) {
			return !frenchBodies.has(singular)
		}
	}
	return false
}

// isInfinitive reports whether a word is a known infinitive, or has the form of one in -er or -ir.
func isInfinitive(w string) bool {
	if frenchInfinitives.has(w) {
		return true
	}
	return len(w) > 4 && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir")) && !frenchNoInfinitives.has(w)
}

var (
	frenchDeterminers = set("le la les un une des votre vos notre nos leur leurs son sa ses ce cet cette ces tout toute tous toutes certains certaines plusieurs chaque aucun aucune")
	frenchGrammar     = set("nous vous il elle ils elles on cela ceci si lorsque quand pour afin de tant pendant durant jusqu'à jusqu'au sauf mais ou et par auprès sur à au aux via dans en après dès depuis sous chez avec sans uniquement")
	frenchRelatives   = set("qui que dont où lorsque quand si auquel laquelle lesquels lesquelles")
	frenchFinite      = set("est sont a ont sera seront peut peuvent doit doivent pouvons devons avons sommes pouvez devez avez êtes n'est n'a n'ont commence court dure dépend")
	frenchClitics     = set("vous nous te les lui se y en mieux ne pas")
	frenchInfinitives = set(`répondre vendre rendre défendre comprendre prendre apprendre entendre étendre attendre mettre permettre transmettre remettre admettre connaître paraître écrire
		lire dire produire conduire réduire traduire inscrire construire instruire satisfaire faire extraire suivre poursuivre vivre conclure exclure inclure joindre rejoindre atteindre restreindre contraindre craindre éteindre peindre plaindre soumettre promettre émettre battre combattre naître reconnaître
		croire boire rire sourire nuire détruire réécrire décrire souscrire prescrire interdire prédire déduire introduire reproduire plaire taire soustraire distraire coudre résoudre absoudre moudre
		tordre mordre perdre répandre descendre prétendre suspendre dépendre confondre fondre correspondre pourvoir recevoir apercevoir décevoir émouvoir promouvoir valoir vouloir falloir asseoir savoir voir prévoir
		concevoir avoir devoir percevoir être payer gérer lier`)
	frenchNoInfinitives = set("métier courrier papier fichier dossier courtier calendrier premier dernier particulier chantier financier immobilier hier loyer foyer danger cahier atelier avenir souvenir plaisir désir loisir goûter déjeuner dîner pouvoir devoir hiver cancer quartier sentier clavier")

	frenchPronouns = set("nous vous tu il elle ils elles on cela rien")
	frenchCommands = set("dites faites dis fais écris demande clique utilise appelle décoche coche réponds envoie va contacte adresse ouvre choisis parle viens")

	frenchNoCommands = set("assez chez venez-vous")
	frenchSuffixes   = []string{"tion", "sion", "ment", "age", "ité", "ance", "ence", "ée", "ier", "eur", "ie", "ique", "oire", "ure", "isme"}
	frenchBodies     = set("association commission fédération fondation organisation administration direction préfecture université mairie académie agence compagnie société collectivité communauté région")
	frenchCommon     = set(`clause mesure convention voisin nom prénom adresse courriel mail date lieu numéro image photo vidéo son voix texte mot donnée nombre compte contrat commande achat paiement prêt emprunt livre cours stage atelier
		activité repas classe note bulletin absence retard santé allergie régime maladie soin traitement enfant parent proche famille personne élève client patient membre adhérent bénévole salarié
		candidat visiteur usager habitant habitat logement revenu salaire impôt banque carte iban rib cv diplôme étude métier emploi poste don cotisation reçu facture relevé lettre message question
		avis plainte demande dossier fichier fiche liste registre site page cookie appareil adresse-ip connexion mot-de-passe identifiant signature sexe genre âge nationalité langue situation vie loisir
		goût intérêt opinion origine religion casier infraction accident urgence événement fête réunion sortie voyage transport trajet véhicule plaque badge accès caméra alarme sécurité fraude
		prospection publicité enquête sondage concours jeu gestion suivi tenue envoi vente location réservation inscription recrutement formation paie comptabilité archives statistiques recherche`)

	frenchAfters     = openings("après|dès|depuis|à compter de|à partir de|à")
	frenchAftersLe   = openings("à compter du|à partir du|au")
	frenchAftersLes  = openings("à compter des|à partir des|aux")
	frenchAfterThats = openings("après que|dès que|une fois que|à partir du moment où|à compter du moment où|lorsque|quand")
	frenchUntils     = openings("jusqu'à|jusqu'au|jusqu'aux|jusqu'en")
	frenchFors       = openings("pour")
	frenchTos        = openings("afin de|pour|de")
	frenchInterests  = openings("notre intérêt légitime est|notre intérêt est")
	frenchCriteria   = openings("tant que|tant qu'|aussi longtemps que|aussi longtemps qu'|jusqu'à|jusqu'au|jusqu'aux|pendant|durant|le temps de|le temps d'")
	frenchTails      = openings("sauf|à moins que|à moins qu'|à moins de|excepté|hormis|à l'exception|mais|ou|uniquement si")
	frenchMeans      = openings("par|auprès de|auprès du|auprès d'|sur|via|dans|en|à|au|depuis")
	frenchCases      = openings("si|s'|lorsque|lorsqu'|quand|en cas de|en cas d'|pour")
)
