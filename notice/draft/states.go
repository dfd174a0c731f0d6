package draft

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A Fact is a code that the words of the document state.
type Fact struct {
	Section string // key of a section, such as "lawful_bases"
	Field   string // of the section or its items, such as "basis"
	Value   string
	Span    source.Span // of the block that states it
	or      bool        // whether it is told as an alternative to the one before
}

// strongIn are the sections within which a sign counts though its phrase is weak.
var strongIn = map[reading.Sign][]string{
	reading.Basis: {"lawful_bases"}, reading.Condition: {"special_category_conditions", "lawful_bases"}, reading.Right: {"rights"},
	reading.Period: {"retention"}, reading.FromYou: {"sources"}, reading.FromOthers: {"sources"}, reading.MustGive: {"provision"}, reading.NeedNotGive: {"provision"},
	reading.NoTransfers: {"transfers"}, reading.NoDecisions: {"automated_decisions"}, reading.NoRecipients: {"recipients"}, reading.Mechanism: {"transfers"},
	reading.ComplaintAuthority: {"complaints"},
}

// statesBases are the sections in which a lawful basis is one, and not only mentioned.
var statesBases = []string{"lawful_bases", "purposes", "consent", "intro"}

// noRights are the sections in which words that can say a right say what is done.
var noRights = []string{"retention", "personal_data", "purposes", "recipients", "sharing_reasons", "sources", "security", "transfers", "automated_decisions", "lawful_bases"}

// facts are what a text within a section states, each once. What is negated or told as history is
// none.
func (d *drafter) facts(text, within string, span source.Span) []Fact {
	list := d.read(text)
	var out []Fact
	add := func(section, field, value string) {
		f := Fact{Section: section, Field: field, Value: value, Span: span}
		same := func(g Fact) bool { return g.Section == section && g.Field == field && g.Value == value }
		if value != "" && !slices.ContainsFunc(out, same) {
			out = append(out, f)
		}
	}
	country := ""
	for _, m := range list {
		if m.Sign == reading.Authority && m.Slug != "" && country == "" {
			country = m.Slug
		}
	}
	goesAbroad := slices.ContainsFunc(list, func(m reading.Match) bool {
		return (m.Sign == reading.Transfers || m.Sign == reading.Mechanism) && !m.Denied
	})
	const longItem = 30 // words: a longer text says more of a right than that people have it
	long := len(strings.Fields(text)) > longItem
	last := reading.Match{}
	lengths := map[int]bool{}
	for _, m := range list {
		if m.Denied || m.Weak && !slices.Contains(strongIn[m.Sign], within) || m.Weak && m.Sign == reading.Right && long {
			continue
		}
		switch m.Sign {
		case reading.Basis:
			if within != own && !slices.Contains(statesBases, within) {
				continue // "we share it with your consent"
			}
			add("lawful_bases", "basis", m.Slug)
			if k := len(out) - 1; k > 0 && out[k].Value == m.Slug && last.Sign == reading.Basis && last.End <= m.Start {
				out[k].or = hasWord(text[last.End:m.Start], d.words.or)
			}
			last = m
		case reading.Condition:
			if m.Weak && m.Slug == "explicit-consent" && within == "lawful_bases" {
				continue // of Art. 6, in the notice's words
			}
			add("special_category_conditions", "condition", m.Slug)
			if k := len(out) - 1; k > 0 && out[k].Value == m.Slug && last.Sign == reading.Condition && last.End <= m.Start {
				out[k].or = hasWord(text[last.End:m.Start], d.words.or)
			}
			last = m
		case reading.Right:
			if !strings.HasPrefix(m.Slug, "complain-") && !slices.Contains(noRights, within) {
				add("rights", "right", m.Slug)
			}
		case reading.Withdrawal:
			add("rights", "right", "withdraw-consent")
		case reading.Period:
			if within == "retention" {
				if lengths[m.Period.Hours()] {
					continue // "six weeks (42 days)"
				}
				lengths[m.Period.Hours()] = true
				add("retention", "period", m.Period.String())
				add("retention", "qualifier", d.qualifier(text[:m.Start]))
			}
		case reading.Mechanism:
			if m.Slug == "adequacy" && slices.ContainsFunc(list, isFramework) {
				continue // of which the framework is a part
			}
			add("transfers", "mechanism", m.Slug)
		case reading.Country:
			if goesAbroad && m.Slug != d.home {
				add("transfers", "to", m.Slug)
			}
		case reading.NoTransfers:
			if !goesAbroad {
				add("transfers", "state", "none")
			}
		case reading.NoDecisions:
			add("automated_decisions", "state", "none")
		case reading.NoRecipients:
			add("recipients", "state", "none")
		case reading.FromYou:
			if within != "sources" && !slices.ContainsFunc(list, fromOthers) {
				continue // said in passing
			}
			add("sources", "collection", "direct")
		case reading.FromOthers:
			add("sources", "collection", "indirect")
		case reading.MustGive:
			add("provision", "required", required(list))
		case reading.NeedNotGive:
			add("provision", "required", "voluntary")
		case reading.ComplaintAuthority:
			add("complaints", "authority", country)
			if within != "complaints" {
				add("rights", "right", "complain-authority")
			}
		case reading.Authority:
			if within == "complaints" {
				add("complaints", "authority", m.Slug)
			}
		}
	}
	letteredConditions(text, add)
	name := d.controllerIn(text)
	if within == "controller" && name == "" && isBareName(text) {
		name = text
	}
	if name != "" {
		add("controller", "name", name)
		add("controller", "kind", controllerKind(name))
	}
	d.within(text, within, add)
	if within == "personal_data" {
		for _, s := range d.special(text) {
			if s == law.CriminalOffence {
				add("personal_data", "criminal", "true")
			} else {
				add("personal_data", "special", s)
			}
		}
	}
	return out
}

