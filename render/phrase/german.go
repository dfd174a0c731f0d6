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
		Updated: "Stand", Version: "Fassung", Effective: "Gilt ab", Versions: "Fassungen dieser Hinweise", Formats: "Andere Formate", PageOf: "Seite %d von %d", Colon: ":",
	},
	Index: "Datenschutzhinweise",
	Headings: map[string]Heading{
		"controller":                  {"Wer wir sind", "Wer sind wir?"},
		"dpo":                         {"Datenschutzbeauftragte", "Wie erreichen Sie unsere Datenschutzbeauftragte oder unseren Datenschutzbeauftragten?"},
		"contacts":                    {"So erreichen Sie uns", "Wie erreichen Sie uns?"},
		"personal_data":               {"Welche Daten wir verarbeiten", "Welche Daten verarbeiten wir?"},
		"sources":                     {"Woher die Daten stammen", "Woher stammen die Daten?"},
		"purposes":                    {"Wofür wir sie verarbeiten", "Wofür verarbeiten wir sie?"},
		"lawful_bases":                {"Unsere Rechtsgrundlage", "Was ist unsere Rechtsgrundlage?"},
		"special_category_conditions": {"Besonders geschützte Daten", "Was gilt für besonders geschützte Daten?"},
		"consent":                     {"Ihre Einwilligung", "Wie können Sie Ihre Einwilligung widerrufen?"},
		"provision":                   {"Wenn Sie uns Daten nicht geben", "Was gilt, wenn Sie uns Daten nicht geben?"},
		"recipients":                  {"Wer die Daten erhält", "Wer erhält die Daten?"},
		"sharing_reasons":             {"Warum wir sie weitergeben", "Warum geben wir sie weiter?"},
		"transfers":                   {"Übermittlung in andere Länder", "Übermitteln wir sie in andere Länder?"},
		"retention":                   {"Wie lange wir sie speichern", "Wie lange speichern wir sie?"},
		"automated_decisions":         {"Automatisierte Entscheidungen", "Treffen wir automatisierte Entscheidungen?"},
		"opt_outs":                    {"Ausschluss einer Verwendung", "Wie können Sie eine Verwendung ausschließen?"},
		"security":                    {"Wie wir sie schützen", "Wie schützen wir sie?"},
		"rights":                      {"Ihre Rechte", "Welche Rechte haben Sie?"},
		"exercising_rights":           {"So nutzen Sie Ihre Rechte", "Wie können Sie Ihre Rechte nutzen?"},
		"complaints":                  {"Beschwerden", "Wie können Sie sich beschweren?"},
		"audiences":                   {"Für wen diese Hinweise sind", "Für wen sind diese Hinweise?"},
		"definitions":                 {"Was Wörter bedeuten", "Was bedeuten die Wörter?"},
		"joint_controllers":           {"Gemeinsam Verantwortliche", "Wer entscheidet gemeinsam?"},
		"representative":              {"Unsere Vertretung", "Wer vertritt uns?"},
		"third_party_data":            {"Wenn Sie uns von anderen erzählen", "Was gilt, wenn Sie uns von anderen erzählen?"},
		"criminal_offence_data":       {"Daten über strafrechtliche Verurteilungen und Straftaten", "Was gilt für Daten über strafrechtliche Verurteilungen und Straftaten?"},
		"anonymised_uses":             {"Verwendung ohne Namen", "Wie werden Daten ohne Namen verwendet?"},
		"promises":                    {"Was wir zusagen", "Was sagen wir zu?"},
		"cookies":                     {"Cookies", "Welche Cookies werden verwendet?"},
		"exceptions":                  {"Was diese Hinweise nicht sagen", "Was sagen diese Hinweise nicht?"},
		"changes":                     {"Änderungen dieser Hinweise", "Wie haben sich diese Hinweise geändert?"},
		"formats":                     {"Andere Formate und Sprachen", "In welcher Form gibt es diese Hinweise noch?"},
		"related_notices":             {"Weitere Hinweise", "Wo erfahren Sie mehr?"},
	},
	Channels: Channels{
		Email: "E-Mail", Phone: "Telefon", Textphone: "Schreibtelefon", Fax: "Fax", Address: "Post",
		Form: "Online-Formular", URL: "Website", Hours: "Öffnungszeiten",
	},
	Table: PurposeTable{
		Caption: "Wofür Ihre Daten verarbeitet werden", Purpose: "Zweck", Basis: "Rechtsgrundlage",
		Data: "Daten", Recipients: "Empfänger", Retention: "Speicherdauer",
	},
	Rights: germanRights,
	Laws:   germanLaws,

	Semicolon: "; ", Quotes: [2]string{"„", "“"},

	KeyFacts: "Das Wichtigste", RightToObject: "Information über Ihr Widerspruchsrecht", OtherRights: "Ihre weiteren Rechte",
	More:        func(n int) string { return fmt.Sprintf("%d weitere", n) },
	AlsoKnownAs: "Auch bekannt als", OfficerName: "Name", Unit: "Abteilung", PartOf: "Teil von",
	Authorities: map[string]string{
		"official-authority": "Behördliche Aufsicht",
		"authorised-by-law":  "Gesetzlich zugelassen",
	},
	Duties: map[string]string{
		"controller": "Der Verantwortliche", "dpo": "Datenschutzbeauftragte", "purposes": "Zwecke", "lawful-basis": "Rechtsgrundlage",
		"legitimate-interests": "Berechtigte Interessen", "categories": "Kategorien von Daten", "recipients": "Empfänger", "transfers": "Übermittlung in andere Länder",
		"retention": "Speicherdauer", "rights": "Ihre Rechte", "withdraw-consent": "Widerruf der Einwilligung", "complain-controller": "Beschwerde beim Verantwortlichen",
		"complain-authority": "Beschwerde bei der Aufsichtsbehörde", "provision-requirement": "Ob Daten gegeben werden müssen", "adm": "Automatisierte Entscheidungen", "source": "Herkunft der Daten",
	},
	Cookies: CookieLabels{
		Caption: "Die gesetzten Cookies", Name: "Name", Purpose: "Zweck", Duration: "Wie lange es bleibt", Provider: "Gesetzt von", Consent: "Ihre Einwilligung",
		OnlyWith: "Nur mit Ihrer Einwilligung", NotNeeded: "Ohne Nachfrage gesetzt",
	},
	Record: RecordLabels{
		Heading: "Über diese Hinweise", ValidUntil: "Gilt bis", SupersededBy: "Ersetzt durch", ReviewBy: "Nächste Prüfung bis", Reviewer: "Geprüft von",
		AdoptedBy: "Beschlossen von", RegisterRef: "Nummer im Verzeichnis", Licence: "Lizenz des Textes", Notified: "Die Menschen wurden unterrichtet am",
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
	Or: "oder", LawsLabel: "Die Vorschrift dahinter",
	Period:  germanPeriod,
	InYears: germanInYears,
	Qualify: func(qualifier, period string) string { return germanQualifiers[qualifier] + period },
	Supervisors: map[string]string{
		"European Data Protection Supervisor": "Europäischer Datenschutzbeauftragter",
		"Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde": "Datenschutzbehörde (Belgien)",
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT":             "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)",
	},
	CoversLead: "Dort erfahren Sie mehr über:",
	Exercise:   Exercise{Contact: "An wen Sie sich wenden", Identity: "Nachweis der Identität", Time: "Wie lange es dauert", Fee: "Was es kostet"},
	Transfer:   TransferLabels{Recipient: "Empfänger", Safeguard: "Garantie", Derogation: "Was dies erlaubt", Copy: "So erhalten Sie eine Kopie"},
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
		"derogation-explicit-consent":     "Ihre ausdrückliche Einwilligung",
		"derogation-contract":             "ein Vertrag mit Ihnen",
		"derogation-contract-in-interest": "ein Vertrag in Ihrem Interesse",
		"derogation-public-interest":      "wichtige Gründe des öffentlichen Interesses",
		"derogation-legal-claims":         "Rechtsansprüche",
		"derogation-vital-interests":      "lebenswichtige Interessen eines Menschen",
		"derogation-public-register":      "ein öffentliches Register",
		"derogation-made-public":          "die Tatsache, dass Sie die Daten selbst öffentlich gemacht und ihre Bearbeitung nicht untersagt haben",
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

