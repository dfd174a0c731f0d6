package text_test

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/width"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/text"
)

func printed(t *testing.T, d *doc.Document) string {
	t.Helper()
	var b bytes.Buffer
	if list, err := text.Render(&b, d); err != nil || len(list) > 0 {
		t.Fatalf("want no finding, got %+v, %v", list, err)
	}
	return b.String()
}

func words(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

func paragraph(in ...doc.Inline) doc.Block { return &doc.Paragraph{Inlines: in} }

func bullets(s string) doc.Block {
	return &doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{paragraph(doc.Text(s))}}}}
}

func body(t *testing.T, blocks ...doc.Block) string {
	t.Helper()
	_, rest, _ := strings.Cut(printed(t, &doc.Document{Title: "T", Blocks: blocks}), "=\n\n")
	return rest
}

func TestLayout(t *testing.T) {
	link := func(url, s string) doc.Inline { return doc.Link{URL: url, Inlines: words(s)} }
	for _, c := range []struct {
		name, want string
		blocks     []doc.Block
	}{
		{"paragraphs", "a\n\nb\nc\n", []doc.Block{paragraph(doc.Text("a")), paragraph(doc.Text("b"), doc.Break{}, doc.Text("c"))}},
		{"headings", "A\n-\n\nBb\n~~\n\nx\n", []doc.Block{&doc.Section{Heading: words("A"), Blocks: []doc.Block{&doc.Section{Heading: words("Bb"), Blocks: []doc.Block{paragraph(doc.Text("x"))}}}}}},
		{"a list in a list", "- a\n  - b\n- c\n  d\n", []doc.Block{&doc.List{Items: []doc.ListItem{
			{Blocks: []doc.Block{paragraph(doc.Text("a")), &doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{paragraph(doc.Text("b"))}}}}}},
			{Blocks: []doc.Block{paragraph(doc.Text("c")), paragraph(doc.Text("d"))}},
		}}}},
		{"a numbered list", "9. a\n10. b\n", []doc.Block{&doc.List{Ordered: true, Before: 8, Items: []doc.ListItem{{Blocks: []doc.Block{paragraph(doc.Text("a"))}}, {Blocks: []doc.Block{paragraph(doc.Text("b"))}}}}}},
		{"an item that is a list", "- - a\n", []doc.Block{&doc.List{Items: []doc.ListItem{{}, {Blocks: []doc.Block{&doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{paragraph(doc.Text("a"))}}}}}}}}}},
		{"definitions", "a:\n    b\n    c\nWhat?\n    - d\ne: f\n    - g\nh\n", []doc.Block{&doc.Definitions{Items: []doc.Definition{
			{Term: words("a"), Values: [][]doc.Block{{paragraph(doc.Text("b"))}, {paragraph(doc.Text("c"))}}},
			{Term: words("What?"), Values: [][]doc.Block{{bullets("d")}}},
			{Term: words("e"), Values: [][]doc.Block{{paragraph(doc.Text("f")), bullets("g")}}},
			{Term: words("h")},
		}}}},
		{"a citation", "a\nb\n", []doc.Block{paragraph(doc.Text("a"), doc.Cite(words("b")))}},
		{"a citation alone", "b\n", []doc.Block{paragraph(doc.Cite(words("b")))}},
		{"a table", "C\n\nA: 1\n    B:\n        2\n        3\n\nA: 4\n", []doc.Block{&doc.Table{Caption: words("C"), Head: [][]doc.Inline{words("A"), words("B")}, Rows: []doc.Row{
			{Cells: [][]doc.Block{{paragraph(doc.Text("1"))}, {paragraph(doc.Text("2")), paragraph(doc.Text("3"))}}},
			{Cells: [][]doc.Block{{paragraph(doc.Text("4"))}, nil}},
		}}}},
		{"links", "a <https://a.example/>, https://b.example/, c@d.example, 01, us <tel:+4401>,\nhere.\n", []doc.Block{paragraph(
			link("https://a.example/", "a"), doc.Text(", "), link("https://b.example/", "https://b.example/"), doc.Text(", "),
			link("mailto:c@d.example", "c@d.example"), doc.Text(", "), link("tel:+4401", "01"), doc.Text(", "), link("tel:+4401", "us"), doc.Text(", "), link("#x", "here"), doc.Text("."))}},
		{"what a terminal obeys", "a [31mb c d\n", []doc.Block{paragraph(doc.Text("a\x1b[31mb\rc\u2028d"))}},
	} {
		if got := body(t, c.blocks...); c.want != got {
			t.Errorf("%s: want %q, got %q", c.name, c.want, got)
		}
	}
}

