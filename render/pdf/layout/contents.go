package layout

import (
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// contentsColumns is in how many columns the table of contents stands; in large print it is one.
const contentsColumns = 2

// contentsGap is the space between these columns, in points.
const contentsGap = 28.0

// tableOfContents sets the headings of the top level with their pages, in columns that are read one
// after the other, as a block that stays whole.
func (l *layouter) tableOfContents() {
	entries := l.doc.Outline()
	if len(entries) == 0 {
		return
	}
	first, due := len(l.boxes), l.dueSpace
	anchors := l.dueAnchors
	l.dueAnchors = nil
	left, right := l.sheet.Left, l.sheet.Right
	sect := l.el.Add(tag.Sect)
	l.within(sect, func() {
		if label := l.doc.Labels.Contents; label != "" {
			l.heading("contents", l.doc.Label(label), style(Bold, l.sizes.kicker, Accent), left, right, 0)
			l.boxes[first].Bookmarks = nil
			l.dueSpace = 4
		}
	})
	toc, columns := sect.Add(tag.TOC), contentsColumns
	if l.sheet.stacked() {
		columns = 1
	}
	rows := (len(entries) + columns - 1) / columns
	width := (right - left + contentsGap) / float64(columns)
	boxes := make([]*Box, rows)
	for i, e := range entries {
		at := i / rows
		x := left + width*float64(at)
		line := l.contentsEntry(e, x, x+width-contentsGap, toc)
		if boxes[i%rows] == nil {
			boxes[i%rows] = l.put(&Box{Row: true})
		}
		box := boxes[i%rows]
		y := 2.0
		for _, part := range line {
			part.Column, part.Y = at, y
			y += part.H
			box.Lines = append(box.Lines, part)
		}
		box.H = max(box.H, y)
	}
	for _, box := range l.boxes[first : len(l.boxes)-1] {
		box.Keep = Must
	}
	for _, box := range l.boxes[first:] {
		for _, line := range box.Lines {
			for i := range line.Fragments {
				line.Fragments[i].Generated = true
			}
		}
	}
	l.contents = [2]int{first, len(l.boxes)}
	l.dueSpace, l.dueAnchors = due, anchors
}

// contentsEntry sets a heading as a link, with its page at the end of the last line.
func (l *layouter) contentsEntry(e doc.Entry, x, right float64, toc *tag.Element) []Line {
	link := []doc.Inline{doc.Link{URL: "#" + e.ID, Inlines: e.Heading}}
	var out []Line
	for _, frags := range l.lines(l.words(link, l.text, toc.Add(tag.TOCI).Add(tag.Reference)), x, right-l.text.Size*2.5, true) {
		for i := range frags {
			frags[i].Style.Color, frags[i].Style.Underline = l.text.Color, false
		}
		out = append(out, l.line(frags))
	}
	if n := len(out); n > 0 {
		end := &out[n-1]
		last := &end.Fragments[len(end.Fragments)-1]
		last.Text += " "
		end.Fragments = append(end.Fragments, Fragment{
			Seq: last.Seq, X: right, Style: l.text, URL: "#" + e.ID, PageOf: e.ID, Link: last.Link, Leaf: last.Link.Leaf(),
		})
	}
	return out
}
