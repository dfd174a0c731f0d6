package layout

import (
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// Spaces around heads, in points.
const (
	firstGap   = 15.0 // above what follows the title block
	chapterGap = 21.0 // above the bar of a chapter
	barGap     = 9.0  // from the bar to the heading
	belowGap   = 9.0  // from the heading to what follows
	entryGap   = 13.0 // between entries
	ruleGap    = 9.0  // from the rule between entries to the entry
	subheadGap = 10.0 // above a heading within an entry
)

// minShrink is how small a side head may be set, as a share of its size, so that its longest word is
// no wider than the column of labels.
const minShrink = 0.85

// head is the style of a head in the serif face, or in bold where that has not all of its letters.
func (l *layouter) head(words string, s textSize) Style {
	seen := len(l.missing)
	words = l.clean(words)
	l.missing = l.missing[:seen] // missing characters are noted when the head is set
	if l.m.HasSerif(words) {
		return style(Serif, s, Ink)
	}
	return style(Bold, s, Ink)
}

// bar puts the bar of a chapter above a box, which it moves down by gap.
func (l *layouter) bar(b *Box, gap float64) {
	b.Bar, b.X, b.W = true, l.sheet.Left, l.sheet.Right-l.sheet.Left
	b.pad(gap, 0)
}

// pad makes room within a box, above and below its lines.
func (b *Box) pad(top, end float64) {
	for i := range b.Lines {
		b.Lines[i].Y += top
	}
	b.H += top + end
}

func (l *layouter) section(b *doc.Section, x, right float64, level int) {
	l.within(l.el.Add(tag.Sect), func() {
		below := func() { l.blocks(b.Blocks, x, right, doc.LevelBelow(b.Heading, level)) }
		switch {
		case len(b.Heading) == 0:
			l.due(b.ID)
			below()
		case l.onPage && b.Chapter:
			l.chapter(b.ID, b.Heading, level)
			below()
		case l.onPage:
			l.entry(b.ID, b.Heading, level, l.needsSheet(b.Blocks), below)
		default:
			l.spaceAbove(subheadGap)
			s := l.text
			s.Face = Bold
			l.heading(b.ID, b.Heading, s, x, right, level)
			l.dueSpace = 0
			below()
		}
	})
}

// due leaves an anchor for the next box.
func (l *layouter) due(anchor string) {
	if anchor != "" {
		l.dueAnchors = append(l.dueAnchors, anchor)
	}
}

// heading sets a heading above what follows, and keeps it there.
func (l *layouter) heading(id string, in []doc.Inline, s Style, x, right float64, level int) []*Box {
	l.due(id)
	boxes := l.set(l.lines(l.words(in, s, l.el.Add(tag.Heading(level+2))), x, right, true))
	for _, b := range boxes {
		b.Keep = Must
	}
	if len(boxes) > 0 {
		l.bookmark(boxes[0], in, level)
	}
	return boxes
}

func (l *layouter) bookmark(b *Box, in []doc.Inline, level int) {
	if title := l.clean(doc.Plain(in)); title != "" { // of a copy for review, all may be deleted
		b.Bookmarks = append([]Bookmark{{title, level}}, b.Bookmarks...)
	}
}

// chapter sets the head of a chapter below its bar, over the whole width.
func (l *layouter) chapter(id string, in []doc.Inline, level int) {
	l.dueSpace = chapterGap
	if boxes := l.heading(id, in, l.head(doc.Plain(in), l.sizes.chapter), l.sheet.Left, l.sheet.Right, level); len(boxes) > 0 {
		l.bar(boxes[0], barGap)
	}
	l.dueSpace = belowGap
}

// entry sets a section with its head beside it, in the column of labels; above it where there is no
// such column, where the head does not fit, or where its content needs the whole width.
func (l *layouter) entry(id string, in []doc.Inline, level int, wide bool, fill func()) {
	l.spaceAbove(entryGap)
	first, space := len(l.boxes), l.dueSpace
	rule := !l.chapters && l.openCallout == nil && !l.noRule
	l.noRule = false
	defer func() {
		l.onPage = true
		l.spaceAbove(entryGap)
		if rule && len(l.boxes) > first {
			l.ruleAbove(l.boxes[first], space)
		}
	}()
	l.onPage = false
	s := l.head(doc.Plain(in), l.sizes.side)
	seen := len(l.missing)
	longest := longestWord(l.words(in, s, nil))
	l.missing = l.missing[:seen]
	if wide || l.sheet.stacked() || longest*minShrink > LabelWidth {
		l.heading(id, in, s, l.sheet.Left, l.textEdge(), level)
		l.dueSpace = 2
		fill()
		return
	}
	if longest > LabelWidth {
		s.Size *= LabelWidth / (longest + 0.1)
	}
	l.due(id)
	var side []Line
	for _, frags := range l.lines(l.words(in, s, l.el.Add(tag.Heading(level+2))), l.sheet.Left, l.sheet.Left+LabelWidth, true) {
		side = append(side, l.line(frags))
	}
	fill()
	if len(l.boxes) == first {
		l.put(&Box{})
	}
	l.bookmark(l.boxes[first], in, level)
	l.beside(l.boxes[first:], side)
}

// textEdge is where text ends on the right, which is before the edge of an open callout.
func (l *layouter) textEdge() float64 {
	if l.openCallout != nil {
		return l.sheet.Right - calloutPad
	}
	return l.sheet.Right
}

// ruleAbove sets a rule between entries above a box.
func (l *layouter) ruleAbove(b *Box, space float64) {
	b.Above, b.AboveGap, b.X, b.W = Rule, ruleGap, l.sheet.Left, l.sheet.Right-l.sheet.Left
	b.Before = space + ruleGap - 2
}

// beside puts a side head beside boxes, its first baseline on that of their first line. Those that it
// reaches stay together; if it reaches below all, they wait for it.
func (l *layouter) beside(boxes []*Box, side []Line) {
	if len(side) == 0 {
		return
	}
	first, y := boxes[0], 0.0
	if len(first.Lines) > 0 {
		y = first.Lines[0].Y + first.Lines[0].Base - side[0].Base
	}
	for i := range side {
		side[i].Y = y
		y += side[i].H
	}
	first.Side = side
	if len(boxes) > 1 {
		first.Keep = max(first.Keep, Pair)
	}
	h := -first.Before
	for i, b := range boxes {
		if h += b.Before + b.H; h >= y {
			return
		}
		if i == len(boxes)-1 {
			b.H += y - h
		} else {
			b.Keep = Must
		}
	}
}

func longestWord(words []word) float64 {
	longest := 0.0
	for _, w := range words {
		longest = max(longest, w.w)
	}
	return longest
}
