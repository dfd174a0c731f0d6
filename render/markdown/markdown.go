// Package markdown prints a document as CommonMark with the tables of GFM, or in the dialect of a
// static site generator. User text is escaped so that none of it is read as markup. It holds no
// words of its own.
package markdown

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// Options say how the file is made; the zero Options are the defaults.
type Options struct {
	For    string // dialect, one of Targets
	Path   string // address path of the output folder in a site of Hugo or Jekyll, such as "/privacy"; empty leaves addresses to the site
	Layout string // of Jekyll; "page" if it is empty
	Part   string // the part of a notice that is printed, without front matter and title; empty for a whole notice
}

// Render writes d as Markdown. The error is that of w, or names an unknown target or kind of
// block.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	t, err := dialectOf(o.For)
	if err != nil {
		return nil, err
	}
	p := &printer{b: make([]byte, 0, 24<<10), d: d, o: o, dialect: t}
	if o.Part == "" {
		p.frontMatter()
		p.head()
	} else { // it stands in the page of another
		p.out(p.generator(), "\n\n")
	}
	_, rest := d.Opened()
	p.blocks(rest, 2)
	p.paragraph(d.Imprint)
	if p.err != nil {
		return nil, p.err
	}
	p.tidy()
	_, err = w.Write(p.b)
	return nil, err
}

// A printer appends Markdown to b. Methods with a parameter from change what was appended since b had
// that length, for some escapes depend on how words end.
type printer struct {
	b       []byte
	d       *doc.Document
	o       Options
	dialect *dialect
	scratch []byte // copy of an item while it is indented
	err     error

	known *places // nil until places is asked
}

// generator is a comment that says who wrote the file, where no front matter or page does.
func (p *printer) generator() string {
	if strings.HasPrefix(p.dialect.comment, "<!--") {
		return "<!-- generator: noticec -->"
	}
	return "{/* generator: noticec */}"
}

// out appends Markdown verbatim.
func (p *printer) out(parts ...string) {
	for _, s := range parts {
		p.b = append(p.b, s...)
	}
}

// tidy removes trailing spaces that are no hard break, and repeated empty lines. It only removes, so
// that it works in place.
func (p *printer) tidy() {
	hard := []byte(p.dialect.hardBreak[:len(p.dialect.hardBreak)-1])
	out := p.b[:0]
	for line := range bytes.SplitSeq(p.b, []byte("\n")) {
		short := bytes.TrimRight(line, " ")
		if len(short) == 0 && (len(out) == 0 || bytes.HasSuffix(out, []byte("\n\n"))) {
			continue
		}
		end := len(short)
		if end > 0 && end < len(line) && bytes.HasSuffix(line, hard) {
			end += len(hard)
		}
		out = append(append(out, line[:end]...), '\n')
	}
	p.b = append(bytes.TrimRight(out, "\n"), '\n')
}

func (p *printer) head() {
	d := p.d
	if !p.dialect.title && d.Title != "" {
		p.out("# ")
		p.text(oneLine(d.Title))
		p.out("\n\n")
	}
	if d.Series != "" {
		p.line(d.Series)
		p.out("\n\n")
	}
	opening, _ := d.Opened()
	p.blocks(opening, 2)
	p.edition()
	p.versions()
}

// edition prints the line that tells the edition: days and version, each label with its value.
func (p *printer) edition() {
	from := len(p.b)
	for i, s := range p.d.Stamps() {
		if i > 0 {
			p.out(" · ")
		}
		p.inlines(s.Line())
	}
	p.endParagraph(from)
}

// line prints words at the beginning of a paragraph.
func (p *printer) line(s string) {
	from := len(p.b)
	p.text(s)
	p.escapeLineStarts(from)
}

// versions links to the other versions of the notice.
func (p *printer) versions() {
	first := true
	for _, a := range p.d.Alternates {
		if a.Current || p.isApart(a.Path) {
			continue
		}
		if first {
			if label := p.d.Labels.Before(p.d.Labels.Versions); label != "" {
				p.line(label)
				p.out(" ")
			}
			p.out("[")
			first = false
		} else {
			p.out(", [")
		}
		p.text(a.Name)
		p.out("](<", destination(p.dialect.link(p, a)), ">)")
	}
	if !first {
		p.out("\n\n")
	}
}

