package html_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/html"
)

func words(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

func para(s string) *doc.Paragraph { return &doc.Paragraph{Inlines: words(s)} }

func section(id string, blocks ...doc.Block) *doc.Section {
	return &doc.Section{ID: id, Heading: words(strings.ToUpper(id)), Blocks: blocks}
}

// text is what a page prints of blocks below its head.
func text(t *testing.T, o html.Options, blocks ...doc.Block) string {
	t.Helper()
	_, rest, _ := strings.Cut(render(t, &doc.Document{Lang: "en", Dir: "ltr", Title: "T", Blocks: blocks}, o), "<div class=\"text\">\n")
	body, _, ok := strings.Cut(rest, "</div>\n</main>")
	if !ok {
		t.Fatalf("want a body, got %s", rest)
	}
	return strings.ReplaceAll(body, "\n", "")
}

// Sections at the top are entries, or chapters that hold entries; below an entry they have a plain
// heading.
func TestPlacesOfSections(t *testing.T) {
	chapter := section("use", para("a"), section("data", section("more", para("b"))))
	chapter.Chapter = true
	anchor := &doc.Section{ID: "anchor", Blocks: []doc.Block{para("c")}}
	for _, c := range []struct {
		name   string
		blocks []doc.Block
		want   string
	}{
		{"entry", []doc.Block{section("data", para("a"), section("more", para("b")))},
			`<section class="entry"><h2 id="data">DATA</h2><p>a</p><section><h3 id="more">MORE</h3><p>b</p></section></section>`},
		{"chapter", []doc.Block{chapter},
			`<section class="chapter"><h2 id="use">USE</h2><p>a</p><section class="entry"><h3 id="data">DATA</h3><section><h4 id="more">MORE</h4><p>b</p></section></section></section>`},
		{"anchor at the top", []doc.Block{anchor}, `<div class="entry" id="anchor"><p>c</p></div>`},
		{"anchor in a chapter", []doc.Block{&doc.Section{ID: "use", Heading: words("USE"), Chapter: true, Blocks: []doc.Block{anchor}}},
			`<section class="chapter"><h2 id="use">USE</h2><p id="anchor">c</p></section>`},
		{"anchor in an entry", []doc.Block{section("data", anchor)}, `<section class="entry"><h2 id="data">DATA</h2><p id="anchor">c</p></section>`},
		{"entries without a heading above", []doc.Block{&doc.Section{ID: "all", Blocks: []doc.Block{para("a"), section("data", para("b"))}}},
			`<div class="group" id="all"><p>a</p><section class="entry"><h2 id="data">DATA</h2><p>b</p></section></div>`},
		{"objection in a chapter", []doc.Block{&doc.Section{ID: "rights", Heading: words("RIGHTS"), Chapter: true, Blocks: []doc.Block{&doc.Callout{Kind: doc.Objection, ID: "object", Heading: words("OBJECT"), Blocks: []doc.Block{para("no")}}}}},
			`<section class="chapter"><h2 id="rights">RIGHTS</h2><section class="entry objection" aria-labelledby="object"><h3 id="object">OBJECT</h3><p>no</p></section></section>`},
	} {
		if got := text(t, html.Options{}, c.blocks...); got != c.want {
			t.Errorf("%s:\nwant %s\ngot  %s", c.name, c.want, got)
		}
	}
}

// A label is followed by a space, so that a line reads well without a style sheet.
func TestRows(t *testing.T) {
	got := text(t, html.Options{}, &doc.Definitions{Items: []doc.Definition{
		{ID: "a", Term: words("To us"), Values: [][]doc.Block{{para("mail")}, {para("phone"), para("at night")}}}, {Term: words("To them")},
	}})
	want := `<dl class="rows"><div><dt id="a">To us</dt> <dd>mail</dd><dd><p>phone</p><p>at night</p></dd></div><div><dt>To them</dt> <dd></dd></div></dl>`
	if got != want {
		t.Errorf("want %s\ngot  %s", want, got)
	}
}

// A table of two columns stays one on narrow screens; one of more than four is set as blocks at every width.
func TestTableColumns(t *testing.T) {
	for columns, want := range map[int]string{2: "<table>", 3: `<div class="wrap"><table>`, 4: `<div class="wrap"><table>`, 5: `<div class="wide"><table>`, 7: `<div class="wide"><table>`} {
		table := &doc.Table{Rows: []doc.Row{{}}}
		for range columns {
			table.Head = append(table.Head, words("H"))
			table.Rows[0].Cells = append(table.Rows[0].Cells, []doc.Block{para("c")})
		}
		got := text(t, html.Options{}, table)
		if !strings.HasPrefix(got, want) || strings.Contains(got, "data-label") != (columns > 2) {
			t.Errorf("%d columns: want %s, got %s", columns, want, got)
		}
	}
}

// The table of contents is closed, lists the key facts first, and is a landmark with a name.
func TestContents(t *testing.T) {
	facts := &doc.Callout{Kind: doc.KeyFacts, ID: "summary", Heading: words("In short"), Blocks: []doc.Block{para("a")}}
	d := &doc.Document{Lang: "en", Dir: "ltr", Title: "T", Labels: doc.Labels{Contents: "Contents", Top: "Top"}, Blocks: []doc.Block{facts, &doc.Contents{}, section("data", para("b"), section("more", para("c")))}}
	page := render(t, d, html.Options{})
	want := `<nav class="contents" id="contents" aria-label="Contents">
<details>
<summary>Contents</summary>
<ol>
<li><a href="#summary">In short</a></li>
<li><a href="#data">DATA</a></li>
</ol>
</details>
</nav>
`
	if !strings.Contains(page, want) || !strings.Contains(page, `<body id="top">`) || !strings.Contains(page, "<footer>") {
		t.Errorf("want %s in %s", want, page)
	}
	for range 11 {
		d.Blocks = append(d.Blocks, section("more", para("c")))
	}
	if page := render(t, d, html.Options{}); !strings.Contains(page, `<nav class="contents" id="contents" tabindex="0" aria-label="Contents">`) {
		t.Errorf("want contents that scroll to be reached by the keyboard, got %s", page)
	}
	if page := render(t, d, html.Options{Fragment: true, Contents: true}); strings.Contains(page, "tabindex") {
		t.Errorf("want no contents that scroll in a fragment, got %s", page)
	}
	d.Blocks = d.Blocks[:3]
	d.LabelsLang = "cy"
	if page := render(t, d, html.Options{}); !strings.Contains(page, `<nav class="contents" id="contents" aria-label="Contents" lang="cy">`) || !strings.Contains(page, `<ol lang="en">`) {
		t.Errorf("want the languages of label and headings in %s", page)
	}
	d.Blocks = []doc.Block{section("data", para("b"))}
	if page := render(t, d, html.Options{}); !strings.Contains(page, `<body id="top" class="single">`) || strings.Contains(page, "<footer>") {
		t.Errorf("want a short page without contents and footer, got %s", page)
	}
	d.Blocks = []doc.Block{&doc.Contents{}, section("a", &doc.Listing{}), section("b", &doc.Listing{})}
	if page := render(t, d, html.Options{}); !strings.Contains(page, `<body id="top" class="az">`) {
		t.Errorf("want an index by letter, got %s", page)
	}
	if page := render(t, d, html.Options{Theme: "govuk"}); !strings.Contains(page, `class="govuk-template__body az"`) {
		t.Errorf("govuk: want an index by letter, got %s", page)
	}
}

// The dates and the version are one line after the opening.
func TestDates(t *testing.T) {
	d := &doc.Document{Lang: "en", Dir: "ltr", Title: "T", Labels: doc.Labels{Contents: "Contents"}, LabelsLang: "cy",
		Updated: doc.Stamp{Label: "Diwygiwyd", Value: "2026-09-30", Text: "30 Medi 2026"}, Version: doc.Stamp{Label: "Fersiwn", Text: "2.1"},
		Adopted: doc.Stamp{Value: "2026-09-21", Text: "x", Words: words("Adopted by us")},
		Blocks:  []doc.Block{&doc.Opening{Blocks: []doc.Block{para("Who we are."), para("Your rights.")}}}}
	head := `<h1>T</h1>
<p class="lead">Who we are.</p>
<p class="lead">Your rights.</p>
`
	want := head + `<p class="dates"><span lang="cy">Diwygiwyd <time datetime="2026-09-30">30 Medi 2026</time></span> <span><span lang="cy">Fersiwn</span> 2.1</span> <span><time datetime="2026-09-21">Adopted by us</time></span></p>
</header>`
	if page := render(t, d, html.Options{}); !strings.Contains(page, want) {
		t.Errorf("want %s in %s", want, page)
	}
	want = "<p>Diwygiwyd 30 Medi 2026 · Fersiwn 2.1 · Adopted by us</p>"
	if page := render(t, d, html.Options{Fragment: true, Markup: "plain"}); !strings.Contains(page, want) {
		t.Errorf("want %s in %s", want, page)
	}
	d.Updated, d.Version, d.Adopted = doc.Stamp{}, doc.Stamp{}, doc.Stamp{}
	if page := render(t, d, html.Options{}); !strings.Contains(page, head+"</header>") {
		t.Errorf("want no line of dates in %s", page)
	}
}