func isFramework(m reading.Match) bool {
	return m.Sign == reading.Mechanism && slices.Contains([]string{"eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf"}, m.Slug)
}

func fromOthers(m reading.Match) bool { return m.Sign == reading.FromOthers && !m.Denied && !m.Weak }

// hasWord reports whether a text in small letters holds one of some phrases as words of their own.
func hasWord(text string, phrases []string) bool {
	for _, p := range phrases {
		for from := 0; ; {
			i := strings.Index(text[from:], p)
			if i < 0 {
				break
			}
			i += from
			if !isLetterAt(text, i-1) && !isLetterAt(text, i+len(p)) {
				return true
			}
			from = i + len(p)
		}
	}
	return false
}

func isLetterAt(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	return s[i] >= 0x80 || unicode.IsLetter(rune(s[i])) || unicode.IsDigit(rune(s[i]))
}

// qualifier is what the words before a period say of it.
func (d *drafter) qualifier(before string) string {
	words := strings.ToLower(before)
	if at := strings.LastIndexAny(words, ".;:"); at >= 0 {
		words = words[at+1:]
	}
	if n := len(words) - 40; n > 0 {
		words = words[n:]
	}
	for _, q := range []string{"up-to", "at-least", "about"} {
		for _, p := range d.words.qualifiers[q] {
			if strings.HasSuffix(strings.TrimRight(words, " ("), p) {
				return q
			}
		}
	}
	return ""
}

// special are the special categories of data that a text names for certain.
func (d *drafter) special(text string) []string {
	words := strings.ToLower(text)
	var out []string
	for _, s := range law.Signals {
		list := s.Words[d.language]
		if hasWord(words, list.Strong) && !hasWord(words, list.Except) && !slices.Contains(out, s.Category) {
			out = append(out, s.Category)
		}
	}
	return out
}

// textWords are words that a language has for what drafts look for besides statements.
type textWords struct {
	or, and    []string
	no         []string            // a whole answer
	never      []string            // words that deny what follows
	relative   []string            // words behind the name of a party
	officer    []string            // the data protection officer
	qualifiers map[string][]string // before a period
	updated    []string            // before the day of the last change
	common     []string            // words by which a text is known to be of the language
	months     []string            // beginnings of the names of months
}

