package pdf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/layout"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A drawer draws a laid out document on a canvas.
type drawer struct {
	c     *canvas.Canvas
	r     *layout.Result
	color []canvas.Color
}

func draw(c *canvas.Canvas, r *layout.Result, color []canvas.Color) {
	d := &drawer{c, r, color}
	boxes := r.Boxes
	for page := 1; page <= r.Pages; page++ {
		n := 0
		for n < len(boxes) && boxes[n].Page == page {
			n++
		}
		runs := d.runs(boxes[:n])
		c.Page()
		c.Artifact(canvas.Layout, func() {
			d.backgrounds(boxes[:n])
			d.rules(boxes[:n])
			d.underlines(runs)
		})
		d.header(page)
		d.text(runs)
		d.footer(page)
		d.links(page, runs)
		boxes = boxes[n:]
	}
}

// backgrounds fills the areas behind callouts: a border, thicker at the start, around a warm ground.
func (d *drawer) backgrounds(boxes []*layout.Box) {
	const line, bar = 1.0, 4.5
	for i := 0; i < len(boxes); {
		c, n := boxes[i].Callout, i+1
		for n < len(boxes) && boxes[n].Callout == c {
			n++
		}
		if c != nil {
			top, end := boxes[i].Y, boxes[n-1].Y+boxes[n-1].H
			d.c.Fill(c.X, top, c.W, end-top, d.color[layout.WarmEdge])
			d.c.Fill(c.X+bar, top+line, c.W-bar-line, end-top-2*line, d.color[layout.Warm])
		}
		i = n
	}
}

const (
	hairline = 0.5
	headLine = 0.75 // below the heads of columns
	barWidth = 2.5  // of the bar above a chapter
)

// rules draws the hairlines between rows and entries, the lines below the heads of columns, and the
// bars of chapters. A row that follows a line needs no other.
func (d *drawer) rules(boxes []*layout.Box) {
	for i, b := range boxes {
		if b.Above != layout.None && (i > 0 || b.AboveGap == 0) && (i == 0 || boxes[i-1].Below == layout.None) {
			d.c.Fill(b.X, b.Y-b.AboveGap, b.W, hairline, d.color[b.Above])
		}
		if b.Below != layout.None {
			d.c.Fill(b.X, b.Y+b.H-headLine, b.W, headLine, d.color[b.Below])
		}
		if b.Bar {
			d.c.Fill(b.X, b.Y, b.W, hairline, d.color[layout.Rule])
			d.c.Fill(b.X, b.Y, layout.LabelWidth, barWidth, d.color[layout.Accent])
		}
	}
}

// header draws the running header, on all pages but the first; on each of a copy for review.
func (d *drawer) header(page int) {
	s := d.r.Sheet
	if d.r.Draft != "" {
		d.c.Artifact(canvas.Header, func() {
			d.c.Text(s.Left, s.Head, d.r.Draft, canvas.Bold, s.Small, d.color[layout.Ink])
			d.runningLine(s.Head, "", d.truncate(d.r.Title, (s.Right-s.Left)*0.45))
		})
		return
	}
	if page == 1 {
		return
	}
	d.c.Artifact(canvas.Header, func() {
		d.runningLine(s.Head, d.r.Title, d.truncate(d.r.Controller, (s.Right-s.Left)*0.45))
	})
}

// footer draws the running footer.
func (d *drawer) footer(page int) {
	s := d.r.Sheet
	d.c.Artifact(canvas.Footer, func() {
		number := ""
		if d.r.PageOf != "" {
			number = fmt.Sprintf(d.r.PageOf, page, d.r.Pages)
		}
		d.runningLine(s.Foot, d.r.Edition, number)
	})
}

// runningLine draws a line of a header or footer: text at the left edge and at the right.
func (d *drawer) runningLine(y float64, left, right string) {
	s := d.r.Sheet
	w := d.runningWidth(right)
	if left != "" {
		d.c.Text(s.Left, y, d.truncate(left, s.Right-s.Left-w-20), canvas.Regular, s.Small, d.color[layout.Soft])
	}
	if right != "" {
		d.c.Text(s.Right-w, y, right, canvas.Regular, s.Small, d.color[layout.Soft])
	}
}

// runningWidth is the width of text in headers and footers.
func (d *drawer) runningWidth(s string) float64 { return d.r.Width(s, layout.Regular, d.r.Sheet.Small) }

// truncate shortens text of headers and footers to a width, with an ellipsis.
func (d *drawer) truncate(s string, room float64) string {
	const end = "…"
	w, cut := 0.0, 0 // width so far; bytes after which the ellipsis still fits
	for i, r := range s {
		if w+d.runningWidth(end) <= room {
			cut = i
		}
		if w += d.runningWidth(string(r)); w > room {
			return strings.TrimRight(s[:cut], " ") + end
		}
	}
	return s
}

// A run is a fragment with its position on the page.
type run struct {
	layout.Fragment
	top, height, base float64
}

// runs returns the text of a page in reading order, in which it is then drawn.
func (d *drawer) runs(boxes []*layout.Box) []run {
	var runs []run
	for _, b := range boxes {
		for l := range b.AllLines {
			for _, f := range l.Fragments {
				r := run{f, b.Y + l.Y, l.H, b.Y + l.Y + l.Base}
				if f.PageOf != "" {
					r.Text = fmt.Sprint(d.r.PageOfAnchor(f.PageOf))
					w := d.r.Width(r.Text, f.Style.Face, f.Style.Size)
					r.X, r.W = f.X-w, w
				}
				runs = append(runs, r)
			}
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return a.Seq - b.Seq })
	return runs
}

// text draws the words. Consecutive runs of one leaf are one marked-content sequence, across lines.
func (d *drawer) text(runs []run) {
	for len(runs) > 0 {
		n := 1
		for n < len(runs) && runs[n].Leaf == runs[0].Leaf {
			n++
		}
		words := func() {
			for _, r := range runs[:n] {
				d.c.Text(r.X, r.base, r.Text, canvasFaces[r.Style.Face], r.Style.Size, d.color[r.Style.Color])
			}
		}
		if leaf := runs[0].Leaf; leaf != nil {
			d.c.Mark(leaf, words)
		} else {
			d.c.Artifact(canvas.Repeated, words)
		}
		runs = runs[n:]
	}
}

// underlines draws the underlines of links and of inserted words, and strikes deleted ones out.
func (d *drawer) underlines(runs []run) {
	for _, r := range runs {
		if r.Style.Strike {
			d.c.Fill(r.X, r.base-0.28*r.Style.Size, r.W, hairline, d.color[r.Style.Color])
		}
		if r.Style.Underline {
			d.c.Fill(r.X, r.base+1.5, r.W, hairline, d.color[r.Style.Color])
		}
	}
}

// links adds annotations to the links, one for each line that a link is on.
func (d *drawer) links(page int, runs []run) {
	type line struct {
		link *tag.Element
		base float64
	}
	found := map[line]*tag.Annotation{}
	for _, r := range runs {
		if r.Link == nil || r.Leaf == nil {
			continue
		}
		h := d.r.Sheet.Height
		rect := [4]float64{r.X, h - r.top - r.height, r.X + r.W, h - r.top}
		if a := found[line{r.Link, r.base}]; a != nil {
			a.Rect[0], a.Rect[2] = min(a.Rect[0], rect[0]), max(a.Rect[2], rect[2])
			continue
		}
		a := &tag.Annotation{Page: page - 1, Rect: rect}
		found[line{r.Link, r.base}] = a
		r.Link.Annotate(a)
	}
}
