package lint_test

import "testing"

const (
	explained = "logic: A score is made., significance: It decides on credit., consequences: You pay at once."
	reviewed  = `review: "We tell you about each decision. You can give your view, have a person look at it, and contest it."`
)

// Only significant decisions without a person are regulated, and each answers for itself.
func TestDecisions(t *testing.T) {
	codes := []string{"NC510", "NC512", "NC515", "NC540"}
	d := func(s string) string { return "automated_decisions: [{name: Credit, " + s + "}]" }
	judge(t, "regime: uk-gdpr", []judged{
		{"complete", d("significant: true, solely: true, " + explained + ", " + reviewed), ""},
		{"nothing explained", d("significant: true, solely: true, " + reviewed), "NC510/error"},
		{"a person decides", d("significant: true, solely: false"), ""},
		{"a person decides after profiling", d("significant: true, solely: false, profiling: true, logic: A score is made."), ""},
		{"nothing significant", d("significant: false, solely: true"), ""},
		{"open whether a person takes part", d("significant: true, " + reviewed), "NC510/warning"},
		{"open whether it is significant", d("solely: true, " + reviewed), "NC510/warning"},
		{"open in both", d("logic: A score is made."), "NC510/info"},
		{"own words", "automated_decisions: [A program decides on your credit from your payments.]", "NC890/info"},
		{"a note beside facts", d("significant: true, solely: true, logic: A score is made., note: It decides on credit. You may have to pay at once., " + reviewed), "NC890/info"},
		{"words of the section", "automated_decisions: {text: A program decides., items: [{significant: true, solely: true, " + reviewed + "}]}", "NC890/info"},
		{"words that only say that there are some", "automated_decisions: {text: We make automated decisions about you.}", "NC890/info"},
		{"words that deny", "automated_decisions: {text: We do not make automated decisions about you.}", ""},
		{"stated elsewhere", "automated_decisions: [{significant: true, solely: true, stated_in: intro}]", ""},
		{"one of two", "automated_decisions: [{significant: true, solely: true, " + explained + ", " + reviewed + "}, {significant: true, solely: true, " + reviewed + "}]", "NC510/error"},
		{"no review", d("significant: true, solely: true, " + explained), "NC512/warning"},
		{"two safeguards", d("significant: true, solely: true, " + explained + ", review: You can contest the decision and ask for human intervention."), "NC540/warning"},
		{"a review that cannot be read", d("significant: true, solely: true, " + explained + ", review: Ring Ada."), "NC890/info"},
		{"the rest in the note", d("significant: true, solely: true, " + explained + ", review: You can contest the decision and ask for human intervention., note: You can give your view on the decision. We tell you about each decision."), ""},
		{"three in the right that is listed", d("significant: true, solely: true, "+explained+", review: We tell you about each decision.") + "\nrights: [{right: adm}]", ""},
		{"three in the right that is derived", d("significant: true, solely: true, "+explained+", review: We tell you about each decision.") + "\nlawful_bases: [{basis: contract}]", ""},
		{"not the first", d("significant: true, solely: true, "+explained+", review: Ask for human intervention.") + "\nrights: [{right: adm}]", "NC540/warning"},
		{"the right in own words", d("significant: true, solely: true, "+explained+", review: We tell you about each decision.") + "\nrights: [{right: adm, text: You can contest an automated decision.}]", "NC540/warning"},
		{"the UK asks for no ground", d("significant: true, solely: true, " + explained + ", " + reviewed), ""},
	}, codes...)
	judge(t, "regime: eu-gdpr", []judged{
		{"contract without review", d("significant: true, solely: true, ground: contract, " + explained), "NC512/warning"},
		{"consent without review", d("significant: true, solely: true, ground: explicit-consent, " + explained), "NC512/warning"},
		{"a law has safeguards of its own", d("significant: true, solely: true, ground: law, " + explained), ""},
		{"one safeguard is enough", d("significant: true, solely: true, ground: contract, " + explained + ", review: Ask for human intervention."), ""},
		{"no ground", d("significant: true, solely: true, " + explained + ", " + reviewed), "NC515/warning"},
		{"the ground in words", d("significant: true, solely: true, " + explained + ", " + reviewed + ", note: This is necessary to perform the contract with you."), ""},
		{"no ground, a person decides", d("significant: true, solely: false"), ""},
	}, codes...)
	judge(t, "regime: ch-fadp", []judged{
		{"Swiss law asks for no logic", d("significant: true, solely: true, review: A person decides if you ask."), ""},
		{"Swiss review", d("significant: true, solely: true"), "NC512/warning"},
		{"Swiss explicit consent", d("significant: true, solely: true, ground: explicit-consent"), ""},
	}, codes...)
	judge(t, "regime: uk-part3", []judged{{"no notice item in Part 3", d("significant: true, solely: true"), ""}}, codes...)
}

