// Package layout breaks a document into lines and places them on pages. It measures text through a
// Measurer, knows nothing of PDF but the structure tree, and draws nothing.
package layout

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A Style is the look of a run of text.
type Style struct {
	Face      Face
	Size      float64 // points
	Leading   float64 // distance of its baselines in points
	Color     Color
	Underline bool
	Strike    bool // whether a line is drawn through it
}

// A Face is a member of the font family, a Color a role; the drawer knows which they are.
type (
	Face  uint8
	Color uint8
)

const (
	Regular Face = iota
	Bold
	Italic
	Serif
)

const (
	None Color = iota
	Ink
	Soft
	Accent
	Link
	Rule // hairlines
	Edge // the line under the heads of columns
	Warm
	WarmEdge
	Paper
)

// A Measurer knows the widths and the coverage of the font family.
type Measurer interface {
	Width(s string, f Face, size float64) float64 // points
	Has(r rune) bool                              // whether every face of the text can print r
	HasSerif(s string) bool                       // whether there is a serif face that can print s
}

// A Fragment is a run of text of one style on a line. Its text ends with a space where another word
// of the paragraph follows.
type Fragment struct {
	Seq       int     // position in reading order
	X, W      float64 // from the left edge of the page; width without the last space
	Text      string
	Style     Style
	URL       string
	Link      *tag.Element // that URL belongs to
	Leaf      *tag.Leaf    // its place in the structure tree; nil for artifacts, such as repeated heads
	JoinsWord bool         // whether it continues the last word of the fragment before
	Generated bool         // whether the words are not those of the blocks: bullets, table of contents, repeated heads, addresses
	apart     bool         // whether there is more than a space before it
	piece     bool         // whether it goes on with a word that was broken
	PageOf    string       // in place of text, the page number of this anchor, right-aligned at X
}

// A Line is one line of text within a box.
type Line struct {
	Column    int
	Y, H      float64 // from the top of the box
	Base      float64 // from the top of the line to the baseline
	Fragments []Fragment
}

// A Keep says how much it matters that a box stays on the page of the next one.
type Keep uint8

const (
	Free  Keep = iota
	Pair       // a break would leave a lone row or item, or part a paragraph from the list that it introduces
	Whole      // both are parts of something that stays whole if there is room
	Must       // a head and what follows, or lines that would be lone
)

// A Box is the unit of pagination: a line of text, or a row of columns. Only rows are split.
type Box struct {
	Before, H      float64 // space above, dropped at the top of a page; height
	Lines          []Line
	Side           []Line // a side head, whose first baseline is that of Lines; it may reach below the box
	Keep           Keep
	Row            bool
	PadTop, PadEnd float64 // of a row: space above and below its lines

	Anchors   []string
	Bookmarks []Bookmark

	X, W     float64 // of rules
	Above    Color   // of the rule above
	AboveGap float64 // from that rule to the box; with it, none is drawn at the top of a page
	Below    Color   // of the rule below
	Bar      bool    // whether it begins with the bar of a chapter
	Callout  *Callout
	Head     []*Box // table head, repeated when this box begins a page

	Page int // from 1
	Y    float64
}

// A Bookmark leads to a heading; Level is from 0.
type Bookmark struct {
	Title string
	Level int
}

// A Callout is the background of several boxes.
type Callout struct{ X, W float64 }

// Missing are the characters at Span that cannot be printed.
type Missing struct {
	Runes []rune
	Span  source.Span
}

// A Result is a document on pages.
type Result struct {
	Boxes      []*Box // in reading order, with repeated heads
	TitleBoxes int    // so many boxes are the title block, before the blocks of the document
	Pages      int
	Missing    []Missing
	Sheet      Sheet
	Tree       *tag.Element
	places     map[string]*Box // of anchors
	Measurer
	// The text of headers and footers, in characters that the faces have.
	Title, Controller, Edition, PageOf string
	Draft                              string // of a copy for review: what its pages say beside; else empty
}

// Words returns the words of the blocks in reading order, without generated text.
func (r *Result) Words() []string {
	var runs []Fragment
	for _, b := range r.Boxes[r.TitleBoxes:] {
		for l := range b.AllLines {
			for _, f := range l.Fragments {
				if !f.Generated {
					runs = append(runs, f)
				}
			}
		}
	}
	sortBySeq(runs)
	var b strings.Builder
	for _, f := range runs {
		if !f.JoinsWord {
			b.WriteByte(' ')
		}
		b.WriteString(strings.TrimSuffix(f.Text, " "))
	}
	return strings.Fields(b.String())
}

// AllLines calls yield with the lines of the box, those of its side head first.
func (b *Box) AllLines(yield func(Line) bool) {
	for _, list := range [][]Line{b.Side, b.Lines} {
		for _, l := range list {
			if !yield(l) {
				return
			}
		}
	}
}

// Anchor returns the box with an anchor, or nil.
func (r *Result) Anchor(id string) *Box {
	if r.places == nil {
		r.places = map[string]*Box{}
		for _, b := range r.Boxes {
			for _, a := range b.Anchors {
				if r.places[a] == nil {
					r.places[a] = b
				}
			}
		}
	}
	return r.places[id]
}

// PageOfAnchor returns the page number of an anchor, or 0.
func (r *Result) PageOfAnchor(id string) int {
	if b := r.Anchor(id); b != nil {
		return b.Page
	}
	return 0
}

func unknownKind(kind string, v any) error { return fmt.Errorf("pdf: unknown %s %T", kind, v) }
