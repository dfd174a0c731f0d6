package compose_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// In a notice of a language that has no catalogue, every standard word is marked as
// English: what stands outside of such a mark was written in the notice, or is the name of
// a country or an authority.
func TestStandardWordsAreMarked(t *testing.T) {
	marked := 0
	for path, text := range notices(t) {
		n := notice.Decode(parse(t, path, []byte(text)))
		n.Language.Value = "fi"
		d := compose.Compose(n)
		if d.LabelsLang != "en" {
			t.Errorf("%s: want the labels marked as English, got %q", path, d.LabelsLang)
		}
		written := letters(text + names(n))
		eachText(d.Blocks, func(s, lang string) {
			switch {
			case lang == "en":
				marked++
			case letters(s) != "" && !strings.Contains(written, letters(s)):
				t.Errorf("%s: want %q marked with its language", path, s)
			}
		})
	}
	if marked < 500 {
		t.Errorf("want many standard words, got %d", marked)
	}
}

// letters are the words of a text in small letters, whatever stands between them.
func letters(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }), " ")
}

// notices are the notices of testdata that stand for themselves.
func notices(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, pattern := range []string{"../../testdata/valid/*.notice.yaml", "../../testdata/complete/*.notice.yaml", "testdata/*.txtar"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) < 3 {
			t.Fatalf("want files like %s, got %v, %v", pattern, paths, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out[path] = string(data)
			_, rest, ok := strings.Cut(string(data), "-- notice --\n")
			if !ok {
				_, rest, ok = strings.Cut(string(data), "-- notice.yaml --\n")
			}
			if ok {
				text, _, _ := strings.Cut(rest, "-- document")
				out[path] = "noticec: 1\n" + text
			}
		}
	}
	return out
}

// names are those of the countries and the authority that the notice has codes of.
func names(n *notice.Notice) string {
	a, _ := law.AuthorityOf(n.Complaints.Authority.Country.Value, law.AsOf)
	out := a.Name + " " + a.URL
	for r := range n.Recipients.All() {
		out += " " + phrase.Region("fi", r.Country.Value)
	}
	for x := range n.Transfers.All() {
		out += " " + phrase.Region("fi", x.To.Value)
	}
	return out
}

// eachText calls f for every piece of text with the language that it is marked with.
func eachText(list []doc.Block, f func(s, lang string)) {
	var inlines func([]doc.Inline, string)
	inlines = func(list []doc.Inline, lang string) {
		for _, in := range list {
			switch x := in.(type) {
			case doc.Lang:
				inlines(x.Inlines, x.Tag)
			case doc.Strong:
				inlines(x, lang)
			case doc.Cite:
				inlines(x, lang)
			case doc.Emph:
				inlines(x, lang)
			case doc.Link:
				inlines(x.Inlines, lang)
			default:
				f(doc.Plain([]doc.Inline{in}), lang)
			}
		}
	}
	doc.Walk(list, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			inlines(b.Heading, "")
		case *doc.Callout:
			inlines(b.Heading, "")
		case *doc.Paragraph:
			inlines(b.Inlines, "")
		case *doc.Definitions:
			for _, item := range b.Items {
				inlines(item.Term, "")
			}
		case *doc.Table:
			inlines(b.Caption, "")
			for _, h := range b.Head {
				inlines(h, "")
			}
		}
	})
}
