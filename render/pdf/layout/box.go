// Package layout turns a document into lines with places on pages. It measures text
// through a Measurer, knows no PDF, and draws nothing.
package layout

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A Style is how a run of text looks.
type Style struct {
	Face  Face
	Size  float64 // points
	Color Color
}

// A Face is a cut of the one family, a Color a role; the drawer knows which they are.
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

// A Measurer knows the glyphs of the faces.
type Measurer interface {
	Width(s string, f Face, size float64) float64 // points
	Has(r rune) bool                              // whether every face can print r
}

// A Fragment is a run of text on a line. Its text ends with a space where the next
// run of the paragraph is another word.
type Fragment struct {
	Seq    int     // place in reading order
	X, W   float64 // from the left edge of the page; W without the last space
	Text   string
	Style  Style
	URL    string
	Link   *tag.Element // what URL belongs to
	Leaf   *tag.Leaf    // its place in the structure; nil for furniture, such as repeated heads
	Joins  bool         // continues the word that the run before it ends with
	Aside  bool         // none of the words of the blocks: bullets, the list of contents, repeated heads
	PageOf string       // in place of text: the page of this anchor, right aligned at X, with leaders from W
}

// A Line is one line of text within a box.
type Line struct {
	Column    int
	Y, H      float64 // from the top of the box
	Base      float64 // from the top of the line to the baseline
	Fragments []Fragment
}

// A Box is what is put on a page as one: a line, or a row of columns, which alone may
// be split.
type Box struct {
	Before, H float64 // space above, which is dropped at the head of a page; height
	Lines     []Line
	KeepNext  bool // stays on the page of the next box
	Row       bool
	Pad       float64 // of a row: space within it, above and below its lines

	Anchors  []string
	Bookmark string
	Level    int // of the bookmark, from 0

	X, W         float64 // of the ground and the rules
	Fill         Color
	Above, Below Color // rules
	Thick        float64
	Callout      *Callout
	Head         []*Box // repeated when this box begins a page

	Page int // from 1
	Y    float64
}

// A Callout is the ground behind several boxes.
type Callout struct {
	Fill, Bar, Border Color
	X, W              float64
}

// Missing are characters that cannot be printed, in words that stand at Span.
type Missing struct {
	Runes []rune
	Span  source.Span
}

// A Result is a document on pages.
type Result struct {
	Boxes   []*Box // in reading order, with repeated heads
	Front   int    // so many of the boxes are the head, before the blocks
	Pages   int
	Missing []Missing
	Sheet   Sheet
	Tree    *tag.Element
	places  map[string]*Box // of anchors
	Measurer
	// What runs along the edges of pages, in characters that the faces have.
	Title, Controller, Edition, PageOf string
}

// Words returns the words that the blocks print, in reading order, without furniture.
func (r *Result) Words() []string {
	var runs []Fragment
	for _, b := range r.Boxes[r.Front:] {
		for _, l := range b.Lines {
			for _, f := range l.Fragments {
				if !f.Aside {
					runs = append(runs, f)
				}
			}
		}
	}
	sortBySeq(runs)
	var b strings.Builder
	for _, f := range runs {
		if !f.Joins {
			b.WriteByte(' ')
		}
		b.WriteString(strings.TrimSuffix(f.Text, " "))
	}
	return strings.Fields(b.String())
}

// Anchor returns the box at whose top an anchor is, or nil.
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

// PageOfAnchor returns the number of the page on which an anchor is, or 0.
func (r *Result) PageOfAnchor(id string) int {
	if b := r.Anchor(id); b != nil {
		return b.Page
	}
	return 0
}

func unknown(kind string, v any) error { return fmt.Errorf("pdf: unknown %s %T", kind, v) }
