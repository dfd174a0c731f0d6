// Package looktest checks the look of a laid out document: its edges, the space that pages leave
// empty, where they end, and where its paragraphs do. It serves tests only.
package looktest

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/render/pdf/layout"
	"github.com/noticec/noticec/render/pdf/tag"
)

// tolerance of lengths, in points.
const tolerance = 0.02

// Faults returns what is wrong with the look.
func Faults(r *layout.Result) []string {
	var out []string
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	edges(r, fault)
	pageEnds(r, fault)
	sideHeads(r, fault)
	lastLines(r, fault)
	return out
}

type report func(format string, args ...any)

// edges: everything ends at one edge on the right, or before it within the callout, and no text goes
// beyond.
func edges(r *layout.Result, fault report) {
	s := r.Sheet
	for _, b := range r.Boxes {
		edge := s.Right
		if c := b.Callout; c != nil {
			if math.Abs(c.X+c.W-s.Right) > tolerance && c.X >= s.Left {
				fault("page %d: a callout ends at %.1f, not at the edge %.1f", b.Page, c.X+c.W, s.Right)
			}
			edge = c.X + c.W - 10
		}
		if b.AboveGap > 0 && math.Abs(b.X+b.W-s.Right) > tolerance {
			fault("page %d: the rule above an entry ends at %.1f, not at the edge %.1f", b.Page, b.X+b.W, s.Right)
		}
		if b.AboveGap == 0 && (b.Above != layout.None || b.Below != layout.None || b.Bar) && math.Abs(b.X+b.W-edge) > tolerance {
			fault("page %d: a rule ends at %.1f, not at the edge %.1f", b.Page, b.X+b.W, edge)
		}
		for l := range b.AllLines {
			for _, f := range l.Fragments {
				if f.PageOf == "" && f.X+f.W > edge+tolerance {
					fault("page %d: %q ends at %.1f, beyond the edge %.1f", b.Page, f.Text, f.X+f.W, edge)
				}
			}
		}
	}
}

// pageEnds: but for the last, no page leaves more than a fifth empty, unless heads with two lines of
// what follows need more; and none parts what belongs
// together unless it would then leave more.
func pageEnds(r *layout.Result, fault report) {
	for i, b := range r.Boxes[:max(0, len(r.Boxes)-1)] {
		if r.Boxes[i+1].Page == b.Page {
			continue
		}
		if void := r.Sheet.Bottom - b.Y - b.H; void > r.Sheet.MostVoid()+tolerance && void >= least(r.Boxes[i+1:]) {
			fault("page %d leaves %.0f points empty, more than %.0f", b.Page, void, r.Sheet.MostVoid())
		}
		if b.Keep == layout.Free {
			continue
		}
		first := i // of the boxes on the page that belong together
		for first > 0 && r.Boxes[first-1].Page == b.Page && r.Boxes[first-1].Keep != layout.Free {
			first--
		}
		start := r.Boxes[first]
		whole := r.Sheet.Bottom - start.Y + start.Before
		switch {
		case b.Keep == layout.Must && first > 0 && r.Boxes[first-1].Page == b.Page:
			fault("page %d ends between a head or a lone line and what follows", b.Page)
		case first > 0 && r.Boxes[first-1].Page == b.Page && whole <= r.Sheet.MostVoid():
			fault("page %d parts what belongs together, which would leave %.0f points empty otherwise", b.Page, whole)
		}
	}
}

// least is the height of what cannot be parted at the start of boxes.
func least(boxes []*layout.Box) float64 {
	h := 0.0
	for i, b := range boxes {
		h += b.Before
		if b.Keep != layout.Must || i == len(boxes)-1 {
			if b.Row && tallestColumn(b) >= 4 {
				return h + min(b.H, b.PadTop+2*b.Lines[0].H+b.PadEnd)
			}
			return h + b.H
		}
		h += b.H
	}
	return h
}

// tallestColumn is how many lines the column of a row has that has most.
func tallestColumn(b *layout.Box) int {
	count, most := map[int]int{}, 0
	for _, l := range b.Lines {
		count[l.Column]++
		most = max(most, count[l.Column])
	}
	return most
}

