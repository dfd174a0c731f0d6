package schema_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// What says something without letters, or is no text for people, is not blank.
func TestNotBlank(t *testing.T) {
	for _, text := range []string{
		"title: T\ncontroller: {heading: \"\", name: C, url: /}\n", "title: 1½ €\n", "title: 日本\n", "title: T\nlaws: [{name: L, url: \"#\"}]\n", "title: T\ntransfers: none\n",
	} {
		if got := findings(t, "noticec: 1\n"+text); got != "" {
			t.Errorf("%q: want no finding, got %s", text, got)
		}
	}
}

// The mistake of a value is found once, whichever else it makes.
func TestBlankIsOneMistake(t *testing.T) {
	for text, want := range map[string]string{
		"title: \"\"\n":                                     "2:8: error: `title` says nothing [NC208]\n",
		"title: T\nupdated: \"-\"\n":                        "3:10: error: `updated` wants a day as year-month-day, not `-` [NC205]\n",
		"title: T\ntransfers: \"-\"\n":                      "3:12: error: `transfers` cannot be the text `-` [NC203]\n",
		"title: T\ntitel: \"-\"\n":                          "3:1: error: unknown key `titel` [NC201]\n",
		"title: T\ncontroller: {url: \" \"}\n":              "3:19: error: `url` says nothing [NC208]\n",
		"title: T\ncontroller: {url: \"--\"}\n":             "3:19: error: `url` says nothing: `--` [NC208]\n",
		"title: T\ncontroller: {email: [{value: \"?\"}]}\n": "3:30: error: `email` says nothing: `?` [NC208]\n",
		"title: T\nrecipients: {items: [\"-\"]}\n":          "3:22: error: an item of `recipients` says nothing: `-` [NC208]\n",
	} {
		if got := findings(t, "noticec: 1\n"+text); got != want {
			t.Errorf("%q: want %s, got %s", text, want, got)
		}
	}
}

func TestBlankSettings(t *testing.T) {
	for text, want := range map[string]string{"alt: \"-\"": "`alt` says nothing: `-`", "alt: \"\"": "`alt` says nothing", "alt: A": ""} {
		root, _ := tree.Parse(source.NewFile("noticec.yaml", []byte("out: .\nhtml: {logo: {file: l.svg, "+text+"}}\n")))
		list, err := schema.ValidateConfig(root)
		var got []string
		for _, d := range list {
			got = append(got, d.Message)
		}
		if err != nil || strings.Join(got, "\n") != want {
			t.Errorf("%s: want %q, got %q, %v", text, want, got, err)
		}
	}
}
