package layout

import "slices"

// A pager puts boxes on pages from the top, keeping together what belongs together.
type pager struct {
	r *Result
	Sheet
	page int
	y    float64
	top  bool // nothing is on the page yet
}

// shred is the least of a row that is worth leaving on a page.
const shred = 60.0

func (r *Result) paginate(boxes []*Box) {
	p := &pager{r: r, Sheet: r.Sheet}
	p.turn()
	for len(boxes) > 0 {
		n, need := group(boxes, p.tall())
		if p.top {
			need -= boxes[0].Before
		}
		if p.y+need > p.Bottom && !p.top {
			p.turn()
			p.again(boxes[0])
		}
		for _, b := range boxes[:n] {
			p.put(b)
		}
		boxes = boxes[n:]
	}
	r.Pages = p.page
}

// group returns how many boxes stay together, and the room that they need at least.
func group(boxes []*Box, tall float64) (int, float64) {
	need := 0.0
	for i, b := range boxes {
		last := !b.KeepNext || i == len(boxes)-1
		if last && b.Row && b.H > tall {
			return i + 1, need + b.Before + shred
		}
		need += b.Before + b.H
		if last {
			return i + 1, need
		}
	}
	return len(boxes), need
}

func (p *pager) turn() {
	p.page++
	p.y, p.top = p.Top, true
}

// again repeats the head of the table that b is in.
func (p *pager) again(b *Box) {
	for _, h := range b.Head {
		if h.H > p.tall() {
			continue // a head that leaves no room for rows
		}
		c := *h
		c.Anchors, c.Before, c.Lines = nil, 0, make([]Line, len(h.Lines))
		for i, line := range h.Lines {
			line.Fragments = append([]Fragment(nil), line.Fragments...)
			for j := range line.Fragments {
				line.Fragments[j].Aside, line.Fragments[j].Leaf = true, nil
			}
			c.Lines[i] = line
		}
		p.place(&c)
	}
}

// put places a box, on a new page if it must, in pieces if it may.
func (p *pager) put(b *Box) {
	if !p.top {
		p.y += b.Before
	}
	if p.y+b.H > p.Bottom && b.Row && b.H > p.tall() {
		if rest := b.split(p.Bottom - p.y); rest != nil {
			if len(b.Lines) > 0 {
				p.place(b)
			} else {
				rest.Anchors = b.Anchors
			}
			p.turn()
			p.again(rest)
			p.put(rest)
			return
		}
	}
	if p.y+b.H > p.Bottom && !p.top {
		p.turn()
		p.again(b)
	}
	p.place(b)
}

func (p *pager) place(b *Box) {
	b.Page, b.Y = p.page, p.y
	p.y += b.H
	p.top = false
	p.r.Boxes = append(p.r.Boxes, b)
}

// split cuts a row so that the first part is at most room high. It returns the second,
// or nil when all fits. It does not leave a lone line for the next page.
func (b *Box) split(room float64) *Box {
	here, there := b.cut(room)
	if len(there) == 0 {
		return nil
	}
	if len(here) > len(there) && !slices.ContainsFunc(there, func(l Line) bool { return l.Column == there[0].Column && l.Y > there[0].Y }) {
		if fewer, more := b.cut(room - there[0].H); len(fewer) > 0 {
			here, there = fewer, more
		}
	}
	rest := *b
	rest.Anchors, rest.Before, rest.Lines = nil, 0, there
	rest.H, b.H = b.height(there), b.height(here)
	b.Lines, b.Below = here, None
	return &rest
}

func (b *Box) height(lines []Line) float64 {
	h := 0.0
	for _, line := range lines {
		h = max(h, line.Y+line.H+b.Pad)
	}
	return h
}

// cut parts the lines of a row into those that fit and those that go on; the second begin
// at the top of their box.
func (b *Box) cut(room float64) (here, there []Line) {
	full := map[int]float64{} // column → the Y of its first line that goes on
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
