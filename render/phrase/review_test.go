package phrase_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/render/phrase"
	"github.com/noticec/noticec/testdata/golden"
)

// The page on which a lawyer reviews all sentences is that of the catalogue.
func TestReviewTable(t *testing.T) {
	const path = "sentences.md"
	got := reviewTable(t)
	golden.Check(t, path, got)
}

const reviewIntro = `# The standard sentences, for review

These are all sentences that noticec prints where a notice has no words of its own, in the order of a notice, with the
provisions that they carry out. A sentence is printed only where the notice states what stands under *needs*. ` + "`{slot:N}`" + `
is filled with words of the notice, if they have the shape that the letter asks for; what stands in brackets is printed
only where its slots are filled or its flag (` + "`?flag`" + `) is set, and of alternatives with a bar between them the first whose
slots are filled. *Owed* says that the law asks a notice to say it; the rest
is good practice or explains. A sentence without a note of a law is the same under all; “not said” marks a law that has no
such rule. UK is the UK GDPR, EU the GDPR, EUDPR Regulation (EU) 2018/1725, Part 3 that of the Data Protection Act 2018, CH
the Swiss Federal Act on Data Protection. Numbers before a stroke are for data from the person, those behind it for data
from elsewhere.

This page is written by a test (` + "`NOTICEC_UPDATE=1 go test ./render/phrase`" + `) from the tables that the program uses, as of
%s. It is no legal advice, and nobody has approved it: it is there so that a lawyer can.
`

func reviewTable(t *testing.T) string {
	var b strings.Builder
	fmt.Fprintf(&b, reviewIntro, law.AsOf)
	for _, c := range phrase.All() {
		if len(c.Sentences) > 0 {
			reviewLanguage(t, &b, c)
		}
	}
	return b.String()
}

func reviewLanguage(t *testing.T, b *strings.Builder, c *phrase.Catalogue) {
	t.Helper()
	fmt.Fprintf(b, "\n## %s\n", c.Name)
	if c.Unreviewed {
		fmt.Fprintf(b, "\nTranslated from English; not yet read by a lawyer who speaks the language.\n")
	}
	for section, list := range grouped(phrase.Standards) {
		fmt.Fprintf(b, "\n### %s: `%s`\n\n| name | needs | owed | sentence | provision |\n| --- | --- | --- | --- | --- |\n", c.Headings[section].Noun, section)
		for _, s := range list {
			owed := ""
			if s.Required {
				owed = "owed"
			}
			fmt.Fprintf(b, "| `%s` | %s | %s | %s | %s |\n", s.Name, s.Needs, owed, variants(c, s), numbers(s.Provision))
		}
	}
}

// grouped are the runs of one section.
func grouped(list []phrase.Standard) func(func(string, []phrase.Standard) bool) {
	return func(yield func(string, []phrase.Standard) bool) {
		for len(list) > 0 {
			n := 1
			for n < len(list) && list[n].Section == list[0].Section {
				n++
			}
			if !yield(list[0].Section, list[:n]) {
				return
			}
			list = list[n:]
		}
	}
}

// short are the names of regimes on the page.
var short = map[string]string{"uk-gdpr": "UK", "eu-gdpr": "EU", "eudpr": "EUDPR", "uk-part3": "Part 3", "ch-fadp": "CH"}

// variants are the texts of a sentence with the laws that have each, in the order of the regimes.
func variants(c *phrase.Catalogue, s phrase.Standard) string {
	var texts []string
	laws := map[string][]string{}
	known := 0
	for _, r := range regimes {
		in, ok := phrase.For(c.Tag.String(), r.Wording)
		if !ok {
			continue
		}
		known++
		text := cmp.Or(in.Sentences[s.Name], "*not said*")
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
		laws[text] = append(laws[text], short[r.ID])
	}
	var out []string
	for _, text := range texts {
		shown := text
		if len(laws[text]) < known {
			shown = "**" + strings.Join(laws[text], ", ") + "**: " + text
		}
		out = append(out, strings.ReplaceAll(shown, "|", "\\|"))
	}
	return strings.Join(out, "<br>")
}

// numbers are the places of a provision in each regime.
func numbers(p law.Provision) string {
	var out []string
	for _, r := range regimes {
		n, ok := r.Number(p)
		if !ok {
			continue
		}
		var places []string
		if n.Place != "" {
			places = append(places, strings.TrimSuffix(n.Place+" / "+n.Indirect, " / "))
		} else if n.Indirect != "" {
			places = append(places, n.Indirect)
		}
		for _, also := range n.Also {
			places = append(places, also.String())
		}
		out = append(out, short[r.ID]+" "+strings.Join(places, ", "))
	}
	return strings.Join(out, "; ")
}
