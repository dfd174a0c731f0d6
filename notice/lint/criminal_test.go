package lint_test

import "testing"

const offences = `personal_data: [{id: checks, name: Checks, criminal: true}]
`

// What allows the use of data about offences is the same in every spelling, and each item answers for
// itself.
func TestCriminalOffences(t *testing.T) {
	codes := []string{"NC324", "NC325", "NC326", "NC361", "NC362", "NC363", "NC364"}
	judge(t, "regime: uk-gdpr", []judged{
		{"nothing", offences, "NC326/error"},
		{"none", offences + "criminal_offence_data: none", "NC326/error"},
		{"two categories, one missing authority", "personal_data: [{name: A, criminal: true}, {name: B, items: [{text: b, criminal: true}]}]", "NC326/error"},
		{"words that say nothing", offences + "criminal_offence_data: {text: We take great care.}", "NC890/info"},
		{"words in an item that say nothing", offences + "criminal_offence_data: [{text: It is our policy.}]", "NC890/info"},
		{"words with a paragraph", offences + "criminal_offence_data: {text: \"Paragraph 3 of Schedule 1 to the Data Protection Act 2018 allows it.\"}", ""},
		{"an item that says nothing", offences + "criminal_offence_data: [{id: x}]", "NC326/error"},
		{"one item of two says nothing", offences + "criminal_offence_data: [{authority: official-authority}, {id: x}]", "NC326/error"},
		{"stated elsewhere", offences + "criminal_offence_data: {stated_in: intro}", ""},
		{"official authority", offences + "criminal_offence_data: [{authority: official-authority}]", ""},
		{"by law, no law", offences + "criminal_offence_data: [{authority: authorised-by-law}]", "NC361/error"},
		{"by law, a law", offences + "criminal_offence_data: [{authority: authorised-by-law, laws: Care Act 2014}]", "NC361/error"},
		{"a law alone", offences + "criminal_offence_data: [{laws: Care Act 2014}]", "NC361/error"},
		{"the paragraph as a law", offences + "criminal_offence_data: [{laws: \"DPA 2018, Sch. 1 para. 13\"}]", ""},
		{"the Part as a law", offences + "criminal_offence_data: [{authority: authorised-by-law, laws: \"DPA 2018, Schedule 1, Part 3\"}]", ""},
		{"a paragraph without authority", offences + "criminal_offence_data: [{schedule_1: criminal-legal-claims}]", ""},
		{"a paragraph that needs a policy document", offences + "criminal_offence_data: [{schedule_1: preventing-or-detecting-unlawful-acts}]", "NC325/warning"},
		{"the same in words", offences + "criminal_offence_data: [{text: \"Schedule 1, paragraph 10 of the Data Protection Act 2018 allows it.\"}]", "NC325/warning"},
		{"with the document in a note", offences + "criminal_offence_data: [{schedule_1: preventing-or-detecting-unlawful-acts, note: Ask us for our policy document.}]", ""},
		{"with the document linked", offences + "related_notices: [{label: Policy, kind: policy-document, url: \"https://a.example\"}]\ncriminal_offence_data: [{schedule_1: preventing-fraud}]", ""},
		{"a paragraph for special categories only", offences + "criminal_offence_data: [{schedule_1: occupational-pensions, note: Our policy document is on paper.}]", "NC324/error"},
		{"insurance through its extension", offences + "criminal_offence_data: [{schedule_1: criminal-extension-of-insurance, note: Our policy document is on paper.}]", ""},
		{"as a special category", "special_category_conditions: [{condition: explicit-consent, schedule_1: criminal-public-domain}]", "NC364/error"},
		{"a purpose on offences only under Art. 9", offences + "purposes: [{text: vet, data: checks, conditions: explicit-consent}]\ncriminal_offence_data: [{authority: official-authority}]", "NC364/warning"},
	}, codes...)
	judge(t, "regime: uk-gdpr\npurposes: [{text: vet, basis: contract}]\nconsent: {withdraw: Tell us at any time.}", []judged{
		{"offences on consent, which is withdrawn", offences + "criminal_offence_data: [{schedule_1: criminal-consent}]", ""},
		{"offences on another paragraph", offences + "criminal_offence_data: [{schedule_1: criminal-legal-claims}]", "NC331/warning"},
	}, "NC331")
	const health = "purposes: [{text: sell, basis: contract, data: h}]\npersonal_data: [{id: h, name: Health, special: health}]\nconsent: {withdraw: Tell us at any time.}\nspecial_category_conditions: "
	judge(t, "regime: uk-gdpr", []judged{
		{"a condition in words with its article", health + "{text: \"We use these data with your explicit consent (Article 9(2)(a) of the UK GDPR).\"}", ""},
		{"two conditions in words", health + "{text: \"We use these data with your explicit consent, or where they are needed for legal claims.\"}", "NC320/warning"},
	}, "NC320", "NC331")
	judge(t, "regime: eu-gdpr\nlanguage: fr\nlawful_bases: [{basis: contract}]", []judged{
		{"consent as a condition is no sharing", "special_category_conditions: {text: Nous traitons ces données avec votre consentement explicite.}", ""},
		{"consent to sharing without the basis", "recipients: {text: Avec votre consentement nous informons votre médecin.}", "NC817/warning"},
	}, "NC817")
	judge(t, "regime: eu-gdpr", []judged{
		{"eu, nothing", offences, "NC326/error"},
		{"eu, by law, no law", offences + "criminal_offence_data: [{authority: authorised-by-law}]", "NC362/warning"},
		{"eu, by law, a law", offences + "criminal_offence_data: [{authority: authorised-by-law, laws: \"Bundeszentralregistergesetz, § 30\"}]", ""},
		{"eu, by law, the law in words", offences + "criminal_offence_data: [{authority: authorised-by-law, note: Section 30a of the Federal Central Register Act asks for it.}]", ""},
		{"eu, a company with authority", "controller: {name: C, kind: company}\n" + offences + "criminal_offence_data: [{authority: official-authority}]", "NC363/warning"},
		{"eu, a company with authority by law", "controller: {name: C, kind: company}\n" + offences + "criminal_offence_data: [{authority: official-authority, laws: \"Beleihungsgesetz, § 2\"}]", ""},
		{"eu, an authority", "controller: {name: C, kind: public-authority}\n" + offences + "criminal_offence_data: [{authority: official-authority}]", ""},
	}, codes...)
	judge(t, "regime: eudpr", []judged{
		{"institution, nothing", offences, "NC326/error"},
		{"institution, by law, no law", offences + "criminal_offence_data: [{authority: authorised-by-law}]", "NC362/warning"},
	}, codes...)
	for _, regime := range []string{"uk-part3", "ch-fadp"} {
		judge(t, "regime: "+regime, []judged{ // these have no such rule
			{regime + ", nothing", offences, ""},
			{regime + ", by law", offences + "criminal_offence_data: [{authority: authorised-by-law}]", ""},
		}, codes...)
	}
	judge(t, "regime: [uk-gdpr, eu-gdpr]", []judged{
		{"both, no law", offences + "criminal_offence_data: [{authority: authorised-by-law}]", "NC361/error NC362/warning"},
	}, codes...)
}
