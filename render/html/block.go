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
		h := "h" + strconv.Itoa(min(level, 6))
		p.out("<section>\n<", h, id(b.ID), ">")
		p.inlines(b.Heading)
		p.out("</", h, ">\n")
		p.blocks(b.Blocks, level+1)
		p.out("</section>\n")
	case *doc.Callout:
		class := "facts"
		if b.Kind == doc.Objection {
			class = "objection"
		}
		p.out("<section class=\"", class, "\" aria-labelledby=\"", esc(b.ID), "\">\n<h2", id(b.ID), ">")
		p.inlines(b.Heading)
		p.out("</h2>\n")
		p.blocks(b.Blocks, level+1)
		p.out("</section>\n")
	case *doc.Contents:
		p.out("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\"", p.labels(), ">", esc(p.d.Labels.Contents), "</h2>\n<ol>\n")
		for _, e := range p.d.Outline() {
			p.out("<li><a href=\"#", esc(e.ID), "\">")
			p.inlines(e.Heading)
			p.out("</a></li>\n")
		}
		p.out("</ol>\n</nav>\n")
	case *doc.Paragraph:
		p.out("<p>")
		p.inlines(b.Inlines)
		p.out("</p>\n")
	case *doc.List:
		p.list(b, level)
	case *doc.Definitions:
		p.out("<dl class=\"rows\">\n")
		for _, item := range b.Items {
			p.out("<div><dt", id(item.ID), ">")
			p.inlines(item.Term)
			p.out("</dt>")
			for _, v := range item.Values {
				p.out("<dd>")
				p.tight(v, level)
				p.out("</dd>")
			}
			p.out("</div>\n")
		}
		p.out("</dl>\n")
	case *doc.Table:
		p.table(b, level)
	case *doc.PageBreak:
		p.out("<div class=\"page\"></div>\n")
	default:
		p.fail("html: unknown block %T", b)
	}
}

func id(s string) string {
	if s == "" {
		return ""
	}
	return " id=\"" + esc(s) + "\""
}

// tight prints a lone paragraph without a paragraph element around it.
func (p *printer) tight(list []doc.Block, level int) {
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
	shortItem = 45
)

func (p *printer) list(b *doc.List, level int) {
	tag, attr := "ul", ""
	short := len(b.Items) >= manyItems
	for _, item := range b.Items {
		first, ok := item.Blocks[0].(*doc.Paragraph)
		short = short && ok && len(item.Blocks) == 1 && utf8.RuneCountInString(doc.Plain(first.Inlines)) <= shortItem
	}
	if short {
		attr = " class=\"columns\""
	}
	if b.Ordered {
		tag = "ol"
		if b.Start > 1 {
			attr += " start=\"" + strconv.Itoa(b.Start) + "\""
		}
	}
	p.out("<", tag, attr, ">\n")
	for _, item := range b.Items {
		p.out("<li", id(item.ID), ">")
		p.tight(item.Blocks, level)
		p.out("</li>\n")
	}
	p.out("</", tag, ">\n")
}

func (p *printer) table(t *doc.Table, level int) {
	p.out("<div class=\"wrap\">\n<table>\n")
	if len(t.Caption) > 0 {
		p.out("<caption>")
		p.inlines(t.Caption)
		p.out("</caption>\n")
	}
	p.out("<thead><tr>")
	for _, h := range t.Head {
		p.out("<th scope=\"col\">")
		p.inlines(h)
		p.out("</th>")
	}
	p.out("</tr></thead>\n<tbody>\n")
	for _, row := range t.Rows {
		p.out("<tr>")
		for i, cell := range row.Cells {
			if i == 0 {
				p.out("<th scope=\"row\"", id(row.ID), ">")
				p.tight(cell, level)
				p.out("</th>")
				continue
			}
			p.out("<td data-label=\"", esc(doc.Plain(t.Head[i])), "\"><div>")
			p.tight(cell, level)
			p.out("</div></td>")
		}
		p.out("</tr>\n")
	}
	p.out("</tbody>\n</table>\n</div>\n")
}
