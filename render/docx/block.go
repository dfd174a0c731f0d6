package docx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/noticec/noticec/render/doc"
)

// maxHeading is the last heading style.
const maxHeading = 6

// A paragraph is how one is set.
type paragraph struct {
	style    string // id of its style; empty is Normal
	item     *listItem
	indent   int    // at its start, in twips; 0 is that of the style
	keepNext bool   // whether it stays on the page of what follows
	change   change // that all its words are part of, and its end with them
}

// paragraph prints a paragraph that fill fills.
func (p *printer) paragraph(as paragraph, fill func()) {
	p.out(`<w:p>`)
	p.paragraphProperties(as)
	p.place(p.due)
	p.due, p.afterTable = nil, false
	fill()
	p.out(`</w:p>`)
	p.endCopied()
}

// paragraphProperties prints how a paragraph is set, in the order of the schema (CT_PPr).
func (p *printer) paragraphProperties(as paragraph) {
	from := len(p.b)
	p.out(`<w:pPr>`)
	start := len(p.b)
	if as.style != "" {
		p.out(`<w:pStyle w:val="`, as.style, `"/>`)
	}
	if as.keepNext {
		p.out(`<w:keepNext/>`)
	}
	if as.item != nil {
		p.out(`<w:numPr><w:ilvl`)
		p.number("w:val", as.item.level)
		p.out(`/><w:numId`)
		p.number("w:val", as.item.list)
		p.out(`/></w:numPr>`)
	}
	if p.in.callout && as.style != "Callout" {
		p.out(p.calloutBar())
	}
	if p.rtl {
		p.out(`<w:bidi/>`)
	}
	if as.indent > 0 {
		p.out(`<w:ind`)
		p.number("w:left", as.indent)
		p.out(`/>`)
	}
	if as.change != unchanged && !p.in.table {
		p.out(`<w:rPr>`)
		p.trackedMark(as.change)
		p.out(`</w:rPr>`)
	}
	if len(p.b) == start {
		p.b = p.b[:from]
		return
	}
	p.out(`</w:pPr>`)
}

// words prints a paragraph of words.
func (p *printer) words(as paragraph, list []doc.Inline) {
	as.change = p.wholeChange(list)
	p.paragraph(as, func() { p.inlines(list) })
}

// within runs fill at another place.
func (p *printer) within(change func(*place), fill func()) {
	before := p.in
	change(&p.in)
	fill()
	p.in = before
}

func (p *printer) blocks(list []doc.Block, level int) {
	for i, b := range list {
		p.leads = i+1 < len(list) && leads(b, list[i+1])
		p.block(b, level)
	}
}

// leads reports whether a paragraph ends with a colon before a list or a table, of whose page it is.
func leads(b, next doc.Block) bool {
	switch next.(type) {
	case *doc.List, *doc.Definitions, *doc.Table:
		p, ok := b.(*doc.Paragraph)
		return ok && strings.HasSuffix(strings.TrimSpace(doc.Plain(p.Inlines)), ":")
	}
	return false
}

// block prints a block; level is that of the headings in it, from 1 below the title.
func (p *printer) block(b doc.Block, level int) {
	if _, ok := b.(*doc.Paragraph); !ok {
		p.flushItem()
	}
	switch b := b.(type) {
	case *doc.Section:
		p.sectionOf(b.ID, b.Heading, b.Blocks, level, headingStyle(level))
	case *doc.Callout:
		p.callout(b, level)
	case *doc.Paragraph:
		as := p.nextParagraph()
		as.keepNext = p.leads
		p.words(as, b.Inlines)
	case *doc.List:
		p.list(b, level)
	case *doc.Definitions:
		p.definitions(b, level)
	case *doc.Table:
		p.table(b, level)
	case *doc.Opening:
		p.blocks(b.Blocks, level)
	case *doc.Listing:
		p.listing(b)
	case *doc.Contents:
		p.contents()
	default:
		p.err = fmt.Errorf("docx: unknown block %T", b)
	}
}

// nextParagraph is how the next paragraph of the place is set.
func (p *printer) nextParagraph() paragraph {
	item := p.in.item
	p.in.item = nil
	switch {
	case p.in.table && item != nil:
		return paragraph{style: p.in.style, item: item}
	case p.in.table:
		return paragraph{style: p.in.style, indent: indentOf(p.in.depth)}
	case item != nil:
		return paragraph{style: item.style(), item: item}
	case p.in.depth > 0:
		return continued(p.in.depth)
	case p.in.style == "" && p.in.callout:
		return paragraph{style: "Callout"}
	}
	return paragraph{style: p.in.style}
}

func headingStyle(level int) string { return "Heading" + strconv.Itoa(min(level, maxHeading)) }

// sectionOf prints a heading and the blocks under it.
func (p *printer) sectionOf(id string, heading []doc.Inline, blocks []doc.Block, level int, style string) {
	before := p.in.heading
	if len(heading) > 0 {
		p.in.heading = heading
		p.paragraph(paragraph{style: style, change: p.wholeChange(heading)}, func() {
			p.marked(id, func() { p.inlines(heading) })
		})
	} else {
		p.mark(id)
	}
	p.blocks(blocks, doc.LevelBelow(heading, level))
	p.in.heading = before
}

// callout prints a callout, with a bar at its start and a ground; the key facts have neither. Their
// heading is not one of the contents, so that its style is none that the field of the contents takes.
func (p *printer) callout(b *doc.Callout, level int) {
	style := headingStyle(level)
	if b.Kind == doc.KeyFacts && level == 1 {
		style = "KeyFactsHeading"
	}
	p.within(func(in *place) { in.callout = b.Kind != doc.KeyFacts }, func() {
		p.sectionOf(b.ID, b.Heading, b.Blocks, level, style)
	})
}
