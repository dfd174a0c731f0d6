// Package canvas draws text and filled rectangles on pages. It is the only package that imports
// fpdf, and it draws only inside Mark and Artifact, so that everything on a page is either content
// with a place in the structure tree or an artifact (ISO 32000-1, 14.8.2.2).
//
// fpdf is used up to the content streams: a template (fpdf.CreateTpl) hands over the bytes of its
// pages as they were drawn, so no finished file is read back. Page objects, fonts, structure, links
// and metadata are the work of package write.
//
// The faces are those of the document, but fpdf does not know their files: the operators that select
// a font, under the resource name of the subset that package write embeds, and that show the codes of
// that subset with their kerning are written here. What fpdf v0.9.0 offers instead was tried:
//   - AddUTF8FontFromBytes costs 2.8 ms and 1.1 MB for each face of each document, most of it to hash
//     a table of 65,536 widths (a document of three pages takes 4 ms in all). Fonts cannot be shared
//     by documents that are drawn in parallel, since Text writes to a map of the font.
//   - It panics on a font without the table name or post, and prints other faults to stdout.
//   - Subset and ToUnicode exist only in the file that Output writes; the map is wrong above U+00FF,
//     and the subset has no tag (ISO 32000-1, 9.6.4).
//   - AddFontFromBytes takes a font definition of ours, which Text does not use; it adds only a
//     resource name of 40 letters that no method returns.
package canvas

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/go-pdf/fpdf"

	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A Color is red, green and blue.
type Color [3]uint8

// A Face is a member of the family.
type Face uint8

const (
	Regular Face = iota
	Bold
	Italic
	Serif
	faces
)

// A Kind says what an artifact is.
type Kind uint8

const (
	Layout Kind = iota // backgrounds, rules, leader dots
	Header
	Footer
	Repeated // the head of a table on its later pages
)

// A Canvas draws the pages of one document. Coordinates are in points from the top left
// corner of a page.
type Canvas struct {
	pdf     *fpdf.Tpl
	subsets [faces]*face.Subset
	face    *face.Subset // selected on the page; nil before its first text
	size    float64
	buffer  []byte // of the next operators
	height  float64
	page    int // from 0; -1 before the first
	marks   int // on the page
	open    bool
	err     error
}

// A Drawing is what was drawn: the content stream of each page, and the subsets of fonts that these
// select by their resource names.
type Drawing struct {
	Pages [][]byte
	Fonts []*face.Subset
}

// Draw runs draw on a canvas with pages of a size in points. The error says what draw did outside
// Mark and Artifact, or is that of fpdf.
func Draw(width, height float64, family *face.Family, draw func(*Canvas)) (*Drawing, error) {
	c := &Canvas{page: -1, height: height}
	fonts := c.register(family)
	pages := fpdf.CreateTpl(fpdf.PointType{}, fpdf.SizeType{Wd: width, Ht: height}, "P", "pt", "", func(t *fpdf.Tpl) {
		c.pdf = t
		draw(c)
		if err := t.Error(); err != nil {
			c.err = fmt.Errorf("drawing the PDF: %w", err)
		}
	}).FromPages()
	if c.err != nil {
		return nil, c.err
	}
	d := &Drawing{}
	for _, p := range pages {
		d.Pages = append(d.Pages, p.Bytes())
	}
	for _, f := range fonts {
		if len(f.Runes()) > 0 {
			d.Fonts = append(d.Fonts, f)
		}
	}
	return d, nil
}

// register begins a subset of each face; a face that stands in several places of the family has one.
// A family may lack the serif.
func (c *Canvas) register(family *face.Family) (fonts []*face.Subset) {
	members := [faces]*face.Face{family.Regular, family.Bold, family.Italic, family.Serif}
	for i, f := range members {
		if f == nil {
			continue
		}
		for j := range i {
			if members[j] == f {
				c.subsets[i] = c.subsets[j]
			}
		}
		if c.subsets[i] == nil {
			c.subsets[i] = face.NewSubset(f, fmt.Sprintf("F%d", i))
			fonts = append(fonts, c.subsets[i])
		}
	}
	return fonts
}

// Page begins a new page.
func (c *Canvas) Page() {
	if c.page++; c.page > 0 { // a template begins with a page
		c.pdf.AddPage()
	}
	c.marks, c.face = 0, nil
}

// Mark draws content that belongs at a leaf of the structure, and notes there where it is.
func (c *Canvas) Mark(leaf *tag.Leaf, draw func()) {
	leaf.Refs = append(leaf.Refs, tag.Ref{Page: c.page, Mark: c.marks})
	c.within(fmt.Sprintf("/%s <</MCID %d>> BDC", leaf.Parent.Role, c.marks), draw)
	c.marks++
}

// Artifact draws what is not content.
func (c *Canvas) Artifact(k Kind, draw func()) {
	c.within([...]string{
		Layout:   "/Artifact <</Type /Layout>> BDC",
		Header:   "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
		Footer:   "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
		Repeated: "/Artifact <</Type /Pagination>> BDC",
	}[k], draw)
}

var (
	errOutside = errors.New("pdf: drawing outside of marked content and artifacts")
	errNested  = errors.New("pdf: marked content or an artifact within another")
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

// Text draws s, kerned, with its baseline at y. The face must have every character of s.
func (c *Canvas) Text(x, y float64, s string, f Face, size float64, color Color) {
	c.check()
	if font := c.subsets[f]; font != c.face || size != c.size {
		c.pdf.RawWriteStr(fmt.Sprintf("BT /%s %.2f Tf ET", font.Resource, size))
		c.face, c.size = font, size
	}
	b := append(c.buffer[:0], "BT "...)
	for _, v := range color {
		b = append(strconv.AppendFloat(b, float64(v)/255, 'f', 3, 64), ' ')
	}
	b = append(b, "rg "...)
	b = append(strconv.AppendFloat(b, x, 'f', 2, 64), ' ')
	b = append(strconv.AppendFloat(b, c.height-y, 'f', 2, 64), " Td ["...)
	b = append(c.face.Encode(b, s), "] TJ ET"...)
	c.pdf.RawWriteStr(string(b))
	c.buffer = b
}

// Fill fills a rectangle.
func (c *Canvas) Fill(x, y, w, h float64, color Color) {
	c.check()
	c.pdf.SetFillColor(int(color[0]), int(color[1]), int(color[2]))
	c.pdf.Rect(x, y, w, h, "F")
}