var wordsOfLanguages = map[string]textWords{
	"en": {
		or: []string{"or"}, never: []string{"not", "never", "cannot", "without", "ask", "can", "may"}, and: []string{"and", "or"}, no: []string{"no", "none", "not applicable", "n a", "no , never"},
		relative:   []string{"where", "when", "who", "which", "that", "to", "for", "if", "including", "such", "e", "eg", "like", "as", "with", "under", "in", "only"},
		officer:    []string{"data protection officer", "dpo"},
		qualifiers: map[string][]string{"up-to": {"up to", "maximum of", "maximum period of", "within", "no longer than", "no more than", "not longer than", "at most", "maximum", "not more than"}, "at-least": {"at least", "minimum of", "minimum period of", "no less than", "not less than"}, "about": {"about", "approximately", "around", "approx", "roughly"}},
		updated:    []string{"last updated", "last reviewed", "updated on", "updated", "last modified", "last changed", "reviewed", "date of last", "last revised", "this version", "published"},
		common:     []string{"the", "and", "your", "we", "of", "our", "you"},
		months:     []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
	},
	"de": {
		or: []string{"oder", "bzw"}, never: []string{"nicht", "nie", "ohne", "können"}, and: []string{"und", "oder", "sowie"}, no: []string{"nein", "keine", "nicht zutreffend", "entfällt", "findet nicht statt"},
		relative:   []string{"die", "welche", "um", "wenn", "sofern", "soweit", "zur", "zum", "für", "z", "wie", "im", "bei"},
		officer:    []string{"datenschutzbeauftragte", "datenschutzbeauftragter", "datenschutzbeauftragten"},
		qualifiers: map[string][]string{"up-to": {"bis zu", "bis", "höchstens", "maximal", "längstens", "spätestens nach"}, "at-least": {"mindestens", "wenigstens"}, "about": {"etwa", "ca", "ungefähr", "rund"}},
		updated:    []string{"stand", "zuletzt geändert", "zuletzt aktualisiert", "letzte änderung", "aktualisiert am", "letzte aktualisierung"},
		common:     []string{"und", "die", "der", "wir", "ihre", "daten", "ihrer", "oder"},
		months:     []string{"jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"},
	},
	"fr": {
		or: []string{"ou"}, never: []string{"pas", "jamais", "sans", "pouvez"}, and: []string{"et", "ou"}, no: []string{"non", "aucun", "aucune", "néant", "sans objet"},
		relative:   []string{"qui", "que", "pour", "afin", "si", "tels", "telles", "comme", "dans", "notamment"},
		officer:    []string{"délégué à la protection des données", "déléguée à la protection des données", "dpo", "dpd"},
		qualifiers: map[string][]string{"up-to": {"jusqu'à", "jusqu’à", "au maximum", "maximum de", "maximale de", "au plus"}, "at-least": {"au moins", "au minimum", "minimum de"}, "about": {"environ", "à peu près"}},
		updated:    []string{"mise à jour", "mis à jour", "dernière mise à jour", "dernière modification", "version du", "en date du"},
		common:     []string{"les", "des", "vos", "nous", "vous", "données", "pour", "et"},
		months:     []string{"janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"},
	},
	"cy": {
		or: []string{"neu"}, never: []string{"nid", "ddim", "byth", "gallwch"}, and: []string{"a", "ac", "neu"}, no: []string{"na", "nac oes", "dim", "amherthnasol", "nid yw'n berthnasol"},
		relative:   []string{"sy", "sydd", "i", "os", "gan", "megis", "fel", "er"},
		officer:    []string{"swyddog diogelu data"},
		qualifiers: map[string][]string{"up-to": {"hyd at", "dim mwy na"}, "at-least": {"o leiaf", "lleiafswm o"}, "about": {"tua", "oddeutu"}},
		updated:    []string{"diweddarwyd", "diweddariad diwethaf", "adolygwyd", "diweddarwyd ddiwethaf"},
		common:     []string{"yn", "eich", "yr", "ar", "ein", "gwybodaeth", "rydym", "gyfer"},
		months:     []string{"ion", "chwe", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tach", "rhag"},
	},
	"nl": {common: []string{"de", "het", "een", "van", "uw", "wij", "persoonsgegevens"}},
	"es": {common: []string{"los", "las", "sus", "de", "datos", "para", "que", "nos"}},
	"it": {common: []string{"di", "dei", "dati", "suoi", "il", "che", "per", "della"}},
	"pl": {common: []string{"danych", "osobowych", "oraz", "przez", "się", "do", "są"}},
	"pt": {common: []string{"os", "dos", "dados", "seus", "para", "que", "uma", "não"}},
}

var (
	isoDay     = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
	numericDay = regexp.MustCompile(`\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b`)
	namedDay   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:(?:st|nd|rd|th|er)?\s+|\.\s*)(?:of\s+|de\s+)?(\pL{3,})\.?,?\s+(\d{4})\b`)
	monthFirst = regexp.MustCompile(`(?i)\b(\pL{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`)
)

// dayIn is the one day that a text names, as ISO 8601; "" if there is none, several, or it is not
// certain which is meant: "05/06/2024" is another day in the United States.
func (d *drafter) dayIn(text string) string {
	var found []string
	add := func(year, month, day string) {
		if iso := isoDate(year, month, day); iso != "" && !slices.Contains(found, iso) {
			found = append(found, iso)
		}
	}
	for _, m := range isoDay.FindAllStringSubmatch(text, -1) {
		add(m[1], m[2], m[3])
	}
	for _, m := range numericDay.FindAllStringSubmatch(text, -1) {
		add(m[3], m[2], m[1])
	}
	for _, m := range namedDay.FindAllStringSubmatch(text, -1) {
		add(m[3], d.month(m[2]), m[1])
	}
	for _, m := range monthFirst.FindAllStringSubmatch(text, -1) {
		add(m[3], d.month(m[1]), m[2])
	}
	if len(found) == 1 {
		return found[0]
	}
	return ""
}
