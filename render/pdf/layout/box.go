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
	Face  Face
	Size  float64 // points
	Color Color
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
)

const (
	None Color = iota
	Ink
	Soft
	Accent
	Link
	Rule
	Edge
	Panel
	Warm
	WarmEdge
	Paper
)

// A Measurer knows the widths and the coverage of the font family.
type Measurer interface {
	Width(s string, f Face, size float64) float64 // points
	Has(r rune) bool                              // whether every face can print r
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
	Generated bool         // whether the words are not those of the blocks: bullets, table of contents, repeated heads
	PageOf    string       // in place of text, the page number of this anchor, right-aligned at X, with leaders from W
}

// A Line is one line of text within a box.
type Line struct {
	Column    int
	Y, H      float64 // from the top of the box
	Base      float64 // from the top of the line to the baseline
	Fragments []Fragment
}

// A Box is the unit of pagination: a line of text, or a row of columns. Only rows are split.
type Box struct {
	Before, H float64 // space above, dropped at the top of a page; height
	Lines     []Line
	KeepNext  bool // whether it stays on the page of the next box
	Row       bool
	Pad       float64 // of a row: space above and below its lines

	Anchors  []string
	Bookmark string
	Level    int // of the bookmark, from 0

	X, W         float64 // of background and rules
	Fill         Color
	Above, Below Color // of horizontal rules
	Thick        float64
	Callout      *Callout
	Head         []*Box // table head, repeated when this box begins a page

	Page int // from 1
	Y    float64
}

// A Callout is the background of several boxes.
type Callout struct {
	Fill, Bar, Border Color
	X, W              float64
}

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
}

// Words returns the words of the blocks in reading order, without generated text.
func (r *Result) Words() []string {
	var runs []Fragment
	for _, b := range r.Boxes[r.TitleBoxes:] {
		for _, l := range b.Lines {
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
