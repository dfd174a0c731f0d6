package layout

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A breaker fills lines between two edges, ragged right.
type breaker struct {
	l        *layouter
	x, right float64
	at       float64
	space    float64 // after the last word
	line     []Fragment
	out      [][]Fragment
}

// lines breaks words into lines between x and right, each paragraph as a whole; even makes the lines
// about as long as each other.
func (l *layouter) lines(words []word, x, right float64, even bool) [][]Fragment {
	b := &breaker{l: l, x: x, right: right, at: x}
	for len(words) > 0 {
		n := 0
		for n < len(words) && !words[n].end {
			n++
		}
		b.words(words[:n], even)
		words = words[min(n+1, len(words)):]
	}
	return b.out
}

// words sets words up to a forced end of the line. Where one is wider than a line, each line takes as
// much as fits.
func (b *breaker) words(words []word, even bool) {
	if len(words) == 0 {
		return
	}
	width := b.right - b.x
	if longestWord(words) <= width {
		first := 0
		for _, end := range b.l.fitter.fit(words, width, even) {
			for _, w := range words[first:end] {
				b.word(w)
			}
			b.flush()
			first = end
		}
		return
	}
	for _, w := range words {
		if len(b.line) > 0 && w.w <= width && b.at+b.space+w.gap+w.w > b.right {
			b.flush()
		}
		b.word(w)
	}
	b.flush()
}

// word puts a word on the line; one that is wider than a line is broken.
func (b *breaker) word(w word) {
	if len(b.line) > 0 {
		b.at += b.space + w.gap
	}
	b.space = w.space
	for i, part := range w.parts {
		for _, piece := range b.breakWord(part, w.w > b.right-b.x) {
			if b.at+piece.W > b.right+tolerance && len(b.line) > 0 {
				b.flush()
			}
			piece.X = b.at
			piece.apart = i == 0 && w.gap > 0
			b.line = append(b.line, piece)
			b.at += piece.W
		}
	}
}

// flush ends a line. Words of one style become one run; a run ends with a space where another word of
// the document follows.
func (b *breaker) flush() {
	if len(b.line) == 0 {
		return
	}
	runs := make([]Fragment, 0, 4)
	for _, f := range b.line {
		if !f.JoinsWord && !f.Generated {
			b.endWord(runs)
		}
		if n := len(runs); n > 0 && !f.JoinsWord && !f.apart && !f.Generated && !runs[n-1].Generated {
			last := &runs[n-1]
			if last.Style == f.Style && last.URL == f.URL && last.Leaf == f.Leaf {
				last.Text += f.Text
				last.W = f.X + f.W - last.X
				continue
			}
		}
		runs = append(runs, f)
	}
	b.out = append(b.out, runs)
	b.line, b.at = b.line[:0], b.x
}

// endWord adds a space to the last words of the document, on this line or above.
func (b *breaker) endWord(line []Fragment) {
	for i := len(b.out); i >= 0; i-- {
		if i < len(b.out) {
			line = b.out[i]
		}
		for j := len(line) - 1; j >= 0; j-- {
			if !line[j].Generated {
				line[j].Text += " "
				return
			}
		}
	}
}

// breakAfter are the characters of an address after which it may be broken.
const breakAfter = "/.?&=-_@"

// breakWord breaks a part of a word that is wider than a line: after a character of breakAfter if there is
// one, else anywhere.
func (b *breaker) breakWord(f Fragment, wide bool) []Fragment {
	full := b.right - b.x
	if !wide {
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
