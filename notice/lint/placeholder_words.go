package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// templatePhrases stand in templates only, in whatever words they stand.
var templatePhrases = []string{
	"lorem ipsum", "dolor sit amet",
	"insert name here", "insert date here", "insert text here", "name goes here", "text goes here", "enter text here",
	"click or tap here to enter", "click here to enter text", "click or tap to enter a date",
	"klicken oder tippen sie hier um text einzugeben", "hier namen einfügen", "hier text einfügen",
	"cliquez ou appuyez ici pour entrer", "insérer le nom ici", "insérer ici", "insérez ici",
	"cliciwch neu tapiwch yma", "rhowch enw yma", "mewnosodwch yma",
	"delete as appropriate", "delete as applicable", "delete whichever is not applicable", "delete whichever does not apply",
	"nichtzutreffendes streichen", "nicht zutreffendes streichen", "nichtzutreffendes bitte streichen", "unzutreffendes streichen",
	"rayer la mention inutile", "rayer les mentions inutiles", "biffer la mention inutile", "biffer ce qui ne convient pas",
	"dilëwch fel y bo'n briodol", "dileer fel y bo'n briodol", "dilëwch fel sy'n briodol",
	"error reference source not found", "error bookmark not defined", "error hyperlink reference not valid",
	"fehler verweisquelle konnte nicht gefunden werden", "fehler textmarke nicht definiert",
	"erreur source du renvoi introuvable", "erreur signet non défini", "gwall heb ganfod ffynhonnell y cyfeirnod",
	"example.com", "example.org", "example.net", "yourcompany.com", "yourcompany.co.uk", "your-company.com", "yourdomain.com", "your-domain.com",
	"yourorganisation.org", "your-organisation.org", "yourorganisation.org.uk", "your-organisation.org.uk", "yoursite.com", "yourwebsite.com", "your-website.com",
	"ihrefirma.de", "ihre-firma.de", "ihre-domain.de", "votreentreprise.fr", "votre-entreprise.fr", "votresite.fr", "votre-site.fr",
}

// pendingPhrases stand for an answer that is not there yet, where an answer is due.
var pendingPhrases = []string{
	"to be confirmed", "to be determined", "to be decided", "to be completed", "to be added", "to be inserted", "to be advised", "to be agreed", "to be announced", "tbc", "tbd", "tba",
	"insert name", "insert date", "insert period", "insert here", "please complete", "please insert", "your company name", "your organisation name", "name of your organisation", "name of your company", "yes/no", "y/n", "choose an item",
	"bitte ergänzen", "bitte ausfüllen", "bitte eintragen", "bitte einfügen", "noch zu ergänzen", "wird noch ergänzt", "wird ergänzt", "noch offen", "noch zu klären", "ihr firmenname", "ja/nein", "wählen sie ein element aus",
	"à compléter", "à préciser", "à définir", "à renseigner", "à confirmer", "à déterminer", "nom de votre entreprise", "oui/non", "choisissez un élément",
	"i'w gadarnhau", "i'w gwblhau", "i'w benderfynu", "i'w ychwanegu", "i'w lenwi", "enw eich sefydliad",
}

// marks stand for an answer that is not there yet, wherever they stand.
var marks = []string{"TODO", "FIXME", "TBC", "TBD", "TKTK"}

// instructions begin a text in brackets that tells an author what to write.
var instructions = []string{
	"insert", "enter", "specify", "describe", "fill", "complete", "choose", "select", "delete", "add", "list", "state", "include", "drafting", "guidance", "optional", "tbc", "tbd", "tba", "todo", "fixme",
	"bitte", "einfügen", "eintragen", "ergänzen", "ausfüllen", "angeben", "hier", "platzhalter", "placeholder",
	"insérer", "insérez", "indiquer", "indiquez", "préciser", "précisez", "compléter", "complétez", "ajouter", "ajoutez", "saisir", "renseigner", "décrire",
	"rhowch", "mewnosod", "mewnosodwch", "nodwch", "ychwanegwch", "disgrifiwch", "dewiswch", "llenwch",
}

// subjects are what a template asks for: alone in brackets, before “of …”, or after one or two
// words that say of whom.
var subjects = []string{
	"name", "names", "address", "email", "e-mail", "date", "number", "period", "details", "url", "telephone", "phone", "postcode", "company", "organisation", "organization", "business", "amount", "country", "school", "website", "role",
	"firma", "firmenname", "unternehmen", "anschrift", "adresse", "datum", "anzahl", "zeitraum", "frist", "zweck", "telefonnummer", "e-mail-adresse", "ansprechpartner",
	"nom", "société", "entreprise", "numéro", "durée", "coordonnées", "téléphone", "courriel", "pays",
	"enw", "cyfeiriad", "dyddiad", "rhif", "cyfnod", "manylion", "sefydliad", "cwmni", "e-bost", "ffôn",
}

// editorial are words in brackets that an editor writes, not a template; articles and the like
// begin such a text.
var (
	editorial = []string{
		"withheld", "removed", "redacted", "deleted", "omitted", "unknown", "changed", "external", "opens", "geschwärzt", "entfernt", "anonymisiert", "supprimé", "masqué", "anonymisé", "externe", "dilëwyd",
	}
	articles = []string{
		"the", "this", "that", "these", "their", "his", "her", "its", "our", "a", "an", "my", "to", "for", "in", "on", "by", "and", "or", "is", "are", "new", "same", "other",
		"der", "die", "das", "den", "le", "la", "les", "notre", "leur", "y", "yr", "ein",
	}
)

