package check_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
)

// wordings are as those of the pages: in English they are reviewed, in German and Welsh not, and
// there are none in other languages, and for Part 3 none but in English.
func wordings(language, law string) (check.Wording, bool) {
	base, _, _ := strings.Cut(language, "-")
	w, known := map[string]check.Wording{"en": {Language: "English", Reviewed: true}, "de": {Language: "German"}, "cy": {Language: "Welsh"}}[base]
	return w, known && (law != "part-3" || base == "en")
}

// A notice is told once of standard wording that nobody reviewed, or that is not there; not if
// it names no language, nor if nobody knows.
func TestWording(t *testing.T) {
	for _, c := range []struct {
		language string
		wording  func(language, law string) (check.Wording, bool)
		want     string
	}{
		{"regime: other\nlanguage: en-GB\n", wordings, ""},
		{"regime: other\nlanguage: de\n", wordings, "NC956: no lawyer who speaks German has reviewed the standard wording in that language yet"},
		{"regime: other\nlanguage: pl\n", wordings, "NC957: there is no standard wording in `pl`, so headings and sentences that the notice does not write itself are in English"},
		{"language: cy\nregime: uk-part3\n", wordings, "NC957: there is no standard wording in `cy` for the law that the notice names, so headings and sentences that the notice does not write itself are in English"},
		{"regime: other\n", wordings, ""},
		{"regime: other\nlanguage: pl\n", nil, ""},
	} {
		r, err := check.File(source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+c.language)), check.Settings{Today: "2026-11-23", Wording: c.wording}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range r.Findings {
			if d.Code.ID < "NC900" {
				continue
			}
			got = append(got, d.Code.ID+": "+d.Message)
		}
		if found := strings.Join(got, "\n"); c.want != found {
			t.Errorf("%q: want %q, got %q", c.language, c.want, found)
		}
	}
}
