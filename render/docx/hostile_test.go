package docx_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/docx"
)

// Text that XML cannot hold, or means something in it, is words or nothing.
func TestHostileText(t *testing.T) {
	for _, s := range []string{
		"\x00\x01\x08a\x0b\x1f", "a\ufffe\uffff", "a\xff\xfeb", "]]>", "</w:t></w:r></w:p>", "&#0; &amp; <!-- -->", "a\u2028b\u0085c", "\"'<>&", "{ink} {callout}", "%d %s", "PAGE \\* x", "\U0010ffff a",
		strings.Repeat("x", 100_000), "ا" + strings.Repeat("\u0651", 500),
	} {
		d := &doc.Document{
			Lang: s, Title: s, Subtitle: s, Controller: s, Series: s, LabelsLang: s, Labels: doc.Labels{Contents: s, PageOf: s, Kicker: s, Versions: s},
			Version: doc.Stamp{Text: s}, Updated: doc.Stamp{Label: s, Value: s, Text: s}, Imprint: text(s), Alternates: []doc.Alternate{{Lang: s, Name: s, Path: s}},
			Blocks: []doc.Block{&doc.Contents{}, &doc.Section{ID: s, Heading: text(s), Blocks: []doc.Block{
				para(doc.Text(s), doc.Code(s), doc.Lang{Tag: s, Inlines: text(s)}, doc.Link{URL: s, Inlines: text(s)}, doc.Link{URL: "#" + s, Inlines: text(s)}, doc.Link{URL: s, Notice: true, Inlines: text(s)}),
				&doc.Table{Caption: text(s), Head: [][]doc.Inline{text(s)}, Rows: []doc.Row{{ID: s, Cells: [][]doc.Block{cell(s)}}}},
			}}},
		}
		for _, dir := range []string{"ltr", "rtl"} {
			d.Dir = dir
			open(t, d, docx.Options{Accent: s, Link: s})
		}
	}
}

// Word takes a file for damaged in which an address is no URI: such a link is its words.
func TestAddresses(t *testing.T) {
	for _, c := range []struct{ url, want string }{
		{"https://x.example/a b", "https://x.example/a%20b"},
		{"https://x.example/100%", "https://x.example/100%25"},
		{"https://x.example/%2f?a=1&b=2#c", "https://x.example/%2f?a=1&b=2#c"},
		{"https://x.example/ü", "https://x.example/ü"},
		{"https://x.example/{a}|b\\c", "https://x.example/%7Ba%7D%7Cb%5Cc"},
		{"mailto:a b@x.example", "mailto:a%20b@x.example"},
		{"tel:01632 960000", "tel:01632%20960000"},
		{"https://x.example:99999/", ""},
		{"https://x.example:port/", ""},
		{"https://[::1/", ""},
		{"https://", ""},
		{"mailto:", ""},
		{"javascript:alert(1)", ""},
		{"", ""},
		{"#nowhere", ""},
	} {
		f := open(t, &doc.Document{Lang: "en", Blocks: []doc.Block{para(doc.Link{URL: c.url, Inlines: text("words")})}}, docx.Options{})
		got := ""
		for _, r := range f.Root("word/_rels/document.xml.rels").All("Relationship") {
			if r.Attr["TargetMode"] == "External" {
				got = r.Attr["Target"]
			}
		}
		if got != c.want || len(f.Document().All("w:hyperlink")) != min(len(c.want), 1) || !slices.Equal(f.Words(), []string{"words"}) {
			t.Errorf("%q: want %q, got %q", c.url, c.want, got)
		}
	}
	f := open(t, &doc.Document{Blocks: []doc.Block{para(doc.Link{URL: "https://a.example/", Inlines: []doc.Inline{doc.Link{URL: "https://b.example/", Inlines: text("b")}}}),
		para(doc.Link{URL: "https://a.example/", Inlines: text("again")})}}, docx.Options{})
	if n := strings.Count(string(f.Parts["word/_rels/document.xml.rels"]), "External"); n != 1 {
		t.Errorf("want one relationship for each address, and none of a link in a link, got %d", n)
	}
}

// Bookmarks have names that Word takes, and links lead to those of their ids.
func TestBookmarks(t *testing.T) {
	long := strings.Repeat("long-", 20)
	d := &doc.Document{Blocks: []doc.Block{}}
	ids := []string{"a", "A", "1", "é", "è", long + "a", long + "b", "a b", "-", "_x"}
	for _, id := range ids {
		d.Blocks = append(d.Blocks, &doc.Section{ID: id, Heading: text("to " + id)}, para(doc.Link{URL: "#" + id, Inlines: text("from " + id)}))
	}
	f := open(t, d, docx.Options{})
	to := map[string]string{}
	for _, p := range f.Document().All("w:p") {
		for _, b := range p.All("w:bookmarkStart") {
			to[strings.TrimPrefix(p.Plain(), "to ")] = b.Attr["w:name"]
		}
		for _, l := range p.All("w:hyperlink") {
			if id := strings.TrimPrefix(p.Plain(), "from "); l.Attr["w:anchor"] != to[id] {
				t.Errorf("%q: want a link to %q, got %q", id, to[id], l.Attr["w:anchor"])
			}
		}
	}
	if len(to) != len(ids) || to["a"] != "a" {
		t.Errorf("want a bookmark for each id, and an id as it is where Word takes it, got %q", to)
	}
	// ids that begin as others do, and words of fields, take no longer where there are many of them
	many := &doc.Document{Review: &doc.Review{}}
	for i := range 10_000 {
		field := doc.Written{Text: source.Text{Value: "words", Span: source.Span{Start: source.Pos{Line: i + 1, Col: 1}}}, Inlines: text("words")}
		many.Blocks = append(many.Blocks, &doc.Section{ID: long + strconv.Itoa(i), Heading: []doc.Inline{field}})
	}
	names := map[string]bool{}
	for _, b := range open(t, many, docx.Options{}).Document().All("w:bookmarkStart") {
		names[strings.ToLower(b.Attr["w:name"])] = true
	}
	if len(names) != 20_000 {
		t.Errorf("want 20,000 names, got %d", len(names))
	}
	// anchors of what has no paragraph stand in the next, or at the end
	open(t, &doc.Document{Blocks: []doc.Block{&doc.Section{ID: "x"}, &doc.Definitions{Items: []doc.Definition{{ID: "y"}}}}}, docx.Options{})
}

