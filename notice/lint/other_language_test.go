package lint_test

import (
	"strings"
	"testing"
)

// Short notices by their language: one of nouns, one of sentences.
var shortNotices = map[string][]string{
	"en": {
		"Camera at the gate. Controller: Averton Sports Club, 1 Mill Lane, Averton. Purpose: keeping visitors and bicycles safe. Legitimate interests: fewer thefts. Storage: 72 hours, then deletion. Recipients: police, after an offence. Your rights: access, erasure, objection. Complaints: Information Commission.",
		"We use your name, address and telephone number to bring your shopping. We keep them for one year. You can ask us for a copy, have mistakes corrected, or tell us to stop. Write to privacy@averton.example if anything is unclear.",
	},
	"cy": {
		"Camera wrth y giât. Rheolydd: Clwb Chwaraeon Aberfach, 1 Lôn y Felin, Aberfach. Diben: diogelu ymwelwyr a beiciau. Buddiannau dilys: llai o ladrata. Cadw: 72 awr, yna dileu. Derbynwyr: yr heddlu, ar ôl trosedd. Eich hawliau: mynediad, dileu, gwrthwynebu. Cwynion: Swyddfa'r Comisiynydd Gwybodaeth.",
		"Rydym yn defnyddio eich enw, eich cyfeiriad a'ch rhif ffôn i ddod â'ch siopa atoch. Byddwn yn eu cadw am flwyddyn. Gallwch ofyn i ni am gopi, cywiro camgymeriadau, neu ddweud wrthym am roi'r gorau iddi. Ysgrifennwch atom os oes rhywbeth yn aneglur.",
	},
	"de": {
		"Kamera am Tor. Verantwortlicher: Sportverein Averstadt e. V., Mühlweg 1, 12345 Averstadt. Zweck: Schutz von Gästen und Fahrrädern. Berechtigte Interessen: weniger Diebstähle. Speicherdauer: 72 Stunden, dann Löschung. Empfänger: Polizei, nach einer Straftat. Ihre Rechte: Auskunft, Löschung, Widerspruch. Beschwerde: Aufsichtsbehörde des Landes. Fragen: Vorstand, Telefon 01234 5678.",
		"Wir verwenden Ihren Namen, Ihre Anschrift und Ihre Telefonnummer, um Ihnen den Einkauf zu bringen. Wir speichern beides ein Jahr lang. Sie können eine Kopie verlangen, Fehler berichtigen lassen oder uns sagen, dass wir aufhören sollen. Schreiben Sie uns, wenn etwas unklar ist.",
	},
	"fr": {
		"Caméra du portail. Responsable du traitement : club sportif d’Averville, 1 rue du Moulin, Averville. Finalité : sécurité des visiteurs et des vélos. Intérêts légitimes : moins de vols. Conservation : 72 heures, puis suppression. Destinataires : police, après une infraction. Vos droits : accès, effacement, opposition. Réclamation : CNIL.",
		"Nous utilisons votre nom, votre adresse et votre numéro de téléphone pour livrer vos courses. Nous les conservons un an. Vous pouvez demander une copie, faire corriger les erreurs ou nous dire d’arrêter. Écrivez-nous si un point reste obscur, nous répondons dans le mois.",
	},
}

// No short notice is taken for one in another language; sentences in another are found.
func TestLanguageOfShortNotices(t *testing.T) {
	for declared := range shortNotices {
		for language, texts := range shortNotices {
			for i, text := range texts {
				got := findings(t, "noticec: 1\ntitle: T\nregime: [uk-gdpr, eu-gdpr]\nlanguage: "+declared+"\nintro: >\n  "+text+"\n", rule(t, "NC823"))
				if declared == language && got != "" {
					t.Errorf("%s: want no finding, got %s\n%s", declared, got, text)
				}
				if sentences := i == 1; sentences && declared != language && !strings.Contains(got, "look like `"+language+"`") {
					t.Errorf("%s declared: want %s found, got %q\n%s", declared, language, got, text)
				}
			}
		}
	}
}
