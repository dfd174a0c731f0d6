package law

// CriminalOffence stands beside the special categories for data about criminal convictions
// and offences (Art. 10), which are none.
const CriminalOffence = "criminal-offence"

// A Signal is a special category of data with the words that give it away, by language.
type Signal struct {
	Category string
	Name     string
	Words    map[string]SignalWords
}

// SignalWords are words of one language for a category: Strong words mean it, Weak ones may.
// Except are phrases with such a word that mean something else.
type SignalWords struct {
	Strong, Weak, Except []string
}

// Signals are the words for the special categories of Art. 9(1) and for Art. 10.
// A name, a place of birth, an NHS number, an ordinary photograph or the sex of a person are
// not special by themselves.
var Signals = []Signal{
	{
		"racial-or-ethnic-origin", "racial or ethnic origin", map[string]SignalWords{"en": {
			Strong: []string{"ethnicity", "ethnic origin", "ethnic origins", "ethnic group", "ethnic background", "racial origin", "your race", "race or ethnicity", "race and ethnicity"},
			Weak:   []string{"nationality", "country of birth", "first language", "interpreter", "immigration status", "equality questions", "equality monitoring", "equality and diversity", "equal opportunities monitoring", "equal opportunities form", "diversity monitoring", "diversity questions", "diversity survey", "diversity data"},
		}, "cy": {
			Strong: []string{
				"tarddiad ethnig", "darddiad ethnig", "tharddiad ethnig", "grŵp ethnig", "ngrŵp ethnig", "cefndir ethnig", "gefndir ethnig", "chefndir ethnig", "ethnigrwydd", "tarddiad hiliol", "darddiad hiliol",
				"eich hil",
			},
			Weak: []string{"cenedligrwydd", "genedligrwydd", "chenedligrwydd", "gwlad enedigol", "gwlad eich geni", "iaith gyntaf", "statws mewnfudo", "cwestiynau cydraddoldeb", "monitro cydraddoldeb", "fonitro cydraddoldeb", "monitro amrywiaeth", "cydraddoldeb ac amrywiaeth", "cyfieithydd ar y pryd"},
		}, "de": {
			Strong: []string{
				"ethnische herkunft", "ethnischen herkunft", "ethnischer herkunft", "ethnische zugehörigkeit", "ethnischen zugehörigkeit", "rassische herkunft", "rassischen herkunft",
				"rassische und ethnische herkunft", "rassischen und ethnischen herkunft", "hautfarbe",
			},
			Weak: []string{"staatsangehörigkeit", "geburtsland", "muttersprache", "dolmetscher", "dolmetscherin", "aufenthaltsstatus", "aufenthaltstitel", "migrationshintergrund", "diversity-befragung", "diversity-umfrage", "diversitätsbefragung", "gleichstellungsfragebogen", "fragen zur gleichstellung", "fragen zur vielfalt"},
		}, "fr": {
			Strong: []string{"origine ethnique", "origines ethniques", "l'origine ethnique", "appartenance ethnique", "l'appartenance ethnique", "origine raciale", "l'origine raciale", "couleur de peau"},
			Weak:   []string{"nationalité", "pays de naissance", "langue maternelle", "interprète", "titre de séjour", "questionnaire sur la diversité", "questionnaire diversité", "questions sur la diversité", "enquête sur la diversité", "mesure de la diversité", "suivi de l'égalité"},
		}},
	}, {
		"political-opinions", "political opinions", map[string]SignalWords{"en": {
			Strong: []string{"political opinion", "political opinions", "political affiliation", "political beliefs", "party membership", "voting intention", "voting intentions"},
			Weak:   []string{"petition", "petitions"},
		}, "cy": {
			Strong: []string{"barn wleidyddol", "farn wleidyddol", "daliadau gwleidyddol", "ddaliadau gwleidyddol", "safbwyntiau gwleidyddol", "cysylltiadau gwleidyddol", "aelodaeth o blaid wleidyddol", "bwriad pleidleisio"},
			Weak:   []string{"deiseb", "ddeiseb", "deisebau", "ddeisebau"},
		}, "de": {
			Strong: []string{
				"politische meinung", "politische meinungen", "politischen meinungen", "politischen meinung", "politische überzeugung", "politische überzeugungen", "politischen überzeugungen", "parteizugehörigkeit",
				"parteimitgliedschaft", "politische einstellung",
			},
			Weak: []string{"petition", "petitionen", "unterschriftenliste", "unterschriftenlisten"},
		}, "fr": {
			Strong: []string{"opinion politique", "opinions politiques", "appartenance politique", "l'appartenance politique", "affiliation politique", "convictions politiques", "intention de vote", "intentions de vote"},
			Weak:   []string{"pétition", "pétitions"},
		}},
	}, {
		"religious-or-philosophical-beliefs", "religious or philosophical beliefs", map[string]SignalWords{"en": {
			Strong: []string{"religion", "religious belief", "religious beliefs", "your faith", "place of worship", "philosophical belief", "philosophical beliefs"},
			Weak:   []string{"dietary requirements", "halal", "kosher", "prayer room", "faith school"},
		}, "cy": {
			Strong: []string{
				"crefydd", "grefydd", "chrefydd", "cred grefyddol", "gred grefyddol", "credoau crefyddol", "gredoau crefyddol", "chredoau crefyddol", "cred athronyddol", "credoau athronyddol", "eich ffydd",
				"man addoli", "addoldy",
			},
			Weak: []string{"gofynion deietegol", "anghenion deietegol", "halal", "kosher", "ystafell weddïo", "ysgol ffydd"},
		}, "de": {
			Strong: []string{
				"religion", "religionszugehörigkeit", "konfession", "konfessionszugehörigkeit", "religiöse überzeugung", "religiöse überzeugungen", "religiösen überzeugungen", "weltanschauung",
				"weltanschauliche überzeugungen", "weltanschaulichen überzeugungen", "glaubensbekenntnis", "kirchensteuermerkmal", "religiöse oder weltanschauliche überzeugungen",
			},
			Weak:   []string{"kirchensteuer", "halal", "koscher", "gebetsraum", "ernährungsvorschriften"},
			Except: []string{"konfession der schule"},
		}, "fr": {
			Strong: []string{
				"religion", "convictions religieuses", "conviction religieuse", "convictions philosophiques", "confession religieuse", "croyances religieuses", "appartenance religieuse", "l'appartenance religieuse",
				"lieu de culte",
			},
			Weak: []string{"régime alimentaire", "régimes alimentaires", "halal", "casher", "cacher", "salle de prière", "repas sans porc"},
		}},
	}, {
		"trade-union-membership", "trade union membership", map[string]SignalWords{"en": {
			Strong: []string{"trade union", "trade unions", "union membership", "union subscription", "union subscriptions", "union dues"},
			Weak:   []string{"industrial action", "workplace representative"},
			Except: []string{"credit union membership", "students' union membership", "student union membership"},
		}, "cy": {
			Strong: []string{"undeb llafur", "undebau llafur", "aelodaeth undeb", "aelodaeth o undeb", "tâl aelodaeth undeb", "tanysgrifiadau undeb"},
			Weak:   []string{"gweithredu diwydiannol", "cynrychiolydd gweithle"},
			Except: []string{"aelodaeth undeb myfyrwyr", "aelodaeth undeb credyd", "aelodaeth o undeb credyd", "aelodaeth o undeb myfyrwyr"},
		}, "de": {
			Strong: []string{"gewerkschaft", "gewerkschaften", "gewerkschaftsmitglied", "gewerkschaftsmitglieder", "gewerkschaftszugehörigkeit", "gewerkschaftsmitgliedschaft", "gewerkschaftsbeitrag", "gewerkschaftsbeiträge", "gewerkschaftliche zugehörigkeit"},
			Weak:   []string{"streikteilnahme", "arbeitskampf"},
		}, "fr": {
			Strong: []string{
				"appartenance syndicale", "l'appartenance syndicale", "adhésion syndicale", "l'adhésion syndicale", "syndicat professionnel", "affiliation syndicale", "cotisation syndicale",
				"cotisations syndicales", "mandat syndical",
			},
			Weak: []string{"grève", "représentant du personnel"},
		}},
	}, {
		"genetic", "genetic data", map[string]SignalWords{"en": {
			Strong: []string{"dna", "genetic", "genetics", "genome", "genotype"},
			Weak:   []string{"family medical history", "paternity"},
			Except: []string{"in our dna"},
		}, "cy": {
			Strong: []string{"dna", "genetig", "geneteg", "genoteip"},
			Weak:   []string{"hanes meddygol teuluol", "tadolaeth"},
			Except: []string{"yn ein dna"},
		}, "de": {
			Strong: []string{"dna", "dns-analyse", "genetisch", "genetische", "genetischen", "genetischer", "gendaten", "genom", "genotyp", "erbgut", "erbkrankheit", "erbkrankheiten"},
			Weak:   []string{"familienanamnese", "vaterschaft"},
			Except: []string{"in unserer dna"},
		}, "fr": {
			Strong: []string{"adn", "l'adn", "génétique", "génétiques", "génome", "génotype"},
			Weak:   []string{"antécédents familiaux", "paternité"},
			Except: []string{"dans notre adn"},
		}},
	}, {
		"biometric-for-identification", "biometric data", map[string]SignalWords{"en": {
			Strong: []string{"fingerprint", "fingerprints", "facial recognition", "face template", "iris scan", "voiceprint", "palm vein", "biometric", "biometrics"},
			Except: []string{"browser fingerprint", "browser fingerprints", "device fingerprint", "document fingerprint", "biometric residence permit", "biometric residence permits"},
		}, "cy": {
			Strong: []string{"olion bysedd", "ôl bys", "adnabod wynebau", "biometrig", "sgan iris", "print llais"},
			Except: []string{"olion bysedd porwr", "olion bysedd dyfais", "trwydded breswylio fiometrig"},
		}, "de": {
			Strong: []string{"fingerabdruck", "fingerabdrücke", "fingerabdrücken", "gesichtserkennung", "biometrisch", "biometrische", "biometrischen", "biometrischer", "irisscan", "iris-scan", "handvenenscan", "stimmabdruck"},
			Except: []string{"fingerabdruck des browsers", "fingerabdruck ihres browsers", "browser-fingerabdruck", "digitaler fingerabdruck", "biometrisches passbild", "biometrischer aufenthaltstitel"},
		}, "fr": {
			Strong: []string{"empreinte digitale", "empreintes digitales", "l'empreinte digitale", "reconnaissance faciale", "biométrique", "biométriques", "biométrie", "scan de l'iris", "empreinte vocale"},
			Except: []string{"empreinte du navigateur", "empreinte digitale du navigateur", "empreinte numérique", "titre de séjour biométrique", "passeport biométrique"},
		}},
	}, {
		"health", "health", map[string]SignalWords{"en": {
			Strong: []string{
				"health", "medical", "diagnosis", "diagnoses", "disability", "disabilities", "medication", "mental health", "hospital records", "sickness absence", "fit note",
				"fit notes", "occupational health", "pregnancy", "vaccination", "vaccinations", "allergy", "allergies", "special educational needs", "ehcp", "blue badge",
				"reasonable adjustments", "illness", "illnesses", "addiction",
			},
			Weak: []string{"nhs number", "nhs numbers", "dietary requirements", "accessibility needs", "incapacity"},
			Except: []string{
				"health and safety", "health service", "health services", "health authority", "health board", "service health", "health check endpoint", "health visitor", "health visitors", "health care professionals", "health trusts",
				"department of health", "health trust", "public health team", "environmental health", "family medical history", "health professional", "health professionals",
				"health insurance company", "health and social care act", "health care provider", "health providers",
			},
		}, "cy": {
			Strong: []string{
				"iechyd", "hiechyd", "iechyd meddwl", "meddygol", "feddygol", "diagnosis", "ddiagnosis", "anabledd", "anableddau", "hanabledd", "meddyginiaeth", "feddyginiaeth", "absenoldeb salwch", "nodyn ffitrwydd",
				"iechyd galwedigaethol", "beichiogrwydd", "feichiogrwydd", "brechiad", "brechiadau", "brechu", "alergedd", "alergeddau", "anghenion addysgol arbennig", "anghenion dysgu ychwanegol", "bathodyn glas",
				"fathodyn glas", "addasiadau rhesymol", "salwch", "afiechyd", "dibyniaeth ar gyffuriau",
			},
			Weak: []string{"rhif gig", "rhif y gig", "gofynion deietegol", "anghenion hygyrchedd", "analluogrwydd"},
			Except: []string{
				"iechyd a diogelwch", "gwasanaeth iechyd", "gwasanaethau iechyd", "wasanaethau iechyd", "bwrdd iechyd", "byrddau iechyd", "fwrdd iechyd", "awdurdod iechyd", "iechyd yr amgylchedd",
				"iechyd amgylcheddol", "ymwelydd iechyd", "ymwelwyr iechyd", "iechyd cyhoeddus cymru", "gweithwyr iechyd", "gweithiwr iechyd", "gweithwyr iechyd proffesiynol", "hanes meddygol teuluol",
				"adran iechyd", "ymddiriedolaeth iechyd", "ddeddf iechyd", "deddf iechyd", "iechyd y cyhoedd",
			},
		}, "de": {
			Strong: []string{
				"gesundheit", "gesundheitsdaten", "gesundheitszustand", "gesundheitliche", "gesundheitlichen", "medizinisch", "medizinische", "medizinischen", "medizinischer", "diagnose", "diagnosen", "behinderung",
				"behinderungen", "schwerbehinderung", "schwerbehinderteneigenschaft", "grad der behinderung", "medikament", "medikamente", "medikation", "krankheit", "krankheiten", "erkrankung", "erkrankungen",
				"krankmeldung", "krankmeldungen", "arbeitsunfähigkeit", "arbeitsunfähigkeitsbescheinigung", "arbeitsunfähigkeitszeiten", "schwangerschaft", "impfung", "impfungen", "impfstatus", "allergie",
				"allergien", "pflegegrad", "pflegebedürftigkeit", "sonderpädagogischer förderbedarf", "patientenakte", "krankenakte", "krankengeschichte",
			},
			Weak: []string{"krankenversicherungsnummer", "unverträglichkeiten", "barrierefreiheit"},
			Except: []string{
				"gesundheit und sicherheit", "sicherheit und gesundheit", "gesundheit und sicherheit am arbeitsplatz", "ministerium für gesundheit", "ministeriums für gesundheit", "amt für gesundheit",
				"bundesamt für gesundheit", "bereich gesundheit", "medizinischer dienst", "medizinischen dienst", "dezernat gesundheit",
			},
		}, "fr": {
			Strong: []string{
				"santé", "état de santé", "l'état de santé", "médical", "médicale", "médicales", "médicaux", "handicap", "handicaps", "invalidité", "l'invalidité", "médicament",
				"médicaments", "maladie", "maladies", "arrêt maladie", "arrêts maladie", "arrêt de travail", "arrêts de travail", "grossesse", "vaccination", "vaccinations", "allergie", "allergies",
				"dossier médical", "certificat médical", "besoins éducatifs particuliers", "pathologie", "pathologies",
			},
			Weak: []string{"numéro de sécurité sociale", "régime alimentaire", "besoins d'accessibilité", "intolérances"},
			Except: []string{
				"santé et sécurité", "santé et de sécurité", "sécurité et santé", "ministère de la santé", "agence régionale de santé", "professionnel de santé", "professionnels de santé", "établissement de santé",
				"établissements de santé", "services de santé", "service de santé", "assurance maladie", "l'assurance maladie", "caisse primaire d'assurance maladie", "santé publique france", "santé animale", "code de la santé",
				"santé publique", "complémentaire santé", "mutuelle santé",
			},
		}},
	}, {
		"sex-life", "sex life", map[string]SignalWords{"en": {
			Strong: []string{"sex life", "sexual activity", "sexual health", "contraception"},
			Weak:   []string{"domestic abuse", "fertility"},
		}, "cy": {
			Strong: []string{"bywyd rhywiol", "fywyd rhywiol", "gweithgarwch rhywiol", "weithgarwch rhywiol", "iechyd rhywiol", "atal cenhedlu"},
			Weak:   []string{"cam-drin domestig", "gam-drin domestig", "ffrwythlondeb"},
		}, "de": {
			Strong: []string{"sexualleben", "sexualleben oder der sexuellen orientierung", "sexuelle aktivität", "sexuelle gesundheit", "verhütungsmittel"},
			Weak:   []string{"häusliche gewalt", "häuslicher gewalt", "fruchtbarkeit"},
		}, "fr": {
			Strong: []string{"vie sexuelle", "activité sexuelle", "l'activité sexuelle", "santé sexuelle", "contraception"},
			Weak:   []string{"violences conjugales", "violence conjugale", "fertilité"},
		}},
	}, {
		"sexual-orientation", "sexual orientation", map[string]SignalWords{"en": {
			Strong: []string{"sexual orientation", "sexuality"},
			Weak:   []string{"civil partnership status"},
		}, "cy": {
			Strong: []string{"cyfeiriadedd rhywiol", "gyfeiriadedd rhywiol", "chyfeiriadedd rhywiol", "tueddfryd rhywiol", "dueddfryd rhywiol", "rhywioldeb"},
			Weak:   []string{"statws partneriaeth sifil"},
		}, "de": {
			Strong: []string{"sexuelle orientierung", "sexuellen orientierung", "sexueller orientierung", "sexualität"},
			Weak:   []string{"eingetragene lebenspartnerschaft", "eingetragenen lebenspartnerschaft"},
		}, "fr": {
			Strong: []string{"orientation sexuelle", "l'orientation sexuelle", "sexualité"},
			Weak:   []string{"pacs", "pacte civil de solidarité"},
		}},
	}, {
		CriminalOffence, "criminal offences", map[string]SignalWords{"en": {
			Strong: []string{
				"criminal record", "criminal records", "criminal conviction", "criminal convictions", "convictions", "criminal offence", "criminal offences",
				"criminal allegation", "criminal allegations", "dbs", "disclosure and barring", "barred list", "police record", "police records",
			},
			Weak:   []string{"criminal matters", "fraud", "anti-social behaviour", "antisocial behaviour", "safeguarding concern", "safeguarding concerns"},
			Except: []string{"religious convictions"},
		}, "cy": {
			Strong: []string{
				"cofnod troseddol", "gofnod troseddol", "chofnod troseddol", "cofnodion troseddol", "gofnodion troseddol", "euogfarn droseddol", "euogfarnau", "euogfarnau troseddol",
				"gwiriad dbs", "dbs", "rhestr waharddedig", "cofnod heddlu", "gwasanaeth datgelu a gwahardd", "honiadau troseddol",
			},
			Weak: []string{"twyll", "dwyll", "ymddygiad gwrthgymdeithasol", "pryderon diogelu", "pryder diogelu", "materion troseddol"},
		}, "de": {
			Strong: []string{
				"strafrechtliche verurteilung", "strafrechtliche verurteilungen", "strafrechtlichen verurteilungen", "vorstrafe", "vorstrafen", "führungszeugnis", "führungszeugnisse", "führungszeugnisses",
				"erweitertes führungszeugnis", "polizeiliches führungszeugnis", "strafregister", "strafregisterauszug", "bundeszentralregister",
			},
			Weak: []string{"strafverfahren", "ermittlungsverfahren", "betrug", "betrugsverdacht", "geldwäsche", "kindeswohlgefährdung"},
		}, "fr": {
			Strong: []string{
				"condamnation pénale", "condamnations pénales", "casier judiciaire", "l'extrait de casier judiciaire", "infractions pénales", "infraction pénale", "antécédents judiciaires",
			},
			Weak: []string{"poursuites pénales", "poursuite pénale", "fraude", "blanchiment"},
		}},
	},
}