// list is a list of items of one paragraph each.
func list(ordered bool, items ...string) *doc.List {
	l := &doc.List{Ordered: ordered}
	for _, s := range items {
		l.Items = append(l.Items, doc.ListItem{Blocks: cell(s)})
	}
	return l
}

// Each numbered list begins anew, and every level is one that Word has.
func TestLists(t *testing.T) {
	nested := list(false, "n1")
	nested.Items[0].Blocks = append(nested.Items[0].Blocks, list(false, "n2"), list(true, "n3"))
	deep := list(false, "deepest")
	for range 12 {
		deep = &doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{para(doc.Text("level")), deep, para(doc.Text("more"))}}}}
	}
	table := &doc.Table{Head: [][]doc.Inline{nil}, Rows: []doc.Row{{Cells: [][]doc.Block{{list(true, "in a cell"), list(false, "and")}}}}}
	d := &doc.Document{Blocks: []doc.Block{
		list(false, "a", "b"), list(false, "c"), nested, list(false, "d"), list(true, "e", "f"), list(true, "g"), para(doc.Text("between")), list(false, "h"), deep,
		&doc.List{Ordered: true, Items: []doc.ListItem{{Blocks: []doc.Block{list(false, "first in an item")}}, {Blocks: []doc.Block{table}}}},
	}}
	f := open(t, d, docx.Options{})
	of := map[string]string{}
	for _, p := range f.Document().All("w:p") {
		if n := p.Child("w:pPr").Child("w:numPr"); n != nil {
			of[p.Plain()] = n.Val("w:numId") + "/" + n.Val("w:ilvl")
		}
	}
	same := func(a, b string) bool { return of[a] == of[b] }
	if !same("a", "b") || same("n1", "n2") || !same("e", "f") || same("f", "g") || of["deepest"] != "1/8" || of["in a cell"] == "" || of["first in an item"] == "" {
		t.Errorf("got %v", of)
	}
	if want, got := d.Words(), f.Words(); !slices.Equal(want, got) {
		t.Errorf("want %q, got %q", want, got)
	}
}

// Tables of every shape are printed whole.
func TestTables(t *testing.T) {
	wide := &doc.Table{}
	row := doc.Row{}
	for i := range 50 {
		wide.Head = append(wide.Head, text(fmt.Sprint("head ", i)))
		row.Cells = append(row.Cells, cell(strings.Repeat("w", i*5)))
	}
	wide.Rows = []doc.Row{row}
	one := func() *doc.Table {
		return &doc.Table{Head: [][]doc.Inline{nil}, Rows: []doc.Row{{ID: "x", Cells: [][]doc.Block{nil}}}}
	}
	inner := &doc.Table{Head: [][]doc.Inline{text("a")}, Rows: []doc.Row{{Cells: [][]doc.Block{{one(), one()}}}, {Cells: [][]doc.Block{{&doc.Definitions{Items: []doc.Definition{{Term: text("t"), Values: [][]doc.Block{cell("v")}}}}}}}}}
	d := &doc.Document{Blocks: []doc.Block{wide, one(), inner, &doc.Table{Head: [][]doc.Inline{nil, text("no rows")}}, &doc.Table{Head: [][]doc.Inline{nil}},
		&doc.Callout{Kind: doc.Objection, Blocks: []doc.Block{one(), list(false, "a"), &doc.Callout{Kind: doc.KeyFacts, Heading: text("h"), Blocks: cell("b")}}}}}
	f := open(t, d, docx.Options{})
	if want, got := d.Words(), f.Words(); !slices.Equal(want, got) {
		t.Errorf("want %q, got %q", want, got)
	}
	for _, c := range f.Document().All("w:gridCol") {
		if w := c.Attr["w:w"]; strings.HasPrefix(w, "-") || w == "0" {
			t.Errorf("want columns with a width, got %s", w)
		}
	}
}

// A document of many items is printed whole, and so is one of many lists, tables and links.
func TestManyItems(t *testing.T) {
	d := &doc.Document{Lang: "en"}
	var items []string
	for i := range 5000 {
		items = append(items, fmt.Sprint("item ", i))
	}
	d.Blocks = append(d.Blocks, list(false, items...), list(true, items...))
	for i := range 2000 {
		d.Blocks = append(d.Blocks, list(true, "x"), &doc.Section{ID: fmt.Sprint("s", i), Heading: text("h"), Blocks: []doc.Block{para(doc.Link{URL: fmt.Sprint("https://x.example/", i), Inlines: text("l")})}})
	}
	if want, got := d.Words(), open(t, d, docx.Options{}).Words(); !slices.Equal(want, got) {
		t.Errorf("want %d words, got %d", len(want), len(got))
	}
}
