package phrase

import "slices"

// germanHeadings are the headings of sections, as a noun and as a question.
var germanHeadings = map[string]Heading{
	"use":                         {"Was wir verwenden und warum", "Was verwenden wir und warum?"},
	"sharing":                     {"Wer <Ihre|deine> Daten sieht, und wie lange wir sie aufbewahren", "Wer sieht <Ihre|deine> Daten, und wie lange bewahren wir sie auf?"},
	"not":                         {"Was wir nicht tun", "Was tun wir nicht?"},
	"controller":                  {"Wer wir sind", "Wer sind wir?"},
	"dpo":                         {"Datenschutzbeauftragte", "Wie <erreichen Sie|erreichst du> unsere Datenschutzbeauftragte oder unseren Datenschutzbeauftragten?"},
	"contacts":                    {"So <erreichen Sie|erreichst du> uns", "Wie <erreichen Sie|erreichst du> uns?"},
	"personal_data":               {"Welche Daten wir verarbeiten", "Welche Daten verarbeiten wir?"},
	"sources":                     {"Woher wir <Ihre|deine> Daten haben", "Woher haben wir <Ihre|deine> Daten?"},
	"purposes":                    {"Wofür wir <Ihre|deine> Daten verarbeiten", "Wofür verarbeiten wir <Ihre|deine> Daten?"},
	"lawful_bases":                {"Unsere Rechtsgrundlage", "Was ist unsere Rechtsgrundlage?"},
	"special_category_conditions": {"Warum wir besonders geschützte Daten verarbeiten dürfen", "Warum dürfen wir besonders geschützte Daten verarbeiten?"},
	"consent":                     {"<Ihre|Deine> Einwilligung", "Wie <können Sie Ihre|kannst du deine> Einwilligung widerrufen?"},
	"provision":                   {"Ob <Sie|du> sie uns geben <müssen|musst>", "<Müssen Sie|Musst du> sie uns geben?"},
	"recipients":                  {"An wen wir <Ihre|deine> Daten weitergeben", "An wen geben wir <Ihre|deine> Daten weiter?"},
	"sharing_reasons":             {"Warum wir sie weitergeben", "Warum geben wir sie weiter?"},
	"transfers":                   {"Übermittlung in andere Länder", "Übermitteln wir sie in andere Länder?"},
	"retention":                   {"Wie lange wir <Ihre|deine> Daten speichern", "Wie lange speichern wir <Ihre|deine> Daten?"},
	"automated_decisions":         {"Automatisierte Entscheidungen", "Treffen wir automatisierte Entscheidungen?"},
	"opt_outs":                    {"So <können Sie|kannst du> eine Verwendung ausschließen", "Wie <können Sie|kannst du> eine Verwendung ausschließen?"},
	"security":                    {"Wie wir sie schützen", "Wie schützen wir sie?"},
	"rights":                      {"<Ihre|Deine> Rechte", "Welche Rechte <haben Sie|hast du>?"},
	"exercising_rights":           {"So <nutzen Sie Ihre|nutzt du deine> Rechte", "Wie <nutzen Sie Ihre|nutzt du deine> Rechte?"},
	"complaints":                  {"So <können Sie sich|kannst du dich> beschweren", "Wie <können Sie sich|kannst du dich> beschweren?"},
	"audiences":                   {"Für wen diese Hinweise sind", "Für wen sind diese Hinweise?"},
	"definitions":                 {"Was unsere Wörter bedeuten", "Was bedeuten unsere Wörter?"},
	"joint_controllers":           {"Gemeinsam Verantwortliche", "Mit wem entscheiden wir gemeinsam?"},
	"representative":              {"Unsere Vertretung", "Wer vertritt uns?"},
	"third_party_data":            {"Wenn <Sie|du> uns von anderen <erzählen|erzählst>", "Was gilt, wenn <Sie|du> uns von anderen <erzählen|erzählst>?"},
	"criminal_offence_data":       {"Daten über strafrechtliche Verurteilungen und Straftaten", "Verarbeiten wir Daten über strafrechtliche Verurteilungen und Straftaten?"},
	"anonymised_uses":             {"Verwendung ohne Personenbezug", "Wie verwenden wir Daten ohne Personenbezug?"},
	"promises":                    {"Was wir zusagen", "Was sagen wir zu?"},
	"cookies":                     {"Cookies", "Welche Cookies verwenden wir?"},
	"exceptions":                  {"Was diese Hinweise nicht sagen", "Was sagen diese Hinweise nicht?"},
	"changes":                     {"Änderungen dieser Hinweise", "Wie haben sich diese Hinweise geändert?"},
	"formats":                     {"Andere Formate und Sprachen", "In welcher Form gibt es diese Hinweise noch?"},
	"related_notices":             {"Weitere Hinweise", "Wo <erfahren Sie|erfährst du> mehr?"},
}

