package html_test

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/source"
)

// No page takes more than a few seconds or a few hundred megabytes: it is read, or refused in a
// sentence.
func TestHostile(t *testing.T) {
	const many = 100_000
	rep := strings.Repeat
	for _, test := range []struct {
		name, page string
		refused    bool
	}{
		{"10 MB", rep("<p>word ", 10<<20/8), true},
		{"8 MB of elements", rep("<p>", 8<<20/3), true},
		{"8 MB of marks", rep("<b>x", 8<<20/4), true},
		{"5 MB of words", rep("word ", 1<<20), true},
		{"nested div", rep("<div>", many) + "x" + rep("</div>", many), false},
		{"nested div with classes", rep("<div class='a b c d'>", many) + "x", false},
		{"nested b", rep("<b>", many) + "x" + rep("</b>", many), false},
		{"nested b with p", rep("<b>", many) + rep("<p>x", many/4), false},
		{"nested ul", rep("<ul><li>", many) + "x", false},
		{"nested ul with words", rep("<ul><li>x", many/10), false},
		{"nested dl", rep("<dl><dt>x<dd>", many/10), false},
		{"nested table", rep("<table><tr><td>", many) + "x", false},
		{"nested table without cells", rep("<table>", many) + "x", false},
		{"nested quotations", rep("<blockquote>x", many/10), false},
		{"nested links", rep("<a href=/>x", many), false},
		{"nested svg", rep("<svg>", many) + "<p>x", false},
		{"nested details", rep("<details><summary>x</summary>", many/10), false},
		{"end tags", rep("<div>", 500) + rep("</section>", many) + "x", false},
		{"unclosed everything", "<table><tr><td><ul><li><b><a href=x><h2>x<p><select><option>z<svg><p>y", false},
		{"half a tag", "<p>x</p><a href=\"", false},
		{"half a comment", "<p>x</p><!-- " + rep("-", many), false},
		{"entities", "<p>" + rep("&amp;", many), false},
		{"half entities", "<p>" + rep("&", many) + rep("&#", many), false},
		{"spaces as entities", "<p>" + rep("&nbsp;", many) + "x", false},
		{"null bytes", "<p>" + rep("word ", 2000) + "\x00x\x00</p>", false},
		{"colspan", "<table><tr><td colspan=1000000 rowspan=1000000>a<td>b<tr><td>c<td>d</table>", false},
		{"many rows", "<table>" + rep("<tr><td colspan=1000>a<td>b", 20_000) + "</table>", false},
		{"many attributes", "<p " + rep("a ", many) + ">x", false},
		{"long attribute", "<p class='" + rep("ab ", many) + "'>x", false},
		{"one id", "<p>x<p>" + rep("<a href='#a'><sup>1</sup></a><p id=a>x", many/10), false},
		{"anchors", rep("<a id=x></a>", many) + "<h2>x</h2>", false},
		{"one line", rep("<p>é</p>", 49_000), false},
		{"more paragraphs than may be", rep("<p>x</p>", 60_000), true},
		{"br", "<p>" + rep("<br>x<br>", many/4), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			start := time.Now()
			d, err := html.Read(source.NewFile("page.html", []byte(test.page)), html.Options{})
			if spent := time.Since(start); spent > time.Minute {
				t.Errorf("want it read in seconds, took %v", spent)
			}
			var limit *intake.LimitError
			switch {
			case test.refused != errors.As(err, &limit):
				t.Fatalf("want it refused: %v, got %v", test.refused, err)
			case err != nil:
				return
			}
			intaketest.Check(t, d)
			if !strings.Contains(intake.Plain(d.Blocks), "x") && strings.Contains(test.page, "x") && test.name != "nested svg" {
				t.Errorf("want the words, got %.100q", intake.Plain(d.Blocks))
			}
			runtime.KeepAlive(d)
		})
	}
}

// What is no page is refused in one sentence.
func TestNoPage(t *testing.T) {
	for _, page := range []string{"%PDF-1.7 x", "PK\x03\x04abc", "\x89PNG\r\n", strings.Repeat("\x00\x01", 50), "\xff\xfe\x00\x00\x01\x00"} {
		_, err := html.Read(source.NewFile("page.html", []byte(page)), html.Options{})
		if err == nil || !strings.HasPrefix(err.Error(), "the file is no web page") {
			t.Errorf("%.10q: want no page, got %v", page, err)
		}
	}
}

// A page without text is none that can be read.
func TestNoText(t *testing.T) {
	for _, page := range []string{"", "<title>x</title><div id=root></div><script>fill()</script>", "<nav><a href=/>Home</a></nav>"} {
		_, err := html.Read(source.NewFile("page.html", []byte(page)), html.Options{})
		if err == nil || !strings.HasPrefix(err.Error(), "the document has no text to read") {
			t.Errorf("%q: want no text, got %v", page, err)
		}
	}
}

// FuzzRead: any bytes are read without a panic to a sound document, whose words are all in the page.
func FuzzRead(f *testing.F) {
	for _, page := range []string{
		"<main><h1>A</h1><p>b<ul><li>c</ul><table><tr><th>d<td colspan=2>e</table><dl><dt>f<dd>g</dl></main><footer>h",
		"<p>a<b>b<div>c</b>d</div><svg><p>e<select><li>f<details><summary>g</summary>h",
		"<p>x<sup><a href='#n'>1</a></sup><ol><li id=n>y <a href='#r'>b</a></ol>&nbsp;&#x0;&amp",
		"\xff\xfe<\x00p\x00>\x00a\x00", "<meta charset=windows-1252><p>caf\xe9</p>",
		"<table><table><td><tr><caption><li><p class=MsoListParagraph>· a<p>• b",
		"<ul><li id=a>b<li id=a>c</ul><h2 id=a>d</h2><p><a href=#a>e</a>", "<ol><a id=a>b<ol>c", "d<ul><table><th>e<tr>f", // an id twice, what a parser moves
		"<button aria-controls=a>b</button><div id=a hidden>c</div><div role=tabpanel aria-labelledby=a>d",
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		d, err := html.Read(source.NewFile("page.html", page), html.Options{})
		if err != nil {
			return
		}
		intaketest.Check(t, d)
		again, err := html.Read(source.NewFile("page.html", page), html.Options{})
		if err != nil || intaketest.Outline(d) != intaketest.Outline(again) {
			t.Errorf("want the same again, got %v", err)
		}
		letters := func(s string) int { return len(strings.Join(strings.Fields(s), "")) }
		if got, most := letters(intake.Plain(d.Blocks)), 3*len(page); got > most {
			t.Errorf("want no more words than there are, got %d bytes of %d", got, most)
		}
	})
}
