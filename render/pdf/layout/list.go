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
	el := l.el.Add(tag.L)
	el.Marks = "Disc"
	if b.Ordered {
		el.Marks = "Decimal"
		widest := strconv.Itoa(max(b.Start, 1)+len(b.Items)-1) + "."
		if step > 0 {
			step = max(step, l.m.Width(widest, Regular, l.text.Size)+8)
		}
	}
	start := len(l.boxes)
	ends := make([]int, 0, len(b.Items)) // index after the last box of each item
	for i, item := range b.Items {
		mark := "•"
		if b.Ordered {
			mark = strconv.Itoa(max(b.Start, 1)+i) + "."
		}
		if item.ID != "" {
			l.dueAnchors = append(l.dueAnchors, item.ID)
		}
		li := el.Add(tag.LI)
		label := li.Add(tag.Lbl)
		first, above := len(l.boxes), itemGap
		if i == 0 {
			above = max(itemGap, l.dueSpace*0.6)
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
				Seq: box.Lines[0].Fragments[0].Seq, X: x + 3, W: l.m.Width(mark, Regular, l.text.Size), Text: mark + " ", Style: Style{Regular, l.text.Size, l.text.Color},
				Generated: true, Leaf: label.Leaf(),
			}
			box.Lines[0].Fragments = append([]Fragment{f}, box.Lines[0].Fragments...)
		}
	}
	l.keepEnds(start, ends)
	l.dueSpace = paragraphGap
}

// keepEnds keeps the first two items together, and the last two, if they are short.
func (l *layouter) keepEnds(start int, ends []int) {
	const short = 3 // lines
	for i, end := range ends {
		if (i == 0 || i == len(ends)-2) && i < len(ends)-1 && end-start <= short {
			for _, box := range l.boxes[start:end] {
				box.KeepNext = true
			}
		}
		start = end
	}
}

// contents sets the table of contents with page numbers.
func (l *layouter) contents() {
	entries := l.doc.Outline()
	if len(entries) == 0 {
		return
	}
	first := len(l.boxes)
	left, right := l.sheet.Left, l.sheet.Right
	sect := l.el.Add(tag.Sect)
	l.within(sect, func() {
		if label := l.doc.Labels.Contents; label != "" {
			l.heading("contents", l.doc.Label(label), left, right, 0)
		}
	})
	toc := sect.Add(tag.TOC)
	for _, e := range entries {
		l.dueSpace = 2
		entry := []doc.Inline{doc.Link{URL: "#" + e.ID, Inlines: e.Heading}}
		boxes := l.paragraph(entry, l.text, left, right-l.text.Size*3.3, toc.Add(tag.TOCI).Add(tag.Reference))
		if len(boxes) == 0 {
			continue
		}
		end := &boxes[len(boxes)-1].Lines[0]
		last := &end.Fragments[len(end.Fragments)-1]
		last.Text += " "
		end.Fragments = append(end.Fragments, Fragment{
			Seq: last.Seq, X: right, W: last.X + last.W, Style: l.text, URL: "#" + e.ID, PageOf: e.ID, Link: last.Link, Leaf: last.Link.Leaf(),
		})
	}
	for _, box := range l.boxes[first:] {
		for i := range box.Lines[0].Fragments {
			f := &box.Lines[0].Fragments[i]
			f.Generated = true
			if f.URL != "" {
				f.Style.Color = Ink
			}
		}
	}
	l.dueSpace = 20
}
