package lint_test

import (
	"strconv"
	"strings"
	"testing"
)

// What is direct marketing by its words is found once for each purpose that does not say whether it is.
func TestMarketing(t *testing.T) {
	for _, c := range []wordingCase{
		{"NC837", "en", []string{
			"send you offers by e-mail", "our newsletter", "tell you about our products", "Direct marketing", "appeals for donations to our supporters", "send you vouchers", "news about our events by post", "special offers for members", "ask you to donate", "marketing of our courses", "personalised advertising", "discount codes and promotions",
		}, []string{
			"make you an offer of a place", "market research", "issue food vouchers to families", "work out the discount on your council tax", "we never use it for marketing", "keep the news archive", "offers of employment", "no newsletter is sent", "raise funds from grants", "sell you tickets", "our marketing authorisation for medicines", "promote good health",
		}},
		{"NC837", "de", []string{"Newsletter versenden", "Direktwerbung", "Ihnen Angebote per E-Mail zuschicken", "Werbung für unsere Kurse", "Spendenaufrufe an Förderer", "über unsere Veranstaltungen informieren", "Gutscheine per Post", "Marketing", "Werbe-E-Mails", "Sonderangebote mitteilen"},
			[]string{"ein Angebot für Ihren Umzug rechnen", "Bewerbungen prüfen", "Ihre Bestellung liefern", "Gutscheine einlösen", "Spendenquittungen ausstellen", "Marktforschung", "Stellenangebote per E-Mail", "Werkstatttermine planen", "Nachrichten beantworten", "Veranstaltungen planen"}},
		{"NC837", "fr", []string{"envoyer notre newsletter", "prospection commerciale", "offres promotionnelles", "la lettre d'information", "appels aux dons", "publicité ciblée", "marketing direct", "nos offres par courriel", "codes promo", "vous informer de nos événements"},
			[]string{"faire une offre de place", "livrer votre commande", "publicité des débats", "reçus de dons", "gérer les candidatures", "offres d'emploi", "publicité foncière", "répondre à vos lettres", "tenir les comptes", "informer la mairie"}},
		{"NC837", "cy", []string{"anfon ein cylchlythyr", "marchnata", "cynigion arbennig", "newyddion am ein digwyddiadau", "gofyn am roddion", "apeliadau codi arian", "talebau drwy e-bost", "ei farchnata", "ymgyrchoedd codi arian", "hyrwyddiadau"},
			[]string{"cynnig lle i chi", "ymchwil marchnata", "ateb eich llythyr", "talu eich bil", "codi ffioedd", "adran farchnata", "cadw cofnodion", "trefnu digwyddiadau", "rhoi derbynneb am rodd", "gwella iechyd"}},
	} {
		c.judge(t, func(words string) string {
			return head(c.language, "[uk-gdpr, eu-gdpr]") + "purposes: [{text: " + strconv.Quote(words) + "}]\n"
		})
	}
	for text, want := range map[string]int{
		"purposes: [{text: our newsletter, direct_marketing: true}]":                        0,
		"purposes: [{text: our newsletter to pupils, direct_marketing: false}]":             0,
		"purposes: [{text: newsletter and offers by e-mail}, {text: bake}]":                 1,
		"purposes: [{text: bake}, {text: newsletter}, {name: Promotions, text: send them}]": 2,
	} {
		if got := findings(t, head("en", "uk-gdpr")+text+"\n", rule(t, "NC837")); strings.Count(got, "\n") != want {
			t.Errorf("%s: want %d findings, got %s", text, want, got)
		}
	}
	if got := findings(t, head("en", "eudpr")+"purposes: [our newsletter]\n", rule(t, "NC837")); got != "" {
		t.Errorf("want no finding where the law knows no marketing, got %s", got)
	}
}

// Words that say of all recipients in a country what holds for some are found only where it is so.
func TestAdequacyOfAll(t *testing.T) {
	c := wordingCase{"NC838", "en", []string{
		"All companies in the United States are adequate.", "Every company there has an adequate level.", "The United States is adequate.", "all recipients are covered by adequacy", "All organisations in the USA have an adequacy decision.", "All firms are adequate", "Any company there is adequate.", "all businesses in the US protect data adequately", "The US is adequate.", "Every recipient is adequate.",
	}, []string{
		"All companies that are certified are adequate.", "Our host is certified under the framework, which is adequate.", "Not all companies are adequate.", "all recipients listed are adequate", "All companies sign a contract.", "The United States is far away.", "All our companies keep the adequacy list of the bridge.", "Companies in the Data Privacy Framework are adequate.", "All participating companies are adequate", "It is adequate.",
	}}
	c.judge(t, func(words string) string {
		return head("en", "uk-gdpr") + "transfers: [{to: US, mechanism: adequacy, safeguard: " + strconv.Quote(words) + "}]\n"
	})
	for _, to := range []string{"JE", "NZ", "IN"} {
		if got := findings(t, head("en", "uk-gdpr")+"transfers: [{to: "+to+", mechanism: adequacy, safeguard: All companies are adequate.}]\n", rule(t, "NC838")); got != "" {
			t.Errorf("%s: want no finding, got %s", to, got)
		}
	}
}

// Tags with a code of no language or country are found, with what is meant.
func TestLanguageTags(t *testing.T) {
	for tag, want := range map[string]string{
		"en-UK": "en-GB", "cy-UK": "cy-GB", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "de-EU": "de", "EN-uk": "EN-GB", "ger": "de", "gb": "en", "el-EL": "el-GR", "wel": "cy",
		"en": "", "en-GB": "", "cy": "", "de-AT": "", "fr-CA": "", "uk": "", "uk-UA": "", "zh-Hant": "", "pt-BR": "", "es-419": "", "sr-Latn-RS": "", "": "",
	} {
		text := "noticec: 1\ntitle: T\nregime: uk-gdpr\n"
		if tag != "" {
			text += "language: " + tag + "\n"
		}
		got := findings(t, text, rule(t, "NC839"))
		if (want != "") != strings.Contains(got, "`"+tag+"` is no language tag") {
			t.Errorf("%q: want found %t, got %s", tag, want != "", got)
		}
	}
}
