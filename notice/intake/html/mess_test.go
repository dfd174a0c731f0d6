package html_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/testdata/golden"
)

// specimens are notices as their writers meant them, made up for these tests.
var specimens = []string{
	`<h1>Privacy notice: allotments</h1>
<p>Brindle Parish Council looks after the allotments. This page says what we do with your <b>personal details</b>.</p>
<h2 id=who>Who we are</h2><p>Brindle Parish Council<br>The Old School<br>Brindle BR1 2CD</p><p>Telephone: 01632 960111</p>
<h2>What we hold</h2><ul><li>your name</li><li>your plot number<ul><li>and its size</li></ul></li><li>what you paid, and when</li></ul>
<h2>Why</h2><table><tr><th>Purpose</th><th>Lawful basis</th></tr><tr><td>To let a plot</td><td>Contract</td></tr><tr><td>To keep the waiting list</td><td>Public task</td></tr></table>
<h2>How long</h2><p>Two years after you give up the plot.</p><h3>Exceptions</h3><p>Longer if the law says so.</p>
<h2>Your rights</h2><ol><li>You can ask for a copy.</li><li>You can object.</li></ol><p>Write to <a href="mailto:clerk@brindle.example">clerk@brindle.example</a>, or see <a href="#who">who we are</a>.</p><p>Last updated: 3 March 2026</p>`,
	`<h1>Datenschutz beim Chor</h1><p>Verantwortlich ist der Gesangverein Oberau e. V., Am Anger 4, 99999 Oberau.</p>
<h2>Mitgliederverwaltung</h2><p>Wir verarbeiten Ihre Kontaktdaten, um die Mitgliedschaft zu verwalten (Art. 6 Abs. 1 Buchst. b DSGVO).</p>
<h2>Fotos</h2><p>Nur mit Ihrer Einwilligung. Sie können sie jederzeit widerrufen.</p><h2>Speicherdauer</h2><p>Bis zum Ende des Jahres nach dem Austritt.</p>`,
	`<p>One paragraph is all there is to this notice: we keep your email address to answer you, for one year, and share it with nobody; you can complain to us or to the supervisory authority at any time.</p>`,
}

func blocksOf(t testing.TB, page string) []prose.Block {
	t.Helper()
	d, err := html.Read(source.NewFile("page.html", []byte(page)), html.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d.Blocks
}

// A page in the wild is read to the words of its article, in order, and none else; headings keep
// their levels.
func TestMessyPages(t *testing.T) {
	for i, specimen := range specimens {
		blocks := blocksOf(t, specimen)
		for seed := range uint64(200) {
			page := intaketest.Page(title(blocks), "en", blocks, seed)
			got := blocksOf(t, string(page))
			diff := cmp.Diff(strings.Fields(intake.Plain(blocks)), strings.Fields(intake.Plain(got)))
			if diff == "" {
				diff = cmp.Diff(levels(blocks), levels(got))
			}
			if diff != "" {
				t.Fatalf("specimen %d, seed %d: want -, got +:\n%s\n%s", i, seed, diff, page)
			}
		}
	}
}

// title is the words of the first heading.
func title(blocks []prose.Block) string {
	if h, ok := blocks[0].(*intake.Heading); ok {
		return prose.Plain(h.Inlines)
	}
	return "Privacy"
}

// levels are the levels of headings, with their words.
func levels(blocks []prose.Block) (out []string) {
	for _, b := range blocks {
		if h, ok := b.(*intake.Heading); ok {
			out = append(out, fmt.Sprint(h.Level, " ", prose.Plain(h.Inlines)))
		}
	}
	return out
}

var corpus = flag.String("corpus", "testdata", "a folder of pages (*.html): tell how many words they have and what is left out, and read them as messy pages")

// A page with its own furniture is read as its outline says.
func TestPage(t *testing.T) {
	data, err := os.ReadFile("testdata/rowing-club.html")
	if err != nil {
		t.Fatal(err)
	}
	got := intaketest.Outline(read(t, string(data), html.Options{}))
	golden.Check(t, "testdata/rowing-club.txt", got)
}

// The pages of a folder, perhaps outside of this repository, are read to the same words when they are
// made messy; -v tells how many these are.
func TestCorpus(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(*corpus, "*.html"))
	if err != nil || len(names) == 0 {
		t.Fatalf("want pages in %s, got %v", *corpus, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := html.Read(source.NewFile(name, data), html.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Fields(intake.Plain(d.Blocks))
		var omitted []string
		for _, o := range d.Omitted {
			omitted = append(omitted, fmt.Sprint(o.What, " ", o.Words))
		}
		t.Logf("%s: %d words, left out: %s", filepath.Base(name), len(want), strings.Join(omitted, ", "))
		for seed := range uint64(10) {
			got := strings.Fields(intake.Plain(blocksOf(t, string(intaketest.Page(d.Title, d.Language, d.Blocks, seed)))))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, seed %d: want -, got +:\n%.3000s", name, seed, diff)
			}
		}
	}
}
