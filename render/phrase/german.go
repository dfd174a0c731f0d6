package phrase

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/noticec/noticec/notice/period"
)

// German is the catalogue for German, in the words of the German text of the Regulation.
var German = Catalogue{
	Tag: language.German, Name: "German", Unreviewed: true,
	Labels: Labels{
		Kind: "Datenschutzhinweise", Skip: "Zum Hauptinhalt springen", Contents: "Inhalt", Top: "Nach oben",
		Updated: "Stand", Version: "Fassung", Effective: "Gilt ab", Versions: "Fassungen dieser Hinweise", Formats: "Andere Formate",
		AllNotices: "Alle Datenschutzhinweise", Navigation: "Alle Hinweise, Formate und Sprachen", PageOf: "Seite %d von %d", Colon: ":",
		Draft: "Entwurf: nicht zur Veröffentlichung",
	},
	Sentences: germanSentences, Denies: germanDenies, Slots: germanSlots, Where: "Wo das Recht des Vereinigten Königreichs gilt:",
	It: "sie", ThisInformation: "diese Daten", You: "<Sie|du>",
	Facts: Facts{
		PurposesVerbs: "Wir nutzen <Ihre|deine> Daten, um", PurposesGerunds: "Wofür wir <Ihre|deine> Daten nutzen", Data: "Welche Daten wir nutzen",
		Recipients: "Wer sie erhält", Transfers: "In welche Länder sie gehen", Retention: "So lange speichern wir sie", Decisions: "Worüber Computer allein entscheiden",
		Ask: map[string]string{"access": "Auskunft", "rectification": "die Berichtigung <Ihrer|deiner> Daten", "erasure": "ihre Löschung", "restriction": "die Einschränkung ihrer Nutzung"},
		Can: map[string]string{
			"portability": "<Ihre|deine> Daten mitnehmen", "object-direct-marketing": "Werbung stoppen", "withdraw-consent": "<Ihre|deine> Einwilligung widerrufen", "object": "widersprechen",
		},
	},
	Annex1:   germanAnnex1,
	InYears:  germanInYears,
	Index:    germanIndex,
	Headings: germanHeadings,
	Channels: Channels{
		Email: "E-Mail", Phone: "Telefon", Textphone: "Schreibtelefon", Fax: "Fax", Address: "Post",
		Form: "Online-Formular", URL: "Website", Hours: "Öffnungszeiten",
	},
	Table: TableHeads{
		Purpose: "Wofür", Used: "Welche Daten", Basis: "Rechtsgrundlage",
		Data: "Daten", Recipients: "Empfänger", Retention: "Speicherdauer",
		Details: "Einzelheiten", Source: "Quelle", Condition: "Bedingung", Country: "Land", Role: "Rolle", Decision: "Entscheidung", Right: "Recht", Required: "<Müssen Sie|Musst du> sie uns geben?",
	},
	Rights: germanRights,
	Laws:   germanLaws,

	Semicolon: "; ", Quotes: [2]string{"„", "“"},

	KeyFacts: "Kurz gesagt", RightToObject: "Information über <Ihr|dein> Widerspruchsrecht", OtherRights: "<Ihre|Deine> weiteren Rechte", RightsList: "<Diese Rechte haben Sie|Diese Rechte hast du>",
	More: func(n int) string { return fmt.Sprintf("und %d weitere", n) },
	MorePurposes: func(n int) string {
		if n == 1 {
			return "und für einen weiteren Zweck"
		}
		return fmt.Sprintf("und für %d weitere Zwecke", n)
	},
	AlsoKnownAs: "Auch bekannt als", OfficerName: "Name", Unit: "Abteilung", PartOf: "Teil von",
	Authorities: map[string]string{
		"official-authority": "Behördliche Aufsicht",
		"authorised-by-law":  "Gesetzlich zugelassen",
	},
	Duties: map[string]string{
		"controller": "Der Verantwortliche", "dpo": "Datenschutzbeauftragte", "purposes": "Zwecke", "lawful-basis": "Rechtsgrundlage",
		"legitimate-interests": "Berechtigte Interessen", "categories": "Kategorien von Daten", "recipients": "Empfänger", "transfers": "Übermittlung in andere Länder",
		"retention": "Speicherdauer", "rights": "<Ihre|Deine> Rechte", "withdraw-consent": "Widerruf der Einwilligung", "complain-controller": "Beschwerde beim Verantwortlichen",
		"complain-authority": "Beschwerde bei der Aufsichtsbehörde", "provision-requirement": "Ob Daten gegeben werden müssen", "adm": "Automatisierte Entscheidungen", "source": "Herkunft der Daten",
	},
	Cookies: CookieLabels{
		Name: "Name", Purpose: "Zweck", Duration: "Wie lange sie bleiben", Provider: "Gesetzt von", Consent: "<Ihre|Deine> Einwilligung",
		NotNeeded: "Das setzen wir, ohne zu fragen.", Category: "Art", Storage: "Gespeichert als",
		Categories: map[string]string{
			"strictly-necessary": "Für die Website nötig", "functional": "Für weitere Funktionen", "statistics": "Statistik", "appearance": "Aussehen der Website", "marketing": "Werbung",
		},
		Kinds: map[string]string{
			"cookie": "Cookie", "local-storage": "Lokaler Speicher", "session-storage": "Sitzungsspeicher", "pixel": "Zählpixel", "fingerprint": "Fingerabdruck des Geräts",
		},
	},
	Record: RecordLabels{
		Heading: "Über diese Hinweise", ValidUntil: "Gilt bis", SupersededBy: "Ersetzt durch", Present: "Aktuelle Fassung", Original: "Original", ReviewBy: "Nächste Prüfung bis", Reviewer: "Geprüft von",
		RegisterRef: "Nummer im Verzeichnis", Licence: "Lizenz des Textes", Notified: "Darüber informiert haben wir am", Material: "wichtige Änderung",
	},
	PublicSource: "öffentlich zugänglich",
	Region:       func(code string) string { return regionName(code, display.German.Regions()) },
	Nothing:      "Keine",
	Article:      germanArticle,
	Section:      func(number string) string { return "Section " + number },
	BasisNames: map[string]string{
		"consent": "Einwilligung", "contract": "Vertrag", "legal-obligation": "Rechtliche Verpflichtung", "vital-interests": "Lebenswichtige Interessen",
		"public-task": "Öffentliche Aufgabe", "recognised-legitimate-interests": "Anerkanntes berechtigtes Interesse", "legitimate-interests": "Berechtigtes Interesse",
	},
	ConditionNames: map[string]string{
		"explicit-consent": "Ausdrückliche Einwilligung",
		"employment-social-security-social-protection": "Arbeitsrecht, Recht der sozialen Sicherheit und des Sozialschutzes",
		"vital-interests-incapable":                    "Schutz lebenswichtiger Interessen, wenn die Person nicht einwilligen kann",
		"not-for-profit-body":                          "Politisch, weltanschaulich, religiös oder gewerkschaftlich ausgerichtete Organisation ohne Gewinnerzielungsabsicht",
		"manifestly-made-public":                       "Von der betroffenen Person offensichtlich öffentlich gemachte Daten",
		"legal-claims-judicial-acts":                   "Rechtsansprüche; justizielle Tätigkeit der Gerichte",
		"substantial-public-interest":                  "Erhebliches öffentliches Interesse",
		"health-or-social-care":                        "Versorgung im Gesundheits- oder Sozialbereich",
		"public-health":                                "Öffentliches Interesse im Bereich der öffentlichen Gesundheit",
		"archiving-research-statistics":                "Im öffentlichen Interesse liegende Archivzwecke, wissenschaftliche oder historische Forschung, Statistik",
	},
	Or: "oder", LawsLabel: "Rechtsvorschriften",
	Period:  germanPeriod,
	Qualify: func(qualifier, period string) string { return germanQualifiers[qualifier] + period },
	Supervisors: map[string]string{
		"European Data Protection Supervisor": "Europäischer Datenschutzbeauftragter",
		"Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde": "Datenschutzbehörde (Belgien)",
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT":             "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)",
	},
	CoversLead: "Dort <erfahren Sie|erfährst du> mehr über:",
	Exercise:   Exercise{Identity: "Nachweis der Identität", Time: "Wie lange es dauert", Fee: "Was es kostet"},
	Transfer:   TransferLabels{Recipient: "Empfänger", Safeguard: "Garantie", Copy: "So <erhalten Sie|erhältst du> eine Kopie"},
	Mechanisms: map[string]string{
		"adequacy":                        "die Angemessenheitsvorschriften des Vereinigten Königreichs",
		"eu-us-dpf":                       "der Datenschutzrahmen EU-USA",
		"uk-us-data-bridge":               "die Datenbrücke zwischen dem Vereinigten Königreich und den USA",
		"ch-us-dpf":                       "der Datenschutzrahmen Schweiz-USA",
		"eu-sccs":                         "die Standardvertragsklauseln der EU",
		"uk-idta":                         "das International Data Transfer Agreement des Vereinigten Königreichs",
		"uk-addendum":                     "der Zusatz des Vereinigten Königreichs zu den Standardvertragsklauseln der EU",
		"bcr":                             "verbindliche interne Datenschutzvorschriften",
		"public-body-instrument":          "ein rechtlich bindendes Dokument zwischen Behörden",
		"administrative-arrangement":      "eine Verwaltungsvereinbarung zwischen Behörden",
		"code-of-conduct":                 "genehmigte Verhaltensregeln",
		"certification":                   "eine genehmigte Zertifizierung",
		"ad-hoc-clauses":                  "Vertragsklauseln, die die Aufsichtsbehörde genehmigt hat",
		"derogation-explicit-consent":     "<Ihre|deine> ausdrückliche Einwilligung",
		"derogation-contract":             "ein Vertrag mit <Ihnen|dir>",
		"derogation-contract-in-interest": "ein Vertrag in <Ihrem|deinem> Interesse",
		"derogation-public-interest":      "wichtige Gründe des öffentlichen Interesses",
		"derogation-legal-claims":         "Rechtsansprüche",
		"derogation-vital-interests":      "lebenswichtige Interessen eines Menschen",
		"derogation-public-register":      "ein öffentliches Register",
		"derogation-made-public":          "die Tatsache, dass <Sie|du> die Daten selbst öffentlich gemacht und ihre Bearbeitung nicht untersagt <haben|hast>",
		"derogation-compelling-legitimate-interests": "zwingende berechtigte Interessen",
	},
	OptOuts: map[string]string{
		"national-data-opt-out": "National data opt-out", "open-register": "Open register",
	},
	List: germanList,
	Date: func(year, month, day int) string {
		return fmt.Sprintf("%d.\u00a0%s %d", day, germanMonths[(month-1)%12], year)
	},
}

var germanMonths = [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}

var germanQualifiers = map[string]string{"up-to": "höchstens ", "at-least": "mindestens ", "about": "etwa "}

// articlePattern splits an article: 6(1)(e).
var articlePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([0-9]+[A-Z]*)(?:\(([0-9]+)\))?(?:\(([a-z]+)\))?$`) })

func germanArticle(article string) string {
	words := "Artikel " + article
	if m := articlePattern().FindStringSubmatch(article); m != nil {
		words = "Artikel " + m[1]
		if m[2] != "" {
			words += " Absatz " + m[2]
		}
		if m[3] != "" {
			words += " Buchstabe " + m[3]
		}
	}
	return words
}

func germanList(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " und " + items[last]
}

func germanInYears(calendar string, p period.Period) string {
	return inYears(language.German, p, map[string]period.Forms{
		"academic-year": {One: "Schuljahr", Other: "Schuljahre"}, "financial-year": {One: "Geschäftsjahr", Other: "Geschäftsjahre"},
	}[calendar])
}
