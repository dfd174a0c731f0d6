// Package canvas draws text and fills on pages. It is the only package that imports the
// PDF library, and it draws only inside Mark and Artifact, so that all that is on a page
// is either content with a place in the structure or furniture.
package canvas

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-pdf/fpdf"

	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A Color is red, green and blue.
type Color [3]uint8

// A Face is one cut of the family.
type Face uint8

const (
	Regular Face = iota
	Bold
	Italic
	faces
)

// A Kind is what furniture is for.
type Kind uint8

const (
	Layout Kind = iota // grounds, rules, leader dots
	Header
	Footer
	Repeated // the head of a table on its later pages
)

// The library draws with faces of its own, as stand-ins for those of the family. It knows
// these without reading a font; whoever mends the file puts the real ones in their place.
var (
	style    = [faces]string{Regular: "", Bold: "B", Italic: "I"}
	standIns = [faces]string{Regular: "Helvetica", Bold: "Helvetica-Bold", Italic: "Helvetica-Oblique"}
)

// A Canvas draws the pages of one document. Places are in points from the top left
// corner of a page.
type Canvas struct {
	pdf   *fpdf.Fpdf
	sets  [faces]*face.Set
	face  Face
	size  float64 // 0 before the first text
	codes []byte
	page  int // from 0
	marks int // on the page
	open  bool
	err   error
}

// A Drawing is what was drawn: a file with stand-ins for faces, and by their names what
// belongs in their place. The text of the file is in the codes of these sets.
type Drawing struct {
	File  []byte
	Faces map[string]*face.Set
}

// New begins a document with pages of a size in points.
func New(width, height float64, family *face.Family) *Canvas {
	p := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	p.SetAutoPageBreak(false, 0)
	p.SetMargins(0, 0, 0)
	p.SetCatalogSort(true)
	p.SetCompression(false)
	c := &Canvas{pdf: p, page: -1}
	for i, f := range [faces]*face.Face{family.Regular, family.Bold, family.Italic} {
		c.sets[i] = face.NewSet(f)
	}
	return c
}

// Page begins a new page.
func (c *Canvas) Page() {
	c.pdf.AddPage()
	c.page++
	c.marks = 0
}

// Mark draws content that belongs at a leaf of the structure, and notes there where it is.
func (c *Canvas) Mark(leaf *tag.Leaf, draw func()) {
	leaf.Refs = append(leaf.Refs, tag.Ref{Page: c.page, Mark: c.marks})
	c.within(fmt.Sprintf("/%s <</MCID %d>> BDC", leaf.Parent.Role, c.marks), draw)
	c.marks++
}

// Artifact draws furniture.
func (c *Canvas) Artifact(k Kind, draw func()) {
	c.within([...]string{
		Layout:   "/Artifact <</Type /Layout>> BDC",
		Header:   "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
		Footer:   "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
		Repeated: "/Artifact <</Type /Pagination>> BDC",
	}[k], draw)
}

var (
	errOutside = errors.New("pdf: drawing outside of content and furniture")
	errNested  = errors.New("pdf: content or furniture within another")
)

func (c *Canvas) within(begin string, draw func()) {
	if c.open {
		c.err = errNested
		return
	}
	c.open = true
	c.pdf.RawWriteStr(begin)
	draw()
	c.pdf.RawWriteStr("EMC")
	c.open = false
}

// check makes it an error to draw outside Mark and Artifact.
func (c *Canvas) check() {
	if !c.open {
		c.err = errOutside
	}
}

// Text draws s with its baseline at y. Every character must be one that the face has.
func (c *Canvas) Text(x, y float64, s string, f Face, size float64, color Color) {
	c.check()
	if f != c.face || size != c.size { // the library selects what was selected last on each new page
		c.pdf.SetFont("helvetica", style[f], size)
		c.face, c.size = f, size
	}
	c.pdf.SetTextColor(int(color[0]), int(color[1]), int(color[2]))
	c.codes = c.sets[f].Encode(c.codes[:0], s)
	c.pdf.Text(x, y, string(c.codes))
}

// Fill fills a rectangle.
func (c *Canvas) Fill(x, y, w, h float64, color Color) {
	c.check()
	c.pdf.SetFillColor(int(color[0]), int(color[1]), int(color[2]))
	c.pdf.Rect(x, y, w, h, "F")
}

// Finish ends the document.
func (c *Canvas) Finish() (*Drawing, error) {
	var b bytes.Buffer
	if err := c.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("drawing the PDF: %w", err)
	}
	if c.err != nil {
		return nil, c.err
	}
	d := &Drawing{File: b.Bytes(), Faces: map[string]*face.Set{}}
	for f, set := range c.sets {
		if len(set.Runes()) > 0 {
			d.Faces[standIns[f]] = set
		}
	}
	return d, nil
}
