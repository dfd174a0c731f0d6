package doc_test

import (
	"reflect"
	"testing"

	"github.com/noticec/noticec/render/doc"
)

// Marks may be closed in other inlines of the paragraph than they are opened in, and not in
// another paragraph.
func TestClean(t *testing.T) {
	para := func(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: in} }
	text := func(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }
	d := &doc.Document{
		Title: "a\u202eb", Series: "\x00", Alternates: []doc.Alternate{{Name: "x\u202e"}},
		Blocks: []doc.Block{
			&doc.Section{Heading: text("h\u202e"), Blocks: []doc.Block{
				para(doc.Text("\u2067a"), doc.Strong(text("b\u2069\x07")), doc.Break{}, doc.Link{URL: "https://x.example/\x00\u202e", Inlines: text("\u202el")}, doc.Code("c\u202e")),
				para(doc.Emph(text("\u2067e")), doc.Date{Value: "x", Text: "d\u2069\u202e"}, doc.Lang{Tag: "ar", Inlines: text("\u202b l")}),
				&doc.Definitions{Items: []doc.Definition{{Term: text("t\u202e"), Values: [][]doc.Block{{para(doc.Text("v\u202e"))}}}}},
				&doc.Table{Caption: text("c\u202e"), Head: [][]doc.Inline{text("h\u202e")}, Rows: []doc.Row{{Cells: [][]doc.Block{{para(doc.Text("x\u202e"))}}}}},
			}},
			&doc.Callout{Heading: text("k\u202e")},
		},
	}
	want := &doc.Document{
		Title: "ab", Alternates: []doc.Alternate{{Name: "x"}},
		Blocks: []doc.Block{
			&doc.Section{Heading: text("h"), Blocks: []doc.Block{
				para(doc.Text("\u2067a"), doc.Strong(text("b\u2069")), doc.Break{}, doc.Link{URL: "https://x.example/", Inlines: text("l")}, doc.Code("c")),
				para(doc.Emph(text("\u2067e")), doc.Date{Value: "x", Text: "d\u2069"}, doc.Lang{Tag: "ar", Inlines: text(" l")}),
				&doc.Definitions{Items: []doc.Definition{{Term: text("t"), Values: [][]doc.Block{{para(doc.Text("v"))}}}}},
				&doc.Table{Caption: text("c"), Head: [][]doc.Inline{text("h")}, Rows: []doc.Row{{Cells: [][]doc.Block{{para(doc.Text("x"))}}}}},
			}},
			&doc.Callout{Heading: text("k")},
		},
	}
	d.Clean()
	if !reflect.DeepEqual(want, d) {
		t.Errorf("want %#v\ngot %#v", want, d)
	}
}

func TestLinksThatCannotBeFollowedAreWords(t *testing.T) {
	link := func(url string, in ...doc.Inline) doc.Link { return doc.Link{URL: url, Inlines: in} }
	x, y := doc.Text("x"), doc.Text("y")
	for _, c := range []struct{ in, want doc.Inline }{
		{link("https://x.example/", x), link("https://x.example/", x)},
		{link("MAILTO:a@b.example", x), link("MAILTO:a@b.example", x)},
		{link("tel:1", x), link("tel:1", x)},
		{link("#a:b", x), link("#a:b", x)},
		{link("./a:b", x), link("./a:b", x)},
		{link("a/b", x), link("a/b", x)},
		{doc.Link{URL: "a:b", Notice: true, Inlines: []doc.Inline{x}}, doc.Link{URL: "a:b", Notice: true, Inlines: []doc.Inline{x}}},
		{link("javascript:alert(1)", x), x},
		{link("java\tscript:alert(1)", x), x},
		{link("data:text/html,x", x), x},
		{link("https://x.example/", link("https://y.example/", x)), link("https://x.example/", x)},
		{link("javascript:x", link("https://y.example/", x)), link("https://y.example/", x)},
		{doc.Strong{link("a", doc.Emph{link("b", x)}, y)}, doc.Strong{link("a", doc.Emph{x}, y)}},
		{doc.Lang{Tag: "cy", Inlines: []doc.Inline{link("x:y", x)}}, doc.Lang{Tag: "cy", Inlines: []doc.Inline{x}}},
	} {
		d := &doc.Document{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{c.in}}}}
		d.Clean()
		if got := d.Blocks[0].(*doc.Paragraph).Inlines; !reflect.DeepEqual([]doc.Inline{c.want}, got) {
			t.Errorf("%#v: want %#v, got %#v", c.in, c.want, got)
		}
	}
}

// Lines and cells in which no word is left are empty, so that they are not printed.
func TestLinesWithoutWordsAreEmpty(t *testing.T) {
	blank := func() []doc.Inline { return []doc.Inline{doc.Text(" "), doc.Strong{doc.Text("\u202e")}} }
	d := &doc.Document{Imprint: blank(), Updated: doc.Stamp{Words: blank()}, Blocks: []doc.Block{
		&doc.Section{ID: "s", Heading: blank()},
		&doc.Table{Caption: blank(), Head: [][]doc.Inline{blank()}, Rows: []doc.Row{{Cells: [][]doc.Block{{&doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{&doc.Paragraph{Inlines: blank()}}}}}}}}}},
	}}
	want := &doc.Document{Blocks: []doc.Block{&doc.Section{ID: "s"}, &doc.Table{Head: [][]doc.Inline{nil}, Rows: []doc.Row{{Cells: [][]doc.Block{nil}}}}}}
	if d.Clean(); !reflect.DeepEqual(want, d) {
		t.Errorf("want %#v\ngot %#v", want, d)
	}
}
