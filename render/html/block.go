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
		p.section(noRole, "", b.ID, b.Heading, b.Blocks, level)
	case *doc.Callout:
		r := roleFacts
		if b.Kind == doc.Objection {
			r = roleObjection
		}
		p.section(r, b.ID, b.ID, b.Heading, b.Blocks, level)
	case *doc.Contents:
		p.contents(level)
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

// section prints a heading and the blocks under it; landmark is the id of the heading, if that names
// a landmark. Without a heading the blocks follow in an element without a meaning, for the id.
func (p *printer) section(r role, landmark, id string, heading []doc.Inline, blocks []doc.Block, level int) {
	element, above := "section", p.headingID
	if len(heading) > 0 {
		p.start(element, r, landmark)
		p.heading(id, heading, level)
		p.headingID = id
	} else if element = "div"; !p.plainMarkup {
		p.out("<", element, p.class(r))
		p.id(id)
		p.out(">\n")
	}
	p.blocks(blocks, doc.LevelBelow(heading, level))
	p.end(element)
	p.headingID = above
}

// start begins an element that holds blocks; plain markup has none of them. label is the id of the
// heading that names it as a landmark.
func (p *printer) start(element string, r role, label string) {
	if p.plainMarkup {
		return
	}
	p.out("<", element, p.class(r))
	p.labelledBy(label)
	p.out(">\n")
}

// labelledBy appends the id of the heading that names an element, if there is one.
func (p *printer) labelledBy(id string) {
	if id != "" && !p.plainMarkup {
		p.out(` aria-labelledby="`, p.anchor)
		p.text(id)
		p.out(`"`)
	}
}

func (p *printer) end(element string) {
	if !p.plainMarkup {
		p.out("</", element, ">\n")
	}
}

var elements = [...]string{"h1", "h1", "h2", "h3", "h4", "h5", "h6"}

func (p *printer) heading(id string, words []doc.Inline, level int) {
	level = min(level, len(elements)-1)
	if p.plainMarkup {
		level = min(level, 4) // editors of content management systems know h1 to h4
	}
	r := heading4
	switch level - p.sectionLevel() {
	case 0:
		r = heading2
	case 1:
		r = heading3
	}
	p.out("<", elements[level], p.class(r))
	p.id(id)
	p.out(">")
	p.inlines(words)
	p.out("</", elements[level], ">\n")
}

// sectionLevel is the level of the headings of top-level sections.
func (p *printer) sectionLevel() int {
	if p.o.Fragment && p.o.Level > 0 {
		return p.o.Level
	}
	return 2
}

// contents prints the table of contents; plain markup has no anchors for it.
func (p *printer) contents(level int) {
	if p.plainMarkup {
		return
	}
	element := "nav"
	if label := p.d.Labels.Contents; label == "" { // a landmark has a name
		element = "div"
		p.start(element, roleContents, "")
	} else {
		p.start(element, roleContents, "contents")
		p.out("<", elements[level], p.class(contentsHeading))
		p.id("contents")
		p.labels()
		p.out(">")
		p.text(label)
		p.out("</", elements[level], ">\n")
	}
	p.out("<ol", p.class(contentsList), ">\n")
	for _, e := range p.d.Outline() {
		p.out("<li><a", p.class(contentsLink), ` href="#`, p.anchor)
		p.text(e.ID)
		p.out(`">`)
		p.inlines(e.Heading)
		p.out("</a></li>\n")
	}
	p.out("</ol>\n")
	p.end(element)
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
		p.out("</dt>")
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
	if b.Ordered && b.Start > 1 {
		p.attr("start", strconv.Itoa(b.Start))
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

// listing prints a list of documents.
func (p *printer) listing(b *doc.Listing) {
	p.out("<ul", p.class(roleListing), ">\n")
	for _, item := range b.Items {
		p.out("<li")
		p.id(item.ID)
		p.out(">")
		p.open("p", listedTitle)
		p.inlines(item.Title)
		p.out("</p>")
		if len(item.Subject) > 0 {
			p.open("p", listedSubject)
			p.inlines(item.Subject)
			p.out("</p>")
		}
		if len(item.Metadata) > 0 {
			p.open("p", listedMetadata)
			for i, words := range item.Metadata {
				if i > 0 {
					p.out(" ")
				}
				if p.plainMarkup {
					p.inlines(words)
					continue
				}
				p.out("<span>")
				p.inlines(words)
				p.out("</span>")
			}
			p.out("</p>")
		}
		p.out("</li>\n")
	}
	p.out("</ul>\n")
}
