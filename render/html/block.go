package html

import (
	"strconv"
	"unicode/utf8"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) blocks(list []doc.Block, level int) {
	for _, b := range list {
		p.block(b, level)
	}
}

func (p *printer) block(b doc.Block, level int) {
	switch b := b.(type) {
	case *doc.Section:
		p.section(b, level)
	case *doc.Callout:
		p.callout(b, level)
	case *doc.Contents:
		p.contents()
	case *doc.Opening:
		p.blocks(b.Blocks, level)
	case *doc.Listing:
		p.listing(b)
	case *doc.Paragraph:
		p.open("p", paragraph)
		p.inlines(b.Inlines)
		p.out("</p>\n")
	case *doc.List:
		p.list(b, level)
	case *doc.Definitions:
		p.definitions(b, level)
	case *doc.Table:
		p.table(b, level)
	default:
		p.fail("html: unknown block %T", b)
	}
}

// definitions prints labels with values. Plain markup has no definition lists: there each is a
// paragraph with its label.
func (p *printer) definitions(b *doc.Definitions, level int) {
	if p.plainMarkup {
		for _, item := range b.Items {
			if len(item.Term) > 0 {
				p.out("<p><strong>")
				p.inlines(item.Term)
				p.out("</strong></p>\n")
			}
			for _, v := range item.Values {
				p.blocks(v, level)
			}
		}
		return
	}
	p.out("<dl", p.class(roleRows), ">\n")
	for _, item := range b.Items {
		p.open("div", roleRow)
		p.out("<dt", p.class(roleTerm))
		p.id(item.ID)
		p.out(">")
		p.inlines(item.Term)
		p.out("</dt> ")
		for _, v := range item.Values {
			p.open("dd", roleValue)
			p.compact(v, level)
			p.out("</dd>")
		}
		if len(item.Values) == 0 { // the markup wants one
			p.open("dd", roleValue)
			p.out("</dd>")
		}
		p.out("</div>\n")
	}
	p.out("</dl>\n")
}

// compact prints blocks of an item or a cell; a single paragraph has no element of its own.
func (p *printer) compact(list []doc.Block, level int) {
	if len(list) > 0 {
		if first, ok := list[0].(*doc.Paragraph); ok && (len(list) == 1 || isList(list[1])) {
			p.inlines(first.Inlines)
			list = list[1:]
		}
	}
	p.blocks(list, level)
}

func isList(b doc.Block) bool { _, ok := b.(*doc.List); return ok }

// A list of many short items is set in two columns.
const (
	manyItems = 8
	shortItem = 45 // characters
)

func (p *printer) list(b *doc.List, level int) {
	element, r := "ul", bullets
	if isShortList(b) {
		r = columns
	}
	if b.Ordered {
		element, r = "ol", numbers
	}
	p.out("<", element, p.class(r))
	if b.Before != 0 {
		p.attr("start", strconv.Itoa(b.Number(0)))
	}
	p.out(">\n")
	for i := range b.Items {
		p.out("<li")
		p.id(b.Items[i].ID)
		p.out(">")
		p.compact(b.Items[i].Blocks, level)
		p.out("</li>\n")
	}
	p.out("</", element, ">\n")
}

func isShortList(b *doc.List) bool {
	if len(b.Items) < manyItems {
		return false
	}
	for _, item := range b.Items {
		first, ok := item.Blocks[0].(*doc.Paragraph)
		if !ok || len(item.Blocks) > 1 || utf8.RuneCountInString(doc.Plain(first.Inlines)) > shortItem {
			return false
		}
	}
	return true
}
