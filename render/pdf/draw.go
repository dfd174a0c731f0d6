package pdf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/layout"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A drawer puts a layout on a canvas.
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
			d.grounds(boxes[:n])
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

// grounds fills what is behind callouts and rows.
func (d *drawer) grounds(boxes []*layout.Box) {
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

// header draws what runs along the head of all pages but the first.
func (d *drawer) header(page int) {
	if page == 1 {
		return
	}
	s := d.r.Sheet
	d.c.Artifact(canvas.Header, func() {
		d.edge(s.Head, d.r.Title, d.shorten(d.r.Controller, (s.Right-s.Left)*0.45))
		d.c.Fill(s.Left, s.Head+s.Small*0.95, s.Right-s.Left, 0.8, d.color[layout.Rule])
	})
}

// footer draws what runs along the foot.
func (d *drawer) footer(page int) {
	s := d.r.Sheet
	d.c.Artifact(canvas.Footer, func() {
		d.c.Fill(s.Left, s.Foot-s.Small*1.7, s.Right-s.Left, 0.8, d.color[layout.Rule])
		d.edge(s.Foot, d.r.Edition, fmt.Sprintf(d.r.PageOf, page, d.r.Pages))
	})
}

// edge draws a line of text at the left and one at the right.
func (d *drawer) edge(y float64, left, right string) {
	s := d.r.Sheet
	w := d.width(right)
	d.c.Text(s.Left, y, d.shorten(left, s.Right-s.Left-w-20), canvas.Regular, s.Small, d.color[layout.Soft])
	d.c.Text(s.Right-w, y, right, canvas.Regular, s.Small, d.color[layout.Soft])
}

// width is that of text along the edges.
func (d *drawer) width(s string) float64 { return d.r.Width(s, layout.Regular, d.r.Sheet.Small) }

// shorten cuts text along the edges so that it fits.
func (d *drawer) shorten(s string, room float64) string {
	const end = "…"
	w, cut := 0.0, 0 // the width so far; where the end would fit
	for i, r := range s {
		if w+d.width(end) <= room {
			cut = i
		}
		if w += d.width(string(r)); w > room {
			return strings.TrimRight(s[:cut], " ") + end
		}
	}
	return s
}

// A run is a fragment with its place on the page.
type run struct {
	layout.Fragment
	top, height, base float64
}

// runs returns the words of a page in reading order, so that they are read and copied so.
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

// text draws the words. What follows each other in one place of the structure is one mark,
// over the ends of lines; dots part an entry of the contents from its page.
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
				d.c.Text(r.X, r.base, r.Text, faces[r.Style.Face], r.Style.Size, d.color[r.Style.Color])
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

// underlines draws the lines below links.
func (d *drawer) underlines(runs []run) {
	for _, r := range runs {
		if r.URL != "" && !r.Aside {
			d.c.Fill(r.X, r.base+1.6, r.W, 0.6, d.color[r.Style.Color])
		}
	}
}

// leaders draws dots from the end of an entry to its page number.
func (d *drawer) leaders(base, from, to float64) {
	const dot, space = " .", 8.0
	step := d.width(dot)
	to -= space
	n := int((to - from - space) / step)
	if n > 0 {
		d.c.Text(to-float64(n)*step, base, strings.Repeat(dot, n), canvas.Regular, d.r.Sheet.Small, d.color[layout.Edge])
	}
}

// links adds an annotation to each link for each line that it is on.
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
