package phrase

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
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
	Controller:  "Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten ist: %s. Das Gesetz spricht vom Verantwortlichen.",
	Officer:     "Die oder der Datenschutzbeauftragte überwacht, wie personenbezogene Daten verarbeitet werden. Sie können sich mit allen Fragen dazu dorthin wenden.",
	Reach:       "Sie erreichen die Stelle so:",
	AlsoKnownAs: "Auch bekannt als", OfficerName: "Name", Unit: "Abteilung", PartOf: "Teil von",
	NotThese:        "Diese Rechte bestehen hier nicht:",
	SpecialCategory: "Diese Daten gehören zu den besonderen Kategorien personenbezogener Daten, die das Gesetz stärker schützt.",
	CriminalOffence: "Das sind Daten über strafrechtliche Verurteilungen und Straftaten, die das Gesetz stärker schützt.",
	About:           "betrifft: %s",
	NewSince:        func(day string) string { return "neu seit " + day },
	Representative:  "Vertretung des Verantwortlichen, der anderswo niedergelassen ist: %s. Sie können sich in allen Fragen zu diesen Hinweisen dorthin wenden.",
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
	Calendars: map[string]string{"academic-year": "gerechnet in Schul- oder Studienjahren", "financial-year": "gerechnet in Haushaltsjahren"},
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
	NoTransfers:  "Keine. Ihre personenbezogenen Daten werden nicht in ein anderes Land übermittelt.",
	NoDecisions:  "Keine. Es gibt keine automatisierten Entscheidungen über Sie und kein Profiling.",
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
	Schedule1: func(paragraph int) string {
		return fmt.Sprintf("Data Protection Act 2018, Schedule 1, paragraph %d", paragraph)
	},
	Bases: map[string]string{
		"consent":                         "Sie haben eingewilligt.",
		"contract":                        "Es ist für einen Vertrag mit Ihnen nötig oder für Schritte davor, um die Sie gebeten haben.",
		"legal-obligation":                "Eine rechtliche Verpflichtung verlangt es.",
		"vital-interests":                 "Es ist nötig, um lebenswichtige Interessen eines Menschen zu schützen.",
		"public-task":                     "Es ist für eine Aufgabe im öffentlichen Interesse oder in Ausübung öffentlicher Gewalt nötig, die im Recht festgelegt ist.",
		"recognised-legitimate-interests": "Es ist für ein Interesse nötig, das das Gesetz anerkennt.",
		"legitimate-interests":            "Es ist für ein berechtigtes Interesse nötig, und Ihre Interessen und Rechte überwiegen nicht.",
	},
	Conditions: map[string]string{
		"explicit-consent": "Sie haben ausdrücklich eingewilligt.",
		"employment-social-security-social-protection": "Es ist nach dem Arbeitsrecht oder dem Recht der sozialen Sicherheit und des Sozialschutzes nötig.",
		"vital-interests-incapable":                    "Es ist nötig, um lebenswichtige Interessen eines Menschen zu schützen, und die Person kann nicht einwilligen.",
		"not-for-profit-body":                          "Eine Organisation ohne Gewinnerzielungsabsicht verarbeitet Daten über ihre Mitglieder und Menschen, die regelmäßig mit ihr zu tun haben.",
		"manifestly-made-public":                       "Sie haben die Daten selbst offensichtlich öffentlich gemacht.",
		"legal-claims-judicial-acts":                   "Es ist für Rechtsansprüche nötig oder für Handlungen der Gerichte.",
		"substantial-public-interest":                  "Es ist aus Gründen eines erheblichen öffentlichen Interesses nötig, die im Recht festgelegt sind.",
		"health-or-social-care":                        "Es ist für die Versorgung im Gesundheits- oder Sozialbereich nötig, durch Menschen, die der Schweigepflicht unterliegen.",
		"public-health":                                "Es ist für die öffentliche Gesundheit nötig.",
		"archiving-research-statistics":                "Es ist für Archive im öffentlichen Interesse, für Forschung oder Statistik nötig.",
	},
	Or: "oder", LawsLabel: "Die Vorschrift dahinter", ContractLabel: "Der Vertrag", InterestsLabel: "Das Interesse",
	Period:   germanPeriod,
	Qualify:  func(qualifier, period string) string { return germanQualifiers[qualifier] + period },
	From:     "ab: %s",
	Until:    "bis: %s",
	UntilAge: func(age int) string { return fmt.Sprintf("bis die Person %d Jahre alt ist", age) },
	Then: map[string]string{
		"destroy": "dann sicher gelöscht", "anonymise": "dann anonymisiert",
		"archive": "dann archiviert", "review": "dann geprüft",
	},
	ProvisionRequired: map[string]string{
		"statutory":    "Das Gesetz schreibt vor, dass Sie diese Daten geben.",
		"contractual":  "Der Vertrag schreibt vor, dass Sie diese Daten geben.",
		"pre-contract": "Diese Daten sind nötig, damit ein Vertrag mit Ihnen geschlossen werden kann.",
		"voluntary":    "Sie müssen diese Daten nicht geben.",
	},
	ObjectLimits:       "Die Verarbeitung muss dann enden, es sei denn, zwingende schutzwürdige Gründe überwiegen Ihre Interessen, Rechte und Freiheiten, oder sie ist für Rechtsansprüche nötig.",
	ToObject:           "So können Sie Widerspruch einlegen:",
	ComplainController: "Sie können sich darüber beschweren, wie Ihre personenbezogenen Daten verarbeitet werden, und zwar hier: %s.",
	Acknowledgement:    "Innerhalb von 30 Tagen nach dem Eingang erhalten Sie eine Bestätigung Ihrer Beschwerde und ohne unangemessene Verzögerung das Ergebnis.",
	ComplainAuthority:  "Sie haben auch das Recht, sich bei einer Aufsichtsbehörde zu beschweren, zum Beispiel bei dieser: %s.",
	Supervisors: map[string]string{
		"European Data Protection Supervisor": "Europäischer Datenschutzbeauftragter",
		"Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde": "Datenschutzbehörde (Belgien)",
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT":             "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)",
	},
	ComplainAnyAuthority: "Sie haben auch das Recht, sich bei einer Aufsichtsbehörde für den Datenschutz zu beschweren, zum Beispiel dort, wo Sie wohnen oder arbeiten oder wo Ihre Rechte verletzt wurden.",
	CoversLead:           "Dort erfahren Sie mehr über:",
	Exercise:             Exercise{Contact: "An wen Sie sich wenden", Identity: "Nachweis der Identität", Time: "Wie lange es dauert", Fee: "Was es kostet"},
	Decision:             DecisionLabels{Logic: "Wie sie zustande kommt", Significance: "Was sie für Sie bedeutet", Consequences: "Was daraus folgen kann", Review: "Wie ein Mensch sie überprüft", Profiling: "Dazu gehört Profiling: Computer erstellen ein Bild von Ihnen."},
	Transfer:             TransferLabels{Recipient: "Empfänger", Safeguard: "Garantie", Derogation: "Was dies erlaubt", Copy: "So erhalten Sie eine Kopie"},
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

