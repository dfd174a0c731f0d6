package draft

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
)

// How much a paragraph may be taken for another section than the one it stands in.
type looseness int

const (
	underHeading looseness = iota // that names its section
	underOwn                      // a heading that names none, or the words before the first heading
	unheaded                      // of a document with next to no headings
)

// What must speak for the section of a paragraph, by looseness.
var enough = [...]float64{underHeading: 2, underOwn: 2, unheaded: 1}

// topicOf is the section of which a run within another speaks for certain; "" if it goes on with that.
func (d *drafter) topicOf(r run, within string, loose looseness) string {
	text := intake.Plain(r.blocks)
	if d.isUpdate(text) {
		return own
	}
	first, isList := r.blocks[len(r.blocks)-1].(*prose.Paragraph)
	isList = !isList
	names := []string(nil)
	switch {
	case r.lead != nil:
		names = headingsOf(d.language).sections(lastSentence(prose.Plain(r.lead.Inlines)))
	case !isList && loose > underHeading:
		names = headingsOf(d.language).sections(firstSentence(prose.Plain(first.Inlines)))
	}
	speaks := ofMatches(d.read(text))
	if !isList {
		if party := d.partyIn(text); party != "" && (loose > underHeading || speaks[within] == 0) {
			return party
		}
	}
	merge(speaks, "special_category_conditions", "lawful_bases")
	if isList {
		merge(speaks, "complaints", "rights") // "You can: see your data; complain to …"
	}
	key, weight, next := speaks.best()
	switch {
	case lettered.MatchString(text):
		return "special_category_conditions"
	case r.lead != nil && len(names) == 1 && hasItems(names[0]):
		return names[0]
	case r.lead != nil && loose == unheaded && len(names) > 0:
		return names[len(names)-1] // what the list is of
	case isList && r.lead == nil:
		return ""
	case weight >= enough[loose] && weight >= 1.5*next && speaks[within] == 0 && key != "contacts":
		return key
	case loose == unheaded && len(names) > 0:
		return names[0]
	case loose == unheaded && key == "contacts" && weight == speaks["contacts"] && next == 0 && weight > 0:
		return "contacts"
	}
	return ""
}

// merge counts what speaks for a section for another one that is told in one breath with it.
func merge(e evidence, from, to string) {
	if e[from] > 0 && e[to] > 0 {
		e[to] += e[from]
		delete(e, from)
	}
}

const longUpdate = 16 // words

// isUpdate reports whether a short text says when the document was last changed.
func (d *drafter) isUpdate(text string) bool {
	return len(strings.Fields(text)) <= longUpdate && hasWord(strings.ToLower(text), d.words.updated) && d.dayIn(text) != ""
}

// partyIn is the section about a party which a paragraph that says who it is belongs to.
func (d *drafter) partyIn(text string) string {
	if len(strings.Fields(text)) > 60 {
		return ""
	}
	words := phraseWords(text)
	t := partyTables[d.language]
	if t == nil {
		return ""
	}
	for _, h := range t.find(words) {
		return t.rows[h.row].name
	}
	if hasWord(strings.ToLower(text), d.words.officer) && slices.ContainsFunc(d.read(text), isContact) {
		return "dpo"
	}
	return ""
}

func isContact(m reading.Match) bool {
	return m.Sign == reading.Email || m.Sign == reading.Phone || m.Sign == reading.Postal
}

// partyTables have the words by which a sentence says who is the controller.
var partyTables = map[string]*phrases{
	"en": {rows: []phraseRow{
		{"recipients", `independent data? controller*`},
		{"controller", `is|are the data? controller*, is|are a data? controller*, acts as data? controller*, as a? data? controller, data? controller for … is, data? controller is`},
	}},
	"de": {rows: []phraseRow{
		{"controller", `ist verantwortlich* für die verarbeitung|datenverarbeitung, verantwortlich* … ist die|der|das, verantwortliche stelle ist, als verantwortliche*`},
	}},
	"fr": {rows: []phraseRow{
		{"controller", `responsable de traitement, responsable du traitement`},
	}},
	"cy": {rows: []phraseRow{
		{"controller", `yw r rheol* data, rheol* data ar gyfer, fel rheol* data`},
	}},
}

// firstSentence is the first sentence of a paragraph, if it is short.
func firstSentence(s string) string {
	if i := strings.Index(s, ". "); i >= 0 {
		s = s[:i]
	}
	if len(strings.Fields(s)) > 30 {
		return ""
	}
	return s
}
