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
			Weak:   []string{"nationality", "country of birth", "first language", "interpreter", "immigration status"},
		}},
	}, {
		"political-opinions", "political opinions", map[string]SignalWords{"en": {
			Strong: []string{"political opinion", "political opinions", "political affiliation", "political beliefs", "party membership", "voting intention", "voting intentions"},
			Weak:   []string{"petition", "petitions"},
		}},
	}, {
		"religious-or-philosophical-beliefs", "religious or philosophical beliefs", map[string]SignalWords{"en": {
			Strong: []string{"religion", "religious belief", "religious beliefs", "your faith", "place of worship", "philosophical belief", "philosophical beliefs"},
			Weak:   []string{"dietary requirements", "halal", "kosher", "prayer room", "faith school"},
		}},
	}, {
		"trade-union-membership", "trade union membership", map[string]SignalWords{"en": {
			Strong: []string{"trade union", "trade unions", "union membership", "union subscription", "union subscriptions", "union dues"},
			Weak:   []string{"industrial action", "workplace representative"},
			Except: []string{"credit union membership", "students' union membership", "students’ union membership", "student union membership"},
		}},
	}, {
		"genetic", "genetic data", map[string]SignalWords{"en": {
			Strong: []string{"dna", "genetic", "genetics", "genome", "genotype"},
			Weak:   []string{"family medical history", "paternity"},
			Except: []string{"in our dna"},
		}},
	}, {
		"biometric-for-identification", "biometric data", map[string]SignalWords{"en": {
			Strong: []string{"fingerprint", "fingerprints", "facial recognition", "face template", "iris scan", "voiceprint", "palm vein", "biometric", "biometrics"},
			Except: []string{"browser fingerprint", "browser fingerprints", "device fingerprint", "document fingerprint", "biometric residence permit", "biometric residence permits"},
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
		}},
	}, {
		"sex-life", "sex life", map[string]SignalWords{"en": {
			Strong: []string{"sex life", "sexual activity", "sexual health", "contraception"},
			Weak:   []string{"domestic abuse", "fertility"},
		}},
	}, {
		"sexual-orientation", "sexual orientation", map[string]SignalWords{"en": {
			Strong: []string{"sexual orientation", "sexuality"},
			Weak:   []string{"civil partnership status"},
		}},
	}, {
		CriminalOffence, "criminal offences", map[string]SignalWords{"en": {
			Strong: []string{
				"criminal record", "criminal records", "criminal conviction", "criminal convictions", "convictions", "criminal offence", "criminal offences",
				"criminal allegation", "criminal allegations", "dbs", "disclosure and barring", "barred list", "police record", "police records",
			},
			Weak:   []string{"criminal matters", "fraud", "anti-social behaviour", "antisocial behaviour", "safeguarding concern", "safeguarding concerns"},
			Except: []string{"religious convictions"},
		}},
	},
}
