package layout

import (
	"slices"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A column is filled between two edges, beside others.
type column struct {
	el       *tag.Element
	x, right float64
	fill     func(l *layouter)
}

// row sets columns side by side as one box, with pad above and below them.
func (l *layouter) row(pad float64, columns ...column) *Box {
	box := &Box{Row: true, Pad: pad}
	for i, c := range columns {
		in := &layouter{m: l.m, doc: l.doc, sizes: l.sizes, sheet: l.sheet, el: c.el, seq: l.seq, span: l.span, missing: l.missing, text: l.text, paragraphGap: paragraphGap / 2}
		c.fill(in)
		l.missing = in.missing
		if in.err != nil {
			l.fail(in.err)
		}
		y := pad
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
		box.H = max(box.H, y+pad)
	}
	return l.put(box)
}

// labelShare is the share of the width that labels have.
const labelShare = 0.3

// definitions sets labels beside their values, in the structure tree as a list whose Lbl are the labels.
func (l *layouter) definitions(b *doc.Definitions, x, right float64, level int) {
	l.spaceAbove(paragraphGap)
	middle := x + (right-x)*labelShare
	list := l.el.Add(tag.L)
	list.Marks = "None"
	for i, item := range b.Items {
		if item.ID != "" {
			l.dueAnchors = append(l.dueAnchors, item.ID)
		}
		li := list.Add(tag.LI)
		term, value := li.Add(tag.Lbl), li.Add(tag.LBody)
		box := l.row(5,
			column{term, x, middle - 12, func(in *layouter) {
				s := in.text
				s.Face = Bold
				in.paragraph(item.Term, s, x, middle-12, in.el)
			}},
			column{value, middle, right, func(in *layouter) {
				for _, v := range item.Values {
					first := len(in.boxes)
					in.blocks(v, middle, right, level)
					if len(in.boxes) > first {
						in.boxes[first].Before = itemGap
					}
				}
			}})
		box.X, box.W, box.Thick = x, right-x, 0.6
		if i > 0 {
			box.Above = Rule
		}
	}
	l.spaceAbove(paragraphGap)
}

// table sets a caption, a head that is repeated on every page, and rows.
func (l *layouter) table(t *doc.Table, x, right float64, level int) {
	pad := 10.0
	if wide := l.text.Size; len(t.Head) > 3 {
		pad, l.text.Size = l.sizes.pad, l.sizes.narrow
		defer func() { l.text.Size = wide }()
	}
	el := l.el.Add(tag.Table)
	l.spaceAbove(paragraphGap + 2)
	caption := l.text
	caption.Face = Bold
	for _, b := range l.paragraph(t.Caption, caption, x, right, el.Add(tag.Caption)) {
		b.KeepNext = true
	}
	l.spaceAbove(5)
	widths := l.widths(t, right-x, pad)
	cells := func(row *tag.Element, role func(i int) (tag.Role, string), draw func(in *layouter, i int, x, right float64)) []column {
		var out []column
		at := x
		for i, w := range widths {
			from, to := at+pad, at+w-pad
			name, scope := role(i)
			cell := row.Add(name)
			cell.Scope = scope
			out = append(out, column{cell, from, to, func(in *layouter) { draw(in, i, from, to) }})
			at += w
		}
		return out
	}
	var heads []*Box
	if slices.ContainsFunc(t.Head, func(h []doc.Inline) bool { return len(h) > 0 }) {
		head := l.row(7, cells(el.Add(tag.THead).Add(tag.TR), func(i int) (tag.Role, string) { return cellRole(len(t.Head[i]) > 0, "Column") },
			func(in *layouter, i int, x, right float64) {
				in.paragraph(t.Head[i], Style{Bold, in.text.Size, Paper}, x, right, in.el)
			})...)
		head.X, head.W, head.Fill, head.KeepNext = x, right-x, Accent, true
		heads = []*Box{head}
	}
	body := el.Add(tag.TBody)
	for n, r := range t.Rows {
		if r.ID != "" {
			l.dueAnchors = append(l.dueAnchors, r.ID)
		}
		headed := func(i int) bool { return i == 0 && !t.NoRowHeads && len(r.Cells[i]) > 0 }
		box := l.row(7, cells(body.Add(tag.TR), func(i int) (tag.Role, string) { return cellRole(headed(i), "Row") }, func(in *layouter, i int, x, right float64) {
			words := startsWithParagraph(r.Cells[i])
			in.rowHead, in.inCell = words && headed(i), words && len(r.Cells[i]) == 1
			in.blocks(r.Cells[i], x, right, level)
		})...)
		box.X, box.W, box.Below, box.Thick, box.Head = x, right-x, Rule, 0.8, heads
		if n%2 == 1 {
			box.Fill = Panel
		}
	}
	l.spaceAbove(paragraphGap + 4)
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

// widths distributes a width among the columns: each gets the width of its longest word, and the
// rest goes by the length of the text.
func (l *layouter) widths(t *doc.Table, width, pad float64) []float64 {
	n := len(t.Head)
	least, most := make([]float64, n), make([]float64, n)
	measure := func(i int, in []doc.Inline, f Face, indented float64) {
		line := 0.0
		for _, w := range l.words(in, Style{f, l.text.Size, Ink}, nil) {
			least[i] = max(least[i], min(w.w+indented+0.1, width/2))
			line += w.w + 3
		}
		most[i] = max(most[i], min(line+indented, width))
	}
	face := func(i int) Face {
		if i == 0 && !t.NoRowHeads {
			return Bold
		}
		return Regular
	}
	var each func(i int, list []doc.Block, indented float64)
	each = func(i int, list []doc.Block, indented float64) {
		for _, b := range list {
			switch b := b.(type) {
			case *doc.Paragraph:
				measure(i, b.Inlines, face(i), indented)
			case *doc.List:
				for _, item := range b.Items {
					each(i, item.Blocks, indented+l.sizes.indent)
				}
			}
		}
	}
	seen := len(l.missing)
	for i, h := range t.Head {
		measure(i, h, Bold, 0)
	}
	for _, r := range t.Rows {
		for i, cell := range r.Cells {
			each(i, cell, 0)
		}
	}
	l.missing = l.missing[:seen] // missing characters are noted when the cells are set
	return distribute(least, most, width-2*pad*float64(n), 2*pad)
}

// distribute gives each column its least width, the rest of the room in proportion to what more it
// could use (most), and pad.
func distribute(least, most []float64, room, pad float64) []float64 {
	out := slices.Clone(least)
	need, want := 0.0, 0.0
	for i := range least {
		need += least[i]
		want += most[i] - least[i]
	}
	for i := range out {
		switch {
		case need > room:
			out[i] *= room / need
		case want > 0:
			out[i] += (room - need) * (most[i] - least[i]) / want
		default:
			out[i] += (room - need) / float64(len(out))
		}
		out[i] += pad
	}
	return out
}
