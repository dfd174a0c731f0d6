package draft

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/schema"
)

// TestHeadings holds what headings name; those of real notices are measured elsewhere.
func TestHeadings(t *testing.T) {
	for _, c := range []struct{ language, heading, want string }{
		{"en", "Why we use your information", "purposes"},
		{"en", "Purpose and lawful basis of processing", "purposes lawful_bases"},
		{"en", "The purpose of this notice", "intro"},
		{"en", "3. Our legal grounds", "lawful_bases"},
		{"en", "What gives us the right to use your information?", "lawful_bases"},
		{"en", "How long do we keep the data we collect about you?", "retention"},
		{"en", "What we collect, where we store it, and how long we keep it", "personal_data transfers retention"},
		{"en", "Who we share your information with", "recipients"},
		{"en", "What information do we share, and with whom?", "recipients"},
		{"en", "How we use and share your data", "purposes recipients"},
		{"en", "Why we share it with them", "sharing_reasons"},
		{"en", "Where does your information come from?", "sources"},
		{"en", "Who do we collect information from?", "sources"},
		{"en", "Is any information sent to countries outside of the EEA?", "transfers"},
		{"en", "Do computers make any decisions about you?", "automated_decisions"},
		{"en", "What happens if you do not provide your details?", "provision"},
		{"en", "Exercising your rights", "exercising_rights"},
		{"en", "Your rights and how to complain", "rights complaints"},
		{"en", "The Data Protection Officer", "dpo"},
		{"en", "Personal data", "personal_data"},
		{"en", "What is personal data?", "definitions"},
		{"en", "Types of information that we hold", "personal_data"},
		{"en", "Changes to this notice", "changes"},
		{"en", "How we protect your data", "security"},
		{"en", "Use of cookies", "cookies"},
		{"en", "The boathouse", ""},
		{"en", "When we visit you", ""},
		{"de", "4. Welche Daten verarbeiten wir?", "personal_data"},
		{"de", "Zwecke und Rechtsgrundlagen der Verarbeitung", "purposes lawful_bases"},
		{"de", "Wie lange speichern wir Ihre Daten?", "retention"},
		{"de", "Wer ist für die Verarbeitung verantwortlich?", "controller"},
		{"de", "An wen geben wir Ihre Daten weiter?", "recipients"},
		{"de", "Übermittlung in ein Drittland", "transfers"},
		{"de", "Ihre Rechte", "rights"},
		{"de", "Kontaktdaten der Datenschutzbeauftragten", "dpo"},
		{"de", "Änderungen dieser Erklärung", "changes"},
		{"fr", "Finalités et base juridique du traitement", "purposes lawful_bases"},
		{"fr", "Combien de temps conservons-nous vos données ?", "retention"},
		{"fr", "Qui sont les destinataires de vos données ?", "recipients"},
		{"fr", "Transferts hors de l’Union européenne", "transfers"},
		{"fr", "Comment exercer vos droits", "exercising_rights"},
		{"fr", "Quelles données collectons-nous ?", "personal_data"},
		{"cy", "Pam rydym yn defnyddio eich gwybodaeth", "purposes"},
		{"cy", "Am ba hyd y byddwn yn cadw eich data?", "retention"},
		{"cy", "Eich hawliau", "rights"},
		{"cy", "Gyda phwy y byddwn yn rhannu eich gwybodaeth?", "recipients"},
		{"cy", "Beth yw'r sail gyfreithiol?", "lawful_bases"},
		{"nl", "Met welk doel verwerken wij uw gegevens?", "purposes"},
		{"it", "Diritti dell’interessato", "rights"},
		{"pl", "Okres przechowywania", "retention"},
	} {
		if got := strings.Join(languageFor(c.language).headings.sections(c.heading), " "); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.language, c.heading, c.want, got)
		}
	}
}

// TestHeadingTables holds that each table names sections of the language, each once.
func TestHeadingTables(t *testing.T) {
	language, err := schema.NoticeNode()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range languages {
		table := l.headings
		seen := map[string]bool{}
		for _, s := range table.rows {
			if !slices.Contains(language.Keys(), s.name) || seen[s.name] {
				t.Errorf("%s: %q is no section of the language, or stands there twice", l.tag, s.name)
			}
			seen[s.name] = true
		}
		if table.sections("") != nil || table.sections("?! …") != nil {
			t.Errorf("%s: a heading without words names a section", l.tag)
		}
	}
}

func BenchmarkHeadings(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		englishHeadings.sections("What is the lawful basis that we rely on when we use your personal information?")
	}
}

// TestLongHeading holds that time grows with the words of a heading, and not with their square.
func TestLongHeading(t *testing.T) {
	start := time.Now()
	englishHeadings.sections(strings.Repeat("how who what use ", 50_000))
	if took := time.Since(start); took > time.Minute {
		t.Errorf("want the sections of a heading of 200,000 words within seconds, got them after %s", took)
	}
}