var germanRights = map[string]Right{
	"be-informed":                {"Informiert werden", "Sie haben das Recht zu erfahren, wie Ihre personenbezogenen Daten verarbeitet werden. Diese Hinweise sagen es Ihnen."},
	"access":                     {"Auskunft erhalten", "Sie können Auskunft verlangen, ob Daten über Sie verarbeitet werden, und eine Kopie davon."},
	"rectification":              {"Berichtigen lassen", "Sie können falsche Daten berichtigen und unvollständige Daten vervollständigen lassen."},
	"erasure":                    {"Löschen lassen", "Sie können verlangen, dass Ihre Daten gelöscht werden. Das gilt nicht, wo das Gesetz verlangt, sie aufzubewahren, oder wo sie noch für eine öffentliche Aufgabe oder für Rechtsansprüche nötig sind."},
	"restriction":                {"Verarbeitung einschränken lassen", "Sie können verlangen, dass die Verarbeitung Ihrer Daten eingeschränkt wird, zum Beispiel solange geprüft wird, ob sie richtig sind."},
	"recipient-notification":     {"Erfahren, wer unterrichtet wurde", "Wer Ihre Daten erhalten hat, wird unterrichtet, wenn sie berichtigt, gelöscht oder eingeschränkt werden. Sie können fragen, wer das ist."},
	"portability":                {"Daten mitnehmen", "Sie können die Daten, die Sie gegeben haben, in einem maschinenlesbaren Format erhalten, wenn sie automatisiert und mit Ihrer Einwilligung oder für einen Vertrag mit Ihnen verarbeitet werden."},
	"object":                     {"Widerspruch einlegen", "Sie können jederzeit aus Gründen, die sich aus Ihrer besonderen Situation ergeben, widersprechen, wenn Ihre Daten für eine öffentliche Aufgabe oder für berechtigte Interessen verarbeitet werden."},
	"object-direct-marketing":    {"Direktwerbung beenden", "Sie können jederzeit widersprechen, wenn Ihre Daten für Direktwerbung verarbeitet werden. Die Verarbeitung dafür endet dann."},
	"object-research":            {"Forschung widersprechen", "Sie können widersprechen, wenn Ihre Daten für Forschung oder Statistik verarbeitet werden, es sei denn, eine Aufgabe im öffentlichen Interesse macht es nötig."},
	"adm":                        {"Automatisierte Entscheidungen überprüfen lassen", "Sie können eine Entscheidung mit erheblichen Folgen für Sie, die ohne menschliche Beteiligung getroffen wurde, von einem Menschen prüfen lassen, Ihren Standpunkt darlegen und sie anfechten."},
	"withdraw-consent":           {"Einwilligung widerrufen", "Sie können Ihre Einwilligung jederzeit widerrufen. Was vorher geschehen ist, bleibt rechtmäßig."},
	"complain-controller":        {"Sich beim Verantwortlichen beschweren", "Sie können sich darüber beschweren, wie Ihre personenbezogenen Daten verarbeitet werden."},
	"complain-authority":         {"Sich bei der Aufsichtsbehörde beschweren", "Sie können bei einer Aufsichtsbehörde für den Datenschutz Beschwerde einlegen."},
	"judicial-remedy-authority":  {"Gegen die Aufsichtsbehörde klagen", "Sie können vor Gericht gehen, wenn sich die Aufsichtsbehörde nicht mit Ihrer Beschwerde befasst."},
	"judicial-remedy-controller": {"Klagen", "Sie können vor Gericht gehen, wenn Ihre Rechte verletzt wurden."},
	"compensation":               {"Schadenersatz erhalten", "Sie können Ersatz für den Schaden verlangen, den eine unrechtmäßige Verarbeitung Ihrer Daten verursacht hat."},
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
		Rights:     map[string]Right{"adm": germanUnionDecisions},
		Mechanisms: map[string]string{"adequacy": "ein Angemessenheitsbeschluss"},
	},
	"institutions": {
		Rights: map[string]Right{
			"adm":    germanUnionDecisions,
			"object": {"Widerspruch einlegen", "Sie können jederzeit aus Gründen, die sich aus Ihrer besonderen Situation ergeben, widersprechen, wenn Ihre Daten für eine öffentliche Aufgabe verarbeitet werden."},
		},
		Mechanisms: map[string]string{"adequacy": "ein Angemessenheitsbeschluss"},
	},
	"swiss": germanSwiss,
}

