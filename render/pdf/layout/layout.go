package layout

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A layouter collects the boxes of one document from top to bottom.
type layouter struct {
	m            Measurer
	doc          *doc.Document
	sizes        *sizes
	sheet        Sheet
	el           *tag.Element // the parent of what is added next
	boxes        []*Box
	seq          *int
	err          error
	missing      []Missing
	span         source.Span // of the current block
	text         Style       // of running text
	label        Color       // of the labels of definitions
	paragraphGap float64     // space between paragraphs
	onPage       bool        // whether the next blocks stand on the page itself, where sections are chapters and entries
	chapters     bool        // whether the document has chapters; without, rules stand between entries
	rowHead      bool        // whether the next paragraph is the header of a row
	inCell       bool        // whether its words belong to el itself, without a P
	noRule       bool        // whether the next entry has no rule above it, since it follows a callout

	dueSpace    float64  // space above the next box
	dueAnchors  []string // anchors of the next box
	openCallout *Callout
	contents    [2]int // indices of the first box of the table of contents, and after its last
	fitter      *fitter
}

// Spaces in points.
const (
	paragraphGap     = 5.0  // between paragraphs
	cellParagraphGap = 2.5  // between those of a cell
	itemGap          = 3.0  // between list items
	minTextWidth     = 60.0 // least width of the text of a list item
)

// minPagesForContents is how many pages a document has at least for its table of contents to be printed.
const minPagesForContents = 6

// Document lays d out on pages and builds its structure tree. The error names an unknown kind of
// block or inline.
func Document(d *doc.Document, m Measurer, o Options) (*Result, error) {
	sizes, sheet, tree := o.sizes(), o.sheet(), &tag.Element{Role: tag.Document}
	l := &layouter{m: m, doc: d, sizes: sizes, sheet: sheet, el: tree, seq: new(int), label: Ink, paragraphGap: paragraphGap, onPage: true, fitter: new(fitter)}
	l.text = style(Regular, sizes.text, Ink)
	l.span.File = file(d.Blocks)
	opening, rest := d.Opened()
	l.chapters = hasChapters(rest)
	l.titleBlock(opening)
	front := len(l.boxes)
	l.blocks(l.withNotes(rest), sheet.Text, sheet.Right, 0)
	l.imprint()
	r := &Result{
		Sheet: sheet, Tree: tree, Measurer: m,
		TitleBoxes: front, Title: l.clean(d.Title), Edition: l.clean(d.Edition()), PageOf: l.clean(d.Labels.PageOf), Missing: l.missing,
	}
	if d.Review != nil {
		r.Draft = l.clean(d.Review.Draft)
	}
	if !strings.Contains(d.Title, d.Controller) {
		r.Controller = l.clean(d.Controller)
	}
	without := append(append([]*Box{}, l.boxes[:l.contents[0]]...), l.boxes[l.contents[1]:]...)
	r.paginate(without)
	if r.Pages >= minPagesForContents && len(without) < len(l.boxes) {
		r.paginate(l.boxes)
	}
	return r, l.err
}

// file is the source file of the blocks, for findings on words without a place of their own.
func file(blocks []doc.Block) *source.File {
	var f *source.File
	doc.Walk(blocks, func(b doc.Block) {
		if at := b.Origin(); f == nil {
			f = at.File
		}
	})
	return f
}

func hasChapters(blocks []doc.Block) bool {
	for _, b := range blocks {
		if s, ok := b.(*doc.Section); ok && (s.Chapter || len(s.Heading) == 0 && hasChapters(s.Blocks)) {
			return true
		}
	}
	return false
}

func style(f Face, s textSize, c Color) Style {
	return Style{Face: f, Size: s.size, Leading: s.leading, Color: c}
}

func (l *layouter) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *layouter) spaceAbove(h float64) { l.dueSpace = max(l.dueSpace, h) }