var germanRights = map[string]string{
	"be-informed":                "Informiert werden",
	"access":                     "Auskunft erhalten",
	"rectification":              "Berichtigen lassen",
	"erasure":                    "Löschen lassen",
	"restriction":                "Verarbeitung einschränken lassen",
	"recipient-notification":     "Erfahren, wer unterrichtet wurde",
	"portability":                "Daten mitnehmen",
	"object":                     "Widerspruch einlegen",
	"object-direct-marketing":    "Direktwerbung beenden",
	"object-research":            "Forschung widersprechen",
	"adm":                        "Automatisierte Entscheidungen überprüfen lassen",
	"withdraw-consent":           "Einwilligung widerrufen",
	"complain-controller":        "Sich beim Verantwortlichen beschweren",
	"complain-authority":         "Sich bei der Aufsichtsbehörde beschweren",
	"judicial-remedy-authority":  "Gegen die Aufsichtsbehörde klagen",
	"judicial-remedy-controller": "Klagen",
	"compensation":               "Schadenersatz erhalten",
}

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

// germanLaws is what other laws than the UK GDPR say otherwise.
var germanLaws = map[string]Law{
	"union": {
		Rights:     map[string]string{"adm": germanUnionDecisions},
		Mechanisms: map[string]string{"adequacy": "ein Angemessenheitsbeschluss"},
	},
	"institutions": {
		Rights: map[string]string{
			"adm":    germanUnionDecisions,
			"object": "Widerspruch einlegen",
		},
		Mechanisms: map[string]string{"adequacy": "ein Angemessenheitsbeschluss"},
	},
	"swiss": germanSwiss,
}