// units follow the number of a period.
var units = []string{
	"day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "working", "calendar", "tag", "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten", "jahr", "jahre", "jahren", "stunden",
	"jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année", "années", "heures", "diwrnod", "wythnos", "mis", "blynedd", "flynedd", "mlynedd", "euros", "euro", "pounds",
}

// numbered stand before a Roman number.
var numbered = []string{
	"schedule", "chapter", "annex", "part", "title", "section", "book", "volume", "article", "appendix", "table", "no", "kapitel", "anhang", "anlage", "teil", "titel", "abschnitt", "buch", "band", "artikel", "nr",
	"chapitre", "annexe", "partie", "titre", "livre", "tome", "section", "atodlen", "pennod", "rhan", "teitl", "erthygl",
}

// organisations follow or precede the name of one: “TBC Bank”, “TODO Group”.
var organisations = []string{"jsc", "pjsc", "bank", "group", "gruppe", "groupe", "ltd", "limited", "plc", "llp", "inc", "gmbh", "ag", "se", "sa", "sarl", "foundation", "trust", "insurance", "capital", "uzbekistan", "leasing"}

var htmlElements = []string{"address", "title", "data", "time", "label", "name", "br", "b", "i", "p", "a", "u", "s", "strong", "em", "div", "span", "details", "summary", "section", "select", "option", "date"}

// Tokens of dates that are to be filled in: days, months and years.
var (
	dayMasks   = []string{"dd", "tt", "jj", "d"}
	monthMasks = []string{"mm", "month", "monat", "mois", "mis", "m", "mmm", "mmmm"}
	yearMasks  = []string{"yyyy", "jjjj", "aaaa", "bbbb", "xxxx", "20xx", "yy", "20yy"}
)

// isFillIn reports whether the content of brackets asks an author for something.
func isFillIn(content string) bool {
	words := splitWords(content)
	if len(words) == 0 {
		return content != "" && strings.Trim(content, "●•■_ ") == "" && (content != " ")
	}
	const most = 6 // words of a phrase
	switch first, last := words[0].Text, words[len(words)-1].Text; {
	case strings.ContainsAny(content, "[]") || !unicode.IsLetter([]rune(content)[0]) && content[0] < utf8.RuneSelf && content[0] != ' ':
		return false
	case slices.Contains(instructions, first) || first == "to" && len(words) > 2 && words[1].Text == "be":
		return len(words) > 1 || !slices.Contains([]string{"complete", "state", "list", "select", "optional", "hier", "delete"}, first)
	case first == "x" && len(words) > 1 || strings.Trim(first, "x") == "" && len(first) > 1, strings.EqualFold(strings.TrimSpace(content), "email protected"):
		return true
	case len(words) > most || containsAny(words, editorial) || slices.Contains(articles, first):
		return slices.ContainsFunc(pendingPhrases, func(p string) bool { return strings.EqualFold(p, strings.TrimSpace(content)) }) || isAlternative(content, words)
	case isAlternative(content, words):
		return true
	case len(words) > 1 && slices.Contains([]string{"your", "ihr", "ihre", "votre", "vos", "eich"}, first):
		return true
	default:
		return slices.Contains(subjects, first) && (len(words) == 1 || slices.Contains([]string{"of", "and", "here", "der", "des", "von", "de", "du", "et", "und", "eich", "a", "sefydliad", "cwmni", "y", "yr"}, words[1].Text)) ||
			slices.Contains(subjects, last) && len(words) <= 3 || slices.ContainsFunc(pendingPhrases, func(p string) bool { return strings.EqualFold(p, strings.TrimSpace(content)) })
	}
}

// containsAny reports whether one of some words is in a list.
func containsAny(words []Word, list []string) bool {
	var begins [4]uint64 // bit set of the first bytes of the list
	for _, text := range list {
		begins[text[0]>>6] |= 1 << (text[0] & 63)
	}
	return slices.ContainsFunc(words, func(w Word) bool {
		c := w.Text[0]
		return begins[c>>6]&(1<<(c&63)) != 0 && slices.Contains(list, w.Text)
	})
}

// isAlternative reports whether the content of brackets offers a statement and its opposite:
// “is/is not”.
func isAlternative(content string, words []Word) bool {
	const most = 10 // words
	return strings.ContainsRune(content, '/') && len(words) <= most &&
		containsAny(words, []string{"not", "no", "don't", "nicht", "nein", "kein", "keine", "non", "pas", "n'est", "nid", "nac", "na"}) && !strings.Contains(content, "://")
}

// isVariable reports whether a text is the name of a field to merge: `Company_Name`.
func isVariable(s string) bool {
	return strings.ContainsRune(s, '_') && strings.Trim(s, "_") != "" && !strings.ContainsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isCount reports whether the content of brackets stands for a number, and startsWithUnit
// whether a unit follows: “[X] days”, “[number] months”.
func isCount(content string) bool {
	return slices.Contains([]string{"x", "n", "y", "number", "anzahl", "nombre", "rhif", "nifer"}, strings.ToLower(content))
}

func startsWithUnit(text string) bool {
	if !strings.HasPrefix(text, " ") && !strings.HasPrefix(text, "-") {
		return false
	}
	return slices.Contains(units, nextWord(text))
}

// nextWord returns the first word of a text, if nothing but spaces and a hyphen stands before it.
func nextWord(text string) string {
	text = strings.TrimLeft(text, " \t\u00a0\u202f-")
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return strings.ToLower(text[:end])
}
