package layout

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A layouter collects the boxes of one document, one below the other.
type layouter struct {
	m       Measurer
	doc     *doc.Document
	boxes   []*Box
	seq     *int
	err     error
	missing []Missing
	span    source.Span // of the block that is laid out
	text    Style       // of running text
	gap     float64     // between paragraphs

	before  float64  // space due above the next box
	anchors []string // due at the next box
	callout *Callout
}

// Sizes in points.
const (
	body    = 12.0
	leading = 1.42
	gap     = 8.0 // between paragraphs
	tight   = 3.5 // between items
	indent  = 16.0
	least   = 60.0 // width of the text of an item
	narrow  = 10.5 // text of tables of many columns
)

// Document lays d out on pages. The error names a kind of block that is not known.
func Document(d *doc.Document, m Measurer) (*Result, error) {
	l := &layouter{m: m, doc: d, seq: new(int), text: Style{Regular, body, Ink}, gap: gap}
	l.front()
	front := len(l.boxes)
	l.blocks(d.Blocks, Left, Right, 0)
	r := &Result{
		Front: front, Title: l.clean(d.Title), Edition: l.clean(edition(d)), PageOf: l.clean(d.Labels.PageOf), Missing: l.missing,
	}
	if !strings.Contains(d.Title, d.Controller) {
		r.Controller = l.clean(d.Controller)
	}
	r.paginate(l.boxes)
	return r, l.err
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
	h := size * leading
	if size > 14 {
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

// paragraph adds lines, and keeps two together at its start and at its end.
func (l *layouter) paragraph(in []doc.Inline, s Style, x, right float64) []*Box {
	first := len(l.boxes)
	for _, line := range l.lines(in, s, x, right) {
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
	set := func(words string, s Style) {
		if words == "" {
			return
		}
		for _, b := range l.paragraph([]doc.Inline{doc.Text(words)}, s, Left, Right) {
			b.KeepNext = true
		}
	}
	kicker := d.Series
	if kicker == "" && !strings.Contains(strings.ToLower(d.Title), strings.ToLower(d.Labels.Kind)) {
		kicker = d.Labels.Kind
	}
	set(kicker, Style{Bold, body, Soft})
	l.space(3)
	set(d.Title, Style{Bold, 27, Ink})
	l.space(gap)
	set(d.Subtitle, Style{Regular, 14, Soft})
	var facts []string
	for _, f := range [][2]string{{d.Labels.Updated, d.Updated.Text}, {d.Labels.Version, d.Version}, {d.Labels.Effective, d.Effective.Text}} {
		if f[1] != "" {
			facts = append(facts, f[0]+": "+strings.ReplaceAll(f[1], " ", "\u00a0"))
		}
	}
	l.space(gap)
	set(strings.Join(facts, "  ·  "), Style{Regular, 10.5, Soft})
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
		l.heading(b.ID, b.Heading, x, right, level)
		l.blocks(b.Blocks, x, right, level+1)
	case *doc.Callout:
		l.ground(b, x, right, level)
	case *doc.Paragraph:
		l.space(l.gap)
		l.paragraph(b.Inlines, l.text, x, right)
		l.space(l.gap)
	case *doc.List:
		l.list(b, x, right, level)
	case *doc.Definitions:
		l.definitions(b, x, right)
	case *doc.Table:
		l.table(b, x, right)
	case *doc.Contents:
		l.contents()
	case *doc.PageBreak:
		l.put(&Box{NewPage: true})
	default:
		l.fail(unknown("block", b))
	}
}

// heading sets a heading; it stays with what follows.
func (l *layouter) heading(id string, in []doc.Inline, x, right float64, level int) {
	s, above := Style{Bold, 13, Ink}, 14.0
	if level == 0 {
		s, above = Style{Bold, 18, Accent}, 25
	}
	l.space(above)
	l.anchors = append(l.anchors, id)
	for i, b := range l.paragraph(in, s, x, right) {
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
	l.heading(b.ID, b.Heading, x+bar+pad, right-pad, level)
	if len(l.boxes) > first+1 {
		l.boxes[first+1].Before = 0
	}
	l.blocks(b.Blocks, x+bar+pad, right-pad, level+1)
	l.before = 0
	l.boxes[len(l.boxes)-1].KeepNext = true
	l.put(&Box{H: pad})
	l.callout = nil
	h := 0.0
	for _, box := range l.boxes[first:] {
		h += box.Before + box.H
	}
	if h < (Bottom-Top)*most {
		for _, box := range l.boxes[first : len(l.boxes)-1] {
			box.KeepNext = true
		}
	}
	l.space(22)
}

// list sets the mark of each item in its margin, as long as there is room for one.
func (l *layouter) list(b *doc.List, x, right float64, level int) {
	step := indent
	if right-x-indent < least {
		step = 0
	}
	for i, item := range b.Items {
		mark := "•"
		if b.Ordered {
			mark = strconv.Itoa(max(b.Start, 1)+i) + "."
		}
		if item.ID != "" {
			l.anchors = append(l.anchors, item.ID)
		}
		first, above := len(l.boxes), tight
		if i == 0 {
			above = max(tight, l.before*0.6)
		}
		l.blocks(item.Blocks, x+step, right, level)
		if len(l.boxes) > first {
			box := l.boxes[first]
			box.Before = above
			if step > 0 && len(box.Lines) > 0 && len(box.Lines[0].Fragments) > 0 {
				f := Fragment{Seq: box.Lines[0].Fragments[0].Seq, X: x + 3, W: l.m.Width(mark, Regular, l.text.Size), Text: mark, Style: l.text, Artifact: true}
				box.Lines[0].Fragments = append([]Fragment{f}, box.Lines[0].Fragments...)
			}
		}
	}
	l.before = gap
}

// contents lists the sections with their pages.
func (l *layouter) contents() {
	entries := l.doc.Outline()
	first := len(l.boxes)
	l.heading("contents", []doc.Inline{doc.Text(l.doc.Labels.Contents)}, Left, Right, 0)
	for _, e := range entries {
		l.before = 2
		link := []doc.Inline{doc.Link{URL: "#" + e.ID, Inlines: e.Heading}}
		boxes := l.paragraph(link, l.text, Left, Right-40)
		if len(boxes) == 0 {
			continue
		}
		end := &boxes[len(boxes)-1].Lines[0]
		last := end.Fragments[len(end.Fragments)-1]
		end.Fragments = append(end.Fragments, Fragment{Seq: *l.seq, X: Right, W: last.X + last.W, Style: l.text, URL: "#" + e.ID, PageOf: e.ID})
	}
	for _, box := range l.boxes[first:] {
		for i := range box.Lines[0].Fragments {
			f := &box.Lines[0].Fragments[i]
			f.Artifact = true
			if f.URL != "" {
				f.Style.Color = Ink
			}
		}
	}
	l.before = 20
}
