package layout

import (
	"strconv"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// list sets items with their bullets or numbers in the margin, as long as there is room for one.
func (l *layouter) list(b *doc.List, x, right float64, level int) {
	step := l.sizes.indent
	if right-x-step < minTextWidth {
		step = 0
	}
	s, mark := l.text, func(int) string { return "•" }
	s.Face, s.Color = Bold, Soft
	el := l.el.Add(tag.L)
	el.Marks = "Disc"
	if b.Ordered {
		el.Marks, s.Face = "Decimal", Regular
		mark = func(i int) string { return strconv.Itoa(b.Number(i)) + "." }
		if step > 0 {
			step = max(step, l.m.Width(mark(len(b.Items)-1), s.Face, s.Size)+5)
		}
	}
	start := len(l.boxes)
	ends := make([]int, 0, len(b.Items)) // index after the last box of each item
	for i, item := range b.Items {
		l.due(item.ID)
		li := el.Add(tag.LI)
		label := li.Add(tag.Lbl)
		first, above := len(l.boxes), itemGap
		if i == 0 {
			above = l.dueSpace
		}
		l.within(li.Add(tag.LBody), func() { l.blocks(item.Blocks, x+step, right, level) })
		if len(l.boxes) == first {
			continue
		}
		ends = append(ends, len(l.boxes))
		box := l.boxes[first]
		box.Before = above
		if step > 0 && len(box.Lines) > 0 && len(box.Lines[0].Fragments) > 0 {
			f := Fragment{
				Seq: box.Lines[0].Fragments[0].Seq, X: x, W: l.m.Width(mark(i), s.Face, s.Size), Text: mark(i) + " ", Style: s,
				Generated: true, Leaf: label.Leaf(),
			}
			box.Lines[0].Fragments = append([]Fragment{f}, box.Lines[0].Fragments...)
		}
	}
	l.keepRows(start, ends)
	l.dueSpace = l.paragraphGap
}
