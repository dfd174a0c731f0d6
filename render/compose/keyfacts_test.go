package compose_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// Key facts that are made from the facts say nothing that the notice does not say below, in
// few rows that lead there and short values, in every language.
func TestKeyFactsSayWhatTheNoticeSays(t *testing.T) {
	texts := notices(t)
	data, err := os.ReadFile("../../testdata/sampler/sampler.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	texts["sampler"] = string(data)
	made := 0
	for path, text := range texts {
		for _, language := range []string{"en", "cy", "de", "fr"} {
			n := notice.Decode(parse(t, path, []byte(text)))
			if n.Summary.IsSet() {
				continue
			}
			n.Language.Value = language
			d := compose.Compose(n)
			_, rest := d.Opened()
			facts, ok := rest[0].(*doc.Callout)
			if !ok || facts.Kind != doc.KeyFacts {
				continue
			}
			made++
			d.Blocks = rest
			checkFacts(t, path+" in "+language, n, d, facts)
		}
	}
	if made < 20 {
		t.Errorf("want key facts of many notices, got those of %d", made)
	}
}

func checkFacts(t *testing.T, name string, n *notice.Notice, d *doc.Document, facts *doc.Callout) {
	t.Helper()
	p, _ := phrase.For(d.Lang, n.Regimes().Wording())
	below := letters(strings.Join(doc.Words(d.Blocks[1:]), " "))
	for r := range n.Rights.All() { // told below in words of the notice's own
		for _, code := range r.Right {
			below += " | " + letters(p.Rights[code.Value])
		}
	}
	for r := range statement.Derive(n).Rights.All() { // told below as rights, in the key facts as what people can do
		for _, code := range r.Right {
			below += " | " + letters(p.Facts.Can[code.Value]) + " | " + letters(p.Facts.Ask[code.Value])
		}
	}
	anchors := map[string]bool{}
	doc.EachID(d.Blocks, func(id *string) { anchors["#"+*id] = true })
	rows := facts.Blocks[0].(*doc.Definitions).Items
	if len(rows) < 2 || len(rows) > 6 {
		t.Errorf("%s: want two to six rows, got %d", name, len(rows))
	}
	for _, row := range rows {
		link, ok := row.Term[0].(doc.Link)
		if !ok || !anchors[link.URL] {
			t.Errorf("%s: want %q to lead to a section, got %v", name, doc.Plain(row.Term), row.Term)
		}
		for _, v := range row.Values {
			words := doc.Plain(v[0].(*doc.Paragraph).Inlines)
			if n := utf8.RuneCountInString(words); n > 175 {
				t.Errorf("%s: want about two lines, got %d characters: %q", name, n, words)
			}
		}
		eachText([]doc.Block{&doc.Definitions{Items: []doc.Definition{{Values: row.Values}}}}, func(s, _ string) {
			more := strings.ContainsAny(s, "0123456789") && strings.Contains(letters(p.More(2)), letters(s)) || letters(s) == letters(p.More(1))
			if !more && !strings.Contains(below, letters(s)) {
				t.Errorf("%s: the key facts say %q, and the notice does not", name, s)
			}
		})
	}
}