// line makes a line of fragments, as high as the leading of the largest; it gives them their place in
// reading order.
func (l *layouter) line(frags []Fragment) Line {
	line, size := Line{Fragments: frags}, 0.0
	for i := range frags {
		*l.seq++
		frags[i].Seq = *l.seq
		line.H, size = max(line.H, frags[i].Style.Leading), max(size, frags[i].Style.Size)
	}
	line.Base = line.H/2 + size*0.33
	return line
}

// put appends a box, with the space and the anchors that are due.
func (l *layouter) put(b *Box) *Box {
	b.Before, b.Anchors, b.Callout = l.dueSpace, l.dueAnchors, l.openCallout
	l.dueSpace, l.dueAnchors = 0, nil
	l.boxes = append(l.boxes, b)
	return b
}

// within runs fill with el as the parent of what it adds.
func (l *layouter) within(el *tag.Element, fill func()) {
	before := l.el
	l.el = el
	fill()
	l.el = before
}

// paragraph appends lines of text that belong to el.
func (l *layouter) paragraph(in []doc.Inline, s Style, x, right float64, el *tag.Element) []*Box {
	return l.set(l.lines(l.words(in, s, el), x, right, false))
}

// set appends lines, and keeps the first two together and the last two (no widows or orphans).
func (l *layouter) set(lines [][]Fragment) []*Box {
	first := len(l.boxes)
	for _, frags := range lines {
		line := l.line(frags)
		l.put(&Box{H: line.H, Lines: []Line{line}})
	}
	out := l.boxes[first:]
	if len(out) > 1 {
		out[0].Keep, out[len(out)-2].Keep = Must, Must
	}
	return out
}

func (l *layouter) blocks(list []doc.Block, x, right float64, level int) {
	for i, b := range list {
		first := len(l.boxes)
		l.block(b, x, right, level)
		if p, ok := b.(*doc.Paragraph); ok && i+1 < len(list) && len(l.boxes) > first {
			last := l.boxes[len(l.boxes)-1]
			last.Keep = max(last.Keep, introduces(p, list[i+1]))
		}
	}
}

// introduces returns how much a paragraph belongs to what follows: if that is a list or a table, and the
// more if it ends with a colon.
func introduces(p *doc.Paragraph, next doc.Block) Keep {
	switch next.(type) {
	case *doc.List, *doc.Table, *doc.Definitions:
		if strings.HasSuffix(doc.Plain(p.Inlines), ":") {
			return Must
		}
		return Pair
	}
	return Free
}

func (l *layouter) block(b doc.Block, x, right float64, level int) {
	if s := b.Origin(); s.File != nil {
		l.span = s
	}
	switch b := b.(type) {
	case *doc.Section:
		l.section(b, x, right, level)
	case *doc.Callout:
		l.callout(b, x, right, level)
	case *doc.Paragraph:
		s, el := l.text, l.el
		if l.rowHead {
			s.Face = Bold
		}
		if !l.inCell {
			el = l.el.Add(tag.P)
		}
		l.rowHead, l.inCell = false, false
		l.spaceAbove(l.paragraphGap)
		l.paragraph(b.Inlines, s, x, right, el)
		l.spaceAbove(l.paragraphGap)
	case *doc.List:
		l.list(b, x, right, level)
	case *doc.Definitions:
		l.definitions(b, x, right, level)
	case *doc.Table:
		l.table(b, x, right, level)
	case *doc.Opening:
		l.blocks(b.Blocks, x, right, level)
	case *doc.Listing:
		l.listing(b, x, right)
	case *doc.Contents:
		l.tableOfContents()
	default:
		l.fail(unknownKind("block", b))
	}
}

// listing sets a list of documents: the title of each, a line on its subject, and what is known of it.
func (l *layouter) listing(b *doc.Listing, x, right float64) {
	for _, item := range b.Items {
		l.spaceAbove(l.paragraphGap)
		words := []doc.Inline{doc.Strong(item.Title)}
		for _, line := range append([][]doc.Inline{item.Subject}, item.Metadata...) {
			if len(line) > 0 {
				words = append(append(words, doc.Break{}), line...)
			}
		}
		l.paragraph(words, l.text, x, right, l.el.Add(tag.P))
	}
	l.spaceAbove(l.paragraphGap)
}
