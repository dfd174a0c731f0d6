package lint_test

import "testing"

// The right to object stands apart where nothing else stands with it: as an item of its own, or in a
// section of its own that tells of no other right.
func TestObjectionApart(t *testing.T) {
	group := "rights: [{right: [access, object], text: See it or object.}]\n"
	judge(t, "regime: uk-gdpr\nlawful_bases: [{basis: public-task, laws: Care Act 2014}]", []judged{
		{"among others", group, "NC711/warning"},
		{"an item", "rights: [{right: access}, {right: object}]", ""},
		{"a section of its own", group + "sections: [{heading: Objection, body: You have the right to object to our use of your data at any time.}]", ""},
		{"a section on all rights", group + "sections: [{heading: Rights, body: You have the right to see and erase your data and to object to our use of them.}]", "NC711/warning"},
		{"own words in a list", "rights: [{right: access, text: See it.}, {right: object, text: Object.}]", "NC711/warning"},
		{"own words before a list", "rights: [{right: object, text: Object.}, {right: access}]", "NC711/warning"},
		{"codes in a notice of own words", "wording: own\nrights: [{right: access}, {right: object}]", "NC711/warning"},
		{"own words in a group of their own", "wording: own\nrights: [{right: access, text: See it.}, {heading: You can object, items: [{right: object, text: Object.}, {right: object-direct-marketing, text: To adverts.}]}]", ""},
		{"own words in a group without a heading", "wording: own\nrights: [{right: access, text: See it.}, {intro: You can, items: [{right: object, text: object.}]}]", "NC711/warning"},
		{"own words in a group with others", "rights: [{heading: You can, items: [{right: object, text: object.}, {right: erasure, text: have it deleted}]}]", "NC711/warning"},
		{"own words in a group with words without a code", "rights: [{heading: You can, items: [{right: object, text: object.}, {text: call us}]}]", "NC711/warning"},
		{"a group within a group", "rights: [{heading: Rights, items: [{right: access, text: See it.}, {heading: Objection, items: [{right: object, text: Object.}]}]}]", ""},
		{"a section of objection alone", "wording: own\nrights: {heading: You can object, items: [{right: object, text: Object.}]}", ""},
		{"a group in standard words", "rights: [{heading: You can, items: [{right: access}, {right: object}]}]", "NC711/warning"},
		{"headings in a group", "rights: [{heading: You can, as: headings, items: [{right: access}, {right: object}]}]", ""},
		{"own words as headings", "rights: {as: headings, items: [{right: access, text: See it.}, {right: object, text: Object.}]}", "NC711/warning"},
		{"the text of the section", "rights: {text: You can see it and object., items: [{right: access}, {right: object}]}", "NC711/warning"},
		{"a section on something else", group + "sections: [{heading: Parking, body: You can park behind the house.}]", "NC711/warning"},
	}, "NC711")
	judge(t, "regime: eu-gdpr\nlanguage: de\nlawful_bases: [{basis: legitimate-interests, interests: Sicherheit}]", []judged{
		{"a section in German", group + "sections: [{heading: Widerspruch, body: \"Sie haben das Recht, jederzeit gegen die Verarbeitung Ihrer Daten Widerspruch einzulegen.\"}]", ""},
	}, "NC711")
}

// Codes of rights say which rights the words elsewhere tell of, so that others are not stated by them.
func TestRightsStatedElsewhere(t *testing.T) {
	judge(t, "regime: uk-gdpr\nlawful_bases: [{basis: consent}]", []judged{
		{"codes without withdrawal", "rights: {items: [{right: [access, erasure]}], stated_in: intro}\nintro: You can see your data and have them erased.", "NC330/error"},
		{"codes with withdrawal", "rights: {items: [{right: [access, withdraw-consent]}], stated_in: intro}\nintro: You can see your data and withdraw your consent.", ""},
		{"words with withdrawal", "rights: {items: [{right: [access]}], stated_in: intro}\nintro: You can see your data and withdraw your consent.", ""},
		{"no codes", "rights: {stated_in: intro}\nintro: You have rights.", ""},
	}, "NC330")
}

// A purpose that serves an obligation of the controller rests on it, or on a task that a law gives.
func TestObligationAmongBases(t *testing.T) {
	purpose := func(words, basis string) string { return "purposes: [{text: \"" + words + "\", basis: " + basis + "}]" }
	const found = "NC337/warning"
	judge(t, "regime: uk-gdpr", []judged{
		{"regulatory responsibilities", purpose("fulfil our regulatory responsibilities", "contract"), found},
		{"legal obligations", purpose("comply with our legal obligations", "consent"), found},
		{"statutory duties", purpose("meet our statutory duties", "contract"), found},
		{"the basis is there", purpose("fulfil our regulatory responsibilities", "legal-obligation"), ""},
		{"a public task", purpose("meet our statutory duties", "public-task"), ""},
		{"duties under the contract", purpose("meet our contractual obligations", "contract"), ""},
		{"a denial", purpose("deliver bread, which is not one of our legal obligations", "contract"), ""},
	}, "NC337")
	judge(t, "regime: eu-gdpr\nlanguage: de", []judged{
		{"German", purpose("zur Erfüllung unserer gesetzlichen Pflichten", "contract"), found},
		{"German contract", purpose("zur Erfüllung unserer vertraglichen Pflichten", "contract"), ""},
	}, "NC337")
	judge(t, "regime: eu-gdpr\nlanguage: fr", []judged{
		{"French", purpose("respecter nos obligations légales", "contract"), found},
	}, "NC337")
	judge(t, "regime: uk-gdpr\nlanguage: cy", []judged{
		{"Welsh", purpose("bodloni ein rhwymedigaethau cyfreithiol", "contract"), found},
	}, "NC337")
}

// An article that words on all purposes cite as their basis is among the codes.
func TestCitedAgainstCodes(t *testing.T) {
	notice := func(intro, basis string) string {
		return "purposes: {intro: \"" + intro + "\", items: [{text: teach, basis: " + basis + "}]}"
	}
	const found = "NC342/warning"
	judge(t, "regime: uk-gdpr", []judged{
		{"another", notice("We use your data under Article 6(1)(b) for this:", "public-task"), found},
		{"the same", notice("We use your data under Article 6(1)(e) for this:", "public-task"), ""},
		{"no article", notice("We use your data for the performance of a contract:", "public-task"), ""},
		{"no code", "purposes: {intro: We use your data under Article 6(1)(b)., items: [teach]}", ""},
		{"a denial", notice("We do not rely on Article 6(1)(b) for this.", "public-task"), ""},
		{"among the bases", "lawful_bases: {intro: We rely on Article 6(1)(c)., items: [{basis: public-task}]}", found},
	}, "NC342")
	judge(t, "regime: eu-gdpr\nlanguage: de", []judged{
		{"German", notice("Wir verarbeiten Ihre Daten nach Art. 6 Abs. 1 lit. b DSGVO:", "public-task"), found},
	}, "NC342")
	judge(t, "regime: eu-gdpr\nlanguage: fr", []judged{
		{"French", notice("Nous traitons vos données sur la base de l’article 6, paragraphe 1, point b) :", "public-task"), found},
	}, "NC342")
}
