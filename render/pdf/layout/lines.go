package layout

import (
	"slices"
	"strings"
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

// words sets words up to a forced end of the line; those that are wider than a line are broken.
func (b *breaker) words(words []word, even bool) {
	if len(words) == 0 {
		return
	}
	width := b.right - b.x
	if longestWord(words) > width {
		words = b.l.brokenWords(words, width)
	}
	first := 0
	for _, end := range b.l.fitter.fit(words, width, even) {
		for _, w := range words[first:end] {
			b.word(w)
		}
		b.flush()
		first = end
	}
}

// word puts a word on the line.
func (b *breaker) word(w word) {
	if len(b.line) > 0 {
		b.at += b.space + w.gap
	}
	b.space = w.space
	for i, part := range w.parts {
		part.X = b.at
		part.apart = i == 0 && w.gap > 0
		b.line = append(b.line, part)
		b.at += part.W
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
		if n := len(runs); n > 0 && !f.apart {
			last := &runs[n-1]
			continues := !f.JoinsWord || f.piece
			if continues && f.Generated == last.Generated && (f.piece || !f.Generated) && last.Style == f.Style && last.URL == f.URL && last.Leaf == f.Leaf {
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

// brokenWords divides the words that are wider than a line: after characters of breakAfter, and what
// is then still too wide anywhere.
func (l *layouter) brokenWords(words []word, width float64) []word {
	var out []word
	for _, w := range words {
		if w.w <= width {
			out = append(out, w)
			continue
		}
		first := len(out)
		for _, part := range w.parts {
			for i, text := range l.pieces(part, width) {
				piece := part
				piece.Text, piece.W = text, l.m.Width(text, part.Style.Face, part.Style.Size)
				piece.JoinsWord, piece.piece = part.JoinsWord || i > 0, i > 0
				out = append(out, word{parts: []Fragment{piece}, w: piece.W})
			}
		}
		out[first].gap, out[len(out)-1].space = w.gap, w.space
	}
	return out
}

// pieces divides the text of a part of a word into pieces that fit on a line.
func (l *layouter) pieces(f Fragment, width float64) []string {
	var out []string
	start, w, after := 0, 0.0, false
	for i, r := range f.Text {
		mark := strings.ContainsRune(breakAfter, r)
		rw := l.m.Width(string(r), f.Style.Face, f.Style.Size)
		if i > start && (after && !mark || w+rw > width) {
			out = append(out, f.Text[start:i])
			start, w = i, 0
		}
		w += rw
		after = mark
	}
	return append(out, f.Text[start:])
}

func sortBySeq(list []Fragment) {
	slices.SortStableFunc(list, func(a, b Fragment) int { return a.Seq - b.Seq })
}
