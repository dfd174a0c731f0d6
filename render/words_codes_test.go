package render_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// Facts that are no words say nothing beside the own words of an item: with them and without them,
// the section is the same.
func TestCodesPrintNothingBesideOwnWords(t *testing.T) {
	for _, section := range slices.Sorted(maps.Keys(itemsOf)) {
		all := codes(t, section)
		for _, form := range []string{"list", "numbered", "paragraphs", "terms", "headings", "sentence"} {
			own := map[string]any{"text": ownText}
			want := sectionWords(t, section, form, own)
			for _, key := range slices.Sorted(maps.Keys(all)) {
				if saidAnyway(section, form, key) {
					continue
				}
				for _, value := range all[key] {
					item := map[string]any{"text": ownText, key: value}
					if got := sectionWords(t, section, form, item); got != want {
						t.Errorf("%s as %s with %s: %v beside own words: want\n%s\ngot\n%s", section, form, key, value, want, got)
					}
				}
			}
		}
	}
}

// saidAnyway reports whether a fact is printed beside own words: the day of a change is what the
// change is called; the words of a purpose say only what it is for.
func saidAnyway(section, form, key string) bool {
	return section == "changes" && key == "date" || section == "purposes" && (key == "new_since" || form == "headings")
}

// sectionWords are the words of the section that holds one item.
func sectionWords(t *testing.T, section, form string, item map[string]any) string {
	t.Helper()
	n := map[string]any{section: map[string]any{"as": form, "items": []any{item}}}
	for k, v := range targets {
		if n[k] == nil {
			n[k] = v
		}
	}
	for _, b := range compose.Compose(readNotice(t, n, nil).Notice).Blocks {
		switch b := b.(type) {
		case *doc.Section:
			if b.ID == section {
				return strings.Join(doc.Words(b.Blocks), " ")
			}
		case *doc.Callout:
			if b.ID == section {
				return strings.Join(doc.Words(b.Blocks), " ")
			}
		}
	}
	return ""
}

// Facts that a notice in its own words prints nowhere are those that NC846 finds: each code alone, in
// a list and as a column of a table.
func TestFactsWithoutWordsAreFound(t *testing.T) {
	wordsFields(t) // which knows what can be a column
	printed, found := 0, 0
	for _, section := range slices.Sorted(maps.Keys(itemsOf)) {
		all := codes(t, section)
		for _, key := range slices.Sorted(maps.Keys(all)) {
			if key == "id" || key == "applies" { // which are no facts
				continue
			}
			for _, value := range all[key] {
				item := map[string]any{key: value}
				for _, body := range []map[string]any{{"items": []any{item}}, {"as": "table", "columns": []any{key}, "items": []any{item}}} {
					n := map[string]any{"wording": "own", section: body}
					for k, v := range targets {
						if n[k] == nil {
							n[k] = v
						}
					}
					if _, ok := columnsOf[section][key]; body["columns"] != nil && !ok {
						continue
					}
					r := readNotice(t, n, nil)
					d := compose.Compose(r.Notice)
					words := ""
					doc.Walk(d.Blocks, func(b doc.Block) {
						if b, ok := b.(*doc.Section); ok && b.ID == section {
							words = strings.Join(doc.Words(b.Blocks), " ")
						}
					})
					wordless := false
					for f := range r.Notice.WordlessFacts() {
						wordless = wordless || f.Section == section
					}
					if wordless == (words != "") {
						t.Errorf("%s: printed are %q, found without words: %v", compact(map[string]any{section: body}), words, wordless)
					}
					if wordless {
						found++
					} else {
						printed++
					}
				}
			}
		}
	}
	if found < 100 || printed < 10 {
		t.Errorf("want facts that are printed and others, got %d and %d", printed, found)
	}
}
