package lint_test

import "testing"

const illness = `personal_data: [{id: contact, name: Contact}, {id: health, name: Illness, special: health}, {id: faith, name: Faith, special: religious-or-philosophical-beliefs}]
`

// A missing condition is found once, and the condition is the same in every spelling.
func TestSpecialCategories(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"no special category", "personal_data: [{name: Contact}]", ""},
		{"no condition", illness, "NC320/error"},
		{"none", illness + "special_category_conditions: none", "NC320/error"},
		{"kind words", illness + "special_category_conditions: {text: Your health matters to us.}", "NC890/info"},
		{"words that state it", illness + "special_category_conditions: {text: We ask for your explicit consent.}", ""},
		{"words in a note of the section", illness + "special_category_conditions: {note: \"We rely on Article 9(2)(a).\"}", ""},
		{"words in the introduction", "intro: We use your health data with your explicit consent.\n" + illness, ""},
		{"three purposes lack one condition", illness + "purposes: [{text: a, data: health}, {text: b, data: [contact, health]}, {text: c, data: health}]", "NC320/error"},
		{"tied to another purpose", illness + "purposes: [{text: a, data: health, conditions: explicit-consent}, {text: b, data: faith}, {text: c, data: faith}]", "NC320/error"},
		{"the same by article", illness + "purposes: [{text: a, data: health, conditions: \"9(2)(a)\"}, {text: b, data: [contact]}]", ""},
		{"the same by id", illness + "purposes: [{text: a, data: health, conditions: x}]\nspecial_category_conditions: [{id: x, condition: explicit-consent}]", ""},
		{"the same in words of the purpose", illness + "purposes: [{text: plan your meals with your explicit consent, data: health}, {text: b, data: contact, conditions: explicit-consent}]", ""},
		{"the only one of the notice", illness + "purposes: [{text: a, data: health}]\nspecial_category_conditions: [{condition: explicit-consent}]", "NC320/info"},
		{"the words of the section for all", illness + "purposes: [{text: a, data: health}]\nspecial_category_conditions: {text: We use health data with your explicit consent.}", ""},
		{"one of several", illness + "purposes: [{text: a, data: health}]\nspecial_category_conditions: [{condition: explicit-consent}, {condition: manifestly-made-public}]", "NC320/warning"},
		{"a datum", "personal_data: [{name: Contact, items: [{text: allergies, special: health}]}]", "NC320/error"},
	}, "NC320")
	judge(t, "regime: ch-fadp", []judged{{"Swiss law has no list of conditions", illness, ""}}, "NC320")
	judge(t, "regime: uk-part3", []judged{
		{"part 3, nothing", illness, "NC320/error"},
		{"part 3, Schedule 8", illness + "special_category_conditions: {text: \"It is strictly necessary under Schedule 8 to the Data Protection Act 2018.\"}", ""},
	}, "NC320")
}

// The law behind a condition, by code, by its number, by the purpose and in words.
func TestLawBehindConditions(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"no paragraph", "special_category_conditions: [{condition: health-or-social-care}]", "NC322/warning"},
		{"by article", "special_category_conditions: [{condition: \"9(2)(h)\"}]", "NC322/warning"},
		{"on a purpose", "purposes: [{text: a, conditions: health-or-social-care}]", "NC322/warning"},
		{"on two purposes, once", "purposes: [{text: a, conditions: public-health}, {text: b, conditions: \"9(2)(i)\"}]", "NC322/warning"},
		{"a paragraph", "special_category_conditions: [{condition: health-or-social-care, schedule_1: health-or-social-care-purposes}]", ""},
		{"its number", "special_category_conditions: [{condition: health-or-social-care, laws: \"Data Protection Act 2018, Schedule 1, paragraph 2\"}]", ""},
		{"its number in a note", "special_category_conditions: [{condition: health-or-social-care, note: \"See Sch 1 para 2 of the Data Protection Act 2018.\"}]", ""},
		{"own words", "special_category_conditions: [{condition: health-or-social-care, text: Our nurses need it.}]", "NC890/info"},
		{"another note", "special_category_conditions: [{condition: health-or-social-care, note: Our nurses need it.}]", "NC322/warning"},
		{"of all alternatives", "special_category_conditions: [{schedule_1: [health-or-social-care-purposes], any_of: [{condition: health-or-social-care}, {condition: explicit-consent}]}]", ""},
		{"no law is needed", "special_category_conditions: [{condition: explicit-consent}]", ""},
	}, "NC322")
	judge(t, "regime: eu-gdpr", []judged{
		{"eu, no law", "special_category_conditions: [{condition: public-health}]", "NC322/warning"},
		{"eu, a law", "special_category_conditions: [{condition: public-health, laws: \"Infektionsschutzgesetz, § 6\"}]", ""},
		{"eu, a law of the purpose", "purposes: [{text: a, conditions: public-health, laws: \"Infektionsschutzgesetz, § 6\"}]", ""},
		{"eu, a law of one of two purposes", "purposes: [{text: a, conditions: public-health, laws: \"Infektionsschutzgesetz, § 6\"}, {text: b, conditions: p}]\nspecial_category_conditions: [{id: p, condition: public-health}]", "NC322/warning"},
		{"eu, a law in words", "special_category_conditions: [{condition: public-health, note: Article 5 of the Public Health Act 2019 asks for it.}]", ""},
		{"eu, a contract with a doctor", "purposes: [{text: treat you, basis: contract, conditions: health-or-social-care}]", ""},
	}, "NC322")
}

