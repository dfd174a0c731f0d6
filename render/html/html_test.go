package html_test

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
)

func render(t *testing.T, d *doc.Document, o html.Options) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := html.Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func attr(n *xhtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// variants are the options that tests print a document with.
var variants = map[string]html.Options{
	"default": {}, "inline": {Styles: "inline"}, "no styles": {Styles: "none"}, "govuk": {Theme: "govuk"}, "plain": {Theme: "plain"},
	"fragment": {Fragment: true}, "fragment at 3": {Fragment: true, Level: 3}, "fragment, inline": {Fragment: true, Styles: "inline"}, "fragment, govuk": {Fragment: true, Theme: "govuk"},
	"plain fragment": {Fragment: true, Markup: "plain"},
}

func TestPagesAreWellBuilt(t *testing.T) {
	for name, o := range variants {
		t.Run(name, func(t *testing.T) {
			text := render(t, sampler.Document(), o)
			if size := len(text) + len(style(o)); size > 30<<10 {
				t.Errorf("want at most 30 KiB with the style sheet, got %d bytes", size)
			}
			root, err := xhtml.Parse(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			first := 1
			if o.Fragment {
				first = max(o.Level, 2)
			}
			checkStructure(t, root, first)
			checkWords(t, root)
		})
		t.Run(name+", without labels", func(t *testing.T) {
			root, err := xhtml.Parse(strings.NewReader(render(t, sampler.Bare(), o)))
			if err != nil {
				t.Fatal(err)
			}
			first := 1
			if o.Fragment {
				first = max(o.Level, 2)
			}
			checkStructure(t, root, first)
			checkWords(t, root)
		})
	}
}

// checkWords checks that each element of text has words, and that a name is that of an element. A
// list of terms wants both of a pair, and a table cells.
func checkWords(t *testing.T, root *xhtml.Node) {
	t.Helper()
	ids := map[string]bool{}
	for n := range root.Descendants() {
		ids[attr(n, "id")] = true
	}
	for n := range root.Descendants() {
		switch n.Data {
		case "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "time", "strong", "a", "caption", "th", "li", "ul", "ol", "nav", "title":
			words := strings.TrimSpace(textOf(n))
			if n.Type == xhtml.ElementNode && (words == "" || words == ":" || words == "–") {
				t.Errorf("want words in <%s>, got %q", n.Data, words)
			}
		}
		if name := attr(n, "aria-labelledby"); name != "" && !ids[name] {
			t.Errorf("<%s> is named by %q, which is not there", n.Data, name)
		}
		if attr(n, "data-label") != "" && textOf(n) == "" {
			t.Errorf("want no label of an empty cell, got %q", attr(n, "data-label"))
		}
	}
}

func textOf(n *xhtml.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == xhtml.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// Words of the notice's own for its edition, and the imprint, are printed once in every way, with
// the day for machines.
func TestOwnLinesArePrintedOnce(t *testing.T) {
	shell, err := html.NewShell("page.html", sound)
	if err != nil {
		t.Fatal(err)
	}
	in := map[string]html.Options{"shell": {Shell: shell}}
	maps.Copy(in, variants)
	for name, o := range in {
		text := render(t, sampler.Document(), o) + render(t, sampler.Bare(), o)
		for _, words := range []string{"on 21/09/2026", "© Averton Council.", "Last updated on: 21/05/2018"} {
			if n := strings.Count(text, words); n != 1 {
				t.Errorf("%s: want %q once, got it %d times", name, words, n)
			}
		}
		if day := `<time datetime="2018-05-21">Last updated`; !strings.Contains(text, day) && o.Markup != "plain" {
			t.Errorf("%s: want %s", name, day)
		}
		if strings.Contains(text, "2018-05-25") {
			t.Errorf("%s: want no words for a day that has none", name)
		}
	}
}

func style(o html.Options) string {
	if a := html.Assets(o); len(a) > 0 {
		return string(a[0].Data)
	}
	return ""
}

// checkStructure checks ids, links and headings, the highest of which has the given level.
func checkStructure(t *testing.T, root *xhtml.Node, first int) {
	ids, links, highest, level := map[string]bool{}, []string{}, 0, first-1
	for n := range root.Descendants() {
		if n.Type != xhtml.ElementNode {
			continue
		}
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("the id %q stands twice", id)
			}
			ids[id] = true
		}
		if href := attr(n, "href"); strings.HasPrefix(href, "#") {
			links = append(links, href[1:])
		}
		sheet := n.Data == "link" && (attr(n, "rel") == "alternate" || strings.HasPrefix(attr(n, "href"), "noticec"))
		if attr(n, "style") != "" || n.Data == "script" || n.Data == "link" && !sheet || n.Data == "img" {
			t.Errorf("want no style attribute, script or request, got <%s>", n.Data)
		}
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		now := int(n.Data[1] - '0')
		if now <= first {
			highest++
		}
		if now > level+1 || now < first {
			t.Errorf("heading level %d follows %d", now, level)
		}
		level = now
	}
	if first == 1 && highest != 1 || highest == 0 {
		t.Errorf("want one h1 in a page, and headings in a fragment, got %d at level %d", highest, first)
	}
	for _, l := range links {
		if !ids[l] {
			t.Errorf("the link #%s leads nowhere", l)
		}
	}
}

// The title of the window says what and whose, as far as there is room.
func TestWindowTitle(t *testing.T) {
	for _, c := range []struct{ title, controller, want string }{
		{"Telecare", "Averton Council", "Telecare: Privacy notice – Averton Council"},
		{"Privacy notice of Averton Council", "Averton Council", "Privacy notice of Averton Council"},
		{strings.Repeat("long ", 8) + "title", "Averton Council", strings.Repeat("long ", 8) + "title – Averton Council"},
		{strings.Repeat("long ", 20) + "title", "Averton Council", strings.Repeat("long ", 20) + "title"},
		{"Telecare", "", "Telecare: Privacy notice"},
	} {
		var b bytes.Buffer
		d := &doc.Document{Title: c.title, Controller: c.controller, Lang: "en", Dir: "ltr", Labels: doc.Labels{Kind: "Privacy notice"}}
		if _, err := html.Render(&b, d, html.Options{}); err != nil {
			t.Fatal(err)
		}
		if want := "<title>" + c.want + "</title>"; !strings.Contains(b.String(), want) {
			t.Errorf("want %s in %s", want, b.String()[:400])
		}
	}
	d := &doc.Document{Title: "Telecare", Controller: "Averton Council", Labels: doc.Labels{Kicker: "Privacy notice"}}
	if text := render(t, d, html.Options{}); !strings.Contains(text, "<title>Telecare – Averton Council</title>") || !strings.Contains(text, ">Privacy notice</p>") {
		t.Errorf("want the words above the title on the page alone, got %s", text[:400])
	}
}

// A page leads to its other versions, in their languages.
func TestVersions(t *testing.T) {
	d := &doc.Document{Lang: "en", Dir: "ltr", Title: "T", Labels: doc.Labels{Navigation: "Versions"}, Alternates: []doc.Alternate{
		{Lang: "en", Name: "English", Path: "t", Current: true}, {Lang: "cy", Name: "Cymraeg & mwy", Path: "../cy/t u"}, {Lang: "en", Name: "For children", Path: "kids"},
	}}
	var b bytes.Buffer
	if _, err := html.Render(&b, d, html.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<link rel="alternate" hreflang="cy" href="../cy/t%20u.html">`,
		"<nav aria-label=\"Versions\">\n<ul>\n<li><a href=\"../cy/t%20u.html\" hreflang=\"cy\" lang=\"cy\">Cymraeg &amp; mwy</a></li>\n<li><a href=\"kids.html\" hreflang=\"en\">For children</a></li>\n</ul>\n</nav>",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("want %s in %s", want, b.String())
		}
	}
	if strings.Count(b.String(), `rel="alternate" hreflang="en"`) != 1 || strings.Contains(b.String(), "canonical") {
		t.Error("want one alternate in the language of the page, itself, and no address that is not known")
	}
}

// Words that are written from right to left do not mix up a page that is not.
func TestDirections(t *testing.T) {
	for _, c := range []struct{ dir, tag, words, want string }{
		{"ltr", "cy", "Cymraeg", `<span lang="cy">`}, {"ltr", "he", "עברית", `<span lang="he" dir="auto">`}, {"rtl", "en", "English", `<span lang="en" dir="auto">`},
	} {
		d := &doc.Document{Title: "T", Lang: "x", Dir: c.dir, Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{doc.Lang{Tag: c.tag, Inlines: []doc.Inline{doc.Text(c.words)}}}}}}
		var b bytes.Buffer
		if _, err := html.Render(&b, d, html.Options{}); err != nil || !strings.Contains(b.String(), c.want) {
			t.Errorf("want %s, got %s, %v", c.want, b.String(), err)
		}
	}
}

// A page says where it is, and leads to the styles, to its other languages and to its other files
// wherever it lies below the output folder.
func TestAddresses(t *testing.T) {
	d := sampler.Document()
	d.Path = "council/bins & more/a"
	d.Alternates = []doc.Alternate{{Lang: "en-GB", Name: "English", Path: "a", Current: true}, {Lang: "cy", Name: "Cymraeg", Path: "../cy/a"}, {Lang: "cy", Name: "I blant", Path: "../cy/b"}}
	var b bytes.Buffer
	o := html.Options{Base: "https://averton.example/privacy/", Index: "index.html", Others: []html.OtherFormat{{Format: "pdf", Name: "PDF", Extension: ".pdf"}, {Format: "markdown", Name: "Markdown", Extension: ".md", MediaType: "text/markdown; charset=utf-8"}}}
	if _, err := html.Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<link rel="canonical" href="https://averton.example/privacy/council/bins%20&amp;%20more/a.html">`,
		`<link rel="alternate" hreflang="cy" href="https://averton.example/privacy/council/cy/a.html">`,
		`<link rel="alternate" hreflang="en-GB" href="https://averton.example/privacy/council/bins%20&amp;%20more/a.html">`,
		`<link rel="stylesheet" href="../../noticec.css">`,
		`<link rel="alternate" href="a.pdf">`, `<link rel="alternate" type="text/markdown" href="a.md">`,
		`<li><a href="../../index.html">All privacy notices</a></li>`, `<li><a href="a.pdf">PDF</a></li>`,
		`<p><a href="a.pdf">PDF</a> <a href="a.md">Markdown</a> <a href="../../index.html">All privacy notices</a> <a href="#top">Back to top</a></p>`,
		`<p>Averton Council, Sampler &amp; &lt;Samples&gt;, <span>Version 2.1</span>, <span>Updated <time datetime="2026-09-30">`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("want %s in %s", want, b.String())
		}
	}
	if strings.Contains(b.String(), `privacy/council/cy/b.html`) {
		t.Error("want one address of each language")
	}
	b.Reset()
	d.Labels.Formats = "" // as of a notice that names no other formats
	if _, err := html.Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.Contains(got, `<a href="a.pdf">`) || strings.Contains(got, `<a href="a.md">`) || !strings.Contains(got, `<link rel="alternate" href="a.pdf">`) {
		t.Errorf("want other formats for machines only, got %s", got)
	}
}

// The description is the subtitle, or how the text begins, cut where searches cut it.
func TestDescription(t *testing.T) {
	long := strings.Repeat("words and more ", 20)
	for _, c := range []struct{ subtitle, intro, want string }{
		{"Sub.", "Intro.", "Sub."}, {"", "Intro.", "Intro."}, {"", long, strings.TrimSpace(strings.Repeat("words and more ", 10)) + " …"},
	} {
		var b bytes.Buffer
		d := &doc.Document{Title: "T", Subtitle: c.subtitle, Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{doc.Text(c.intro)}}}}
		if _, err := html.Render(&b, d, html.Options{}); err != nil || !strings.Contains(b.String(), `<meta name="description" content="`+c.want+`">`) {
			t.Errorf("want %q, got %.600s, %v", c.want, b.String(), err)
		}
	}
}
