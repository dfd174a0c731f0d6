package compose_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// alerts are the paragraphs of the alert of a document, with the words that are marked as English in
// brackets, and the addresses of links behind them. It must be the first block behind the opening.
func alerts(t *testing.T, d *doc.Document) []string {
	t.Helper()
	var out []string
	_, blocks := d.Opened()
	for i, b := range blocks {
		c, ok := b.(*doc.Callout)
		if !ok || c.Kind != doc.Alert {
			continue
		}
		if i > 0 || len(c.Heading) > 0 {
			t.Errorf("want the alert first and without a heading, got it as block %d", i)
		}
		for _, b := range c.Blocks {
			var line strings.Builder
			eachText([]doc.Block{b}, func(s, lang string) {
				if lang == "en" {
					s = "[" + s + "]"
				}
				line.WriteString(s)
			})
			(&doc.Document{Blocks: []doc.Block{b}}).Links(func(l doc.Link) { line.WriteString(" → " + l.URL) })
			out = append(out, strings.ReplaceAll(line.String(), "\u00a0", " "))
		}
	}
	return out
}

// A page says in its language that its notice has ended, and search engines leave it out; from the day
// after the last, or at once where only what took its place is named.
func TestEndedNotices(t *testing.T) {
	const ended, replaced = "valid_until: 2026-08-31\n", "superseded_by: https://averton.example/tax\n"
	const link = "https://averton.example/tax → https://averton.example/tax"
	for _, test := range []struct {
		yaml, today string
		want        []string
	}{
		{"language: en-GB\n" + ended + replaced, "2026-09-01", []string{"This notice no longer applies. It applied until 31 August 2026.", "Replaced by: " + link}},
		{"language: en-GB\n" + ended, "2026-09-01", []string{"This notice no longer applies. It applied until 31 August 2026."}},
		{"language: en-GB\nwording: own\n" + ended, "2026-09-01", []string{"This notice no longer applies. It applied until 31 August 2026."}},
		{"language: en-GB\n" + replaced, "2026-09-01", []string{"This notice no longer applies.", "Replaced by: " + link}},
		{"language: cy\n" + ended + replaced, "2026-09-01", []string{"Nid yw’r hysbysiad hwn yn gymwys mwyach. Roedd yn gymwys tan 31 Awst 2026.", "Disodlwyd gan: " + link}},
		{"language: de\n" + ended + replaced, "2026-09-01", []string{"Diese Hinweise gelten nicht mehr. Letzter Tag der Geltung: 31. August 2026.", "Ersetzt durch: " + link}},
		{"language: fr\n" + ended + replaced, "2026-09-01", []string{"Ce document n’est plus applicable. Il l’a été jusqu’au 31 août 2026.", "Remplacé par : " + link}},
		{"language: fi\n" + ended, "2026-09-01", []string{"[This notice no longer applies.][ It applied until ][31 August 2026][.]"}},
		{"language: en-GB\n" + ended + replaced, "2026-08-31", nil},
		{"language: en-GB\n" + ended + replaced, "", nil},
		{"language: en-GB\n", "2026-09-01", nil},
	} {
		n := notice.Decode(parse(t, "n.yaml", []byte("noticec: 1\ntitle: Bins\ncontroller: {name: Averton Council}\n"+test.yaml)))
		d := compose.With(n, compose.Options{Today: test.today})
		if got := alerts(t, d); !slices.Equal(test.want, got) || d.NoIndex != (test.want != nil) {
			t.Errorf("%q on %s: want %q, got %q, and noindex %t", test.yaml, test.today, test.want, got, d.NoIndex)
		}
	}
}