// A decision on special data needs its own condition, under each regime.
func TestDecisionsOnSpecialData(t *testing.T) {
	notice := func(purpose, decision string) string {
		return illness + "purposes: [{id: p, text: insure you, data: health, " + purpose + "}, {text: other, data: faith, conditions: substantial-public-interest}]\n" +
			"automated_decisions: [{significant: true, solely: true, data: health" + decision + "}]"
	}
	judge(t, "regime: uk-gdpr", []judged{
		{"explicit consent", notice("conditions: explicit-consent", ""), ""},
		{"explicit consent as the ground", notice("conditions: health-or-social-care", ", ground: explicit-consent"), ""},
		{"care", notice("conditions: health-or-social-care", ", ground: contract"), "NC514/error"},
		{"public interest and a contract", notice("conditions: substantial-public-interest", ", ground: contract"), ""},
		{"public interest and a law", notice("conditions: substantial-public-interest", ", ground: law"), ""},
		{"public interest and a public task", notice("basis: public-task, conditions: substantial-public-interest", ""), ""},
		{"public interest and legitimate interests", notice("basis: legitimate-interests, conditions: substantial-public-interest", ""), "NC514/error"},
		{"public interest, no basis known", notice("conditions: substantial-public-interest", ""), ""},
		{"a person decides", illness + "automated_decisions: [{significant: true, solely: false, data: health}]", ""},
		{"other data", illness + "automated_decisions: [{significant: true, solely: true, data: contact}]", ""},
		{"each of the data", illness + "purposes: [{text: a, data: health, conditions: explicit-consent}, {text: b, data: faith, conditions: manifestly-made-public}]\nautomated_decisions: [{significant: true, solely: true, data: [health, faith]}]", "NC514/error"},
		{"conditions in words that cannot be read", illness + "special_category_conditions: {text: We take care.}\nautomated_decisions: [{significant: true, solely: true, data: health}]", ""},
	}, "NC514")
	judge(t, "regime: eu-gdpr", []judged{
		{"eu, public interest", notice("basis: legitimate-interests, conditions: substantial-public-interest", ""), ""},
		{"eu, care", notice("conditions: health-or-social-care", ", ground: contract"), "NC514/error"},
	}, "NC514")
}

// Silence, denial and contradiction.
func TestDecisionsToldOfAndDenied(t *testing.T) {
	const made = "automated_decisions: [{significant: true, solely: true}]"
	judge(t, "regime: uk-gdpr", []judged{
		{"silence", "purposes: [deliver bread]", "NC511/info"},
		{"silence and scoring", "purposes: [credit scoring]", "NC511/warning"},
		{"silence and eligibility", "purposes: [{text: see whether you are eligible for a grant}]", "NC511/warning"},
		{"denied in the introduction", "intro: We do not make automated decisions about you.\npurposes: [credit scoring]", ""},
		{"none and a right", "automated_decisions: none\nrights: [{right: adm}]", "NC513/warning"},
		{"none and a decision", "automated_decisions: {state: none, items: [{significant: true, solely: true}]}", "NC513/error"},
		{"words and a decision", "intro: We do not make automated decisions.\n" + made, "NC513/warning"},
		{"words that leave one open", "intro: We do not make automated decisions except for credit.\n" + made, ""},
		{"words and a person who decides", "intro: We do not make automated decisions.\nautomated_decisions: [{significant: true, solely: false}]", ""},
		{"words and nothing significant", "intro: We do not make automated decisions.\nautomated_decisions: [{significant: false, solely: true}]", ""},
	}, "NC511", "NC513")
	for language, text := range map[string]string{
		"de": "Bonitätsprüfung vor der Lieferung", "fr": "vérifier votre solvabilité", "cy": "asesu cymhwysedd ar gyfer grant",
	} {
		judge(t, "regime: eu-gdpr\nlanguage: "+language, []judged{{language, "purposes: [" + text + "]", "NC511/warning"}}, "NC511")
	}
}
