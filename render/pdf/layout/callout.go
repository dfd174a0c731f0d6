package layout

import (
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// Lengths of the callout, in points. It hangs into the margin, so that its words stand on the axes of
// the others.
const (
	calloutHang  = 5 * mm
	calloutPad   = 10.0 // at its sides
	calloutPadY  = 9.0  // above and below
	calloutGap   = 10.0 // above and below it
	calloutWhole = 0.4  // share of a page up to which it stays whole where that leaves no void
)

func (l *layouter) callout(b *doc.Callout, x, right float64, level int) {
	if b.Kind == doc.KeyFacts {
		l.keyFacts(b, x, right, level)
		return
	}
	if l.openCallout != nil { // there is no callout within a callout
		l.section(&doc.Section{Place: b.Place, ID: b.ID, Heading: b.Heading, Blocks: b.Blocks}, x, right, level)
		return
	}
	c := &Callout{X: x - calloutPad, W: right - x + calloutPad}
	if l.onPage {
		c = &Callout{X: l.sheet.Left - calloutHang, W: l.sheet.Right - l.sheet.Left + calloutHang}
	}
	right -= calloutPad
	first := len(l.boxes)
	l.openCallout = c
	l.dueSpace = calloutGap
	l.put(&Box{H: calloutPadY, Keep: Must})
	l.within(l.el.Add(tag.Sect), func() {
		below := func() { l.blocks(b.Blocks, x, right, doc.LevelBelow(b.Heading, level)) }
		switch {
		case l.onPage && len(b.Heading) > 0:
			l.entry(b.ID, b.Heading, level, false, below)
		case len(b.Heading) > 0:
			s := l.text
			s.Face = Bold
			l.heading(b.ID, b.Heading, s, x, right, level)
			l.dueSpace = 0
			below()
		default:
			l.due(b.ID)
			below()
		}
	})
	boxes := l.boxes[first:]
	if len(boxes) > 1 {
		boxes[1].Before = 0
	}
	boxes[len(boxes)-1].Keep = Must
	l.dueSpace = 0
	l.put(&Box{H: calloutPadY})
	l.openCallout = nil
	boxes = l.boxes[first:]
	keepWhole(boxes, (l.sheet.Bottom-l.sheet.Top)*calloutWhole)
	l.noRule = true
	l.spaceAbove(entryGap)
}

// keepWhole keeps boxes together that are at most so high.
func keepWhole(boxes []*Box, most float64) {
	h := 0.0
	for _, b := range boxes {
		h += b.Before + b.H
	}
	if h > most {
		return
	}
	for i := range len(boxes) - 1 {
		boxes[i].Keep = max(boxes[i].Keep, Whole)
	}
}

// keepRows keeps the rows or items whole that are low, and the first two and the last two together.
// ends are the indices after the last box of each, from start.
func (l *layouter) keepRows(start int, ends []int) {
	for i, end := range ends {
		keepWhole(l.boxes[start:end], l.sheet.MostVoid())
		if last := l.boxes[end-1]; i < len(ends)-1 && (i == 0 || i == len(ends)-2) {
			last.Keep = max(last.Keep, Pair)
		}
		start = end
	}
}

// keyFacts sets the first layer: its heading, and rows on both axes.
func (l *layouter) keyFacts(b *doc.Callout, x, right float64, level int) {
	l.spaceAbove(firstGap)
	l.within(l.el.Add(tag.Sect), func() {
		if len(b.Heading) > 0 {
			l.heading(b.ID, b.Heading, style(Bold, l.sizes.kicker, Accent), l.sheet.Left, right, level)
			l.dueSpace = 4
		} else {
			l.due(b.ID)
		}
		onPage := l.onPage
		l.onPage, l.label = false, Accent
		for _, block := range b.Blocks {
			if rows, ok := block.(*doc.Definitions); ok && !l.sheet.stacked() && x == l.sheet.Text {
				l.factRows(rows, right, level)
			} else {
				l.block(block, x, right, doc.LevelBelow(b.Heading, level))
			}
		}
		l.onPage, l.label = onPage, Ink
	})
	l.spaceAbove(chapterGap)
}

// factRows sets labels in their column and their values beside them, below hairlines over both.
func (l *layouter) factRows(b *doc.Definitions, right float64, level int) {
	list := l.el.Add(tag.L)
	list.Marks = "None"
	left, text, start := l.sheet.Left, l.sheet.Text, len(l.boxes)
	var ends []int
	for _, item := range b.Items {
		l.due(item.ID)
		li := list.Add(tag.LI)
		label, value := li.Add(tag.Lbl), li.Add(tag.LBody)
		box := l.row(rowPadTop, rowPadEnd,
			column{label, left, left + LabelWidth, func(in *layouter) {
				s := in.text
				s.Face, s.Color = Bold, Accent
				in.paragraph(item.Term, s, left, left+LabelWidth, in.el)
			}},
			column{value, text, right, func(in *layouter) {
				for _, v := range item.Values {
					in.blocks(v, text, right, level)
					in.dueSpace = 0
				}
			}})
		box.Above, box.X, box.W = Rule, left, right-left
		ends = append(ends, len(l.boxes))
	}
	l.keepRows(start, ends)
}
