package draft

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// properName is a name of several words, each with a capital but for small ones between them.
const properName = `(\p{Lu}[\p{L}\d’'&-]*(?:\s+(?:(?:of|for|and|the|&|in|on|de|la|le|du|des|für|und|der|von)\s+)*(?:d['’]|l['’])?\p{Lu}[\p{L}\d’'&-]*){0,7}(?:\s+e\.\s?V\.)?)`

// controllerIn is the name of the controller where a text says who it is; "" if it does not.
func (d *drafter) controllerIn(text string) string {
	if !slices.ContainsFunc(d.words.controllerCues, func(cue string) bool { return strings.Contains(text, cue) }) {
		return ""
	}
	for _, form := range d.words.controllerForms() {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		name := strings.TrimPrefix(m[1], "The ")
		if !strings.HasSuffix(name, " V.") {
			name = strings.TrimRight(name, ".")
		}
		if !notNames[name] {
			return d.inFull(name)
		}
	}
	return ""
}

var notNames = map[string]bool{"We": true, "I": true, "It": true, "They": true, "You": true, "This": true, "Who": true, "Our": true, "Wir": true, "Nous": true}

// inFull is a name in full, where the document gives it beside its abbreviation: "Ministry of Justice
// (MoJ)".
func (d *drafter) inFull(name string) string {
	if strings.Contains(name, " ") || len(name) > 6 || strings.IndexFunc(name[1:], unicode.IsUpper) < 0 {
		return name
	}
	if m := regexp.MustCompile(properName + `\s*\(` + regexp.QuoteMeta(name) + `\)`).FindStringSubmatch(d.text); m != nil {
		return spelled(m[1], name)
	}
	if m := regexp.MustCompile(`\b` + regexp.QuoteMeta(name) + `\s*\(` + properName + `\)`).FindStringSubmatch(d.text); m != nil {
		return m[1]
	}
	return name
}

// spelled is the end of some words that an abbreviation can stand for: it begins with the same letter
// and has about as many words.
func spelled(words, abbreviation string) string {
	list := strings.Fields(words)
	for i := max(len(list)-len(abbreviation)-1, 0); i < len(list); i++ {
		if strings.HasPrefix(list[i], abbreviation[:1]) {
			return strings.Join(list[i:], " ")
		}
	}
	return words
}

// kinds of controllers by words of their names.
var controllerKinds = &phrases{rows: []phraseRow{
	{"parish-or-community-council", `parish council, community council, town council, cyngor cymuned, cyngor tref`},
	{"public-authority", `council, borough, ministry of, department for|of, agency, nhs, police, constabulary, hm, combined authority, cyngor, ville de, mairie, commune de, département de, région, préfecture, ministère, stadt, gemeinde, landkreis, bundesministerium, ministerium, bundesamt, landratsamt`},
	{"company", `ltd, limited, llp, plc, inc, llc, gmbh, ag, kg, sas, sarl, se`},
	{"association", `verein, e v, association`},
}}

// controllerKind is what a controller is by its name; "" if the name does not tell.
func controllerKind(name string) string {
	kind := ""
	for _, h := range controllerKinds.find(phraseWords(name)) {
		if row := controllerKinds.rows[h.row].name; kind == "" || kind == row {
			kind = row
		} else {
			return ""
		}
	}
	return kind
}

// nameAlone is the name of which a paragraph consists, alone or before a postal address; "" if it
// says anything else.
func nameAlone(s string) string {
	first, address, _ := strings.Cut(strings.TrimSpace(s), ",")
	words := strings.Fields(first)
	if len(words) < 2 || len(words) > 8 || strings.ContainsAny(first, "0123456789@:.;?") || bareName().FindString(first) != first {
		return ""
	}
	if address != "" && (len(strings.Fields(address)) > 14 || !strings.ContainsAny(address, "0123456789") || strings.ContainsAny(address, ":;?")) {
		return ""
	}
	return first
}

var bareName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^` + properName) })