// A translation says in its language that it is behind, only where that is certain, and never that
// search engines leave it out: it applies.
func TestTranslationsBehind(t *testing.T) {
	newer := notice.Original{Language: "en-GB", Updated: "2026-05-01"}
	changed, compared, same := newer, newer, newer
	changed.Changed, compared.Compared, same.Updated = true, true, "2026-03-03"
	undated := changed
	undated.Updated = ""
	const older = "This translation is of 3 March 2026. The original is newer, of 1 May 2026, so this translation could be wrong."
	for _, test := range []struct {
		name, language string
		of             *notice.Original
		want           []string
	}{
		{"newer original", "en-IE", &newer, []string{older, "Original: English → bins"}},
		{"changed words", "en-IE", &changed, []string{"The original has changed since it was translated, so this translation could be wrong. The translation is of 3 March 2026, the original of 1 May 2026.", "Original: English → bins"}},
		{"changed words without a day", "en-IE", &undated, []string{"The original has changed since it was translated, so this translation could be wrong.", "Original: English → bins"}},
		{"Welsh", "cy", &newer, []string{"Dyddiad y cyfieithiad hwn yw 3 Mawrth 2026. Mae’r gwreiddiol yn fwy diweddar: 1 Mai 2026. Felly gall y cyfieithiad hwn fod yn anghywir.", "Y gwreiddiol: English → bins"}},
		{"German", "de", &newer, []string{"Diese Übersetzung ist vom 3. März 2026. Das Original ist neuer: Es ist vom 1. Mai 2026. Diese Übersetzung kann deshalb falsch sein.", "Original: English → bins"}},
		{"French", "fr", &newer, []string{"Cette traduction date du 3 mars 2026. L’original est plus récent et date du 1er mai 2026. Cette traduction peut donc être inexacte.", "Original : English → bins"}},
		{"no catalogue", "fi", &undated, []string{"[The original has changed since it was translated, so this translation could be wrong.]", "[Original]: English → bins"}},
		{"every part compared", "cy", &compared, nil},
		{"the same day", "cy", &same, nil},
		{"no translation", "cy", nil, nil},
	} {
		n := notice.Decode(parse(t, "bins.cy.notice.yaml", []byte("noticec: 1\ntitle: Biniau\nupdated: 2026-03-03\ncontroller: {name: Averton Council}\ntranslation_of: bins.notice.yaml\nlanguage: "+test.language+"\n")))
		n.Original = test.of
		d := compose.With(n, compose.Options{Today: "2026-09-01"})
		if got := alerts(t, d); !slices.Equal(test.want, got) || d.NoIndex {
			t.Errorf("%s: want %q, got %q, and noindex %t", test.name, test.want, got, d.NoIndex)
		}
	}
}

// The page of an earlier version says so in its language, whatever the notice says itself, and leads to
// the present one; search engines leave it out.
func TestEarlierVersions(t *testing.T) {
	for language, want := range map[string][]string{
		"en-GB": {"This is an earlier version of this notice, of 3 March 2026. It no longer applies.", "Present version: Bins → ../../bins"},
		"cy":    {"Fersiwn gynharach o’r hysbysiad hwn yw hon, dyddiedig 3 Mawrth 2026. Nid yw’n gymwys mwyach.", "Fersiwn gyfredol: Bins → ../../bins"},
		"de":    {"Dies ist eine frühere Fassung dieser Hinweise vom 3. März 2026, die nicht mehr gilt.", "Aktuelle Fassung: Bins → ../../bins"},
		"fr":    {"Ceci est une version antérieure de ce document, datée du 3 mars 2026. Elle n’est plus applicable.", "Version actuelle : Bins → ../../bins"},
		"fi":    {"[This is an earlier version of this notice][, of ][3 March 2026][. It no longer applies.]", "[Present version]: Bins → ../../bins"},
	} {
		n := notice.Decode(parse(t, "n.yaml", []byte("noticec: 1\ntitle: Bins\nupdated: 2026-03-03\nvalid_until: 2026-04-04\ncontroller: {name: Averton Council}\nlanguage: "+language+"\n")))
		n.Original = &notice.Original{Updated: "2026-05-01", Changed: true}
		d := compose.With(n, compose.Options{Today: "2026-09-01", Present: "../../bins"})
		if got := alerts(t, d); !slices.Equal(want, got) || !d.NoIndex {
			t.Errorf("%s: want %q, got %q, and noindex %t", language, want, got, d.NoIndex)
		}
	}
}

// A notice leads to its earlier versions, also where it prints its own words only.
func TestLinksToEarlierVersions(t *testing.T) {
	for _, wording := range []string{"own", "standard"} {
		n := notice.Decode(parse(t, "n.yaml", []byte("noticec: 1\ntitle: Bins\nlanguage: en\ncontroller: {name: Averton Council}\nwording: "+wording+"\n")))
		d := compose.With(n, compose.Options{Earlier: []compose.Earlier{{"archive/bins/2.html", "2", "2026-03-03"}, {"archive/bins/1.html", "1", ""}, {"archive/bins/2025-01-01.html", "", "2025-01-01"}}})
		words := strings.Join(doc.Words(d.Blocks), " ")
		if want := "Earlier versions Version 2, 3 March 2026 Version 1 1 January 2025"; !strings.Contains(words, want) {
			t.Errorf("%s: want %q, got %q", wording, want, words)
		}
		links := ""
		d.Links(func(l doc.Link) { links += l.URL + " " })
		if want := "archive/bins/2.html archive/bins/1.html archive/bins/2025-01-01.html"; !strings.Contains(links, want) {
			t.Errorf("%s: want %q, got %q", wording, want, links)
		}
	}
}