// sideHeads: the first baseline of a side head is that of the line beside it, it stands in the column of
// labels, and nothing below the entry begins before it ends.
func sideHeads(r *layout.Result, fault report) {
	for i, b := range r.Boxes {
		if len(b.Side) == 0 {
			continue
		}
		name := b.Side[0].Fragments[0].Text
		if len(b.Lines) > 0 && math.Abs(b.Side[0].Y+b.Side[0].Base-b.Lines[0].Y-b.Lines[0].Base) > tolerance {
			fault("page %d: the head %q is not on the baseline beside it", b.Page, name)
		}
		last := b.Side[len(b.Side)-1]
		for _, l := range b.Side {
			for _, f := range l.Fragments {
				if f.X < r.Sheet.Left-tolerance || f.X+f.W > r.Sheet.Left+layout.LabelWidth+tolerance {
					fault("page %d: the head %q is wider than its column", b.Page, f.Text)
				}
			}
		}
		for _, next := range r.Boxes[i+1:] {
			if next.Page != b.Page {
				break
			}
			if (len(next.Side) > 0 || next.Bar) && next.Y+next.Before < b.Y+last.Y+last.H-tolerance {
				fault("page %d: the head %q reaches below its entry", b.Page, name)
			}
		}
		if end := b.Y + last.Y + last.H; end > r.Sheet.Bottom+last.H {
			fault("page %d: the head %q leaves the page", b.Page, name)
		}
	}
}

// A printed is a line of a paragraph as it is printed.
type printed struct {
	words  []string
	end    float64 // of its last word
	letter float64 // width of a letter
	color  layout.Color
}

// lastLines: no paragraph ends with one short word on a line of its own, where the line above has
// words to give.
func lastLines(r *layout.Result, fault report) {
	paragraphs := map[*tag.Leaf]*tag.Element{}
	var walk func(e, p *tag.Element)
	walk = func(e, p *tag.Element) {
		switch e.Role {
		case tag.P, tag.TD, tag.TH, tag.Caption:
			p = e
		}
		for _, k := range e.Kids {
			switch k := k.(type) {
			case *tag.Element:
				walk(k, p)
			case *tag.Leaf:
				paragraphs[k] = p
			}
		}
	}
	walk(r.Tree, nil)
	lines := map[*tag.Element][]printed{}
	var order []*tag.Element
	for _, b := range r.Boxes {
		for l := range b.AllLines {
			p, line := lineOf(l, paragraphs)
			if p == nil {
				continue
			}
			if lines[p] == nil {
				order = append(order, p)
			}
			lines[p] = append(lines[p], line)
		}
	}
	for _, p := range order {
		list := lines[p]
		if len(list) < 2 {
			continue
		}
		last, above := list[len(list)-1], list[len(list)-2]
		widest := 0.0
		for _, l := range list {
			widest = max(widest, l.end)
		}
		if len(last.words) != 1 || utf8.RuneCountInString(last.words[0]) >= 12 || len(above.words) < 2 || last.color != above.color && last.color == layout.Soft { // a citation
			continue
		}
		// With room for the word above, the line was ended on purpose, as in an address; without room for
		// one more below, no other break is better.
		word := float64(utf8.RuneCountInString(last.words[0])+2) * last.letter
		moved := float64(utf8.RuneCountInString(above.words[len(above.words)-1])) * above.letter
		if above.end+word <= widest || last.end+last.letter+moved > widest {
			continue
		}
		fault("the paragraph that ends %q %q has one short word on its last line", strings.Join(above.words, " "), last.words[0])
	}
}

// lineOf returns the paragraph that a line belongs to, and what is printed of it.
func lineOf(l layout.Line, paragraphs map[*tag.Leaf]*tag.Element) (*tag.Element, printed) {
	var p *tag.Element
	var text strings.Builder
	out := printed{}
	for _, f := range l.Fragments {
		if at := paragraphs[f.Leaf]; at != nil && !(f.Generated && f.Leaf != nil) {
			p = at
		}
		if f.Generated && f.Leaf != nil {
			continue // a bullet
		}
		text.WriteString(f.Text)
		if f.Generated {
			text.WriteString(" ")
		}
		out.end, out.color = f.X+f.W, f.Style.Color
		out.letter = f.W / float64(max(1, utf8.RuneCountInString(f.Text)))
	}
	out.words = strings.FieldsFunc(text.String(), func(r rune) bool { return r == ' ' })
	return p, out
}
