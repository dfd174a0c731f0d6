package pdf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/layout"
)

// small is the size of what is not content, in points.
const small = 9.5

// A drawer puts a layout on a canvas.
type drawer struct {
	c *canvas.Canvas
	r *layout.Result
}

func draw(c *canvas.Canvas, r *layout.Result) {
	d := &drawer{c, r}
	boxes := r.Boxes
	for page := 1; page <= r.Pages; page++ {
		n := 0
		for n < len(boxes) && boxes[n].Page == page {
			n++
		}
		c.Page()
		c.Artifact(func() {
			d.grounds(boxes[:n])
			d.rules(boxes[:n])
			d.edges(page)
		})
		d.text(boxes[:n])
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
				d.c.Fill(c.X, top, c.W, end-top, color[c.Border])
				d.c.Fill(c.X+line, top+line, c.W-2*line, end-top-2*line, color[c.Fill])
			} else {
				d.c.Fill(c.X, top, c.W, end-top, color[c.Fill])
			}
			d.c.Fill(c.X, top, 6, end-top, color[c.Bar])
		}
		i = n
	}
	for _, b := range boxes {
		if b.Fill != layout.None {
			d.c.Fill(b.X, b.Y, b.W, b.H, color[b.Fill])
		}
	}
}

func (d *drawer) rules(boxes []*layout.Box) {
	for i, b := range boxes {
		if b.Above != layout.None && i > 0 {
			d.c.Fill(b.X, b.Y, b.W, b.Thick, color[b.Above])
		}
		if b.Below != layout.None {
			d.c.Fill(b.X, b.Y+b.H-b.Thick, b.W, b.Thick, color[b.Below])
		}
	}
}

// edges draws what runs along the head and the foot of a page.
func (d *drawer) edges(page int) {
	const size, head, foot = small, 44.0, layout.PageHeight - 38
	line := func(y float64, left, right string) {
		w := canvas.Width(right, canvas.Regular, size)
		d.c.Text(layout.Left, y, shorten(left, layout.Right-layout.Left-w-20, size), canvas.Regular, size, color[layout.Soft])
		d.c.Text(layout.Right-w, y, right, canvas.Regular, size, color[layout.Soft])
	}
	if page > 1 {
		line(head, d.r.Title, shorten(d.r.Controller, (layout.Right-layout.Left)*0.45, size))
		d.c.Fill(layout.Left, head+9, layout.Right-layout.Left, 0.8, color[layout.Rule])
	}
	d.c.Fill(layout.Left, foot-16, layout.Right-layout.Left, 0.8, color[layout.Rule])
	line(foot, d.r.Edition, fmt.Sprintf(d.r.PageOf, page, d.r.Pages))
}

// shorten cuts s so that it fits.
func shorten(s string, room, size float64) string {
	if canvas.Width(s, canvas.Regular, size) <= room {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 && canvas.Width(string(runes)+"…", canvas.Regular, size) > room {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}

// A run is a fragment with its place on the page.
type run struct {
	layout.Fragment
	top, height, base float64
}

// text draws the words of a page in reading order, so that they are read and copied so.
func (d *drawer) text(boxes []*layout.Box) {
	var runs []run
	for _, b := range boxes {
		for _, id := range b.Anchors {
			d.c.Anchor(id, b.Page, max(0, b.Y-8))
		}
		if b.Bookmark != "" {
			d.c.Bookmark(b.Bookmark, b.Level, max(0, b.Y-8))
		}
		for _, l := range b.Lines {
			for _, f := range l.Fragments {
				runs = append(runs, run{f, b.Y + l.Y, l.H, b.Y + l.Y + l.Base})
			}
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return a.Seq - b.Seq })
	for _, r := range runs {
		if r.Artifact {
			d.c.Artifact(func() { d.run(r) })
		} else {
			d.c.Mark(func() { d.run(r) })
		}
	}
}

func (d *drawer) run(r run) {
	x, w := r.X, r.W
	if r.PageOf != "" {
		page := fmt.Sprint(d.r.PageOfAnchor(r.PageOf))
		w = canvas.Width(page, canvas.Regular, r.Style.Size)
		x -= w
		d.leaders(r, x)
		d.c.Text(x, r.base, page, canvas.Regular, r.Style.Size, color[r.Style.Color])
	} else {
		d.c.Text(x, r.base, r.Text, face[r.Style.Face], r.Style.Size, color[r.Style.Color])
	}
	if r.URL == "" {
		return
	}
	if !r.Artifact {
		d.c.Fill(x, r.base+1.6, w, 0.6, color[r.Style.Color])
	}
	d.c.Link(x, r.top, w, r.height, r.URL)
}

// leaders draws dots from the end of an entry to its page number.
func (d *drawer) leaders(r run, to float64) {
	const dot, space = " .", 8.0
	step := canvas.Width(dot, canvas.Regular, small)
	to -= space
	n := int((to - r.W - space) / step)
	if n > 0 {
		d.c.Text(to-float64(n)*step, r.base, strings.Repeat(dot, n), canvas.Regular, small, color[layout.Edge])
	}
}
