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

// backgrounds fills the areas behind callouts and table rows.
func (d *drawer) backgrounds(boxes []*layout.Box) {
	for i := 0; i < len(boxes); {
		c, n := boxes[i].Callout, i+1
		for n < len(boxes) && boxes[n].Callout == c {
			n++
		}
		if c != nil {
			top, end := boxes[i].Y, boxes[n-1].Y+boxes[n-1].H
			if c.Border != layout.None {
				const line = 1.2
				d.c.Fill(c.X, top, c.W, end-top, d.color[c.Border])
				d.c.Fill(c.X+line, top+line, c.W-2*line, end-top-2*line, d.color[c.Fill])
			} else {
				d.c.Fill(c.X, top, c.W, end-top, d.color[c.Fill])
			}
			d.c.Fill(c.X, top, 6, end-top, d.color[c.Bar])
		}
		i = n
	}
	for _, b := range boxes {
		if b.Fill != layout.None {
			d.c.Fill(b.X, b.Y, b.W, b.H, d.color[b.Fill])
		}
	}
}

func (d *drawer) rules(boxes []*layout.Box) {
	for i, b := range boxes {
		if b.Above != layout.None && i > 0 {
			d.c.Fill(b.X, b.Y, b.W, b.Thick, d.color[b.Above])
		}
		if b.Below != layout.None {
			d.c.Fill(b.X, b.Y+b.H-b.Thick, b.W, b.Thick, d.color[b.Below])
		}
	}
}

// header draws the running header, on all pages but the first.
func (d *drawer) header(page int) {
	if page == 1 {
		return
	}
	s := d.r.Sheet
	d.c.Artifact(canvas.Header, func() {
		d.runningLine(s.Head, d.r.Title, d.truncate(d.r.Controller, (s.Right-s.Left)*0.45))
		d.c.Fill(s.Left, s.Head+s.Small*0.95, s.Right-s.Left, 0.8, d.color[layout.Rule])
	})
}

// footer draws the running footer.
func (d *drawer) footer(page int) {
	s := d.r.Sheet
	d.c.Artifact(canvas.Footer, func() {
		d.c.Fill(s.Left, s.Foot-s.Small*1.7, s.Right-s.Left, 0.8, d.color[layout.Rule])
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
		for _, l := range b.Lines {
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

// text draws the words. Consecutive runs of one leaf are one marked-content sequence, across lines;
// leader dots lead from an entry of the table of contents to its page number.
func (d *drawer) text(runs []run) {
	end := 0.0
	for len(runs) > 0 {
		if runs[0].PageOf != "" {
			d.c.Artifact(canvas.Layout, func() { d.leaders(runs[0].base, end, runs[0].X) })
		}
		n := 1
		for n < len(runs) && runs[n].Leaf == runs[0].Leaf && runs[n].PageOf == "" {
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
		end = runs[n-1].X + runs[n-1].W
		runs = runs[n:]
	}
}

// underlines draws the underlines of links.
func (d *drawer) underlines(runs []run) {
	for _, r := range runs {
		if r.URL != "" && !r.Generated {
			d.c.Fill(r.X, r.base+1.6, r.W, 0.6, d.color[r.Style.Color])
		}
	}
}

// leaders draws dots from the end of an entry to its page number.
func (d *drawer) leaders(base, from, to float64) {
	const dot, space = " .", 8.0
	step := d.runningWidth(dot)
	to -= space
	n := int((to - from - space) / step)
	if n > 0 {
		d.c.Text(to-float64(n)*step, base, strings.Repeat(dot, n), canvas.Regular, d.r.Sheet.Small, d.color[layout.Edge])
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
