package render_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/docx"
	"github.com/noticec/noticec/render/docx/docxtest"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/inspect"
)

// readers turn the output of each backend back to the words of its blocks. Furniture is
// left out by rule: what stands around the blocks, and the list of contents.
var readers = map[string]func(*testing.T, *doc.Document) []string{
	"html":     readHTML,
	"markdown": readMarkdown,
	"pdf":      readPDF,
	"docx":     readDOCX,
	"text":     readText,
}

func document(t testing.TB, name string) *doc.Document {
	t.Helper()
	return input(t, name).Document
}

// input is what formats print of an example.
func input(t testing.TB, name string) render.Input {
	t.Helper()
	var in render.Input
	src := workspace.Source{Dir: "../examples", Name: name + ".notice.yaml"}
	_, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, []workspace.Source{src}, func(_ workspace.Source, r check.Result) error {
		if r.Notice == nil {
			t.Fatalf("%s: want a notice, got %+v", name, r.Findings)
		}
		in = render.Input{Document: compose.Compose(r.Notice), Notice: r.Notice}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// Every backend says what the document says, each word once and in order.
func TestParity(t *testing.T) {
	documents := map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare()}
	for _, name := range []string{"ats/ats", "imago/imago", "council/telecare", "council/parking.cy", "council/youth.children"} {
		documents[name] = document(t, name)
	}
	for backend, read := range readers {
		for name, d := range documents {
			t.Run(backend+"/"+name, func(t *testing.T) { compare(t, d.Words(), read(t, d)) })
		}
	}
	for name, d := range documents {
		t.Run("hugo/"+name, func(t *testing.T) { compare(t, d.Words(), readHugo(t, d)) })
	}
}

// Every backend prints the two real notices word for word as they were transcribed.
func TestTranscriptions(t *testing.T) {
	for backend, read := range readers {
		for _, name := range []string{"ats", "imago"} {
			t.Run(backend+"/"+name, func(t *testing.T) {
				text, err := os.ReadFile("../testdata/seeds/" + name + ".txt")
				if err != nil {
					t.Fatal(err)
				}
				d := document(t, name+"/"+name)
				head := strings.Fields(d.Title + " " + d.Series)
				compare(t, transcribed(string(text)), append(head, read(t, d)...))
			})
		}
	}
}

// transcribed returns the words of a transcription; bullets are not words.
func transcribed(s string) []string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		line = strings.TrimPrefix(strings.TrimPrefix(line, "• "), "- ")
		out = append(out, strings.Fields(line)...)
	}
	return out
}

func compare(t *testing.T, want, got []string) {
	t.Helper()
	got = slices.DeleteFunc(got, func(s string) bool { return s == "·" }) // between what a listing tells of a document
	if slices.Equal(want, got) {
		return
	}
	n := 0
	for n < min(len(want), len(got)) && want[n] == got[n] {
		n++
	}
	near := func(s []string) []string { return s[max(0, n-4):min(len(s), n+12)] }
	t.Errorf("word %d of %d (got %d):\nwant … %q\ngot  … %q", n+1, len(want), len(got), near(want), near(got))
}

func readHTML(t *testing.T, d *doc.Document) []string {
	var b bytes.Buffer
	if _, err := html.Render(&b, d, html.Options{}); err != nil {
		t.Fatal(err)
	}
	return elements(t, b.Bytes())
}

func readMarkdown(t *testing.T, d *doc.Document) []string {
	return elements(t, pageOfMarkdown(t, d, markdown.Options{}))
}

// readHugo reads Markdown for Hugo with all that Hugo reads in it by default.
func readHugo(t *testing.T, d *doc.Document) []string {
	return slices.DeleteFunc(elements(t, pageOfHugo(t, d, markdown.Options{For: "hugo"})), func(s string) bool { return s == "•" })
}

func pageOfMarkdown(t *testing.T, d *doc.Document, o markdown.Options) []byte {
	return pageOf(t, d, o, goldmark.New(goldmark.WithExtensions(extension.Table)))
}

func pageOfHugo(t *testing.T, d *doc.Document, o markdown.Options) []byte {
	o.For = "hugo"
	return pageOf(t, d, o, goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Typographer, extension.DefinitionList, extension.Footnote, extension.TaskList),
		goldmark.WithParserOptions(parser.WithAttribute(), parser.WithAutoHeadingID())))
}

