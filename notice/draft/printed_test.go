package draft

import (
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/noticec/noticec/render/phrase"
)

// TestPrintedHeadings holds that the headings that noticec itself prints name their sections, as nouns
// and as questions, in every language that has a table.
func TestPrintedHeadings(t *testing.T) {
	for language, c := range map[string]*phrase.Catalogue{"en": &phrase.English, "de": &phrase.German, "fr": &phrase.French, "cy": &phrase.Welsh} {
		table := languageFor(language).headings
		for _, key := range slices.Sorted(maps.Keys(c.Headings)) {
			if !slices.ContainsFunc(table.rows, func(r phraseRow) bool { return r.name == key }) {
				continue
			}
			h := c.Headings[key]
			for _, heading := range []string{addressed(h.Noun, "$1"), addressed(h.Noun, "$2"), addressed(h.Question, "$1"), addressed(h.Question, "$2")} {
				if got := table.sections(heading); heading != "" && (len(got) == 0 || got[0] != key) {
					t.Errorf("%s: %q: want %s, got %v", language, heading, key, got)
				}
			}
		}
	}
}

var forms = regexp.MustCompile(`<([^|>]*)\|([^>]*)>`)

// addressed is a text in one of the forms of address that a catalogue writes in it.
func addressed(text, form string) string { return forms.ReplaceAllString(text, form) }
