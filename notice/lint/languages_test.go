package lint

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
)

// The page of a rule that looks for words names the languages in which it knows some.
// NOTICEC_UPDATE=1 writes the line anew.
func TestPagesNameLanguages(t *testing.T) {
	const first, before = "Looks for words in ", "\n```yaml bad\n"
	names := map[string]string{"en": "English", "cy": "Welsh", "de": "German", "fr": "French"}
	for _, r := range All {
		var in []string
		for _, language := range languages {
			if len(r.words(language, translations(language)).Phrases) > 0 {
				in = append(in, names[language])
			}
		}
		if r.Names || len(in) == 0 {
			continue
		}
		raw, err := os.ReadFile("docs/" + r.Code.ID + ".md")
		if err != nil {
			t.Fatal(err)
		}
		page := string(raw)
		last := len(in) - 1
		want := first + strings.Join(in[:last], ", ") + " and " + in[last] + ".\n"
		if last == 0 {
			want = first + "English only.\n"
		}
		if strings.Contains(page, "\n"+want+before) {
			continue
		}
		t.Errorf("%s: want a page with the line %q before its example: run NOTICEC_UPDATE=1 go test ./notice/lint", r.Code.ID, want)
		if os.Getenv("NOTICEC_UPDATE") == "" {
			continue
		}
		text, example, _ := strings.Cut(page, before)
		text, _, _ = strings.Cut(text+"\n", "\n"+first)
		if err := os.WriteFile("docs/"+r.Code.ID+".md", []byte(strings.TrimRight(text, "\n")+"\n\n"+want+before+example), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Translated words are those of rules that look for words, and each can be found.
func TestTranslations(t *testing.T) {
	rules := map[string]*Rule{}
	for _, r := range All {
		rules[r.Code.ID] = r
	}
	for _, language := range languages {
		translated := translations(language)
		for _, id := range slices.Sorted(maps.Keys(translated)) {
			if r := rules[id]; r == nil || r.Found == nil || r.Names {
				t.Errorf("%s: %s is no rule that looks for words of a language", language, id)
			}
		}
		for _, r := range All {
			w := r.words(language, translated)
			for _, text := range w.Phrases {
				text = strings.ReplaceAll(text, "*", "")
				if got := found(r, language, text); !slices.Contains(got, text) {
					t.Errorf("%s: %s: want %q found, got %q", language, r.Code.ID, text, got)
				}
			}
			for _, text := range w.Except {
				if got := found(r, language, strings.ReplaceAll(text, "*", "")); len(got) > 0 && !slices.Contains(w.Phrases, text) {
					t.Errorf("%s: %s: want nothing found in %q, got %q", language, r.Code.ID, text, got)
				}
			}
		}
	}
}

// found returns what a rule finds in a text.
func found(r *Rule, language, text string) []string {
	var out []string
	b := buffers{texts: []Passage{{Text: source.Text{Value: text}, Words: splitWords(text)}}}
	probe := *r
	probe.In, probe.Denied, probe.Found = nil, true, func(_ *Pass, hits []Hit) {
		for _, h := range hits {
			out = append(out, h.Quote())
		}
	}
	b.phrases(newFinder([]*Rule{&probe}, language), []*Rule{&probe}, func(*Rule) *Pass { return nil })
	return out
}

// Words are those of the language of the notice; names are found in every language.
func TestLanguageOfWords(t *testing.T) {
	for _, c := range []struct {
		language string
		words    bool
	}{{"", true}, {"en", true}, {"en-GB", true}, {"EN", true}, {"de", false}, {"cy-GB", false}, {"fr", false}, {"es", false}, {"x", false}} {
		text := fmt.Sprintf("noticec: 1\ntitle: T\nregime: uk-gdpr\nlanguage: %q\nintro: Think carefully before you ask. See the Data Protection Act 1998.\n", c.language)
		root, _ := tree.Parse(source.NewFile("a", []byte(text)))
		var got []string
		for _, d := range New(deterringWords, staleLaw).Run(statement.Of(notice.Decode(root)), Settings{Today: "2026-11-28"}) {
			got = append(got, d.Code.ID)
		}
		want := []string{"NC811"}
		if c.words {
			want = []string{"NC813", "NC811"}
		}
		if slices.Sort(got); !slices.Equal(slices.Sorted(slices.Values(want)), got) {
			t.Errorf("%q: want %v, got %v", c.language, want, got)
		}
	}
}

// A stem stands for all words that begin so, wherever it stands in a phrase.
func TestStems(t *testing.T) {
	f := newFinder(nil, "en")
	for _, text := range []string{"lösch*", "alle daten lösch*", "daten* sicher", "daten"} {
		f.add(phrase{text: text, words: splitWords(text)})
	}
	for text, want := range map[string][]string{
		"Wir löschen.": {"löschen"}, "Alle Daten löschte er": {"Alle Daten löschte", "Daten", "löschte"}, "datenträger sicher": {"datenträger sicher"},
		"lös": nil, "Sichere Daten sicher": {"Daten sicher", "Daten"}, "Los": nil, "alle": nil, "Daten sicherer": {"Daten"},
	} {
		x := Passage{Text: source.Text{Value: text}, Words: splitWords(text)}
		var got []string
		for _, m := range f.find(nil, &x) {
			got = append(got, m.hit.Quote())
		}
		if !slices.Equal(want, got) {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
}

// Each phrase of each rule is found where it stands, whatever rejects most words before they are compared.
func TestPhrasesAreFound(t *testing.T) {
	found := 0
	for _, language := range languages {
		f := newFinder(All, language)
		for _, lists := range []map[string][]phrase{f.phrases, f.stems} {
			for _, list := range lists {
				for _, p := range list {
					x := Passage{Words: p.words}
					if !slices.ContainsFunc(f.find(nil, &x), func(m match) bool { return m.rule == p.rule && m.hit.I == 0 && m.hit.J == len(p.words) }) {
						t.Errorf("%s: %q is not found", language, p.text)
					}
					found++
				}
			}
		}
	}
	if found < 1000 {
		t.Errorf("want the phrases of all rules, got %d", found)
	}
}

// A list has the words of all languages, and no others.
func TestWordLists(t *testing.T) {
	for l := range wordLists {
		for _, w := range l.inAll() {
			if !l.has(w) || !containsAny([]Word{{Text: "qqq"}, {Text: w}}, l) {
				t.Errorf("list %d: want %q in it", l, w)
			}
		}
		if l.has("qqq") || l.has("") {
			t.Errorf("list %d: want no other words in it", l)
		}
	}
}
