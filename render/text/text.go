// Package text prints a document as plain text: UTF-8, lines of at most 80 columns as
// they are seen, headings underlined, tables as labels with values. It holds no words of
// its own.
package text

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// columns is the width of a line. A wider word has a line of its own.
const columns = 80

// Extension is the file name extension.
const Extension = ".txt"

// Render writes d as plain text. The error is that of w, or names an unknown kind of
// block.
func Render(w io.Writer, d *doc.Document) (diag.List, error) {
	p := &printer{d: d}
	p.head()
	_, rest := d.Opened()
	p.blocks(rest, 2, "")
	p.blankLine()
	p.paragraph(p.inlines(d.Imprint), "", "")
	if p.err != nil {
		return nil, p.err
	}
	_, err := io.WriteString(w, strings.Trim(p.b.String(), "\n")+"\n")
	return nil, err
}

type printer struct {
	d   *doc.Document
	b   strings.Builder
	err error
}

func (p *printer) head() {
	d := p.d
	p.paragraph(d.Series, "", "")
	p.blankLine()
	p.heading(d.Title, 1)
	opening, _ := d.Opened()
	p.blocks(opening, 2, "")
	var edition []string
	for _, s := range d.Stamps() {
		edition = append(edition, p.inlines(s.Line()))
	}
	p.paragraph(strings.Join(edition, " · "), "", "")
	p.blankLine()
	var versions []string
	for _, a := range d.Alternates {
		if !a.Current {
			versions = append(versions, a.Name+" <"+a.Path+Extension+">")
		}
	}
	if len(versions) > 0 {
		p.paragraph(strings.TrimSpace(d.Labels.Before(d.Labels.Versions)+" "+strings.Join(versions, ", ")), "", "")
		p.blankLine()
	}
}

// blankLine ends a block with one empty line.
func (p *printer) blankLine() {
	if p.b.Len() > 0 && !strings.HasSuffix(p.b.String(), "\n\n") {
		p.b.WriteByte('\n')
	}
}

// blocks prints blocks with an indent.
func (p *printer) blocks(list []doc.Block, level int, indent string) {
	for _, b := range list {
		p.block(b, level, indent)
	}
}

func (p *printer) block(b doc.Block, level int, indent string) {
	switch b := b.(type) {
	case *doc.Section:
		p.section(b.Heading, b.Blocks, level, indent)
	case *doc.Callout:
		p.section(b.Heading, b.Blocks, level, indent)
	case *doc.Paragraph:
		p.paragraph(p.inlines(b.Inlines), indent, indent)
		p.blankLine()
	case *doc.List:
		for i, item := range b.Items {
			mark := "- "
			if b.Ordered {
				mark = fmt.Sprintf("%d. ", b.Number(i))
			}
			p.item(mark, item.Blocks, level, indent)
		}
		p.blankLine()
	case *doc.Definitions:
		for _, item := range b.Items {
			p.labelled(item.Term, item.Values, level, indent)
		}
		p.blankLine()
	case *doc.Table:
		p.table(b, level, indent)
	case *doc.Opening:
		p.blocks(b.Blocks, level, indent)
	case *doc.Listing:
		p.listing(b)
	case *doc.Contents:
		p.heading(p.d.Labels.Contents, 2)
		for _, e := range p.d.Outline() {
			p.paragraph(p.inlines(e.Heading), "- ", "  ")
		}
		p.blankLine()
	default:
		p.err = fmt.Errorf("text: unknown block %T", b)
	}
}

func (p *printer) section(heading []doc.Inline, body []doc.Block, level int, indent string) {
	p.blankLine()
	p.heading(p.inlines(heading), level)
	p.blocks(body, doc.LevelBelow(heading, level), indent)
}

// heading prints an underlined heading.
func (p *printer) heading(words string, level int) {
	lines := wrap(words, columns)
	widest := min(len(lines), 1)
	for _, line := range lines {
		p.b.WriteString(line + "\n")
		widest = max(widest, width(line))
	}
	mark := map[int]string{1: "=", 2: "-"}[level]
	if mark == "" {
		mark = "~"
	}
	if widest > 0 {
		p.b.WriteString(strings.Repeat(mark, widest) + "\n\n")
	}
}

// paragraph prints words with an indent for the first line and one for the rest.
func (p *printer) paragraph(words, first, rest string) {
	for i, line := range wrap(words, columns-width(first)) {
		if i > 0 {
			first = rest
		}
		p.b.WriteString(strings.TrimRight(first+line, " ") + "\n")
	}
}

// item prints the blocks of a list item, the first line after its bullet or number.
func (p *printer) item(mark string, blocks []doc.Block, level int, indent string) {
	rest := indent + strings.Repeat(" ", len(mark))
	if len(blocks) > 0 {
		if first, ok := blocks[0].(*doc.Paragraph); ok {
			p.paragraph(p.inlines(first.Inlines), indent+mark, rest)
			p.compact(blocks[1:], level, rest)
			return
		}
	}
	if inner := p.render(blocks, level, rest); inner != "" {
		p.b.WriteString(indent + mark + strings.TrimPrefix(inner, rest) + "\n")
	}
}

