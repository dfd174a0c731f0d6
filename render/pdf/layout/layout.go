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
	sizes        sizes
	sheet        Sheet
	el           *tag.Element // the parent of what is added next
	boxes        []*Box
	seq          *int
	err          error
	missing      []Missing
	span         source.Span // of the current block
	text         Style       // of body text
	paragraphGap float64     // space between paragraphs
	rowHead      bool        // whether the next paragraph is the header of a row
	inCell       bool        // whether its words belong to el itself, without a P

	dueSpace    float64  // space above the next box
	dueAnchors  []string // anchors of the next box
	openCallout *Callout
}

// Lengths in points.
const (
	paragraphGap = 8.0  // space between paragraphs
	itemGap      = 3.5  // space between list items
	minTextWidth = 60.0 // least width of the text of a list item
)

// Document lays d out on pages and builds its structure tree. The error names an unknown kind of
// block or inline.
func Document(d *doc.Document, m Measurer, o Options) (*Result, error) {
	sizes, sheet, tree := o.sizes(), o.sheet(), &tag.Element{Role: tag.Document}
	l := &layouter{m: m, doc: d, sizes: sizes, sheet: sheet, el: tree, seq: new(int), text: Style{Regular, sizes.body, Ink}, paragraphGap: paragraphGap}
	l.span.File = file(d.Blocks)
	l.titleBlock()
	front := len(l.boxes)
	_, rest := d.Opened()
	l.blocks(rest, sheet.Left, sheet.Right, 0)
	l.imprint()
	r := &Result{
		Sheet: sheet, Tree: tree, Measurer: m,
		TitleBoxes: front, Title: l.clean(d.Title), Edition: l.clean(edition(d)), PageOf: l.clean(d.Labels.PageOf), Missing: l.missing,
	}
	if !strings.Contains(d.Title, d.Controller) {
		r.Controller = l.clean(d.Controller)
	}
	r.paginate(l.boxes)
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

func edition(d *doc.Document) string {
	var parts []string
	for _, s := range []*doc.Stamp{&d.Version, &d.Updated} {
		switch {
		case len(s.Words) > 0:
			parts = append(parts, doc.Plain(s.Words))
		case s.Text != "":
			parts = append(parts, strings.TrimSpace(s.Label+" "+s.Text))
		}
	}
	return strings.Join(parts, " · ")
}

func (l *layouter) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *layouter) spaceAbove(h float64) { l.dueSpace = max(l.dueSpace, h) }

