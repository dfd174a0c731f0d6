package lint_test

import (
	"html"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/noticec/noticec/notice/lint"
)

// What words state does not depend on how an editor wrote them: in capitals, with marks that nobody sees, in
// lines, as a list or a table, with references to characters.
func TestFormsOfWords(t *testing.T) {
	quiet := map[string]bool{"NC818": true, "NC819": true, "NC820": true, "NC821": true} // about style
	var rules []*lint.Rule
	for _, r := range lint.All {
		if !quiet[r.Code.ID] {
			rules = append(rules, r)
		}
	}
	for _, n := range []struct{ language, regime, country, words string }{
		{"en", "uk-gdpr", "GB", `purposes|We use your name and address to deliver bread.
lawful_bases|We rely on the contract with you, and on our legitimate interest in keeping our shop safe.
recipients|We share your data with Pell Parcels Ltd, who bring your order.
transfers|We don't send your data outside the UK.
retention|We keep your orders for six years after your last order.
rights|You have the right to get a copy of your data, to have it corrected, deleted or restricted, and to take it with you in a machine-readable format. You can object to how we use it at any time.
exercising_rights|Write to us. We answer within one month. It is free.
complaints|You can complain to us about how we use your data. You can also complain to the Information Commission (ICO).
automated_decisions|We don't make automated decisions about you.
provision|You don't have to give us your address, but we can't deliver without it.
sources|You give us your data yourself.`},
		{"de", "eu-gdpr", "DE", `purposes|Wir verwenden Ihre Daten, um Brot zu liefern.
lawful_bases|Rechtsgrundlage ist der Vertrag mit Ihnen (Art. 6 Abs. 1 lit. b DSGVO).
recipients|Wir geben Ihre Daten an die Paket GmbH weiter.
transfers|Wir übermitteln Ihre Daten nicht in Drittländer.
retention|Wir speichern Ihre Bestellungen sechs Jahre nach der letzten Bestellung.
rights|Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung, Datenübertragbarkeit und Widerspruch.
exercising_rights|Schreiben Sie uns. Wir antworten innerhalb eines Monats. Es ist kostenlos.
complaints|Sie können sich bei der Aufsichtsbehörde beschweren.
automated_decisions|Es finden keine automatisierten Entscheidungen statt.
provision|Sie müssen uns Ihre Adresse nicht geben; ohne sie können wir aber nicht liefern.
sources|Sie geben uns Ihre Daten selbst.`},
		{"fr", "eu-gdpr", "FR", `purposes|Nous utilisons vos données pour livrer le pain.
lawful_bases|La base légale est l'exécution du contrat avec vous.
recipients|Nous partageons vos données avec Colis Rapide SARL.
transfers|Nous ne transférons pas vos données hors de l'Union européenne.
retention|Nous conservons vos commandes six ans après la dernière commande.
rights|Vous avez le droit d'accès, de rectification, d'effacement, de limitation du traitement, de portabilité et d'opposition.
exercising_rights|Écrivez-nous. Nous répondons dans un délai d'un mois. C'est gratuit.
complaints|Vous pouvez introduire une réclamation auprès de la CNIL.
automated_decisions|Nous ne prenons aucune décision automatisée.
provision|Vous n'êtes pas obligé de donner votre adresse, mais sans elle nous ne pouvons pas livrer.
sources|Vous nous donnez vos données vous-même.`},
		{"cy", "uk-gdpr", "GB", `purposes|Rydym yn defnyddio eich data i ddosbarthu bara.
lawful_bases|Ein sail gyfreithlon yw'r contract gyda chi.
recipients|Rydym yn rhannu eich data â Parseli Cyf.
transfers|Nid ydym yn anfon eich data y tu allan i'r DU.
retention|Rydym yn cadw eich archebion am chwe blynedd ar ôl eich archeb olaf.
rights|Mae gennych yr hawl i weld eich data, i'w gywiro, i'w ddileu, i gyfyngu ar ei ddefnydd, i gludadwyedd data ac i wrthwynebu.
exercising_rights|Ysgrifennwch atom. Byddwn yn ateb o fewn mis. Mae am ddim.
complaints|Gallwch gwyno i ni am eich data. Gallwch hefyd gwyno i'r Comisiwn Gwybodaeth (ICO).
automated_decisions|Nid ydym yn gwneud penderfyniadau awtomataidd amdanoch.
provision|Nid oes rhaid i chi roi eich cyfeiriad, ond ni allwn ddanfon hebddo.
sources|Chi sy'n rhoi eich data i ni.`},
	} {
		for form, write := range map[string]func(string) string{
			"as they are":       func(s string) string { return s },
			"typographic marks": func(s string) string { return strings.ReplaceAll(s, "'", "’") },
			"capitals":          strings.ToUpper,
			"no-break spaces":   func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
			"zero-width spaces": func(s string) string { return strings.ReplaceAll(s, " ", " \u200b") },
			"soft hyphens": func(s string) string {
				return eachWord(s, func(w string) string { return w[:len(w)/2] + "\u00ad" + w[len(w)/2:] })
			},
			"bold words":           func(s string) string { return eachWord(s, func(w string) string { return "**" + w + "**" }) },
			"bold":                 func(s string) string { return "**" + s + "**" },
			"lines":                func(s string) string { return strings.ReplaceAll(s, " ", "\n") },
			"two spaces":           func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
			"a list":               func(s string) string { return "- " + strings.ReplaceAll(s, ". ", ".\n- ") },
			"paragraphs":           func(s string) string { return strings.ReplaceAll(s, ". ", ".\n\n") },
			"a table":              func(s string) string { return "| |\n|---|\n| " + strings.ReplaceAll(s, ". ", ". |\n| ") + " |" },
			"no full stop":         func(s string) string { return strings.TrimSuffix(s, ".") },
			"letters in two parts": norm.NFD.String,
			"references": func(s string) string {
				return strings.NewReplacer("ü", "&uuml;", "é", "&eacute;", "ö", "&#246;", "ô", "&ocirc;").Replace(html.EscapeString(s))
			},
			"dashes between clauses": func(s string) string { return strings.ReplaceAll(s, ", ", " – ") },
		} {
			text := head(n.language, n.regime) + "updated: 2026-11-01\ncontroller: {name: Brindle Bakery Ltd, kind: company, country: " + n.country + ", email: privacy@b.example, phone: \"01632 960123\"}\npersonal_data: [{name: Contact details}]\n"
			for line := range strings.SplitSeq(n.words, "\n") {
				section, words, _ := strings.Cut(line, "|")
				text += section + ": {text: " + strconv.Quote(write(words)) + "}\n"
			}
			if got := findings(t, text, rules); got != "" {
				t.Errorf("%s, %s: want no finding, got\n%s", n.language, form, got)
			}
		}
	}
}

// eachWord changes the words of a text that are plain letters, and long.
func eachWord(text string, change func(string) string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		if len(w) > 5 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			words[i] = change(w)
		}
	}
	return strings.Join(words, " ")
}
