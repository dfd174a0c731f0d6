package markdown

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) list(b *doc.List, level int) {
	if b.Before != 0 {
		switch {
		case p.dialect.textStart:
			p.numberedBlocks(b, level)
			return
		case p.dialect.listStart != "":
			p.out(fmt.Sprintf(p.dialect.listStart, b.Number(0)))
		}
	}
	for i, item := range b.Items {
		start := len(p.b)
		if b.Ordered {
			p.b = strconv.AppendInt(p.b, int64(b.Number(i)), 10)
			p.out(". ")
		} else {
			p.out("- ")
		}
		from := len(p.b)
		anchored := p.anchor(item.ID)
		p.blocks(item.Blocks, level)
		if !anchored && len(bytes.TrimSpace(p.b[from:])) == 0 {
			p.b = p.b[:start]
			continue
		}
		p.indent(start, from)
	}
	p.out("\n")
}

// numberedBlocks prints the items of a list one after another, each with its number as text.
func (p *printer) numberedBlocks(b *doc.List, level int) {
	for i, item := range b.Items {
		number := doc.Text(strconv.Itoa(b.Number(i)) + ".")
		words, rest := []doc.Inline{number}, item.Blocks
		if first, ok := firstParagraph(rest); ok {
			words, rest = append([]doc.Inline{number, doc.Text(" ")}, first...), rest[1:]
		}
		p.paragraph(words)
		p.blocks(rest, level)
	}
}

// definitions prints labels with their values: a single value on the line of its label, several below
// it.
func (p *printer) definitions(b *doc.Definitions, level int) {
	for _, item := range b.Items {
		start := len(p.b)
		p.out("- ")
		content := len(p.b)
		p.anchor(item.ID)
		from := len(p.b)
		p.inlines(item.Term)
		p.trimSpace(from)
		if len(item.Values) > 0 {
			p.out(p.d.Labels.ColonAfter(doc.Plain(item.Term)))
		}
		p.surround(from, "**", "**")
		p.values(item.Values, level, from)
		p.indent(start, content)
	}
	p.out("\n")
}

// values prints the values of a label, which was printed from from on: a single one goes on behind it.
func (p *printer) values(values [][]doc.Block, level, from int) {
	open := true // whether the paragraph that began at from goes on
	for _, blocks := range values {
		if first, ok := firstParagraph(blocks); ok {
			switch {
			case !open:
				from = len(p.b)
			case len(p.b) > from && len(values) > 1:
				p.out(p.dialect.hardBreak)
			case len(p.b) > from:
				p.out(" ")
			}
			p.inlines(first)
			open, blocks = true, blocks[1:]
		}
		if len(blocks) > 0 {
			if open {
				p.endParagraph(from)
			}
			p.blocks(blocks, level)
			open = false
		}
	}
	if open {
		p.endParagraph(from)
	}
}

// firstParagraph returns the words of the first block if that is a paragraph.
func firstParagraph(blocks []doc.Block) ([]doc.Inline, bool) {
	if len(blocks) > 0 {
		if first, ok := blocks[0].(*doc.Paragraph); ok {
			return first.Inlines, true
		}
	}
	return nil, false
}

const spaces = "                                "

// indent indents all lines from from on but the first, which follows the marker that begins at
// start.
func (p *printer) indent(start, from int) {
	space := spaces[:max(from-start, p.dialect.indent)]
	p.scratch = append(p.scratch[:0], bytes.Trim(p.b[from:], "\n")...)
	p.b = p.b[:from]
	more := false
	for line := range bytes.SplitSeq(p.scratch, []byte("\n")) {
		if more && len(line) > 0 {
			p.out(space)
		}
		p.b = append(append(p.b, line...), '\n')
		more = true
	}
	if p.dialect.indent > 0 && bytes.IndexByte(p.scratch, '\n') >= 0 {
		p.out("\n") // or the next item would continue this one
	}
}

// listing prints a list of documents: the title of each, a line on its subject, and what is known of
// it.
func (p *printer) listing(b *doc.Listing) {
	for _, item := range b.Items {
		p.out("- ")
		from := len(p.b)
		p.anchor(item.ID)
		p.inlines(item.Title)
		p.surround(from, "**", "**")
		for _, line := range [][]doc.Inline{item.Subject, joined(item.Metadata)} {
			if len(line) > 0 {
				p.out(p.dialect.hardBreak, "  ")
				p.inlines(line)
			}
		}
		p.out("\n")
	}
	p.out("\n")
}

// joined are parts of a line with dots between them.
func joined(parts [][]doc.Inline) []doc.Inline {
	var out []doc.Inline
	for i, part := range parts {
		if i > 0 {
			out = append(out, doc.Text(" · "))
		}
		out = append(out, part...)
	}
	return out
}