var germanUnionDecisions = Right{"Keiner ausschließlich automatisierten Entscheidung unterworfen werden", "Sie haben das Recht, keiner Entscheidung unterworfen zu werden, die ausschließlich automatisiert getroffen wird, auch durch Profiling, und die für Sie rechtliche oder ähnlich erhebliche Folgen hat. Wo das Gesetz eine solche Entscheidung erlaubt, können Sie das Eingreifen einer Person verlangen, Ihren Standpunkt darlegen und die Entscheidung anfechten."}

// germanSwiss is what the Swiss Federal Act on Data Protection says otherwise.
var germanSwiss = Law{
	Headings:        map[string]Heading{"dpo": {"Datenschutzberatung", "Wie erreichen Sie unsere Datenschutzberaterin oder unseren Datenschutzberater?"}},
	Controller:      "Verantwortlich für die Bearbeitung Ihrer Personendaten ist: %s. Das Gesetz spricht vom Verantwortlichen.",
	NoTransfers:     "Keine. Ihre Personendaten werden nicht ins Ausland bekanntgegeben.",
	Officer:         "Die Datenschutzberaterin oder der Datenschutzberater berät zur Bearbeitung von Personendaten. Sie können sich mit allen Fragen dazu dorthin wenden.",
	SpecialCategory: "Das sind besonders schützenswerte Personendaten, die das Gesetz stärker schützt.",
	Rights: map[string]Right{
		"be-informed":         {"Informiert werden", "Sie haben das Recht zu erfahren, wie Ihre Personendaten bearbeitet werden. Diese Hinweise sagen es Ihnen."},
		"complain-controller": {"Sich beim Verantwortlichen beschweren", "Sie können sich darüber beschweren, wie Ihre Personendaten bearbeitet werden."},
		"access":              {"Auskunft erhalten", "Sie können Auskunft verlangen, ob Personendaten über Sie bearbeitet werden, und erhalten die Angaben, die Sie brauchen, um Ihre Rechte geltend zu machen. Die Auskunft kommt innert 30 Tagen und ist in der Regel kostenlos."},
		"rectification":       {"Berichtigen lassen", "Sie können unrichtige Personendaten berichtigen lassen, es sei denn, das Gesetz verbietet es oder die Daten werden zu Archivzwecken im öffentlichen Interesse bearbeitet."},
		"portability":         {"Daten herausverlangen", "Sie können die Personendaten, die Sie bekanntgegeben haben, in einem gängigen elektronischen Format erhalten, wenn sie automatisiert und mit Ihrer Einwilligung oder in unmittelbarem Zusammenhang mit einem Vertrag mit Ihnen bearbeitet werden."},
		"object":              {"Der Bearbeitung widersprechen", "Sie können erklären, dass Sie die Bearbeitung Ihrer Personendaten nicht wollen. Sie ist dann nur noch mit einem Rechtfertigungsgrund erlaubt: Ihrer Einwilligung, einem überwiegenden Interesse oder dem Gesetz."},
		"adm":                 {"Automatisierte Entscheidungen überprüfen lassen", "Sie können zu einer ausschließlich automatisierten Entscheidung, die für Sie mit einer Rechtsfolge verbunden ist oder Sie erheblich beeinträchtigt, Ihren Standpunkt darlegen und verlangen, dass eine Person sie überprüft. Das gilt nicht, wenn ein Vertrag Ihrem Begehren entspricht oder wenn Sie der automatisierten Entscheidung ausdrücklich zugestimmt haben."},
		"complain-authority":  {"Sich an die Aufsicht wenden", "Sie können der Aufsicht über den Datenschutz anzeigen, was nach Ihrer Ansicht gegen die Vorschriften verstößt."},
	},
	Mechanisms: map[string]string{
		"adequacy":       "die Liste der Staaten mit angemessenem Schutz in der Datenschutzverordnung",
		"eu-sccs":        "die Standardvertragsklauseln der EU, an das Schweizer Recht angepasst",
		"ad-hoc-clauses": "Vertragsklauseln, die der Aufsicht mitgeteilt wurden",
	},
	ComplainAuthority: "Sie können anzeigen, was nach Ihrer Ansicht gegen die Vorschriften über den Datenschutz verstößt, bei dieser Stelle: %s.",
}
