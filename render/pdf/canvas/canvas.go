package canvas

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/go-pdf/fpdf"
)

// A Color is red, green and blue.
type Color [3]uint8

// A Canvas draws the pages of one document. Places are in points from the top left
// corner of an A4 page.
type Canvas struct {
	pdf   *fpdf.Fpdf
	used  [faces]bool
	links map[string]int
	open  bool // inside Mark or Artifact
}

// New begins a document. The date is the day that the file names as that of its making
// (ISO 8601); it never comes from the clock.
func New(title, author, lang, date string) (*Canvas, error) {
	if _, err := loaded(); err != nil {
		return nil, err
	}
	p := fpdf.New("P", "pt", "A4", "")
	p.SetAutoPageBreak(false, 0)
	p.SetMargins(0, 0, 0)
	p.SetCatalogSort(true)
	p.SetTitle(title, true)
	p.SetAuthor(author, true)
	p.SetLang(lang)
	p.SetCreator("noticec", true)
	p.SetProducer("noticec", true)
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		day = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	p.SetCreationDate(day)
	p.SetModificationDate(day)
	return &Canvas{pdf: p, links: map[string]int{}}, nil
}

// Page begins a new page.
func (c *Canvas) Page() { c.pdf.AddPage() }

// Mark draws content: what the document says.
func (c *Canvas) Mark(draw func()) { c.within(draw) }

// Artifact draws furniture: grounds, rules, headers and footers.
func (c *Canvas) Artifact(draw func()) { c.within(draw) }

func (c *Canvas) within(draw func()) {
	c.open = true
	draw()
	c.open = false
}

var errOutside = errors.New("drawing outside of content and furniture")

// check makes it an error to draw outside Mark and Artifact.
func (c *Canvas) check() {
	if !c.open {
		c.pdf.SetError(errOutside)
	}
}

// Text draws s with its baseline at y. Every character must be one that the face has.
func (c *Canvas) Text(x, y float64, s string, f Face, size float64, color Color) {
	c.check()
	c.face(f, size)
	c.pdf.SetTextColor(int(color[0]), int(color[1]), int(color[2]))
	c.pdf.Text(x, y, s)
}

// face selects a face, and adds it to the file when it is first used.
func (c *Canvas) face(f Face, size float64) {
	family := [...]string{"regular", "bold", "italic"}[f]
	if !c.used[f] {
		c.used[f] = true
		c.pdf.AddUTF8FontFromBytes(family, "", f.data())
	}
	c.pdf.SetFont(family, "", size)
}

// Fill fills a rectangle.
func (c *Canvas) Fill(x, y, w, h float64, color Color) {
	c.check()
	c.pdf.SetFillColor(int(color[0]), int(color[1]), int(color[2]))
	c.pdf.Rect(x, y, w, h, "F")
}

// Link makes a rectangle lead to an address, or to an anchor of the document ("#id").
func (c *Canvas) Link(x, y, w, h float64, url string) {
	if len(url) > 0 && url[0] == '#' {
		c.pdf.Link(x, y, w, h, c.anchor(url[1:]))
		return
	}
	c.pdf.LinkString(x, y, w, h, url)
}

// Anchor says where an anchor is; pages count from 1.
func (c *Canvas) Anchor(id string, page int, y float64) {
	c.pdf.SetLink(c.anchor(id), y, page)
}

func (c *Canvas) anchor(id string) int {
	if _, ok := c.links[id]; !ok {
		c.links[id] = c.pdf.AddLink()
	}
	return c.links[id]
}

// Bookmark adds a line to the outline, at a height of the present page.
func (c *Canvas) Bookmark(text string, level int, y float64) {
	c.face(Regular, 10)
	c.pdf.Bookmark(text, level, y)
}

// Write ends the document.
func (c *Canvas) Write(w io.Writer) error {
	if err := c.pdf.Output(w); err != nil {
		return fmt.Errorf("writing PDF: %w", err)
	}
	return nil
}