// germanRights are the names of rights.
var germanRights = map[string]string{
	"be-informed":                "Informiert werden",
	"access":                     "Auskunft erhalten",
	"rectification":              "Berichtigen lassen",
	"erasure":                    "Löschen lassen",
	"restriction":                "Verarbeitung einschränken lassen",
	"recipient-notification":     "Andere informieren lassen",
	"portability":                "Daten mitnehmen",
	"object":                     "Widerspruch einlegen",
	"object-direct-marketing":    "Direktwerbung beenden",
	"object-research":            "Forschung widersprechen",
	"adm":                        "Automatisierte Entscheidungen",
	"withdraw-consent":           "Einwilligung widerrufen",
	"complain-controller":        "Sich bei uns beschweren",
	"complain-authority":         "Sich bei der Aufsichtsbehörde beschweren",
	"judicial-remedy-authority":  "Gegen die Aufsichtsbehörde klagen",
	"judicial-remedy-controller": "Vor Gericht gehen",
	"compensation":               "Schadenersatz verlangen",
}

// germanSlots are what stands before words that do not continue a sentence.
var germanSlots = map[string]string{
	"event": "Beginn der Frist", "end": "Gespeichert bis", "criteria": "Wie lange wir sie speichern", "exceptions": "Ausnahmen", "consequence": "Wenn <Sie|du> sie nicht <geben|gibst>",
	"interest": "Unser Interesse", "means": "So geht es", "contact": "An wen <Sie sich wenden|du dich wendest>", "balancing": "Wie wir abgewogen haben", "policy": "Unsere Richtlinie", "logic": "Wie sie zustande kommt", "review": "So <lassen Sie|lässt du> sie prüfen", "copy": "So <erhalten Sie|erhältst du> eine Kopie", "how": "So <widerrufen Sie|widerrufst du>", "effect": "Wenn <Sie|du> sie <widerrufen|widerrufst>",
	"essence": "Wer was tut", "purpose": "Zweck", "data": "Daten", "recipients": "Empfänger", "recipient": "Empfänger", "name": "Name", "people": "Personen",
	"when": "Gilt", "safeguard": "Wie die Daten geschützt sind", "contract": "Der Vertrag", "places": "Diese Hinweise gelten für", "uses": "Dafür", "speaker": "Wer „wir“ sind",
	"whose": "Wessen Interesse", "significance": "Was sie für <Sie|dich> bedeutet", "consequences": "Was daraus folgen kann", "risks": "Die Risiken", "reason": "Grund", "sources": "Quellen", "link": "Alle Fristen",
}

// germanAnnex1 are the conditions of Annex 1 of the UK GDPR, as names.
var germanAnnex1 = map[string]string{
	"rli-disclosure-for-public-task": "Weitergabe an eine Stelle, die uns für ihre öffentliche Aufgabe darum gebeten hat",
	"rli-national-security-defence":  "Schutz der nationalen Sicherheit, der öffentlichen Sicherheit oder der Verteidigung",
	"rli-emergency":                  "Hilfe in einem Notfall",
	"rli-crime":                      "Straftaten verhindern, aufdecken, ermitteln oder verfolgen",
	"rli-safeguarding":               "Schutz eines Kindes oder eines gefährdeten Erwachsenen",
}

// germanDenies reports whether a sentence says what the speaker does not do.
func germanDenies(words []string) bool {
	return words[0] == "Wir" && slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner"}, w)
	})
}

// germanIndex are the words of the page that leads to all notices.
var germanIndex = Index{
	Title:        "Datenschutzhinweise",
	About:        "Jedes Dokument sagt für einen Teil unserer Arbeit, was wir über <Sie|dich> wissen, warum, wer es sieht, wie lange wir es aufbewahren und welche Rechte <Sie haben|du hast>.",
	AboutSeveral: "Jedes Dokument sagt, wer Daten über <Sie|dich> verarbeitet und warum, wer sie sieht, wie lange sie aufbewahrt werden und welche Rechte <Sie haben|du hast>.",
	One:          "1 Dokument", Many: "%d Dokumente", LastChange: "Letzte Änderung", Others: "Weitere Datenschutzhinweise", Signs: "Zahlen und Zeichen",
	Draft: "Entwurf", New: "Neu", ReviewDue: "Prüfung fällig", Ended: "Beendet", Earlier: "Frühere Fassungen", Feed: "Änderungen der Datenschutzhinweise",
}
