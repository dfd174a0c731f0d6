package layout

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A layouter collects the boxes of one document, one below the other.
type layouter struct {
	m       Measurer
	doc     *doc.Document
	sizes   sizes
	sheet   Sheet
	el      *tag.Element // that what follows belongs to
	boxes   []*Box
	seq     *int
	err     error
	missing []Missing
	span    source.Span // of the block that is laid out
	text    Style       // of running text
	gap     float64     // between paragraphs
	strong  bool        // the next paragraph is a head
	bare    bool        // it belongs to el itself, not to an element of its own

	before  float64  // space due above the next box
	anchors []string // due at the next box
	callout *Callout
}

// Sizes in points.
const (
	gap   = 8.0  // between paragraphs
	tight = 3.5  // between items
	least = 60.0 // width of the text of an item
)

// Document lays d out on pages, and makes the structure of what it says. The error names a
// kind of block that is not known.
func Document(d *doc.Document, m Measurer, o Options) (*Result, error) {
	sizes, sheet, tree := o.sizes(), o.sheet(), &tag.Element{Role: tag.Document}
	l := &layouter{m: m, doc: d, sizes: sizes, sheet: sheet, el: tree, seq: new(int), text: Style{Regular, sizes.body, Ink}, gap: gap}
	l.span.File = file(d.Blocks)
	l.front()
	front := len(l.boxes)
	l.blocks(d.Blocks, sheet.Left, sheet.Right, 0)
	r := &Result{
		Sheet: sheet, Tree: tree, Measurer: m,
		Front: front, Title: l.clean(d.Title), Edition: l.clean(edition(d)), PageOf: l.clean(d.Labels.PageOf), Missing: l.missing,
	}
	if !strings.Contains(d.Title, d.Controller) {
		r.Controller = l.clean(d.Controller)
	}
	r.paginate(l.boxes)
	return r, l.err
}

// file is that of the words, for those that have no place in it.
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
	if d.Version != "" {
		parts = append(parts, d.Labels.Version+" "+d.Version)
	}
	if d.Updated.Text != "" {
		parts = append(parts, d.Labels.Updated+" "+d.Updated.Text)
	}
	return strings.Join(parts, " · ")
}

func (l *layouter) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *layouter) space(h float64) { l.before = max(l.before, h) }

// add puts a line below the others.
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

// put puts a box below the others, with the space and the anchors that are due.
func (l *layouter) put(b *Box) *Box {
	b.Before, b.Anchors, b.Callout = l.before, l.anchors, l.callout
	l.before, l.anchors = 0, nil
	l.boxes = append(l.boxes, b)
	return b
}

// under lets fill add what belongs to an element.
func (l *layouter) under(el *tag.Element, fill func()) {
	before := l.el
	l.el = el
	fill()
	l.el = before
}

// paragraph adds lines, and keeps two together at its start and at its end. Their words
// are those of el.
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

// front sets the title and what stands about it.
func (l *layouter) front() {
	d := l.doc
	set := func(words string, s Style, r tag.Role) {
		if words == "" {
			return
		}
		for _, b := range l.paragraph([]doc.Inline{doc.Text(words)}, s, l.sheet.Left, l.sheet.Right, l.el.Add(r)) {
			b.KeepNext = true
		}
	}
	kicker := d.Series
	if kicker == "" && !strings.Contains(strings.ToLower(d.Title), strings.ToLower(d.Labels.Kind)) {
		kicker = d.Labels.Kind
	}
	set(kicker, Style{Bold, l.sizes.body, Soft}, tag.P)
	l.space(3)
	set(d.Title, Style{Bold, l.sizes.title, Ink}, tag.Heading(1))
	l.space(gap)
	set(d.Subtitle, Style{Regular, l.sizes.lead, Soft}, tag.P)
	var facts []string
	for _, f := range [][2]string{{d.Labels.Updated, d.Updated.Text}, {d.Labels.Version, d.Version}, {d.Labels.Effective, d.Effective.Text}} {
		if f[1] != "" {
			facts = append(facts, d.Labels.Before(f[0])+" "+strings.ReplaceAll(f[1], " ", "\u00a0"))
		}
	}
	l.space(gap)
	set(strings.Join(facts, "  ·  "), Style{Regular, l.sizes.facts, Soft}, tag.P)
	l.before = 16
}

