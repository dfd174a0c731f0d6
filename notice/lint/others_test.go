package lint_test

import "testing"

// Words for other people tell of them as `about` does.
func TestOthersInWords(t *testing.T) {
	const found = "NC404/info"
	judge(t, "regime: uk-gdpr", []judged{
		{"an emergency contact", "personal_data: [Your name, Your emergency contact]", found},
		{"several at once", "personal_data: [Next of kin, {name: Forms, items: [referees, family members]}]", found},
		{"only the reader", "personal_data: [Your name, Your address]", ""},
		{"words for them", "personal_data: [Next of kin]\nthird_party_data: [We write to them.]", ""},
		{"a denial", "personal_data: [{name: Address, note: We do not ask for your next of kin.}]", ""},
		{"in another section", "personal_data: [Your name]\nrecipients: [Your next of kin]", ""},
		{"once with about", "personal_data: [{name: Next of kin, about: your next of kin}]", found},
	}, "NC404")
	for language, words := range map[string]string{"cy": "Perthynas agosaf", "de": "Ihr Notfallkontakt", "fr": "Personne à contacter en cas d’urgence"} {
		judge(t, "regime: eu-gdpr\nlanguage: "+language, []judged{{language, "personal_data: [\"" + words + "\"]", found}}, "NC404")
	}
}

// Membership of a trade union is told in the plural, too.
func TestUnionsInGerman(t *testing.T) {
	judge(t, "regime: eu-gdpr\nlanguage: de", []judged{
		{"unions", "personal_data: [Mitgliedsdaten von Gewerkschaften]", "NC408/warning"},
		{"members of a union", "personal_data: [Angaben der Gewerkschaftsmitglieder]", "NC408/warning"},
		{"members of a club", "personal_data: [Mitgliedsdaten des Vereins]", ""},
	}, "NC408")
}
