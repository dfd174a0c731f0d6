// Package docx prints a document as a Word file (Office Open XML, ISO/IEC 29500): real headings,
// lists and tables, in the styles that Word knows by name, so that a template of the user applies.
// Styles whose name begins with "noticec" are furniture, which a reader of the file leaves out. It
// holds no words of its own, and the same document gives the same bytes.
package docx

import (
	"io"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// Extension is the file name extension.
const Extension = ".docx"

// Options say how the file looks; the zero Options are the defaults.
type Options struct {
	Letter bool   // US Letter in place of A4
	Large  bool   // large print: no text below 18 points
	Accent string // colour of headings, as #rrggbb; empty is the default, as is one without contrast
	Link   string // colour of links; empty is that of Accent
}

// Render writes d. The error is that of w, or names an unknown kind of block or inline.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	p := newPrinter(d, o)
	if d.Review != nil {
		p.copy = newCopy(d, o)
	}
	p.document()
	if p.err != nil {
		return nil, p.err
	}
	parts, err := p.parts()
	if err != nil {
		return nil, err
	}
	return nil, pack(w, parts)
}

// A printer appends WordprocessingML to b.
type printer struct {
	b     []byte
	d     *doc.Document
	sheet sheet
	look  look
	// tableSize is the size of the letters of tables, in half points.
	tableSize int
	rtl       bool // whether the document is written from right to left
	err       error

	links     relationships
	bookmarks map[string]string // name of the bookmark of each id of the document
	written   map[string]bool   // ids whose bookmark is written
	due       []string          // ids whose bookmark stands in the next paragraph
	numbered  []numberedList

	leads      bool // whether the next paragraph leads to what follows it
	run        runStyle
	inLink     bool
	in         place
	afterTable bool // whether nothing stands between the last table and what is next

	copy   *reviewCopy // nil in what is published
	change change      // that the words are part of
}

// A place is what the paragraphs of a block are part of.
type place struct {
	style   string       // of paragraphs; empty is Normal
	depth   int          // how many lists they are in
	meaning bool         // whether they are the values of a term, below which a list of theirs stands
	item    *listItem    // whose number or bullet is before the next paragraph
	table   bool         // whether they are in a cell
	callout bool         // whether they have the bar and the ground of a callout
	heading []doc.Inline // the last heading above
}

func newPrinter(d *doc.Document, o Options) *printer {
	return &printer{b: make([]byte, 0, 64<<10), d: d, sheet: o.sheet(), look: o.look(), tableSize: o.look().size("table"), rtl: d.Dir == "rtl", bookmarks: bookmarkNames(d), written: map[string]bool{}}
}

// out appends markup verbatim.
func (p *printer) out(parts ...string) {
	for _, s := range parts {
		p.b = append(p.b, s...)
	}
}

// attr appends an attribute.
func (p *printer) attr(name, value string) {
	p.out(" ", name, `="`)
	p.b = appendEscaped(p.b, value)
	p.out(`"`)
}

// document prints the main part.
func (p *printer) document() {
	p.out(xmlHeader, `<w:document`, namespaces, `><w:body>`)
	opening, rest := p.d.Opened()
	p.titleBlock(opening)
	p.blocks(rest, 1)
	if len(p.d.Imprint) > 0 {
		p.words(paragraph{style: "Imprint"}, p.d.Imprint)
	}
	p.place(p.due)
	p.due = nil
	p.section()
	p.out(`</w:body></w:document>`)
}

// section prints the page: its size, its margins, and the running lines, which page 1 has below only.
func (p *printer) section() {
	s := p.sheet
	p.out(`<w:sectPr>`)
	if p.hasHeader() {
		p.out(`<w:headerReference w:type="default" r:id="`, headerID, `"/>`)
	}
	if p.copy != nil {
		p.out(`<w:headerReference w:type="first" r:id="`, firstHeaderID, `"/>`)
	}
	p.out(`<w:footerReference w:type="default" r:id="`, footerID, `"/><w:footerReference w:type="first" r:id="`, footerID, `"/><w:pgSz`)
	p.number("w:w", s.width)
	p.number("w:h", s.height)
	p.out(`/><w:pgMar`)
	for _, edge := range []struct {
		name  string
		twips int
	}{{"w:top", s.top}, {"w:right", s.side}, {"w:bottom", s.bottom}, {"w:left", s.side}, {"w:header", s.header}, {"w:footer", s.footer}, {"w:gutter", 0}} {
		p.number(edge.name, edge.twips)
	}
	p.out(`/><w:titlePg/>`)
	if p.rtl {
		p.out(`<w:bidi/>`)
	}
	p.out(`</w:sectPr>`)
}
