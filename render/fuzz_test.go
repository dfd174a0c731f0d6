package render_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// texts are what backends must print as words: all that means something in HTML or in
// Markdown.
var texts = []string{
	"plain", "<b>x</b>", "&amp; & &#60;", "a < b > c", "\"q\" 'q'", "</style><script>x</script>", "<!-- c -->", "]]>", "# h", "- a", "+ a", "* a", "1. a", "1) a", "12345678901. a", "> q", "| a | b |",
	"---", "===", "***", "**b**", "_e_ __s__", "snake_case_word", "`c` ``c``", "~~~", "~~s~~", "[a](b)", "![a](b)", "[a]: b", "[^1]", "<https://x.example>", "https://x.example/?a=1&b=2", "www.x.example",
	"a@b.example", "\\", "\\*", "a\\", "  a", "\ta", "a  ", "a\u00a0b", "ü 日本 \u202b\u05d0", ":smile:", "{#id}", "a\\|b", "==m==", "x  y", "<", "&", "!", "=", "-", "+", "h1", "nav", "p",
}

// with is a document in which every place for words holds s.
func with(s string) *doc.Document {
	in := func(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }
	p := func(i ...doc.Inline) doc.Block { return &doc.Paragraph{Inlines: i} }
	return &doc.Document{Title: "T", Lang: "en", Labels: doc.Labels{Kind: "K", PageOf: "%d %d"}, Blocks: []doc.Block{
		p(doc.Text(s)),
		&doc.Section{ID: "a", Heading: in("H " + s), Blocks: []doc.Block{
			p(doc.Text("before "), doc.Strong(in(s)), doc.Text(" "), doc.Emph(in(s)), doc.Text(" after")),
			&doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{p(doc.Text(s))}}}},
			&doc.List{Ordered: true, Items: []doc.ListItem{{Blocks: []doc.Block{p(doc.Text(s)), p(doc.Text(s))}}}},
			&doc.Table{Caption: in("C " + s), Head: [][]doc.Inline{in("A " + s), in("B")}, Rows: []doc.Row{{Cells: [][]doc.Block{{p(doc.Text(s))}, {p(doc.Text("x"))}}}}},
			p(doc.Link{URL: "https://x.example/", Inlines: in("L " + s)}),
			p(doc.Text("a"), doc.Break{}, doc.Text(s)),
		}},
	}}
}

// readable reports whether s is text as notices hold it: YAML has no control characters,
// and a field has words.
func readable(s string) bool {
	return utf8.ValidString(s) && strings.TrimSpace(s) != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Co, r) || r == '\ufeff' || r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe || unicode.Is(unicode.Zs, r) && r != ' ' || r == '\u2028' || r == '\u2029'
	})
}

func TestEscapes(t *testing.T) {
	for _, s := range texts {
		if readable(s) {
			for backend, read := range map[string]func(*testing.T, *doc.Document) []string{"html": readHTML, "markdown": readMarkdown, "hugo": readHugo, "text": readText, "docx": readDOCX} {
				t.Run(backend+"/"+s, func(t *testing.T) { d := with(s); compare(t, d.Words(), read(t, d)) })
			}
		}
	}
}

func escapes(f *testing.F, read func(*testing.T, *doc.Document) []string) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if readable(s) {
			d := with(s)
			compare(t, d.Words(), read(t, d))
		}
	})
}

// Lines of text are broken beside wide characters, too: of a word with some its letters are compared.
func FuzzEscapeText(f *testing.F) {
	escapes(f, func(t *testing.T, d *doc.Document) []string {
		words := readText(t, d)
		if !strings.ContainsFunc(strings.Join(words, ""), func(r rune) bool { return source.Width(r) == 2 }) {
			return words
		}
		if want, got := strings.Join(d.Words(), ""), strings.Join(words, ""); want != got {
			t.Errorf("want %q, got %q", want, got)
		}
		return d.Words()
	})
}

func FuzzEscapeHTML(f *testing.F)     { escapes(f, readHTML) }
func FuzzEscapeMarkdown(f *testing.F) { escapes(f, readMarkdown) }
func FuzzEscapeHugo(f *testing.F)     { escapes(f, readHugo) }
func FuzzEscapeDOCX(f *testing.F)     { escapes(f, readDOCX) }

// Whatever a file holds, reading, composing and printing it does not fail but with an
// error, and every format has a reader in these tests.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		"title: T\npurposes: [a, {text: b, basis: consent}]\n", "rights: [{right: object}]\n", "recipients: none\ntransfers: {none: true}\n", "controller: {name: N, email: a@b.example}\n",
		"retention:\n  - {name: a, period: P6Y, from: b}\n", "layout: {order: [purposes, {heading: H, contains: [rights]}]}\n", "sections: [{id: a, heading: H, body: B, before: rights}]\n",
		"rights:\n  - intro: I\n    items: [{right: access, text: T}]\n", "complaints: {authority: GB}\n", "[]", "x", "a: &a [*a]\n", "purposes: {purposes: []}\n", "updated: 2026-02-30\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		root, _ := tree.Parse(source.NewFile("a", []byte(s)))
		n := notice.Decode(root)
		d := compose.Compose(n)
		for _, format := range render.Formats() {
			var b bytes.Buffer
			if _, err := format.Render(&b, render.Input{Document: d, Notice: n}); err == nil && b.Len() == 0 {
				t.Errorf("%s: want an output or an error", format.Name)
			}
		}
	})
}

// facts reports whether a format prints the notice, and not the document; its tests hold it to
// every word of that.
func facts(f render.Format) bool { return f.Name == "json" || f.Name == "jsonld" || f.Name == "tilt" }

func TestEveryFormatHasAReader(t *testing.T) {
	for _, format := range render.Formats() {
		if readers[format.Name] == nil && !facts(format) {
			t.Errorf("%s has no reader: add one to readers in parity_test.go", format.Name)
		}
	}
}
