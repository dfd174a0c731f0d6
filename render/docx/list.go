package docx

import (
	"strconv"

	"github.com/noticec/noticec/render/doc"
)

// Lists of numbering.xml: all with bullets are one, each numbered one is one of its own.
const (
	bullets      = 1
	plainNumbers = 2 // of the style List Number
	lastFixed    = plainNumbers
)

// Kinds of lists.
const (
	bulletKind = iota
	numberKind
)

const (
	listIndent = 397 // of each level, in twips
	listLevels = 9   // that Word has
	listStyles = 5   // such as List Bullet 5
)

// A listItem is the place of a paragraph in a list.
type listItem struct {
	list, level int // id of the list, level from 0
	ordered     bool
}

// style is the style of the first paragraph of an item: List Bullet or List Number, and their levels.
func (i *listItem) style() string {
	if i.ordered {
		return levelStyle("ListNumber", i.level+1)
	}
	return levelStyle("ListBullet", i.level+1)
}

func levelStyle(name string, depth int) string {
	if depth == 1 {
		return name
	}
	return name + strconv.Itoa(min(depth, listStyles))
}

// continued is how further paragraphs of an item are set.
func continued(depth int) paragraph {
	as := paragraph{style: levelStyle("ListContinue", depth)}
	if depth > listStyles {
		as.indent = indentOf(depth)
	}
	return as
}

// indentOf is the indent of the text of items in so many lists.
func indentOf(depth int) int { return min(depth, listLevels) * listIndent }

// A numberedList is a list that begins with a number at a level.
type numberedList struct{ level, start int }

func (p *printer) list(b *doc.List, level int) {
	depth := p.in.depth
	if p.in.meaning {
		depth++
	}
	list := p.begin(b, min(depth, listLevels-1))
	for _, item := range b.Items {
		p.mark(item.ID)
		p.within(func(in *place) {
			if in.depth, in.meaning = depth+1, false; !in.table {
				in.style = ""
			}
			in.item = &listItem{list, min(depth, listLevels-1), b.Ordered}
		}, func() {
			p.blocks(item.Blocks, level)
			p.flushItem()
		})
	}
}

// begin returns the id of a new list.
func (p *printer) begin(b *doc.List, level int) int {
	if b.Ordered {
		p.numbered = append(p.numbered, numberedList{level, b.Number(0)})
		return lastFixed + len(p.numbered)
	}
	return bullets
}

// flushItem prints the bullet or number of an item that does not begin with a paragraph.
func (p *printer) flushItem() {
	if p.in.item != nil {
		p.paragraph(p.nextParagraph(), func() {})
	}
}

// listing prints a list of documents: the title of each, a line on its subject, and what is known of
// it.
func (p *printer) listing(b *doc.Listing) {
	bullet := &listItem{list: bullets}
	for _, item := range b.Items {
		p.mark(item.ID)
		p.words(paragraph{style: bullet.style(), item: bullet}, item.Title)
		if len(item.Subject) > 0 {
			p.words(continued(1), item.Subject)
		}
		if len(item.Metadata) > 0 {
			p.paragraph(continued(1), func() { p.joined(item.Metadata) })
		}
	}
}

// joined prints words with dots between.
func (p *printer) joined(list [][]doc.Inline) {
	for i, words := range list {
		if i > 0 {
			p.text(" · ")
		}
		p.inlines(words)
	}
}

// numbering is the part of the lists.
func (p *printer) numbering() []byte {
	q := &printer{}
	q.out(xmlHeader, `<w:numbering`, namespaces, `>`)
	q.abstract(bulletKind, "4E430001", func(level int) (string, string) { return "bullet", []string{"•", "–"}[level%2] })
	q.abstract(numberKind, "4E430002", func(level int) (string, string) { return "decimal", "%" + strconv.Itoa(level+1) + "." })
	q.num(bullets, bulletKind, nil)
	q.num(plainNumbers, numberKind, nil)
	for i := range p.numbered {
		q.num(lastFixed+1+i, numberKind, &p.numbered[i])
	}
	q.out(`</w:numbering>`)
	return q.b
}

// abstract prints a kind of list; mark is the format and the text of its bullets or numbers.
func (p *printer) abstract(id int, nsid string, mark func(level int) (format, text string)) {
	p.out(`<w:abstractNum`)
	p.number("w:abstractNumId", id)
	p.out(`><w:nsid w:val="`, nsid, `"/><w:multiLevelType w:val="multilevel"/>`)
	for level := range listLevels {
		format, text := mark(level)
		p.out(`<w:lvl`)
		p.number("w:ilvl", level)
		p.out(`><w:start w:val="1"/><w:numFmt w:val="`, format, `"/><w:lvlText w:val="`, text, `"/><w:lvlJc w:val="left"/><w:pPr><w:ind`)
		p.number("w:left", indentOf(level+1))
		p.number("w:hanging", listIndent)
		p.out(`/></w:pPr><w:rPr><w:color w:val="`, soft, `"/></w:rPr></w:lvl>`)
	}
	p.out(`</w:abstractNum>`)
}

// num prints a list of a kind, with the number that it begins with.
func (p *printer) num(id, abstract int, begins *numberedList) {
	p.out(`<w:num`)
	p.number("w:numId", id)
	p.out(`><w:abstractNumId`)
	p.number("w:val", abstract)
	p.out(`/>`)
	if begins != nil {
		p.out(`<w:lvlOverride`)
		p.number("w:ilvl", begins.level)
		p.out(`><w:startOverride`)
		p.number("w:val", begins.start)
		p.out(`/></w:lvlOverride>`)
	}
	p.out(`</w:num>`)
}
