package lint_test

import "testing"

const bothLaws = "regime: [uk-gdpr, eu-gdpr]"

// Each of several representatives answers to the laws that it names.
func TestSeveralRepresentatives(t *testing.T) {
	const american = "controller: {name: B, country: US}\n"
	judge(t, bothLaws, []judged{
		{"one for each law", american + "representative: [{name: A, country: GB, regime: uk-gdpr}, {name: B, country: FR, regime: eu-gdpr}]", ""},
		{"one for each law, told by their countries", american + "representative: [{name: A, country: GB}, {name: B, country: FR}]", ""},
		{"one for one law", american + "representative: [{name: A, country: GB, regime: uk-gdpr}]", "NC314/warning"},
		{"one for the other law, by itself", american + "representative: {name: A, country: FR, regime: eu-gdpr}", "NC314/warning"},
		{"one in the wrong place", american + "representative: [{name: A, country: FR, regime: uk-gdpr}, {name: B, country: FR, regime: eu-gdpr}]", "NC367/warning"},
		{"a contact for the other law", american + "representative: {name: A, country: FR, regime: eu-gdpr}\ncontacts: [{name: C, country: GB, role: Our representative in the United Kingdom, regime: uk-gdpr}]", ""},
		{"an establishment under each law", "controller: {name: B, country: US, establishments: [GB, IE]}", ""},
		{"an establishment under one law", "controller: {name: B, country: US, establishments: [GB]}", "NC314/warning"},
		{"two for one law", american + "representative: [{name: A, country: FR, regime: eu-gdpr}, {name: B, country: DE, regime: eu-gdpr}]", "NC314/warning"},
	}, "NC314", "NC367")
}

// Each of several officers can be reached, and each of several authorities is one of its law.
func TestSeveralOfficersAndAuthorities(t *testing.T) {
	judge(t, bothLaws+"\ncontroller: {name: B, kind: public-authority, country: GB, email: a@a.example}", []judged{
		{"officers", "dpo: [{name: A, email: a@a.example}, {name: B, phone: '01632 960123'}]", ""},
		{"an officer who cannot be reached", "dpo: [{name: A, email: a@a.example}, {name: B}]", "NC313/error"},
		{"a broken address", "dpo: [{name: A, email: a@a.example}, {name: B, email: b}]", "NC830/warning"},
		{"a country that there is not", "dpo: {email: a@a.example}\nrepresentative: [{name: A, country: QQ}]", "NC520/error"},
		{"an establishment in a country that there is not", "dpo: {email: a@a.example}\njoint_controllers: [{name: A, establishments: [FR, QQ]}]", "NC520/error"},
	}, "NC312", "NC313", "NC520", "NC830")
	judge(t, bothLaws, []judged{
		{"authorities", "complaints: {authority: [{country: GB, regime: uk-gdpr}, {country: IE, regime: eu-gdpr}]}", ""},
		{"authorities of the wrong law", "complaints: {authority: [{country: IE, regime: uk-gdpr}, {country: GB, regime: eu-gdpr}]}", "NC703/warning NC703/warning"},
		{"authorities by their countries", "complaints: {authority: [GB, IE]}", ""},
	}, "NC703")
	judge(t, "regime: uk-gdpr", []judged{
		{"one of several that is of another law", "complaints: {authority: [GB, IE]}", "NC703/warning"},
		{"one of another law that is not known", "complaints: {authority: DE}", "NC703/warning"},
	}, "NC703", "NC707")
	judge(t, "regime: eu-gdpr", []judged{
		{"one that is not known", "complaints: {authority: DE}", "NC707/info"},
	}, "NC703", "NC707")
}

// A section that answers to one law leaves the duties of the others.
func TestSectionsOfOneLaw(t *testing.T) {
	const text = "complaints: {authority: GB, controller: a@a.example, regime: "
	judge(t, bothLaws, []judged{
		{"all laws", text + "[uk-gdpr, eu-gdpr]}", ""},
		{"no law said", "complaints: {authority: GB, controller: a@a.example}", ""},
		{"one law", text + "uk-gdpr}", "NC701/warning"},
		{"the other law, which knows no complaint to the controller", text + "eu-gdpr}", "NC701/warning NC702/warning"},
		{"words elsewhere", text + "uk-gdpr}\nsections: [{id: eu, heading: In the Union, body: You can complain to the CNIL.}]", ""},
	}, "NC701", "NC702")
}

// Whether data must be given, and why.
func TestRequiredData(t *testing.T) {
	judge(t, "regime: uk-gdpr\nsources: [{name: You, collection: direct}]", []judged{
		{"nothing said", "", "NC740/info"},
		{"required, and not why", "provision: [{required: yes, consequence: We cannot help you.}]", "NC742/info"},
		{"required, with the law in words", "provision: [{required: yes, text: The Care Act 2014 requires it., consequence: We cannot help you.}]", ""},
		{"required, and not what follows", "provision: [{required: yes}]", "NC741/error NC742/info"},
		{"needed for what people ask for", "provision: [{required: requested}]", ""},
		{"voluntary", "provision: [{required: voluntary}]", ""},
	}, "NC740", "NC741", "NC742")
}

// Several interests name one each, and a role says what it is for.
func TestInterestsAndRoles(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"interests of a basis", "lawful_bases: [{basis: legitimate-interests, interests: [{text: keep our site safe}, find fraud]}]", ""},
		{"interests of a purpose", "purposes: [{text: x, basis: legitimate-interests, interests: [keep our site safe, find fraud]}]", ""},
		{"none", "lawful_bases: [{basis: legitimate-interests}]", "NC306/error"},
	}, "NC306")
	judge(t, "regime: uk-gdpr", []judged{
		{"two roles", "controller: {name: B, roles: [controller, processor]}", "NC328/warning"},
		{"two roles, and for what", "controller: {name: B, roles: [{role: controller, for: accounts}, {role: processor, for: the files of customers}]}", ""},
	}, "NC328")
}

// The day of adoption is a date of the notice, as words for a day are.
func TestDatesOfAdoption(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"a day", "adopted: 2026-09-14", ""},
		{"a day with words", "adopted: {date: 2026-09-14, text: Adopted by the board.}", ""},
		{"words with a year", "adopted: {text: Adopted in spring 2026.}", ""},
		{"who", "adopted: {by: the board}", "NC801/warning"},
		{"words for the last change", "updated: {text: Last changed in spring 2026}", ""},
		{"a version with words", "version: {text: Third edition}", ""},
	}, "NC801")
}

// A country has one code of ISO 3166-1, and others that are in use for it.
func TestAuthorityByOtherCode(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"UK", "complaints: {authority: UK}", ""},
		{"GB", "complaints: {authority: GB}", ""},
		{"IE", "complaints: {authority: IE}", "NC703/warning"},
	}, "NC703", "NC707", "NC708")
	judge(t, "regime: eu-gdpr", []judged{{"EL", "complaints: {authority: EL}", ""}, {"UK", "complaints: {authority: UK}", "NC703/warning"}}, "NC703", "NC707", "NC708")
}
