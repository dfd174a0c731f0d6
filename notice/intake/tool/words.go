package tool

import (
	"slices"
	"strings"
	"unicode"
)

// A field is what a column of a list of cookies tells.
type field uint8

const (
	fieldNone field = iota
	fieldName
	fieldProvider
	fieldPurpose
	fieldDuration
	fieldCategory
	fieldType // what is stored, whose cookie it is, or the category: its values tell
	fieldConsent
	fieldSecret // the contents of a cookie, which nobody is to see
)

// names are words for a thing, in English, German, French and Welsh, as plain gives them, with bars
// between them.
type names string

// have reports whether words are one of the names.
func (n names) have(words string) bool {
	return slices.Contains(strings.Split(string(n), "|"), plain(words))
}

// heads are the columns and keys of lists.
var heads = map[field]names{
	fieldName:     "name|cookie|cookie name|cookies|cookie id|cookie data key name|key|cookie key|name of cookie|cookiename|cookie names|nom|nom du cookie|cookie bezeichnung|name des cookies|bezeichnung|enw|enw r cwci|enw cwci|cwci",
	fieldProvider: "provider|host|domain|domains|hostname|host name|vendor|company|set by|data controller|platform|service|third party|anbieter|domäne|herausgeber|gesetzt von|verantwortlicher|fournisseur|domaine|éditeur|émetteur|darparwr|parth",
	fieldPurpose:  "purpose|purposes|description|cookie description|what it does|what is it for|use|zweck|beschreibung|zweck beschreibung|finalité|finalités|objet|but|diben|pwrpas|disgrifiad",
	fieldDuration: "expiry|expires|expiration|expiry date|duration|lifespan|life span|lifetime|max age|retention|retention period|storage period|expires after|length|how long it lasts|ablauf|ablaufdatum|dauer|laufzeit|speicherdauer|gültigkeit|lebensdauer|durée|durée de vie|durée de conservation|expire|hyd|dod i ben|cyfnod|para",
	fieldCategory: "category|cookie category|categories|group|group name|groupname|classification|kategorie|gruppe|catégorie|groupe|categori|grŵp",
	fieldType:     "type|cookie type|storage|storage type|first third party|party|typ|art|cookie typ|speicherart|technologie|type de cookie|math",
	fieldConsent:  "consent|consent required|consent needed|einwilligung|einwilligung erforderlich|consentement|consentement requis|caniatâd|cydsyniad",
	fieldSecret:   "value|cookie value|wert|valeur|gwerth",
}

// fieldOf returns what a column or key with a head tells.
func fieldOf(head string) field {
	for f := fieldName; f <= fieldSecret; f++ {
		if heads[f].have(head) {
			return f
		}
	}
	return fieldNone
}

// plain is a text in small letters with one space between its words and no marks.
func plain(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(last): // GroupName
			b.WriteRune(' ')
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(' ')
		}
		last = r
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// A named is a code of the notice language with the names that tools have for it.
type named struct {
	code  string
	names names
}

// categories are those of Directive 2002/58/EC Art. 5(3) and PECR Sch. A1.
var categories = []named{
	{"strictly-necessary", "necessary|strictly necessary|essential|required|technically necessary|strictly necessary cookies|necessary cookies|essential cookies|notwendig|notwendige|notwendige cookies|essenziell|essentiell|technisch notwendig|technisch erforderlich|unbedingt erforderliche cookies|unbedingt erforderlich|erforderlich|nécessaires|nécessaire|strictement nécessaires|cookies strictement nécessaires|essentiels|angenrheidiol|cwcis angenrheidiol|hanfodol"},
	{"functional", "functional|functionality|functional cookies|preferences|preference|preference cookies|funktional|funktionell|funktionale|funktionelle cookies|präferenzen|einstellungen|fonctionnels|fonctionnel|cookies fonctionnels|préférences|swyddogaethol|dewisiadau"},
	{"statistics", "statistics|statistic|statistical|analytics|analytical|analytic|performance|performance cookies|analytics cookies|measurement|statistik|statistiken|analyse|leistung|leistungs cookies|webanalyse|statistiques|statistique|analytique|mesure d audience|performances|ystadegau|ystadegol|dadansoddol|dadansoddeg|perfformiad"},
	{"marketing", "marketing|advertising|advertisement|advertisements|ads|targeting|targeting cookies|marketing cookies|advertising cookies|werbung|publicité|publicitaires|cookies publicitaires|ciblage|hysbysebu|marchnata"},
	{"social-media", "social media|social|social media cookies|social networks|soziale medien|soziale netzwerke|réseaux sociaux|médias sociaux|cyfryngau cymdeithasol"},
}

// unclassified are the names of no category.
const unclassified names = "unclassified|uncategorised|uncategorized|other|others|unknown|nicht klassifiziert|sonstige|non classés|autres|arall"

// storages are the codes for what is stored.
var storages = []named{
	{"cookie", "cookie|http|http cookie|https cookie|http only cookie|browser cookie"},
	{"local-storage", "html|html local storage|local storage|localstorage|html5 local storage|dom storage"},
	{"session-storage", "session storage|sessionstorage"},
	{"indexed-db", "indexeddb|indexed db|idb"},
	{"pixel", "pixel|pixel tracker|tracking pixel|web beacon|beacon"},
	{"sdk", "sdk"},
}

// categoryOf returns the code of a category by its name in a tool; "" if it is not certain.
func categoryOf(words string) string { return codeOf(categories, words) }

// storageOf returns the code of what is stored by its name in a tool; "" if it is not certain.
func storageOf(words string) string { return codeOf(storages, words) }

func codeOf(codes []named, words string) string {
	for _, c := range codes {
		if c.names.have(words) {
			return c.code
		}
	}
	return ""
}

// isParty reports whether words say no more than whether a cookie is of the site or of a third
// party, which a notice tells by naming the provider.
func isParty(words string) bool {
	words = strings.ReplaceAll(plain(words), "1st", "first")
	return strings.HasPrefix(words, "first party") || strings.HasPrefix(strings.ReplaceAll(words, "3rd", "third"), "third party")
}