func TestHead(t *testing.T) {
	d := &doc.Document{
		Series: "S", Title: "日本", Version: doc.Stamp{Label: "Version", Text: "2"}, Updated: doc.Stamp{Label: "Updated", Text: "today"}, Labels: doc.Labels{Versions: "Others"},
		Alternates: []doc.Alternate{{Name: "T", Path: "a", Current: true}, {Name: "Cymraeg", Path: "cy/a"}},
		Blocks:     []doc.Block{&doc.Opening{Blocks: []doc.Block{paragraph(doc.Text("U"))}}},
	}
	want := "S\n\n日本\n====\n\nU\n\nUpdated today · Version 2\n\nOthers: Cymraeg <cy/a.txt>\n"
	if got := printed(t, d); want != got {
		t.Errorf("want %q, got %q", want, got)
	}
}

// No line is wider than 80 columns unless it is a single word; wide characters take two, and
// may be broken between.
func TestLinesAreNarrow(t *testing.T) {
	d := sampler.Document()
	long := "https://averton.example/" + strings.Repeat("x", 90)
	d.Blocks = append(d.Blocks, paragraph(doc.Text(strings.Repeat("日本語", 60))), paragraph(doc.Text(strings.Repeat("e\u0301 ", 100))), paragraph(doc.Text("see "+long+" there")))
	wide := func(s string) int {
		n := 0
		for _, r := range s {
			switch k := width.LookupRune(r).Kind(); {
			case r == '\u0301':
			case k == width.EastAsianWide || k == width.EastAsianFullwidth:
				n += 2
			default:
				n++
			}
		}
		return n
	}
	most := 0
	for _, line := range strings.Split(printed(t, d), "\n") {
		n := wide(line)
		if n > 80 && strings.Contains(strings.TrimLeft(line, " "), " ") {
			t.Errorf("want at most 80 columns, got %d: %s", n, line)
		}
		if n <= 80 {
			most = max(most, n)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("want no space at the end of %q", line)
		}
	}
	if most < 79 {
		t.Errorf("want lines filled, got at most %d columns", most)
	}
}

// An empty cell leaves out its label, and an empty label its colon.
func TestWithoutLabels(t *testing.T) {
	for _, d := range []*doc.Document{sampler.Document(), sampler.Bare()} {
		for line := range strings.Lines(printed(t, d)) {
			if line = strings.TrimSpace(line); line == ":" || line == "–" || strings.HasSuffix(line, "What for:") {
				t.Errorf("want words, got %q", line)
			}
		}
	}
	empty := &doc.Table{Head: [][]doc.Inline{{doc.Text("A")}, {doc.Text("B")}}, Rows: []doc.Row{{Cells: [][]doc.Block{{paragraph(doc.Text("1"))}, nil}}, {Cells: [][]doc.Block{{paragraph(doc.Text("2"))}, nil}}}}
	if want, got := "A: 1\n    B\n\nA: 2\n", body(t, empty); want != got {
		t.Errorf("want the label of an empty column once, %q, got %q", want, got)
	}
	got := printed(t, sampler.Bare())
	if want := "Last updated on: 21/05/2018 · Issue 4\n\nCymraeg <bare.cy.txt>\n"; !strings.Contains(got, want) {
		t.Errorf("want %q in:\n%s", want, got)
	}
}