func (l *layouter) blocks(list []doc.Block, x, right float64, level int) {
	for i, b := range list {
		first := len(l.boxes)
		l.block(b, x, right, level)
		// Words that lead to a list or a table stay with it.
		if _, ok := b.(*doc.Paragraph); ok && i+1 < len(list) && len(l.boxes) > first && leads(list[i+1]) {
			l.boxes[len(l.boxes)-1].KeepNext = true
		}
	}
}

func leads(b doc.Block) bool {
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
		l.under(l.el.Add(tag.Sect), func() {
			l.heading(b.ID, b.Heading, x, right, level)
			if len(b.Heading) > 0 { // else the headings within would leave out a level
				level++
			}
			l.blocks(b.Blocks, x, right, level)
		})
	case *doc.Callout:
		l.ground(b, x, right, level)
	case *doc.Paragraph:
		s, el := l.text, l.el
		if l.strong {
			s.Face = Bold
		}
		if !l.bare {
			el = l.el.Add(tag.P)
		}
		l.strong, l.bare = false, false
		l.space(l.gap)
		l.paragraph(b.Inlines, s, x, right, el)
		l.space(l.gap)
	case *doc.List:
		l.list(b, x, right, level)
	case *doc.Definitions:
		l.definitions(b, x, right, level)
	case *doc.Table:
		l.table(b, x, right, level)
	case *doc.Contents:
		l.contents()
	default:
		l.fail(unknown("block", b))
	}
}

// heading sets a heading; it stays with what follows.
func (l *layouter) heading(id string, in []doc.Inline, x, right float64, level int) {
	s, above := Style{Bold, l.sizes.sub, Ink}, 14.0
	if level == 0 {
		s, above = Style{Bold, l.sizes.head, Accent}, 25
	}
	l.space(above)
	l.anchors = append(l.anchors, id)
	for i, b := range l.paragraph(in, s, x, right, l.el.Add(tag.Heading(level+2))) {
		b.KeepNext = true
		if i == 0 {
			b.Bookmark, b.Level = l.clean(doc.Plain(in)), level
		}
	}
	l.space(4)
}

// ground sets a callout on its ground. One that fits well on a page is not parted.
func (l *layouter) ground(b *doc.Callout, x, right float64, level int) {
	const pad, bar, most = 16.0, 6.0, 0.6
	c := &Callout{Fill: Panel, Bar: Accent, X: x, W: right - x}
	if b.Kind == doc.Objection {
		c = &Callout{Fill: Warm, Bar: WarmEdge, Border: WarmEdge, X: x, W: right - x}
	}
	first := len(l.boxes)
	l.callout = c
	l.space(24)
	l.put(&Box{H: pad, KeepNext: true})
	l.under(l.el.Add(tag.Sect), func() {
		l.heading(b.ID, b.Heading, x+bar+pad, right-pad, level)
		if len(l.boxes) > first+1 {
			l.boxes[first+1].Before = 0
		}
		if len(b.Heading) > 0 {
			level++
		}
		l.blocks(b.Blocks, x+bar+pad, right-pad, level)
	})
	l.before = 0
	l.boxes[len(l.boxes)-1].KeepNext = true
	l.put(&Box{H: pad})
	l.callout = nil
	h := 0.0
	for _, box := range l.boxes[first:] {
		h += box.Before + box.H
	}
	if h < (l.sheet.Bottom-l.sheet.Top)*most {
		for _, box := range l.boxes[first : len(l.boxes)-1] {
			box.KeepNext = true
		}
	}
	l.space(22)
}