// withoutTitle is the output of a document without its title, with which it begins, and without the
// lines that tell the edition: the opening stands between both.
func withoutTitle(t *testing.T, d *doc.Document, print func(*doc.Document) string) string {
	t.Helper()
	edited := *d
	edited.Blocks, edited.Imprint = nil, nil
	titled, opened := edited, edited
	for _, s := range []*doc.Stamp{&titled.Version, &titled.Updated, &titled.Effective, &titled.Adopted} {
		s.Text, s.Words = "", nil
	}
	titled.Alternates = nil
	if len(d.Blocks) > 0 {
		if o, ok := d.Blocks[0].(*doc.Opening); ok {
			opened.Blocks = []doc.Block{o}
			opened.Relink(func(_ doc.Block, l *doc.Link) bool { return l.Notice || l.URL[0] != '#' }) // to places that it lacks
		}
	}
	cut := func(from func(string, string) (string, bool), s, part string) string {
		s, part = belowFrontMatter(s), strings.Trim(belowFrontMatter(part), "\n")
		rest, ok := from(strings.Trim(s, "\n"), part)
		if !ok {
			t.Fatalf("want the output to have %q in %q", part, s)
		}
		return rest
	}
	edition := cut(strings.CutPrefix, print(&edited), print(&titled))
	opening := cut(strings.CutSuffix, cut(strings.CutPrefix, print(&opened), print(&titled)), edition)
	return opening + "\n\n" + cut(strings.CutPrefix, print(d), print(&opened))
}

// belowFrontMatter is a text without the metadata between lines of hyphens at its beginning.
func belowFrontMatter(s string) string {
	if _, rest, ok := strings.Cut(s, "\n---\n"); ok && strings.HasPrefix(s, "---\n") {
		return rest
	}
	return s
}

// pageOf cuts off what the document prints without its blocks.
func pageOf(t *testing.T, d *doc.Document, o markdown.Options, md goldmark.Markdown) []byte {
	t.Helper()
	var page bytes.Buffer
	body := *d
	body.Blocks = slices.DeleteFunc(slices.Clone(d.Blocks), func(b doc.Block) bool { _, ok := b.(*doc.Contents); return ok })
	body.Labels.Colon = colon
	text := withoutTitle(t, &body, func(d *doc.Document) string {
		var b bytes.Buffer
		if _, err := markdown.Render(&b, d, o); err != nil {
			t.Fatal(err)
		}
		return b.String()
	})
	if err := md.Convert([]byte(text), &page); err != nil {
		t.Fatal(err)
	}
	without := bytes.ReplaceAll(page.Bytes(), []byte(colon), nil)
	return bytes.ReplaceAll(without, []byte("<!-- raw HTML omitted -->"), []byte(" "))
}

func readPDF(t *testing.T, d *doc.Document) []string {
	open := func(d *doc.Document) *inspect.File {
		var b bytes.Buffer
		list, err := pdf.Render(&b, d, pdf.Options{})
		if err != nil || len(list) > 0 {
			t.Fatalf("want a PDF, got %v, %v", list, err)
		}
		f, err := inspect.Open(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range f.Faults() {
			t.Error(fault)
		}
		return f
	}
	front := *d
	front.Blocks, front.Imprint = nil, nil
	return open(d).Words(open(&front))
}

func openWord(t *testing.T, d *doc.Document) *docxtest.File {
	t.Helper()
	var b bytes.Buffer
	if _, err := docx.Render(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	f, err := docxtest.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func readDOCX(t *testing.T, d *doc.Document) []string {
	f := openWord(t, d)
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	return f.Words()
}

// elements returns the words of a page without its head, header, navigation, and footer but the imprint.
// Words end where an element of the block kind does.
func elements(t *testing.T, page []byte) []string {
	t.Helper()
	root, err := xhtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	inHeader := false // where only the opening is content
	inFooter := false // where only the imprint is content
	var walk func(*xhtml.Node)
	walk = func(n *xhtml.Node) {
		if n.Type == xhtml.TextNode {
			b.WriteString(n.Data)
			return
		}
		switch n.Data {
		case "head", "nav":
			return
		case "header":
			inHeader = true
			defer func() { inHeader = false }()
		case "div":
			if slices.Contains(n.Attr, xhtml.Attribute{Key: "class", Val: "contents"}) {
				return
			}
		case "footer":
			inFooter = true
			defer func() { inFooter = false }()
		case "p":
			if inFooter && !slices.Contains(n.Attr, xhtml.Attribute{Key: "class", Val: "imprint"}) {
				return
			}
		case "a":
			if slices.Contains(n.Attr, xhtml.Attribute{Key: "class", Val: "skip"}) {
				return
			}
		}
		if n.Data == "h1" || n.Data == "dl" && inHeader || n.Data == "p" && inHeader && !slices.Contains(n.Attr, xhtml.Attribute{Key: "class", Val: "lead"}) {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		switch n.Data {
		case "p", "dt", "dd", "li", "th", "td", "h2", "h3", "h4", "caption", "br":
			b.WriteByte(' ')
		}
	}
	walk(root)
	return strings.Fields(b.String())
}