// add appends a line of text.
func (l *layouter) add(frags []Fragment, size float64) *Box {
	h := size * l.sizes.leading
	if size > l.sizes.body+2 { // a heading
		h = size * 1.22
	}
	for i := range frags {
		*l.seq++
		frags[i].Seq = *l.seq
	}
	b := l.put(&Box{H: h})
	b.Lines = []Line{{H: h, Base: h/2 + size*0.33, Fragments: frags}}
	return b
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

// paragraph appends lines of text that belong to el, and keeps the first two together and the last
// two (no widows or orphans).
func (l *layouter) paragraph(in []doc.Inline, s Style, x, right float64, el *tag.Element) []*Box {
	first := len(l.boxes)
	for _, line := range l.lines(in, s, x, right, el) {
		l.add(line, s.Size)
	}
	out := l.boxes[first:]
	if len(out) > 1 {
		out[0].KeepNext = true
		out[len(out)-2].KeepNext = true
	}
	return out
}

// titleBlock sets the title, opening and dates.
func (l *layouter) titleBlock() {
	d := l.doc
	lines := func(words []doc.Inline, s Style, r tag.Role) {
		for _, b := range l.paragraph(words, s, l.sheet.Left, l.sheet.Right, l.el.Add(r)) {
			b.KeepNext = true
		}
	}
	set := func(words string, s Style, r tag.Role) {
		if words != "" {
			lines([]doc.Inline{doc.Text(words)}, s, r)
		}
	}
	kicker := d.Series
	if kicker == "" {
		kicker = d.Labels.Kicker
	}
	set(kicker, Style{Bold, l.sizes.body, Soft}, tag.P)
	l.spaceAbove(3)
	set(d.Title, Style{Bold, l.sizes.title, Ink}, tag.Heading(1))
	l.spaceAbove(paragraphGap)
	opening, _ := d.Opened()
	for _, b := range opening {
		if words, ok := b.(*doc.Paragraph); ok {
			lines(words.Inlines, Style{Regular, l.sizes.lead, Ink}, tag.P)
			l.spaceAbove(paragraphGap)
		}
	}
	var facts []doc.Inline
	for _, s := range d.Stamps() {
		if len(facts) > 0 {
			facts = append(facts, doc.Text("  ·  "))
		}
		if len(s.Words) > 0 {
			facts = append(facts, s.Words...)
		} else {
			value := strings.ReplaceAll(s.Text, " ", "\u00a0")
			facts = append(facts, doc.Text(strings.TrimSpace(d.Labels.Before(s.Label)+" "+value)))
		}
	}
	l.spaceAbove(paragraphGap)
	lines(facts, Style{Regular, l.sizes.facts, Soft}, tag.P)
	l.dueSpace = 16
}

func (l *layouter) blocks(list []doc.Block, x, right float64, level int) {
	for i, b := range list {
		first := len(l.boxes)
		l.block(b, x, right, level)
		// A paragraph that introduces a list or a table stays with it.
		if _, ok := b.(*doc.Paragraph); ok && i+1 < len(list) && len(l.boxes) > first && introduces(list[i+1]) {
			l.boxes[len(l.boxes)-1].KeepNext = true
		}
	}
}

func introduces(b doc.Block) bool {
	switch b.(type) {
	case *doc.List, *doc.Table, *doc.Definitions:
		return true
	}
	return false
}

func (l *layouter) block(b doc.Block, x, right float64, level int) {
	if s := b.Origin(); s.File != nil {
		l.span = s
	}
	switch b := b.(type) {
	case *doc.Section:
		l.within(l.el.Add(tag.Sect), func() {
			l.heading(b.ID, b.Heading, x, right, level)
			l.blocks(b.Blocks, x, right, doc.LevelBelow(b.Heading, level))
		})
	case *doc.Callout:
		l.calloutBlock(b, x, right, level)
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
		l.contents()
	default:
		l.fail(unknownKind("block", b))
	}
}

// imprint sets the last line of the document.
func (l *layouter) imprint() {
	if in := l.doc.Imprint; len(in) > 0 {
		l.spaceAbove(16)
		l.paragraph(in, Style{Regular, l.sizes.facts, Soft}, l.sheet.Left, l.sheet.Right, l.el.Add(tag.P))
	}
}

// heading sets a heading, kept with what follows. Without words it only leaves the anchor.
func (l *layouter) heading(id string, in []doc.Inline, x, right float64, level int) {
	if len(in) == 0 {
		if id != "" {
			l.dueAnchors = append(l.dueAnchors, id)
		}
		return
	}
	s, above := Style{Bold, l.sizes.sub, Ink}, 14.0
	if level == 0 {
		s, above = Style{Bold, l.sizes.head, Accent}, 25
	}
	l.spaceAbove(above)
	l.dueAnchors = append(l.dueAnchors, id)
	for i, b := range l.paragraph(in, s, x, right, l.el.Add(tag.Heading(level+2))) {
		b.KeepNext = true
		if i == 0 {
			b.Bookmark, b.Level = l.clean(doc.Plain(in)), level
		}
	}
	l.spaceAbove(4)
}

// calloutBlock sets a callout on its background. One that fits well on a page is not split.
func (l *layouter) calloutBlock(b *doc.Callout, x, right float64, level int) {
	const pad, bar, most = 16.0, 6.0, 0.6
	c := &Callout{Fill: Panel, Bar: Accent, X: x, W: right - x}
	if b.Kind == doc.Objection {
		c = &Callout{Fill: Warm, Bar: WarmEdge, Border: WarmEdge, X: x, W: right - x}
	}
	first := len(l.boxes)
	l.openCallout = c
	l.spaceAbove(24)
	l.put(&Box{H: pad, KeepNext: true})
	l.within(l.el.Add(tag.Sect), func() {
		l.heading(b.ID, b.Heading, x+bar+pad, right-pad, level)
		l.blocks(b.Blocks, x+bar+pad, right-pad, doc.LevelBelow(b.Heading, level))
	})
	if len(l.boxes) > first+1 {
		l.boxes[first+1].Before = 0
	}
	l.dueSpace = 0
	l.boxes[len(l.boxes)-1].KeepNext = true
	l.put(&Box{H: pad})
	l.openCallout = nil
	h := 0.0
	for _, box := range l.boxes[first:] {
		h += box.Before + box.H
	}
	if h < (l.sheet.Bottom-l.sheet.Top)*most {
		for _, box := range l.boxes[first : len(l.boxes)-1] {
			box.KeepNext = true
		}
	}
	l.spaceAbove(22)
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
