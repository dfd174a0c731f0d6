package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A breaker fills lines between two edges, ragged right.
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
		// A word wider than a line is broken anyway, so it begins here.
		if fits := b.at+b.space+w.w <= b.right; fits || w.w > b.right-b.x {
			b.at += b.space
		} else {
			b.flush()
		}
	}
	for _, part := range w.parts {
		for _, piece := range b.breakWord(part) {
			if b.at+piece.W > b.right+0.01 && len(b.line) > 0 {
				b.flush()
			}
			piece.X = b.at
			b.line = append(b.line, piece)
			b.at += piece.W
		}
	}
}

// flush ends a line. Words of one style become one run; a run ends with a space where another word
// follows.
func (b *breaker) flush() {
	var runs []Fragment
	for _, f := range b.line {
		if n := len(runs); n > 0 {
			last := &runs[n-1]
			if !f.JoinsWord {
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
	if n := len(b.out); n > 0 && len(runs) > 0 && !runs[0].JoinsWord {
		above := b.out[n-1]
		above[len(above)-1].Text += " "
	}
	b.out = append(b.out, runs)
	b.line, b.at = nil, b.x
}

// breakAfter are the characters of an address after which it may be broken.
const breakAfter = "/.?&=-_@"

// breakWord breaks a word that is wider than a line: after a character of breakAfter if there is
// one, else anywhere.
func (b *breaker) breakWord(f Fragment) []Fragment {
	full := b.right - b.x
	if f.W <= full {
		return []Fragment{f}
	}
	var out []Fragment
	room := b.right - b.at
	for rest := f.Text; rest != ""; room = full {
		n := b.fittingPrefix(rest, f.Style, room)
		if n == 0 && room < full {
			continue
		}
		n = max(n, firstRuneLen(rest))
		piece := f
		piece.Text = rest[:n]
		piece.W = b.l.m.Width(piece.Text, f.Style.Face, f.Style.Size)
		piece.JoinsWord = f.JoinsWord || len(out) > 0
		out = append(out, piece)
		rest = rest[n:]
	}
	return out
}

// fittingPrefix returns how many bytes of s fit into room, up to the last character of breakAfter if any.
func (b *breaker) fittingPrefix(s string, style Style, room float64) int {
	w, mark := 0.0, 0
	for i, r := range s {
		w += b.l.m.Width(string(r), style.Face, style.Size)
		if w > room {
			if mark > 0 {
				return mark
			}
			return i
		}
		if strings.ContainsRune(breakAfter, r) {
			mark = i + utf8.RuneLen(r)
		}
	}
	return len(s)
}

func firstRuneLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

func sortBySeq(list []Fragment) {
	slices.SortStableFunc(list, func(a, b Fragment) int { return a.Seq - b.Seq })
}
