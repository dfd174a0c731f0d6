package lint_test

import (
	"fmt"
	"strings"
	"testing"
)

// Where the words of a case stand, by the rule.
var wordsIn = map[string]string{
	"NC316": "lawful_bases: [{basis: legitimate-interests, interests: %q}]",
	"NC321": "purposes: [{text: %q, basis: vital-interests}]",
	"NC333": "purposes: [{text: %q, basis: contract}]",
	"NC337": "purposes: [{text: %q, basis: contract}]",
	"NC405": "sources: [{name: %q, collection: indirect}]",
	"NC407": "personal_data: [{name: D, special: health}]\nintro: %q",
	"NC408": "personal_data: [{name: %q}]",
	"NC409": "personal_data: [{name: %q}]",
	"NC517": "transfers: {text: %q}",
	"NC518": "recipients: none\nintro: %q",
	"NC603": "retention: [{criteria: %q}]",
	"NC604": "retention: {text: %q}",
	"NC817": "lawful_bases: [{basis: contract}]\nrecipients: {text: %q}",
	"NC818": "purposes: {text: %q}",
}

// Each rule finds its words in Welsh, German and French, and not what only looks like them: the
// first text of a rule and language has them, the second has not.
func TestWordsInOtherLanguages(t *testing.T) {
	for id, languages := range map[string]map[string][2]string{
		"NC316": {
			"cy": {"ein buddiannau busnes", "cadw'r siop yn ddiogel rhag lladron a fandaliaid"},
			"de": {"unsere Geschäftsinteressen", "den Laden vor Dieben zu schützen"},
			"fr": {"nos intérêts commerciaux", "protéger la boutique contre les vols"},
		},
		"NC321": {
			"cy": {"anfon cylchlythyr", "galw ambiwlans mewn argyfwng"},
			"de": {"den Newsletter verschicken", "im Notfall einen Krankenwagen rufen"},
			"fr": {"envoyer la newsletter", "appeler une ambulance en cas d’urgence"},
		},
		"NC333": {
			"cy": {"at ddibenion busnes", "danfon y bara a archebwyd gennych"},
			"de": {"für verschiedene Zwecke", "das bestellte Brot liefern"},
			"fr": {"à des fins commerciales", "livrer le pain que vous avez commandé"},
		},
		"NC337": {
			"cy": {"rhannu data pan fo'r gyfraith yn mynnu", "danfon y bara"},
			"de": {"Daten weitergeben, wenn wir gesetzlich dazu verpflichtet sind", "das Brot liefern"},
			"fr": {"communiquer des données lorsque la loi l’exige", "livrer le pain"},
		},
		"NC405": {
			"cy": {"ffynonellau cyhoeddus", "ffynonellau cyhoeddus megis Tŷ'r Cwmnïau"},
			"de": {"öffentlich zugängliche Quellen", "öffentlich zugängliche Quellen wie das Handelsregister"},
			"fr": {"sources publiques", "sources publiques telles que le registre du commerce"},
		},
		"NC407": {
			"cy": {"Nid ydym yn casglu unrhyw ddata am eich iechyd.", "Rydym yn poeni am iechyd a diogelwch."},
			"de": {"Wir erheben keine Angaben zu Ihrer Gesundheit.", "Wir sorgen für Gesundheit und Sicherheit."},
			"fr": {"Nous ne collectons pas de données sur votre santé.", "Nous veillons à la santé et à la sécurité : santé et sécurité d’abord."},
		},
		"NC408": {
			"cy": {"Eich crefydd", "Iechyd yr amgylchedd"},
			"de": {"Ihre Konfession", "Amt für Gesundheit"},
			"fr": {"Appartenance syndicale", "Assurance maladie"},
		},
		"NC409": {
			"cy": {"Cenedligrwydd", "Cyfeiriad"},
			"de": {"Staatsangehörigkeit", "Anschrift"},
			"fr": {"Nationalité", "Adresse"},
		},
		"NC518": {
			"cy": {"Mae cwmni'n prosesu'r data ar ein rhan.", "Rydym yn prosesu'r data ein hunain."},
			"de": {"Ein Anbieter verarbeitet die Daten in unserem Auftrag.", "Wir verarbeiten die Daten selbst."},
			"fr": {"Une société traite les données pour notre compte.", "Nous traitons les données nous-mêmes."},
		},
		"NC603": {
			"cy": {"cyhyd ag y bo angen", "nes i chi gau eich cyfrif"},
			"de": {"so lange wie erforderlich", "bis Sie Ihr Konto schließen"},
			"fr": {"aussi longtemps que nécessaire", "jusqu’à la clôture de votre compte"},
		},
		"NC604": {
			"cy": {"Gweler ein hamserlen gadw.", "Rydym yn ei gadw am chwe blynedd."},
			"de": {"Siehe unser Löschkonzept.", "Wir löschen nach sechs Jahren."},
			"fr": {"Voir notre politique de conservation.", "Nous les gardons six ans."},
		},
		"NC704": {
			"cy": {"Rhaid i chi gwyno i ni yn gyntaf.", "Gallwch gwyno i ni yn gyntaf."},
			"de": {"Sie müssen sich zunächst an uns wenden.", "Sie können sich gern zunächst an uns wenden."},
			"fr": {"Vous devez d’abord nous contacter.", "Si vous estimez, après nous avoir contactés, que vos droits ne sont pas respectés, saisissez la CNIL."},
		},
		"NC812": {
			"cy": {"Cliciwch yma i ddarllen mwy.", "Ysgrifennwch atom i wybod mwy."},
			"de": {"Klicken Sie hier, um mehr zu lesen.", "Schreiben Sie uns, um mehr zu erfahren."},
			"fr": {"Cliquez ici pour en savoir plus.", "Écrivez-nous pour en savoir plus."},
		},
		"NC813": {
			"cy": {"Meddyliwch yn ofalus cyn gofyn.", "Gallwch ofyn ar unrhyw adeg."},
			"de": {"Überlegen Sie sich gut, ob Sie das wollen.", "Sie können das jederzeit verlangen."},
			"fr": {"Réfléchissez bien avant d’exercer vos droits.", "Vous pouvez exercer vos droits à tout moment."},
		},
		"NC815": {
			"cy": {"Dylech edrych ar y dudalen hon yn rheolaidd.", "Rydym yn gwirio'r dudalen hon yn rheolaidd."},
			"de": {"Bitte informieren Sie sich regelmäßig über den Inhalt, also sich regelmäßig über den Inhalt.", "Wir prüfen diese Hinweise regelmäßig."},
			"fr": {"Nous vous invitons à consulter régulièrement cette page.", "Nous relisons cette page chaque année."},
		},
		"NC816": {
			"cy": {"Trwy ddefnyddio ein gwefan rydych yn cytuno i'r hysbysiad hwn.", "Rydym yn gofyn am eich caniatâd cyn gosod cwcis."},
			"de": {"Mit der Nutzung unserer Website stimmen Sie der Verarbeitung zu.", "Vor der Nutzung der Website fragen wir Sie."},
			"fr": {"En utilisant notre site, vous acceptez cette politique.", "Avant de déposer des cookies, nous vous demandons votre accord."},
		},
		"NC817": {
			"cy": {"Rydym yn rhannu eich data gyda'ch caniatâd.", "Rydym yn rhannu eich data gyda'r banc."},
			"de": {"Mit Ihrer Einwilligung geben wir Daten an den Verein.", "Wir geben Daten an die Bank."},
			"fr": {"Avec votre accord, nous transmettons vos données au club.", "Nous transmettons vos données à la banque."},
		},
		"NC818": {
			"cy": {"Efallai, weithiau ac o bryd i'w gilydd rydym yn dweud wrth rai pobl.", "Rydym yn danfon bara bob dydd."},
			"de": {"Gegebenenfalls, gelegentlich und unter Umständen rufen wir an.", "Wir liefern jeden Tag Brot."},
			"fr": {"Parfois, éventuellement et le cas échéant, nous vous appelons.", "Nous livrons du pain chaque jour."},
		},
		"NC827": {
			"cy": {"Mae eich data yn gwbl ddiogel.", "Nid oes unrhyw system yn gwbl ddiogel."},
			"de": {"Ihre Daten sind absolut sicher.", "Kein System ist absolut sicher."},
			"fr": {"Vos données sont totalement sécurisées.", "Aucun système n’est totalement sécurisé."},
		},
		"NC828": {
			"cy": {"Gall gwrthrych y data ofyn am gopi.", "Gallwch ofyn am gopi."},
			"de": {"Die betroffene Person kann Auskunft verlangen.", "Sie können Auskunft verlangen."},
			"fr": {"La personne concernée peut demander une copie.", "Vous pouvez demander une copie."},
		},
		"NC829": {
			"cy": {"Rhowch wybod iddynt am yr hysbysiad hwn.", "Byddwn yn rhoi gwybod iddynt."},
			"de": {"Bitte informieren Sie diese Personen.", "Wir informieren diese Personen."},
			"fr": {"Il vous appartient d’informer ces personnes.", "Nous informons ces personnes."},
		},
		"NC811": {
			"cy": {"Rydym yn dilyn Deddf Diogelu Data 1998.", "Rydym yn dilyn Deddf Diogelu Data 2018."},
			"de": {"Grundlage ist die Richtlinie 95/46/EG.", "Verordnung (EU) 2016/679 zur Aufhebung der Richtlinie 95/46/EG"},
			"fr": {"Nous appliquons la directive 95/46/CE.", "règlement (UE) 2016/679 abrogeant la directive 95/46/CE"},
		},
	} {
		place := wordsIn[id]
		if place == "" {
			place = "intro: %q"
		}
		for language, texts := range languages {
			for i, text := range texts {
				got := findings(t, "noticec: 1\ntitle: T\nregime: [uk-gdpr, eu-gdpr]\nlanguage: "+language+"\n"+fmt.Sprintf(place, text)+"\n", rule(t, id))
				if want := i == 0; want != strings.Contains(got, "["+id+"]") {
					t.Errorf("%s: %s: want found %t in %q, got %q", id, language, want, text, got)
				}
			}
		}
	}
	for language, texts := range map[string][2]string{
		"cy": {"Rydym yn anfon data y tu allan i'r AEE.", "Rydym yn anfon data y tu allan i'r Deyrnas Unedig."},
		"de": {"Wir senden Daten in Länder außerhalb des EWR.", "Wir senden Daten in Länder außerhalb des Vereinigten Königreichs."},
		"fr": {"Nous envoyons des données hors de l’Espace économique européen.", "Nous envoyons des données hors du Royaume-Uni."},
	} {
		for i, text := range texts {
			got := findings(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\nlanguage: "+language+"\n"+fmt.Sprintf(wordsIn["NC517"], text)+"\n", rule(t, "NC517"))
			if want := i == 0; want != (got != "") {
				t.Errorf("NC517: %s: want found %t in %q, got %q", language, want, text, got)
			}
		}
	}
}