func (p *printer) blocks(list []doc.Block, level int) {
	for i, block := range list {
		if i > 0 && isList(list[i-1]) && isList(block) {
			p.out(p.dialect.comment, "\n\n")
		}
		p.block(block, level)
	}
}

func isList(b doc.Block) bool {
	switch b.(type) {
	case *doc.List, *doc.Definitions:
		return true
	}
	return false
}

func (p *printer) block(b doc.Block, level int) {
	switch b := b.(type) {
	case *doc.Section:
		p.section(b.ID, b.Heading, b.Blocks, level)
	case *doc.Callout:
		p.section(b.ID, b.Heading, b.Blocks, level)
	case *doc.Paragraph:
		p.paragraph(b.Inlines)
	case *doc.List:
		p.list(b, level)
	case *doc.Definitions:
		p.definitions(b, level)
	case *doc.Table:
		p.table(b)
	case *doc.Opening:
		p.blocks(b.Blocks, level)
	case *doc.Listing:
		p.listing(b)
	case *doc.Contents:
		p.contents()
	default:
		p.err = fmt.Errorf("markdown: unknown block %T", b)
	}
}

func (p *printer) paragraph(words []doc.Inline) {
	from := len(p.b)
	p.inlines(words)
	p.endParagraph(from)
}

// endParagraph ends the paragraph that began at from.
func (p *printer) endParagraph(from int) {
	p.escapeLineStarts(from)
	p.out("\n\n")
}

// section prints a heading and the blocks under it. Without a heading there is an anchor, if a link
// leads to it.
func (p *printer) section(id string, heading []doc.Inline, blocks []doc.Block, level int) {
	if len(heading) > 0 {
		p.heading(id, heading, level)
	} else if p.anchor(id) {
		p.out("\n\n")
	}
	p.blocks(blocks, doc.LevelBelow(heading, level))
}

const (
	hashes     = "######"
	contentsID = "contents" // of the heading of the list of contents
)

func (p *printer) heading(id string, words []doc.Inline, level int) {
	start := len(p.b)
	p.out(hashes[:min(level, len(hashes))], " ")
	if id != "" && p.dialect.headingID == "" && (level <= p.places().entries || p.isLinked(id)) {
		p.out(`<a id="`, id, `"></a>`)
	}
	from := len(p.b)
	p.inlines(words)
	p.joinLines(from, " ")
	p.trimSpace(from)
	switch {
	case len(p.b) == from:
		p.b = p.b[:start]
		return
	case p.dialect.headingID != "" && id != "":
		p.out(" ", p.dialect.headingID, id, "}")
	}
	p.out("\n\n")
}

func (p *printer) contents() {
	if p.d.Labels.Contents != "" {
		p.heading(contentsID, p.d.Label(p.d.Labels.Contents), 2)
	}
	for _, e := range p.d.Outline() {
		p.out("- ")
		from := len(p.b)
		p.inlines(e.Heading)
		p.joinLines(from, p.dialect.hardBreak)
		p.trimSpace(from)
		p.surround(from, "[", "](#", e.ID, ")")
		p.out("\n")
	}
	p.out("\n")
}

// table prints a table; the paragraphs of a cell are parted by line breaks.
func (p *printer) table(t *doc.Table) {
	if len(t.Caption) > 0 {
		p.paragraph(t.Caption)
	}
	p.out("|")
	for _, h := range t.Head {
		p.out(" ")
		p.cell(h)
		p.out(" |")
	}
	p.out("\n|")
	for range t.Head {
		p.out(" --- |")
	}
	p.out("\n")
	for _, row := range t.Rows {
		p.out("|")
		for i, blocks := range row.Cells {
			p.out(" ")
			if i == 0 {
				p.anchor(row.ID)
			}
			between := ""
			doc.Walk(blocks, func(block doc.Block) {
				if para, ok := block.(*doc.Paragraph); ok {
					p.out(between)
					p.cell(para.Inlines)
					between = p.dialect.cellBreak
				}
			})
			p.out(" |")
		}
		p.out("\n")
	}
	p.out("\n")
}

// cell prints a paragraph of a cell.
func (p *printer) cell(words []doc.Inline) {
	from := len(p.b)
	p.inlines(words)
	p.joinLines(from, p.dialect.cellBreak)
}
