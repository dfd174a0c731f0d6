package law

// CriminalOffence stands beside the special categories for data about criminal convictions
// and offences (Art. 10), which are none.
const CriminalOffence = "criminal-offence"

// A Signal is what words give away of a special category: Strong words mean it, Weak ones
// may. Except are phrases with such a word that mean something else.
type Signal struct {
	Category             string
	Name                 string
	Strong, Weak, Except []string
}

// Signals are the words for the special categories of Art. 9(1) and for Art. 10, in English.
// A name, a place of birth, an NHS number, an ordinary photograph or the sex of a person are
// not special by themselves.
var Signals = []Signal{
	{
		"racial-or-ethnic-origin", "racial or ethnic origin",
		[]string{"ethnicity", "ethnic origin", "ethnic origins", "ethnic group", "ethnic background", "racial origin", "your race", "race or ethnicity", "race and ethnicity"},
		[]string{"nationality", "country of birth", "first language", "interpreter", "immigration status"},
		nil,
	}, {
		"political-opinions", "political opinions",
		[]string{"political opinion", "political opinions", "political affiliation", "political beliefs", "party membership", "voting intention", "voting intentions"},
		[]string{"petition", "petitions"},
		nil,
	}, {
		"religious-or-philosophical-beliefs", "religious or philosophical beliefs",
		[]string{"religion", "religious belief", "religious beliefs", "your faith", "place of worship", "philosophical belief", "philosophical beliefs"},
		[]string{"dietary requirements", "halal", "kosher", "prayer room", "faith school"},
		nil,
	}, {
		"trade-union-membership", "trade union membership",
		[]string{"trade union", "trade unions", "union membership", "union subscription", "union subscriptions", "union dues"},
		[]string{"industrial action", "workplace representative"},
		[]string{"credit union membership", "students' union membership", "students’ union membership", "student union membership"},
	}, {
		"genetic", "genetic data",
		[]string{"dna", "genetic", "genetics", "genome", "genotype"},
		[]string{"family medical history", "paternity"},
		[]string{"in our dna"},
	}, {
		"biometric-for-identification", "biometric data",
		[]string{"fingerprint", "fingerprints", "facial recognition", "face template", "iris scan", "voiceprint", "palm vein", "biometric", "biometrics"},
		nil,
		[]string{"browser fingerprint", "browser fingerprints", "device fingerprint", "document fingerprint", "biometric residence permit", "biometric residence permits"},
	}, {
		"health", "health",
		[]string{
			"health", "medical", "diagnosis", "diagnoses", "disability", "disabilities", "medication", "mental health", "hospital records", "sickness absence", "fit note",
			"fit notes", "occupational health", "pregnancy", "vaccination", "vaccinations", "allergy", "allergies", "special educational needs", "ehcp", "blue badge",
			"reasonable adjustments", "illness", "illnesses", "addiction",
		},
		[]string{"nhs number", "nhs numbers", "dietary requirements", "accessibility needs", "incapacity"},
		[]string{
			"health and safety", "health service", "health services", "health authority", "health board", "service health", "health check endpoint", "health visitor", "health visitors", "health care professionals", "health trusts",
			"department of health", "health trust", "public health team", "environmental health", "family medical history", "health professional", "health professionals",
			"health insurance company", "health and social care act", "health care provider", "health providers",
		},
	}, {
		"sex-life", "sex life",
		[]string{"sex life", "sexual activity", "sexual health", "contraception"},
		[]string{"domestic abuse", "fertility"},
		nil,
	}, {
		"sexual-orientation", "sexual orientation",
		[]string{"sexual orientation", "sexuality"},
		[]string{"civil partnership status"},
		nil,
	}, {
		CriminalOffence, "criminal offences",
		[]string{
			"criminal record", "criminal records", "criminal conviction", "criminal convictions", "convictions", "criminal offence", "criminal offences",
			"criminal allegation", "criminal allegations", "dbs", "disclosure and barring", "barred list", "police record", "police records",
		},
		[]string{"criminal matters", "fraud", "anti-social behaviour", "antisocial behaviour", "safeguarding concern", "safeguarding concerns"},
		[]string{"religious convictions"},
	},
}