// Parts, reach and policy documents of Schedule 1.
func TestSchedule1(t *testing.T) {
	codes := []string{"NC323", "NC324", "NC325", "NC360", "NC364"}
	const policy = ", policy_document: On paper."
	judge(t, "regime: uk-gdpr", []judged{
		{"part 2 for care", "special_category_conditions: [{condition: health-or-social-care, schedule_1: insurance" + policy + "}]", "NC323/error"},
		{"part 1 for public interest", "special_category_conditions: [{condition: substantial-public-interest, schedule_1: research-etc}]", "NC323/error"},
		{"alternatives share paragraphs of both parts", "special_category_conditions: [{schedule_1: [research-etc, journalism-academia-art-literature], any_of: [{condition: substantial-public-interest}, {condition: archiving-research-statistics}]}]", ""},
		{"alternatives that none fits", "special_category_conditions: [{schedule_1: research-etc, any_of: [{condition: substantial-public-interest}]}]", "NC323/error"},
		{"a category out of reach", illness + "purposes: [{text: a, data: faith, conditions: p}]\nspecial_category_conditions: [{id: p, condition: substantial-public-interest, schedule_1: safeguarding-economic-well-being" + policy + "}]", "NC324/error"},
		{"the same where no purpose names data", "personal_data: [{name: Faith, special: religious-or-philosophical-beliefs}]\nspecial_category_conditions: [{condition: substantial-public-interest, schedule_1: occupational-pensions" + policy + "}]", "NC324/error"},
		{"another condition reaches it", "personal_data: [{name: Faith, special: religious-or-philosophical-beliefs}]\nspecial_category_conditions: [{condition: explicit-consent}, {condition: substantial-public-interest, schedule_1: political-parties" + policy + "}]", ""},
		{"in reach", illness + "purposes: [{text: a, data: faith, conditions: p}]\nspecial_category_conditions: [{id: p, condition: substantial-public-interest, schedule_1: insurance" + policy + "}]", ""},
		{"no policy document", "special_category_conditions: [{condition: employment-social-security-social-protection, schedule_1: employment-social-security-social-protection}]", "NC325/warning"},
		{"no policy document needed", "special_category_conditions: [{condition: substantial-public-interest, schedule_1: journalism-academia-art-literature}]", ""},
		{"in the words of the section", "special_category_conditions: {note: We have an appropriate policy document., items: [{condition: substantial-public-interest, schedule_1: preventing-fraud}]}", ""},
		{"of the whole for its alternatives", "special_category_conditions: [{policy_document: On paper., any_of: [{condition: substantial-public-interest, schedule_1: preventing-fraud}]}]", ""},
		{"beside consent of the purpose", illness + "purposes: [{text: a, basis: consent, data: health, conditions: p}]\nspecial_category_conditions: [{id: p, condition: substantial-public-interest, schedule_1: counselling" + policy + "}]", "NC360/info"},
		{"beside explicit consent", illness + "purposes: [{text: a, data: health, conditions: [explicit-consent, p]}]\nspecial_category_conditions: [{id: p, condition: substantial-public-interest, schedule_1: safeguarding-economic-well-being" + policy + "}]", "NC360/info"},
		{"for what people volunteer", illness + "provision: [{required: voluntary, data: health}]\npurposes: [{text: a, data: health, conditions: p}]\nspecial_category_conditions: [{id: p, condition: substantial-public-interest, schedule_1: safeguarding-children-and-individuals-at-risk" + policy + "}]", "NC360/info"},
		{"without consent", illness + "purposes: [{text: a, basis: public-task, data: health, conditions: p}]\nspecial_category_conditions: [{id: p, condition: substantial-public-interest, schedule_1: counselling" + policy + "}]", ""},
	}, codes...)
	judge(t, "regime: eu-gdpr", []judged{
		{"the Union has no Schedule 1", "special_category_conditions: [{condition: health-or-social-care, schedule_1: counselling}]", ""},
	}, codes...)
}

// A basis is no condition, and a condition no basis.
func TestBasesAndConditions(t *testing.T) {
	judge(t, "regime: eu-gdpr", []judged{
		{"legitimate interests for health", illness + "special_category_conditions: {text: We rely on our legitimate interests.}", "NC369/warning"},
		{"in an item", illness + "special_category_conditions: [{text: We rely on legitimate interests to use your health data.}]", "NC369/warning"},
		{"not relied on", illness + "special_category_conditions: {text: We do not rely on legitimate interests. We ask for your explicit consent.}", ""},
		{"a condition in words", illness + "special_category_conditions: {text: We ask for your explicit consent.}", ""},
		{"a code", illness + "special_category_conditions: [{condition: explicit-consent}]", ""},
		{"a condition as the basis", "lawful_bases: {text: We rely on Article 9(2)(h).}", "NC370/warning"},
		{"both", "lawful_bases: {text: \"We rely on Article 6(1)(e) and Article 9(2)(h).\"}", ""},
	}, "NC369", "NC370")
}
