package layout

import "slices"

// A pager places boxes on pages from the top, keeping together what belongs together.
type pager struct {
	r *Result
	Sheet
	page int
	y    float64
	top  bool // whether the page is empty
}

// minRowFragment is the least height of a part of a row that is left on a page, in points.
const minRowFragment = 60.0

func (r *Result) paginate(boxes []*Box) {
	p := &pager{r: r, Sheet: r.Sheet}
	p.nextPage()
	for len(boxes) > 0 {
		n, need := keptTogether(boxes, p.unsplitHeight())
		if p.top {
			need -= boxes[0].Before
		}
		if p.y+need > p.Bottom && !p.top {
			p.nextPage()
			p.repeatHead(boxes[0])
		}
		for _, b := range boxes[:n] {
			p.add(b)
		}
		boxes = boxes[n:]
	}
	r.Pages = p.page
}

// keptTogether returns how many boxes stay on one page, and the height that they need.
func keptTogether(boxes []*Box, tall float64) (int, float64) {
	need := 0.0
	for i, b := range boxes {
		last := !b.KeepNext || i == len(boxes)-1
		if last && b.Row && b.H > tall {
			return i + 1, need + b.Before + minRowFragment
		}
		need += b.Before + b.H
		if last {
			return i + 1, need
		}
	}
	return len(boxes), need
}

func (p *pager) nextPage() {
	p.page++
	p.y, p.top = p.Top, true
}

// repeatHead repeats the head of the table that b is in.
func (p *pager) repeatHead(b *Box) {
	for _, h := range b.Head {
		if h.H > p.unsplitHeight() {
			continue // the head leaves no room for rows
		}
		c := *h
		c.Anchors, c.Before, c.Lines = nil, 0, make([]Line, len(h.Lines))
		for i, line := range h.Lines {
			line.Fragments = append([]Fragment(nil), line.Fragments...)
			for j := range line.Fragments {
				line.Fragments[j].Generated, line.Fragments[j].Leaf = true, nil
			}
			c.Lines[i] = line
		}
		p.place(&c)
	}
}

// add places a box, on a new page if it does not fit, split if it is a tall row.
func (p *pager) add(b *Box) {
	if !p.top {
		p.y += b.Before
	}
	if p.y+b.H > p.Bottom && b.Row && b.H > p.unsplitHeight() {
		if rest := b.split(p.Bottom - p.y); rest != nil {
			if len(b.Lines) > 0 {
				p.place(b)
			} else {
				rest.Anchors = b.Anchors
			}
			p.nextPage()
			p.repeatHead(rest)
			p.add(rest)
			return
		}
	}
	if p.y+b.H > p.Bottom && !p.top {
		p.nextPage()
		p.repeatHead(b)
	}
	p.place(b)
}

func (p *pager) place(b *Box) {
	b.Page, b.Y = p.page, p.y
	p.y += b.H
	p.top = false
	p.r.Boxes = append(p.r.Boxes, b)
}

// split shortens a row to a height of at most room and returns the rest of it, or nil if all fits.
// It leaves no single line for the next page.
func (b *Box) split(room float64) *Box {
	here, there := b.linesWithin(room)
	if len(there) == 0 {
		return nil
	}
	if len(here) > len(there) && !slices.ContainsFunc(there, func(l Line) bool { return l.Column == there[0].Column && l.Y > there[0].Y }) {
		if fewer, more := b.linesWithin(room - there[0].H); len(fewer) > 0 {
			here, there = fewer, more
		}
	}
	rest := *b
	rest.Anchors, rest.Before, rest.Lines = nil, 0, there
	rest.H, b.H = b.heightOf(there), b.heightOf(here)
	b.Lines, b.Below = here, None
	return &rest
}

func (b *Box) heightOf(lines []Line) float64 {
	h := 0.0
	for _, line := range lines {
		h = max(h, line.Y+line.H+b.Pad)
	}
	return h
}

// linesWithin divides the lines of a row into those within a height and the rest, which begin at the
// top of their box.
func (b *Box) linesWithin(room float64) (here, there []Line) {
	full := map[int]float64{} // column → Y of the first line of the rest
	for _, line := range b.Lines {
		from, cut := full[line.Column]
		if !cut && line.Y+line.H+b.Pad <= room {
			here = append(here, line)
			continue
		}
		if !cut {
			from = line.Y
			full[line.Column] = from
		}
		line.Y -= from - b.Pad
		there = append(there, line)
	}
	return here, there
}
