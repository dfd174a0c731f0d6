package layout

import "slices"

// A pager places boxes on pages from the top. It keeps together what belongs together, but rather
// breaks what need not be whole than leave more than a fifth of a page empty.
type pager struct {
	r *Result
	Sheet
	page int
	y    float64
	top  bool // whether the page is empty
}

func (r *Result) paginate(boxes []*Box) {
	r.Boxes, r.places = nil, nil
	p := &pager{r: r, Sheet: r.Sheet}
	p.nextPage()
	for len(boxes) > 0 {
		n, need := keptTogether(boxes)
		if p.y+need-p.dropped(boxes[0]) > p.Bottom {
			boxes = p.breakGroup(boxes, n)
			continue
		}
		for _, b := range boxes[:n] {
			p.place(b)
		}
		boxes = boxes[n:]
	}
	r.Pages = p.page
}

// keptTogether returns how many boxes stay on one page if they can, and the height that they need.
func keptTogether(boxes []*Box) (int, float64) {
	need := 0.0
	for i, b := range boxes {
		need += b.Before + b.H
		if b.Keep == Free || i == len(boxes)-1 {
			return i + 1, need
		}
	}
	return len(boxes), need
}

// dropped is the space above a box that the top of a page does without.
func (p *pager) dropped(b *Box) float64 {
	if p.top {
		return b.Before
	}
	return 0
}

// A pageEnd is a place where a page may end: after so many boxes, the last of which may be a row of
// which only a part stays.
type pageEnd struct {
	boxes int
	split bool
	keep  Keep // that it breaks
	void  float64
}

// breakGroup ends the page before or within a group of n boxes that does not fit on it, and returns the
// boxes that are left.
func (p *pager) breakGroup(boxes []*Box, n int) []*Box {
	best := p.bestEnd(boxes, n)
	if best.boxes == 0 && !best.split && p.top { // nothing fits: what must be together is taller than a page
		best.boxes = max(1, p.fitting(boxes[:n]))
	}
	for _, b := range boxes[:best.boxes] {
		p.place(b)
	}
	boxes = boxes[best.boxes:]
	if best.split {
		b := boxes[0]
		here, rest := b.split(p.Bottom - p.y - b.Before + p.dropped(b))
		p.place(here)
		boxes = append([]*Box{rest}, boxes[1:]...)
	}
	if len(boxes) > 0 {
		p.nextPage()
		p.repeatHead(boxes[0])
	}
	return boxes
}

// bestEnd is the best end of the page: one that leaves no more than a fifth empty, else the one that
// leaves least; of several, the one that breaks what need least be kept, and of those the last.
func (p *pager) bestEnd(boxes []*Box, n int) pageEnd {
	most, y := p.MostVoid(), p.y
	best := pageEnd{void: p.Bottom - p.y}
	if p.top {
		best.void = p.Height // an empty page is no way out
	}
	try := func(e pageEnd) { // each leaves less than those before
		if best.void > most || e.keep <= best.keep {
			best = e
		}
	}
	for i, b := range boxes[:n] {
		before := b.Before
		if i == 0 {
			before -= p.dropped(b)
		}
		if room := p.Bottom - y - before; b.Row && (b.H > most || b.H > room) && room > 0 {
			if here, rest := b.split(room); rest != nil && (b.fairSplit(here, rest) || p.top && i == 0) {
				keep := Whole
				if b.H > most {
					keep = Free
				}
				try(pageEnd{i, true, keep, room - here.H})
			}
		}
		if y += before + b.H; y > p.Bottom+tolerance {
			break
		}
		if b.Keep < Must {
			try(pageEnd{i + 1, false, b.Keep, p.Bottom - y})
		}
	}
	return best
}

// fitting is how many of the boxes fit on the page.
func (p *pager) fitting(boxes []*Box) int {
	y := p.y - p.dropped(boxes[0])
	for i, b := range boxes {
		if y += b.Before + b.H; y > p.Bottom+tolerance {
			return i
		}
	}
	return len(boxes)
}

func (p *pager) nextPage() {
	p.page++
	p.y, p.top = p.Top, true
	if p.page == 1 {
		p.y = p.FirstTop
	}
}

// repeatHead repeats the head of the table that b is in.
func (p *pager) repeatHead(b *Box) {
	for _, h := range b.Head {
		if h.H > p.MostVoid() {
			continue // the head leaves no room for rows
		}
		c := *h
		c.Anchors, c.Before, c.Side, c.Bookmarks, c.Lines = nil, 0, nil, nil, make([]Line, len(h.Lines))
		c.Above, c.Callout = None, b.Callout
		for i, line := range h.Lines {
			line.Fragments = slices.Clone(line.Fragments)
			for j := range line.Fragments {
				line.Fragments[j].Generated, line.Fragments[j].Leaf = true, nil
			}
			c.Lines[i] = line
		}
		p.place(&c)
	}
}

func (p *pager) place(b *Box) {
	p.y += b.Before - p.dropped(b)
	b.Page, b.Y = p.page, p.y
	p.y += b.H
	p.top = false
	p.r.Boxes = append(p.r.Boxes, b)
}

// split divides a row into what is at most as high as room and the rest of it, which is nil if all
// fits. It leaves no single line for the next page.
func (b *Box) split(room float64) (here, rest *Box) {
	first, more := b.linesWithin(room)
	if len(more) == 0 {
		return b, nil
	}
	if len(first) > len(more) && !slices.ContainsFunc(more, func(l Line) bool { return l.Column == more[0].Column && l.Y > more[0].Y }) {
		if fewer, others := b.linesWithin(room - more[0].H); len(fewer) > 0 {
			first, more = fewer, others
		}
	}
	if len(first) == 0 {
		return b, nil
	}
	top, end := *b, *b
	end.Anchors, end.Bookmarks, end.Side, end.Before, end.AboveGap, end.Lines = nil, nil, nil, 0, 0, more
	end.Above = None
	top.Below, top.Lines, top.Keep = None, first, Free
	top.H, end.H = b.heightOf(first), b.heightOf(more)
	return &top, &end
}

// fairSplit reports whether a column has two lines on either side.
func (b *Box) fairSplit(here, rest *Box) bool {
	return mostLines(here) > 1 && mostLines(rest) > 1
}

func mostLines(b *Box) int {
	count, most := map[int]int{}, 0
	for _, l := range b.Lines {
		count[l.Column]++
		most = max(most, count[l.Column])
	}
	return most
}

func (b *Box) heightOf(lines []Line) float64 {
	h := 0.0
	for _, line := range lines {
		h = max(h, line.Y+line.H+b.PadEnd)
	}
	return h
}

// linesWithin divides the lines of a row into those within a height and the rest, which begin at the
// top of their box.
func (b *Box) linesWithin(room float64) (here, there []Line) {
	full := map[int]float64{} // column → Y of the first line of the rest
	for _, line := range b.Lines {
		from, cut := full[line.Column]
		if !cut && line.Y+line.H+b.PadEnd <= room {
			here = append(here, line)
			continue
		}
		if !cut {
			from = line.Y
			full[line.Column] = from
		}
		line.Y -= from - b.PadTop
		there = append(there, line)
	}
	return here, there
}
