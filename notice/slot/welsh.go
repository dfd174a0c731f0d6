package slot

import (
	"slices"
	"strings"
)

var welsh = Language{fit: fitWelsh, clause: welshClause, small: welshGrammar, common: commonWelsh}

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
//	Clause    "Heb y wybodaeth,"                         a clause, which begins with its verb
//	Command   "I'w dynnu'n ôl,"                          an order in -wch, or one to a friend
//	Tail      after a comma                              "oni bai …", "ac eithrio …"
//	Means, Way                                           "drwy …", "gan …", an address
//	Case      begins the sentence                        "os …", "pan …"
func fitWelsh(k Kind, p phrase) Fit {
	switch k {
	case Noun, Interest:
		return p.welshNoun(0)
	case Event:
		from, _ := p.begins(0, welshAfters)
		if w := welshBase(p.word(from)); w == "i" {
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
		if welshVerbs.has(welshBase(p.words[0])) && len(p.words) > 1 {
			return p.enter(0)
		}
	case Command:
		if isWelshCommand(p.words[0]) {
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
	if w := welshBase(p.word(from)); w == "" || welshVerbs.has(w) || welshPrepositions.has(w) || isWelshCommand(w) {
		return Fit{}
	}
	return p.enter(from)
}

func welshClause(p phrase) bool {
	first := welshBase(p.words[0])
	return len(p.words) > 1 && (welshVerbs.has(first) || isWelshCommand(first))
}

// welshBase is a word without what is joined to it: "mae" of "mae’n", "o" of "o’r".
func welshBase(w string) string {
	base, _, _ := strings.Cut(w, "'")
	return base
}

// isWelshCommand reports whether a word is an order: "defnyddiwch", to a friend "defnyddia".
// Amlwch is a town.
func isWelshCommand(w string) bool {
	w = welshBase(w)
	return len(w) > 5 && strings.HasSuffix(w, "wch") && !welshNouns.has(w) && w != "amlwch" || welshCommands.has(w)
}

// commonWelsh reports whether the word at i is an order, or a common noun or verbal noun that begins
// no name: "Manylion cyswllt", but "Heddlu De Cymru".
func commonWelsh(p phrase, i int) bool {
	w := p.words[i]
	switch base := welshBase(w); {
	case isWelshCommand(w):
		return true
	case slices.ContainsFunc(p.raw[i+1:], isName):
		return false
	case welshNouns.has(base), len(base) > 6 && slices.ContainsFunc(welshPlurals, func(end string) bool { return strings.HasSuffix(base, end) }):
		return true
	default:
		return welshVerbalNouns.has(base) && i+1 < len(p.words)
	}
}

var (
	welshVerbs = set("mae maen rydym rydyn rwy rydych byddwn byddwch bydd byddant gallwn gallwch gall gallant ni nid na nad efallai oes yw ydy ydych ydym caiff cewch cawn rhaid defnyddiwn cadwn rhannwn anfonwn gwnawn rhown does fydd fyddwn fyddwch " +
		"wyt rwyt byddi fyddi gelli elli cei daw roedd byddai gallai cawsom gwnaethom cafodd cedwir defnyddir rhennir cesglir anfonir rhoddir gwneir ceir")
	welshPrepositions = set("i o ar at am gan gyda drwy trwy dan dros heb hyd tan nes yn mewn wrth er os pan lle tra cyhyd oni ond neu ac a fel rhwng erbyn")
	welshGrammar      = union(welshVerbs, welshPrepositions, set("y yr eich dy ein eu ei pob unrhyw ôl ystod drwy heblaw dim"))

	// Some end in -wch as orders do; "diogelwch" is more often security.
	welshNouns = set("diogelwch heddwch tawelwch harddwch tywyllwch cyfeillgarwch llonyddwch " +
		"enw enwau cyfeiriad cyfeiriadau manylion gwybodaeth data dyddiad dyddiadau rhif rhifau lluniau llun ffotograff ffotograffau fideo recordiad recordiadau deunydd cofnod cofnodion " +
		"llythyr llythyrau neges negeseuon ffurflen ffurflenni dogfen dogfennau cais ceisiadau taliad taliadau tâl ffi ffioedd cyfrif cyfrifon cyfrifoedd trwydded trwyddedau contract contractau " +
		"cwyn cwynion apêl apeliadau hawliad hawliadau ymholiad ymholiadau apwyntiad apwyntiadau archeb archebion tystiolaeth prawf profion canlyniadau arwydd arwyddion symiau barn sylwadau " +
		"staff gweithwyr cydweithwyr contractwyr cyflenwyr darparwyr partneriaid asiantau asiantaethau sefydliadau elusennau cwmnïau banciau yswirwyr cyfreithwyr archwilwyr cynghorwyr meddygon " +
		"ysgolion colegau ysbytai llysoedd heddlu awdurdodau adrannau cyrff teulu rhieni gofalwyr plant disgyblion myfyrwyr cleifion cwsmeriaid aelodau ymwelwyr tenantiaid gyrwyr pobl perthnasau " +
		"presenoldeb absenoldeb gyrfa gwaith dysgu cwrs cyrsiau swydd swyddi pasbort fisa graddau gradd incwm budd-daliadau credoau cred prydau bwyd salwch anableddau anabledd crefydd ethnigrwydd cenedligrwydd rhywedd oedran cartref cyfweliadau geirda geirdaon rhodd rhoddion ymweliad ymweliadau absenoldebau cwynion lleoliad lleoliadau delweddau sain llais lleisiau gwyliau pensiwn pensiynau buddiannau asesiadau adroddiadau adroddiad cymwysterau sgiliau profiad diddordebau hoffterau " +
		"iechyd addysg hanes diwedd dechrau twyll trosedd troseddau cyflog cyflogres cardiau cerbyd cerbydau ffeiliau logiau cwcis")
	welshPlurals     = []string{"iau", "aethau", "adau", "ebau", "wyr"}
	welshVerbalNouns = set("atal canfod rhoi cael cadw gwella ateb delio talu cysylltu gwirio rhedeg cynnal asesu prosesu ymchwilio diogelu datblygu anfon marchnata rheoli trefnu adnewyddu casglu " +
		"cynllunio helpu hyrwyddo cyflawni penderfynu cofnodi cofrestru darparu dangos dysgu monitro mesur gweinyddu gwneud gwerthu prynu trwsio cau agor cyhoeddi cyflogi recriwtio cefnogi")

	welshCommands = set("ewch dewch cysyllta ysgrifenna ffonia defnyddia gofynna clicia anfona siarada e-bostia dwed cer dos")

	welshAfters   = openings("ar ôl|wedi")
	welshUntils   = openings("hyd nes|hyd at|nes|tan")
	welshFors     = openings("ar gyfer")
	welshTos      = openings("er mwyn|i|i'ch|i'th|i'w|i'n|i'r")
	welshMeans    = openings("drwy|drwy'r|drwy'n|trwy|trwy'r|gan|gan y|oddi wrth|ar|yn|yn y|dros|dros y|o|o'r|o'n")
	welshCriteria = openings("cyhyd|tra|nes|hyd|tan|yn ystod|drwy gydol|trwy gydol|am")
	welshTails    = openings("oni bai|ac eithrio|ond|neu|dim ond os|heblaw")
	welshCases    = openings("os|pan|lle|ar gyfer")
)
