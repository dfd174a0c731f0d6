package write

import (
	"fmt"
	"strings"
)

// A line is a bookmark with its neighbours, as numbers of objects; 0 is none.
type line struct{ number, parent, first, last, prev, next, count int }

// outline writes the bookmarks; those below the first level are folded.
func (f *writer) outline() string {
	if len(f.Outline) == 0 {
		return ""
	}
	top := line{number: f.number()}
	lines := make([]line, len(f.Outline))
	byNumber := map[int]*line{}
	var open []int // the bookmarks that the next may belong to
	for i, b := range f.Outline {
		l := &lines[i]
		l.number = f.number()
		byNumber[l.number] = l
		for len(open) > 0 && f.Outline[open[len(open)-1]].Level >= b.Level {
			open = open[:len(open)-1]
		}
		above := &top
		if len(open) > 0 {
			above = &lines[open[len(open)-1]]
		}
		l.parent, l.prev = above.number, above.last
		if before := byNumber[above.last]; before != nil {
			before.next = l.number
		} else {
			above.first = l.number
		}
		above.last = l.number
		above.count++
		open = append(open, i)
	}
	for i, b := range f.Outline {
		f.set(lines[i].number, "<</Title%s/Parent %d 0 R/Dest%s%s>>", text(b.Title), lines[i].parent, f.destination(b.Place), lines[i].neighbours())
	}
	f.set(top.number, "<</Type/Outlines%s/Count %d>>", top.neighbours(), top.count)
	return fmt.Sprintf("/Outlines %d 0 R", top.number)
}

func (l *line) neighbours() string {
	var b strings.Builder
	for _, n := range []struct {
		key string
		to  int
	}{{"Prev", l.prev}, {"Next", l.next}, {"First", l.first}, {"Last", l.last}} {
		if n.to != 0 {
			fmt.Fprintf(&b, "/%s %d 0 R", n.key, n.to)
		}
	}
	if l.count > 0 && l.parent != 0 {
		fmt.Fprintf(&b, "/Count %d", -l.count)
	}
	return b.String()
}
