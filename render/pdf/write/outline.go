package write

import (
	"fmt"
	"strings"
)

// An outlineItem is a bookmark with the object numbers of its relatives; 0 is none.
type outlineItem struct{ number, parent, first, last, prev, next, count int }

// outline writes the bookmarks; those below the first level are closed.
func (f *writer) outline() string {
	if len(f.Outline) == 0 {
		return ""
	}
	top := outlineItem{number: f.number()}
	lines := make([]outlineItem, len(f.Outline))
	byNumber := map[int]*outlineItem{}
	var open []int // the ancestors of the next bookmark
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
		f.set(lines[i].number, "<</Title%s/Parent %d 0 R/Dest%s%s>>", textString(b.Title), lines[i].parent, f.destination(b.Place), lines[i].links())
	}
	f.set(top.number, "<</Type/Outlines%s/Count %d>>", top.links(), top.count)
	return fmt.Sprintf("/Outlines %d 0 R", top.number)
}

func (l *outlineItem) links() string {
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