var germanUnionDecisions = "Keiner ausschließlich automatisierten Entscheidung unterworfen werden"

// germanSwiss is what the Swiss Federal Act on Data Protection says otherwise.
var germanSwiss = Law{
	Headings: map[string]Heading{"dpo": {"Datenschutzberatung", "Wie erreichen Sie unsere Datenschutzberaterin oder unseren Datenschutzberater?"}},
	Rights: map[string]string{
		"be-informed":         "Informiert werden",
		"complain-controller": "Sich beim Verantwortlichen beschweren",
		"access":              "Auskunft erhalten",
		"rectification":       "Berichtigen lassen",
		"portability":         "Daten herausverlangen",
		"object":              "Der Bearbeitung widersprechen",
		"adm":                 "Automatisierte Entscheidungen überprüfen lassen",
		"complain-authority":  "Sich an die Aufsicht wenden",
	},
	Mechanisms: map[string]string{
		"adequacy":       "die Liste der Staaten mit angemessenem Schutz in der Datenschutzverordnung",
		"eu-sccs":        "die Standardvertragsklauseln der EU, an das Schweizer Recht angepasst",
		"ad-hoc-clauses": "Vertragsklauseln, die der Aufsicht mitgeteilt wurden",
	},
}

func germanInYears(calendar string, p period.Period) string {
	return inYears(language.German, p, map[string]period.Forms{
		"academic-year": {One: "Schuljahr", Other: "Schuljahre"}, "financial-year": {One: "Geschäftsjahr", Other: "Geschäftsjahre"},
	}[calendar])
}
