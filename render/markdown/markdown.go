// Package markdown prints a document as CommonMark with the tables of GFM, or as the
// Markdown of a program that makes sites. User text is escaped so that none of it is read
// as markup. It holds no words of its own.
package markdown

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// Options say how the file is made; the zero Options are the usual.
type Options struct {
	For    string // whose Markdown it is, one of Targets
	Path   string // where a site of Jekyll shows the output folder, such as "/privacy"; empty leaves it to the site
	Layout string // of Jekyll; "page" if it is empty
}

// Render writes d as Markdown. The error is that of w, or names a target or a kind of
// block that the printer does not know.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	t, err := dialectOf(o.For)
	if err != nil {
		return nil, err
	}
	p := &printer{b: make([]byte, 0, 24<<10), d: d, o: o, t: t}
	p.frontMatter()
	p.head()
	p.blocks(d.Blocks, 2)
	if p.err != nil {
		return nil, p.err
	}
	p.tidy()
	_, err = w.Write(p.b)
	return nil, err
}

// A printer appends Markdown to b. Some of it depends on how words end: methods that take
// from change what has been printed since b was that long.
type printer struct {
	b    []byte
	d    *doc.Document
	o    Options
	t    *dialect
	item []byte // what an item holds, while it is moved
	err  error
}

// out writes Markdown as it stands.
func (p *printer) out(parts ...string) {
	for _, s := range parts {
		p.b = append(p.b, s...)
	}
}

// tidy takes away space at the ends of lines that ends no line of a paragraph, and empty
// lines but one. It only ever takes away, so that it writes over what it has read.
func (p *printer) tidy() {
	hard := []byte(p.t.hardBreak[:len(p.t.hardBreak)-1])
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
	if !p.t.title {
		p.out("# ")
		p.text(oneLine(d.Title))
		p.out("\n\n")
	}
	for _, s := range []string{d.Series, d.Subtitle} {
		if s != "" {
			p.line(s)
			p.out("\n\n")
		}
	}
	for _, row := range [][2]string{{d.Labels.Updated, d.Updated.Text}, {d.Labels.Version, d.Version}, {d.Labels.Effective, d.Effective.Text}} {
		if row[1] != "" {
			p.line(d.Labels.Before(row[0]))
			p.out(" ")
			p.text(row[1])
			p.out("\n\n")
		}
	}
	p.versions()
}

// line writes words that begin a paragraph.
func (p *printer) line(s string) {
	from := len(p.b)
	p.text(s)
	p.lines(from)
}

// versions leads to the other versions of the notice.
func (p *printer) versions() {
	first := true
	for _, a := range p.d.Alternates {
		if a.Current {
			continue
		}
		if first {
			p.line(p.d.Labels.Before(p.d.Labels.Versions))
			p.out(" [")
			first = false
		} else {
			p.out(", [")
		}
		p.text(a.Name)
		p.out("](<", destination(p.t.link(p, a)), ">)")
	}
	if !first {
		p.out("\n\n")
	}
}

func (p *printer) blocks(list []doc.Block, level int) {
	for i, block := range list {
		if i > 0 && isList(list[i-1]) && isList(block) {
			p.out(p.t.comment, "\n\n")
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
		p.heading(b.ID, b.Heading, level)
		p.blocks(b.Blocks, level+1)
	case *doc.Callout:
		p.heading(b.ID, b.Heading, level)
		p.blocks(b.Blocks, level+1)
	case *doc.Paragraph:
		p.paragraph(b.Inlines)
	case *doc.List:
		p.list(b, level)
	case *doc.Definitions:
		p.definitions(b, level)
	case *doc.Table:
		p.table(b)
	case *doc.Contents:
		p.contents()
	default:
		p.err = fmt.Errorf("markdown: unknown block %T", b)
	}
}

func (p *printer) paragraph(words []doc.Inline) {
	from := len(p.b)
	p.inlines(words)
	p.lines(from)
	p.out("\n\n")
}

const hashes = "######"

func (p *printer) heading(id string, words []doc.Inline, level int) {
	start := len(p.b)
	p.out(hashes[:min(level, len(hashes))], " ")
	if !p.t.headingID {
		p.out(`<a id="`, id, `"></a>`)
	}
	from := len(p.b)
	p.inlines(words)
	p.join(from, " ")
	p.trim(from)
	switch {
	case len(p.b) == from:
		p.b = p.b[:start]
		return
	case p.t.headingID:
		p.out(" {#", id, "}")
	}
	p.out("\n\n")
}

func (p *printer) contents() {
	p.heading("contents", p.d.Label(p.d.Labels.Contents), 2)
	for _, e := range p.d.Outline() {
		p.out("- ")
		from := len(p.b)
		p.inlines(e.Heading)
		p.join(from, p.t.hardBreak)
		p.trim(from)
		p.around(from, "[", "](#", e.ID, ")")
		p.out("\n")
	}
	p.out("\n")
}

func (p *printer) list(b *doc.List, level int) {
	for i, item := range b.Items {
		start := len(p.b)
		if b.Ordered {
			p.b = strconv.AppendInt(p.b, int64(max(b.Start, 1)+i), 10)
			p.out(". ")
		} else {
			p.out("- ")
		}
		from := len(p.b)
		p.blocks(item.Blocks, level)
		if len(bytes.TrimSpace(p.b[from:])) == 0 {
			p.b = p.b[:start]
			continue
		}
		p.indent(start, from)
	}
	p.out("\n")
}

func (p *printer) definitions(b *doc.Definitions, level int) {
	for _, item := range b.Items {
		start := len(p.b)
		p.out("- ")
		from := len(p.b)
		p.inlines(item.Term)
		p.around(from, "**", "**")
		p.lines(from)
		p.out("\n\n")
		for _, v := range item.Values {
			p.blocks(v, level)
		}
		p.indent(start, from)
	}
	p.out("\n")
}

const spaces = "                                "

// indent puts space before all lines from there on but the first, which has the marker that
// began at start before it.
func (p *printer) indent(start, from int) {
	space := spaces[:max(from-start, p.t.indent)]
	p.item = append(p.item[:0], bytes.Trim(p.b[from:], "\n")...)
	p.b = p.b[:from]
	more := false
	for line := range bytes.SplitSeq(p.item, []byte("\n")) {
		if more && len(line) > 0 {
			p.out(space)
		}
		p.b = append(append(p.b, line...), '\n')
		more = true
	}
	if p.t.indent > 0 && bytes.IndexByte(p.item, '\n') >= 0 {
		p.out("\n") // or the next item would be words of this one
	}
}

// table prints one; the blocks of a cell stand on lines of their own.
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
		for _, blocks := range row.Cells {
			p.out(" ")
			between := ""
			doc.Walk(blocks, func(block doc.Block) {
				if para, ok := block.(*doc.Paragraph); ok {
					p.out(between)
					p.cell(para.Inlines)
					between = p.t.cellBreak
				}
			})
			p.out(" |")
		}
		p.out("\n")
	}
	p.out("\n")
}

// cell prints what a line of a table holds.
func (p *printer) cell(words []doc.Inline) {
	from := len(p.b)
	p.inlines(words)
	p.join(from, p.t.cellBreak)
}
