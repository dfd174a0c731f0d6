package layout

import (
	"slices"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// Spaces of tables, in points.
const (
	cellPadTop = 5.0
	cellPadEnd = 5.5
	headPadEnd = 4.0
	columnGap  = 12.0
)

// A column is filled between two edges, beside others.
type column struct {
	el       *tag.Element
	x, right float64
	fill     func(l *layouter)
}

// row sets columns side by side as one box, with space above and below their lines.
func (l *layouter) row(top, end float64, columns ...column) *Box {
	box := &Box{Row: true, PadTop: top, PadEnd: end}
	for i, c := range columns {
		in := &layouter{m: l.m, doc: l.doc, sizes: l.sizes, sheet: l.sheet, el: c.el, seq: l.seq, span: l.span, missing: l.missing, text: l.text, label: l.label, paragraphGap: cellParagraphGap, fitter: l.fitter}
		c.fill(in)
		l.missing = in.missing
		if in.err != nil {
			l.fail(in.err)
		}
		y := top
		for j, b := range in.boxes {
			if j > 0 {
				y += b.Before
			}
			for _, line := range b.Lines {
				line.Column, line.Y = i, line.Y+y
				box.Lines = append(box.Lines, line)
			}
			y += b.H
			l.dueAnchors = append(l.dueAnchors, b.Anchors...)
		}
		box.H = max(box.H, y+end)
	}
	return l.put(box)
}

// A grid is the columns of a table, between its edges.
type grid struct {
	x      float64
	widths []float64
}

// cells are the columns of a row.
func (g grid) cells(row *tag.Element, role func(i int) (tag.Role, string), draw func(in *layouter, i int, x, right float64)) []column {
	var out []column
	at := g.x
	for i, w := range g.widths {
		from, to := at, at+w
		name, scope := role(i)
		cell := row.Add(name)
		cell.Scope = scope
		out = append(out, column{cell, from, to, func(in *layouter) { draw(in, i, from, to) }})
		at += w + columnGap
	}
	return out
}

// table sets a caption, a head that is repeated on every page, and rows between hairlines.
func (l *layouter) table(t *doc.Table, x, right float64, level int) {
	text := l.text
	l.text = style(Regular, l.sizes.table, text.Color)
	defer func() { l.text = text }()
	if x == l.sheet.Text && l.tableNeedsSheet(t) {
		x = l.sheet.Left
	}
	el := l.el.Add(tag.Table)
	l.spaceAbove(l.paragraphGap)
	caption := l.text
	caption.Face = Bold
	for _, b := range l.paragraph(t.Caption, caption, x, right, el.Add(tag.Caption)) {
		b.Keep = Must
		l.dueSpace = cellParagraphGap
	}
	g := grid{x, l.widths(t, right-x)}
	heads := l.tableHead(t, g, el)
	for _, h := range heads {
		h.X, h.W = x, right-x
	}
	body := el.Add(tag.TBody)
	start := len(l.boxes)
	var ends []int
	for _, r := range t.Rows {
		l.due(r.ID)
		headed := func(i int) bool { return i == 0 && !t.NoRowHeads && len(r.Cells[i]) > 0 }
		top := cellPadTop
		if len(ends) == 0 && len(heads) == 0 {
			top = 0
		}
		box := l.row(top, cellPadEnd, g.cells(body.Add(tag.TR), func(i int) (tag.Role, string) { return cellRole(headed(i), "Row") }, func(in *layouter, i int, x, right float64) {
			words := startsWithParagraph(r.Cells[i])
			in.rowHead, in.inCell = words && headed(i), words && len(r.Cells[i]) == 1
			in.blocks(r.Cells[i], x, right, level)
		})...)
		box.X, box.W, box.Head = x, right-x, heads
		if len(ends) > 0 {
			box.Above = Rule
		}
		ends = append(ends, len(l.boxes))
	}
	l.keepRows(start, ends)
	l.spaceAbove(l.paragraphGap + 2)
}

// tableHead sets the heads of the columns above a line, if there are any.
func (l *layouter) tableHead(t *doc.Table, g grid, el *tag.Element) []*Box {
	if !slices.ContainsFunc(t.Head, func(h []doc.Inline) bool { return len(h) > 0 }) {
		return nil
	}
	s := style(Bold, l.sizes.small, Soft)
	head := l.row(0, headPadEnd, g.cells(el.Add(tag.THead).Add(tag.TR), func(i int) (tag.Role, string) { return cellRole(len(t.Head[i]) > 0, "Column") },
		func(in *layouter, i int, x, right float64) { in.paragraph(t.Head[i], s, x, right, in.el) })...)
	head.Below, head.Keep = Edge, Must
	return []*Box{head}
}

func startsWithParagraph(list []doc.Block) bool {
	if len(list) == 0 {
		return false
	}
	_, ok := list[0].(*doc.Paragraph)
	return ok
}

// cellRole returns role and scope of a cell, which is a head for the row or column or none.
func cellRole(head bool, scope string) (tag.Role, string) {
	if head {
		return tag.TH, scope
	}
	return tag.TD, ""
}
