package markdown_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/markdown"
)

// Printed and read back, the Markdown says what the document's blocks say. The head
// and the contents are left out: all before the first section, and its list of links.
func TestParity(t *testing.T) {
	d := sampler.Document()
	d.Blocks = slices.DeleteFunc(d.Blocks, func(b doc.Block) bool { _, ok := b.(*doc.Contents); return ok })
	var md, page bytes.Buffer
	if _, err := markdown.Render(&md, d); err != nil {
		t.Fatal(err)
	}
	if err := goldmark.New(goldmark.WithExtensions(extension.Table)).Convert(md.Bytes(), &page); err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(page.String(), "<!-- raw HTML omitted -->", " ")
	root, err := xhtml.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(*xhtml.Node)
	walk = func(n *xhtml.Node) {
		if n.Type == xhtml.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	got := strings.Fields(b.String())
	want := doc.Words(d.Blocks)
	got = got[max(0, len(got)-len(want)):]
	if !slices.Equal(want, got) {
		t.Errorf("words:\nwant %v\ngot  %v\n%s", want, got, md.String())
	}
}
