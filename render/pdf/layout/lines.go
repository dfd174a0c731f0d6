package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A breaker fills lines between two edges, ragged.
type breaker struct {
	l        *layouter
	x, right float64
	space    float64
	at       float64
	line     []Fragment
	out      [][]Fragment
}

// lines breaks inlines into lines between x and right.
func (l *layouter) lines(list []doc.Inline, s Style, x, right float64, el *tag.Element) [][]Fragment {
	b := &breaker{l: l, x: x, right: right, at: x, space: l.m.Width(" ", s.Face, s.Size)}
	for _, w := range l.words(list, s, el) {
		b.word(w)
	}
	if len(b.line) > 0 {
		b.flush()
	}
	if n := len(b.out); n > 0 {
		last := b.out[n-1]
		end := &last[len(last)-1]
		end.Text = strings.TrimSuffix(end.Text, " ")
	}
	return b.out
}

func (b *breaker) word(w word) {
	if w.end {
		if len(b.line) > 0 {
			b.flush()
		}
		return
	}
	if len(b.line) > 0 {
		// A word wider than any line is cut, so it may as well begin here.
		if fits := b.at+b.space+w.w <= b.right; fits || w.w > b.right-b.x {
			b.at += b.space
		} else {
			b.flush()
		}
	}
	for _, part := range w.parts {
		for _, piece := range b.fit(part) {
			if b.at+piece.W > b.right+0.01 && len(b.line) > 0 {
				b.flush()
			}
			piece.X = b.at
			b.line = append(b.line, piece)
			b.at += piece.W
		}
	}
}

// flush ends a line. Words of one look become one run; a run ends with a space where
// a word begins after it.
func (b *breaker) flush() {
	var runs []Fragment
	for _, f := range b.line {
		if n := len(runs); n > 0 {
			last := &runs[n-1]
			if !f.Joins {
				last.Text += " "
			}
			if last.Style == f.Style && last.URL == f.URL && last.Leaf == f.Leaf {
				last.Text += f.Text
				last.W = f.X + f.W - last.X
				continue
			}
		}
		runs = append(runs, f)
	}
	if n := len(b.out); n > 0 && len(runs) > 0 && !runs[0].Joins {
		above := b.out[n-1]
		above[len(above)-1].Text += " "
	}
	b.out = append(b.out, runs)
	b.line, b.at = nil, b.x
}

// marks are the characters of an address after which a line may end.
const marks = "/.?&=-_@"

// fit cuts a part that is wider than a whole line: after the marks of an address where
// it can, else anywhere.
func (b *breaker) fit(f Fragment) []Fragment {
	full := b.right - b.x
	if f.W <= full {
		return []Fragment{f}
	}
	var out []Fragment
	room := b.right - b.at
	for rest := f.Text; rest != ""; room = full {
		n := b.most(rest, f.Style, room)
		if n == 0 && room < full {
			continue
		}
		n = max(n, firstRune(rest))
		piece := f
		piece.Text = rest[:n]
		piece.W = b.l.m.Width(piece.Text, f.Style.Face, f.Style.Size)
		piece.Joins = f.Joins || len(out) > 0
		out = append(out, piece)
		rest = rest[n:]
	}
	return out
}

// most returns how many bytes of s fit, up to the last mark among them if there is one.
func (b *breaker) most(s string, style Style, room float64) int {
	w, mark := 0.0, 0
	for i, r := range s {
		w += b.l.m.Width(string(r), style.Face, style.Size)
		if w > room {
			if mark > 0 {
				return mark
			}
			return i
		}
		if strings.ContainsRune(marks, r) {
			mark = i + utf8.RuneLen(r)
		}
	}
	return len(s)
}

func firstRune(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

func sortBySeq(list []Fragment) {
	slices.SortStableFunc(list, func(a, b Fragment) int { return a.Seq - b.Seq })
}
