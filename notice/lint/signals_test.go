package lint_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/lint"
)

func rule(t *testing.T, id string) []*lint.Rule {
	t.Helper()
	for _, r := range lint.All {
		if r.Code.ID == id {
			return []*lint.Rule{r}
		}
	}
	t.Fatalf("there is no rule %s", id)
	return nil
}

// Words that only look like a special category are none; a negation is not a declaration.
func TestSignals(t *testing.T) {
	head := "noticec: 1\ntitle: T\nregime: uk-gdpr\npersonal_data:\n  - {name: About you, items: [\""
	for words, want := range map[string]string{
		"health and safety training": "", "religious convictions": "", "good design is in our DNA": "", "browser fingerprint": "", "biometric residence permit": "",
		"students' union membership": "", "credit union membership": "", "acting in good faith": "", "nationality": "", "NHS number": "", "photographs": "",
		"gender": "", "place of birth": "", "environmental health inspections": "", "prevent crime": "", "a race we organise": "", "health visitor's name": "",
		"we do not hold your religion": "", "trade unions, and we never ask for more": "trade unions", "nothing about trade unions": "",
		"your religion": "religion", "Trade union membership": "Trade union", "criminal convictions": "criminal convictions", "DNA samples": "DNA", "sexual orientation": "sexual orientation",
		"mental health": "mental health", "a DBS check": "DBS", "fingerprints": "fingerprints", "your political opinions": "political opinions", "allergies": "allergies",
	} {
		got := findings(t, head+words+"\"]}\n", rule(t, "NC408"))
		if want == "" && got != "" || want != "" && !strings.Contains(got, "`"+want+"`") {
			t.Errorf("%q: want %q, got %s", words, want, got)
		}
	}
}

// Questions about equality are nearly always about special categories.
func TestEqualityQuestions(t *testing.T) {
	for _, c := range []wordingCase{
		{"NC409", "en", []string{"Your answers to our equality questions", "equality monitoring form", "Diversity survey", "equal opportunities monitoring", "equality and diversity data"}, []string{"equal pay claims", "gender equality officer's name", "species diversity", "Your opportunities", "an equal share"}},
		{"NC409", "de", []string{"Antworten der Diversity-Befragung", "Fragen zur Vielfalt"}, []string{"Gleichstellungsbeauftragte", "Vielfalt im Sortiment"}},
		{"NC409", "fr", []string{"le questionnaire sur la diversité", "vos réponses aux questions sur la diversité"}, []string{"la diversité des produits", "l'égalité des chances"}},
		{"NC409", "cy", []string{"monitro cydraddoldeb", "cwestiynau cydraddoldeb"}, []string{"cydraddoldeb i bawb", "amrywiaeth o gynnyrch"}},
	} {
		c.judge(t, func(words string) string {
			return head(c.language, "uk-gdpr") + "personal_data: [{name: \"" + words + "\"}]\n"
		})
	}
}

// What is declared, for the category or for a part of it, is not found.
func TestDeclaredIsNotFound(t *testing.T) {
	for _, data := range []string{"{name: Faith, special: religious-or-philosophical-beliefs, items: [religion]}", "{name: You, items: [{text: religion, special: religious-or-philosophical-beliefs}]}", "{name: Checks, criminal: true, items: [criminal record]}"} {
		if got := findings(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\npersonal_data: ["+data+"]\n", rule(t, "NC408")); got != "" {
			t.Errorf("%s: want no finding, got %s", data, got)
		}
	}
}

// Sentences end where one begins, and not at an abbreviation, a number or the end of a line.
func TestSentences(t *testing.T) {
	long := strings.Repeat("word ", 25)
	for text, want := range map[string]bool{
		long + ". " + long: true, long + ". And " + long: false, long + "\\n" + long: true, long + "\\n\\n" + long: false, long + "\\n- " + long: false, long + "\\n2. " + long: false, long + "\\n-" + long: true, long + " e.g. " + long: true, long + " Art. 6 " + long: true, long + " no. 5 " + long: true, long + " art. 6 " + long: true, long + " cart. 6 " + long: false, long + " 3.5 " + long: true, long + "! Then " + long: false,
	} {
		got := findings(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\nlanguage: en\nintro: \""+text+"\"\n", rule(t, "NC819"))
		if want != (got != "") {
			t.Errorf("%q: want found %t, got %s", text, want, got)
		}
	}
}

func TestPeriodsInWords(t *testing.T) {
	for words, want := range map[string]bool{
		"for six years": false, "for 72 months": false, "for 7 years": true, "for 6 years, then 2 years in the archive": false, "for a while": false, "Six Years": false,
	} {
		got := findings(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\nretention: [{name: f, period: P6Y, from: x, text: \""+words+"\"}]\n", rule(t, "NC605"))
		if want != (got != "") {
			t.Errorf("%q: want found %t, got %s", words, want, got)
		}
	}
}

// Periods are found in the language of the notice, and in no other.
func TestPeriodsInOtherLanguages(t *testing.T) {
	for language, cases := range map[string]map[string]bool{
		"de":    {"nach zehn Jahren": true, "nach sechs Jahren": false, "nach 7 years": false},
		"fr":    {"pendant 5 ans": true, "pendant 72 mois": false},
		"cy-GB": {"am 5 mlynedd": true, "am chwe blynedd": false},
		"en":    {"for 1 year and 6 months": true, "for 5 years and 12 months": false},
		"ar":    {"7 years": false},
	} {
		for words, want := range cases {
			got := findings(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\nlanguage: "+language+"\nretention: [{name: f, period: P6Y, from: x, text: \""+words+"\"}]\n", rule(t, "NC605"))
			if want != (got != "") {
				t.Errorf("%s: %q: want found %t, got %s", language, words, want, got)
			}
		}
	}
}
