package layout

import (
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// Spaces of rows, in points.
const (
	rowPadTop = 3.5 // below the hairline above a row
	rowPadEnd = 4.0 // below it
)

// labelGap is the space after a label that its value follows on the line, in ems, beside that of a word.
const labelGap = 0.4

// definitions sets rows of labels and values, with hairlines between: the label runs into its value,
// or stands above it if there are several. In the structure tree they are a list whose Lbl are the labels.
func (l *layouter) definitions(b *doc.Definitions, x, right float64, level int) {
	l.spaceAbove(l.paragraphGap)
	list := l.el.Add(tag.L)
	list.Marks = "None"
	start := len(l.boxes)
	var ends []int
	for _, item := range b.Items {
		l.due(item.ID)
		li, first := list.Add(tag.LI), len(l.boxes)
		l.definition(item, li.Add(tag.Lbl), li.Add(tag.LBody), x, right, level)
		l.dueSpace = 0
		if len(l.boxes) == first {
			continue
		}
		if n := len(ends); n > 0 {
			box := l.boxes[first]
			box.pad(rowPadTop, 0)
			box.Above, box.X, box.W = Rule, x, right-x
			l.boxes[first-1].pad(0, rowPadEnd)
		}
		ends = append(ends, len(l.boxes))
	}
	if len(ends) > 0 {
		l.boxes[len(l.boxes)-1].pad(0, rowPadEnd)
	}
	l.keepRows(start, ends)
	l.spaceAbove(l.paragraphGap)
}

// definition sets a label with its values.
func (l *layouter) definition(item doc.Definition, label, value *tag.Element, x, right float64, level int) {
	s := l.text
	s.Face, s.Color = Bold, l.label
	words := l.words(item.Term, s, label)
	values := item.Values
	if first, rest := runningIn(values); first != nil {
		more := l.words(first.Inlines, l.text, value.Add(tag.P))
		if len(words) > 0 && len(more) > 0 {
			more[0].gap = labelGap * s.Size
		}
		words, values = append(words, more...), [][]doc.Block{rest}
	}
	above := l.set(l.lines(words, x, right, false))
	if n := len(above); n > 0 && len(values) > 0 && len(values[0]) > 0 {
		above[n-1].Keep = Must
	}
	l.within(value, func() {
		for _, v := range values {
			first := len(l.boxes)
			l.blocks(v, x, right, level)
			if len(values) > 1 && len(l.boxes) > first && first > 0 {
				l.boxes[first].Before = 0 // a line for each value
			}
			if len(values) > 1 {
				l.dueSpace = 0
			}
		}
	})
	if n := len(l.boxes); len(values) > 1 && n > 1 {
		l.boxes[n-2].Keep = Must // no value alone on the next page
	}
}

// runningIn returns the paragraph that follows its label on the line, and the blocks below it: a value
// that is alone and begins with a paragraph.
func runningIn(values [][]doc.Block) (*doc.Paragraph, []doc.Block) {
	if len(values) != 1 || len(values[0]) == 0 {
		return nil, nil
	}
	p, _ := values[0][0].(*doc.Paragraph)
	return p, values[0][1:]
}