// compact prints blocks without an empty line after the last one.
func (p *printer) compact(blocks []doc.Block, level int, indent string) {
	if inner := p.render(blocks, level, indent); inner != "" {
		p.b.WriteString(inner + "\n")
	}
}

// render returns the lines of blocks, without a line end after the last one.
func (p *printer) render(blocks []doc.Block, level int, indent string) string {
	in := printer{d: p.d}
	in.blocks(blocks, level, indent)
	if in.err != nil {
		p.err = in.err
	}
	return strings.Trim(in.b.String(), "\n")
}

// table prints each row as labels with values; the first cell is its header. Empty cells and empty
// labels are left out, but the label of a column that is empty throughout stands once.
func (p *printer) table(t *doc.Table, level int, indent string) {
	p.paragraph(p.inlines(t.Caption), indent, indent)
	p.blankLine()
	for n, row := range t.Rows {
		for i, cell := range row.Cells {
			if len(cell) == 0 && (n > 0 || !isEmptyColumn(t, i)) {
				continue
			}
			in := indent
			if i > 0 && !t.NoRowHeads {
				in += "    "
			}
			values := make([][]doc.Block, len(cell))
			for i, b := range cell {
				values[i] = []doc.Block{b}
			}
			p.labelled(t.Head[i], values, level, in)
		}
		p.blankLine()
	}
}

func isEmptyColumn(t *doc.Table, i int) bool {
	return !slices.ContainsFunc(t.Rows, func(r doc.Row) bool { return len(r.Cells[i]) > 0 })
}

// labelled prints values with their label: a single paragraph on its line, others below it.
func (p *printer) labelled(words []doc.Inline, values [][]doc.Block, level int, indent string) {
	label, below := p.inlines(words), indent+"    "
	if len(values) > 0 {
		label = p.d.Labels.Before(label)
	}
	if len(values) == 1 && len(values[0]) > 0 {
		if first, ok := values[0][0].(*doc.Paragraph); ok {
			p.paragraph(strings.TrimSpace(label+" "+p.inlines(first.Inlines)), indent, below)
			p.compact(values[0][1:], level, below)
			return
		}
	}
	p.paragraph(label, indent, indent)
	for _, v := range values {
		p.compact(v, level, below)
	}
}

func (p *printer) inlines(list []doc.Inline) string {
	var b strings.Builder
	for i, in := range list {
		switch in := in.(type) {
		case doc.Text:
			b.WriteString(stripControls(string(in)))
		case doc.Strong:
			b.WriteString(p.inlines(in))
		case doc.Emph:
			b.WriteString(p.inlines(in))
		case doc.Code:
			b.WriteString(stripControls(string(in)))
		case doc.Link:
			b.WriteString(p.link(in))
		case doc.Break:
			b.WriteByte('\n')
		case doc.Cite:
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(p.inlines(in))
		case doc.Lang:
			b.WriteString(p.inlines(in.Inlines))
		case doc.Written:
			b.WriteString(p.inlines(in.Inlines))
		case doc.Remarked:
			b.WriteString(p.inlines(in.Inlines))
		case doc.Changed:
			if !in.Deleted {
				b.WriteString(p.inlines(in.Inlines))
			}
		case doc.Date:
			b.WriteString(stripControls(in.Text))
		default:
			p.err = fmt.Errorf("text: unknown inline %T", in)
		}
	}
	return b.String()
}

// link prints the address after the words, unless the words are the address or the link leads into
// this document.
func (p *printer) link(in doc.Link) string {
	words := p.inlines(in.Inlines)
	if ShowsAddress(in) {
		return words + " <" + stripControls(in.Target(".txt")) + ">"
	}
	return words
}

// ShowsAddress reports whether the address of a link is printed after its words. Words with a digit in them
// are the number that they call.
func ShowsAddress(in doc.Link) bool {
	words := doc.Plain(in.Inlines)
	switch {
	case strings.HasPrefix(in.URL, "#"):
		return false
	case strings.HasPrefix(in.URL, "tel:"):
		return !strings.ContainsFunc(words, unicode.IsDigit)
	}
	return strings.TrimPrefix(in.URL, "mailto:") != words
}

// stripControls replaces control characters and line separators, which terminals obey, by spaces.
func stripControls(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}

// width is the number of columns that a text takes in a terminal.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += source.Width(r)
	}
	return n
}

// listing prints a list of documents: the title of each, a line on its subject, and what is known of
// it.
func (p *printer) listing(b *doc.Listing) {
	for _, item := range b.Items {
		p.paragraph(p.inlines(item.Title), "- ", "  ")
		p.paragraph(p.inlines(item.Subject), "  ", "  ")
		parts := make([]string, len(item.Metadata))
		for i, words := range item.Metadata {
			parts[i] = p.inlines(words)
		}
		p.paragraph(strings.Join(parts, " · "), "  ", "  ")
	}
	p.blankLine()
}
