package transcribe_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRoundTrip holds that the page of a notice, or of the draft of a hard document, becomes the same draft whatever format it is read
// from, and that the page of that draft becomes the same draft again.
func TestRoundTrip(t *testing.T) {
	all := notices(t, "../../examples", "../../testdata/valid", "../../testdata/complete")
	if len(all) < 25 {
		t.Fatalf("want the documents of all examples, got %d", len(all))
	}
	for _, row := range hard {
		text, _ := transcribed(t, row.name, hardDocument(t, row.name), "")[0].Text()
		all[row.name] = built(t, text)
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first, text := "", []byte(nil)
			for _, format := range slices.Sorted(maps.Keys(readable)) {
				one := transcribed(t, "notice"+readable[format], output(t, format, all[name]), all[name].Lang)[0]
				got := withoutFormats(textOf(one))
				if first == "" {
					first = got
					text, _ = one.Text()
				}
				if diff := cmp.Diff(strings.Split(first, "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("docx -, %s +:\n%s", format, diff)
				}
			}
			d := built(t, text)
			for _, format := range slices.Sorted(maps.Keys(readable)) {
				got := withoutFormats(textOf(transcribed(t, "notice"+readable[format], output(t, format, d), d.Lang)[0]))
				if diff := cmp.Diff(strings.Split(first, "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("again, from %s: want -, got +:\n%s", format, diff)
				}
			}
		})
	}
}

// withoutFormats is a draft whose links to other notices lead to no format.
func withoutFormats(text string) string {
	return strings.NewReplacer(".html)", ")", ".md)", ")", ".docx)", ")").Replace(text)
}
