package lint_test

import "testing"

// The rules that read own words read them in four languages.
func TestOwnWordsInOtherLanguages(t *testing.T) {
	codes := []string{"NC310", "NC311", "NC318", "NC320", "NC326", "NC369", "NC370", "NC513", "NC540"}
	const made = "automated_decisions: [{significant: true, solely: true}]\n"
	const kids = "audiences: [{name: k, kind: children, age: 8 to 11}]\npurposes: [{text: a, basis: consent}]\n"
	const reach = "controller: {name: B, email: a@a.example}\n"
	judge(t, "regime: eu-gdpr\nlanguage: de\n"+reach, []judged{
		{"de, consent", illness + "special_category_conditions: {text: Wir verarbeiten Gesundheitsdaten nur mit Ihrer ausdrücklichen Einwilligung.}", ""},
		{"de, interests", illness + "special_category_conditions: {text: Wir stützen uns auf unsere berechtigten Interessen.}", "NC369/warning"},
		{"de, an article as the basis", "lawful_bases: {text: Art. 9 Abs. 2 lit. h DSGVO.}", "NC370/warning"},
		{"de, denied", made + "intro: Wir treffen keine automatisierten Entscheidungen.", "NC513/warning"},
		{"de, denied in part", made + "intro: \"Wir treffen keine automatisierten Entscheidungen, außer beim Kauf auf Rechnung.\"", ""},
		{"de, arrangement", "joint_controllers: {items: [{name: A, email: b@b.example}], note: Eine Vereinbarung der gemeinsam Verantwortlichen regelt die Anfragen.}", ""},
		{"de, parents", kids + "consent: {note: Für Kinder unter 16 Jahren müssen die Eltern ihre Einwilligung geben.}", ""},
	}, codes...)
	judge(t, "regime: eu-gdpr\nlanguage: fr\n"+reach, []judged{
		{"fr, consent", illness + "special_category_conditions: {text: Nous traitons vos données de santé avec votre consentement explicite.}", ""},
		{"fr, interests", illness + "special_category_conditions: {text: Nous nous fondons sur nos intérêts légitimes.}", "NC369/warning"},
		{"fr, an article as the basis", "lawful_bases: {text: \"Article 9, paragraphe 2, point h) du RGPD.\"}", "NC370/warning"},
		{"fr, denied", made + "intro: Nous ne prenons aucune décision automatisée.", "NC513/warning"},
		{"fr, denied in part", made + "intro: \"Nous ne prenons aucune décision automatisée, sauf pour l’achat sur facture.\"", ""},
		{"fr, arrangement", "joint_controllers: {items: [{name: A, email: b@b.example}], note: Un accord entre les responsables conjoints du traitement fixe qui répond aux demandes.}", ""},
		{"fr, parents", kids + "consent: {note: \"Pour les enfants de moins de 15 ans, les parents doivent donner leur consentement.\"}", ""},
	}, codes...)
	judge(t, "regime: uk-gdpr\nlanguage: cy\n"+reach, []judged{
		{"cy, consent", illness + "special_category_conditions: {text: Rydym yn defnyddio eich data iechyd gyda'ch cydsyniad penodol.}", ""},
		{"cy, denied", made + "intro: Nid ydym yn gwneud penderfyniadau awtomataidd.", "NC513/warning"},
		{"cy, four safeguards", "automated_decisions: [{significant: true, solely: true, review: \"Rydym yn dweud wrthych am bob penderfyniad. Gallwch fynegi eich barn, gofyn i berson edrych ar y penderfyniad, a herio'r penderfyniad.\"}]", ""},
		{"cy, two safeguards", "automated_decisions: [{significant: true, solely: true, review: \"Gallwch fynegi eich barn, a herio'r penderfyniad.\"}]", "NC540/warning"},
		{"cy, paragraph of the Schedule", offences + "criminal_offence_data: {text: \"Paragraff 13 o Atodlen 1 i Ddeddf Diogelu Data 2018\"}", ""},
	}, codes...)
}
