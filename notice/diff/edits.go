package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// An EditKind says which of two texts has some words.
type EditKind uint8

const (
	Equal EditKind = iota
	Removed
	Added
)

// An Edit is a stretch of words that both versions have, or only one.
type Edit struct {
	Kind EditKind
	Text string
}

// maxCells bounds the search for common words: beyond it, texts are divided at the words that each of
// them has once. What still is larger is one deletion and one insertion.
const maxCells = 1 << 20

// maxDivisions bounds how often a part of a text is divided again.
const maxDivisions = 32

// Edits returns how one text becomes another, word by word. The texts of all edits but those added
// are the old text, and of all but those removed the new text.
func Edits(before, after string) []Edit {
	var out []Edit
	var text strings.Builder // of the last edit
	end := func() {
		if text.Len() > 0 {
			out[len(out)-1].Text = text.String()
			text.Reset()
		}
	}
	between(split(before), split(after), maxDivisions, func(kind EditKind, words ...string) {
		if len(words) == 0 {
			return
		}
		if n := len(out); n == 0 || out[n-1].Kind != kind {
			end()
			out = append(out, Edit{Kind: kind})
		}
		for _, w := range words {
			text.WriteString(w)
		}
	})
	end()
	return out
}

// between adds the edits of two lists of words, which may be divided so many times.
func between(a, b []string, divisions int, add func(EditKind, ...string)) {
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	add(Equal, a[:head]...)
	middle(a[head:len(a)-tail], b[head:len(b)-tail], divisions, add)
	add(Equal, a[len(a)-tail:]...)
}

// middle adds the edits of two lists of words that begin and end otherwise, by their longest common
// subsequence.
func middle(a, b []string, divisions int, add func(EditKind, ...string)) {
	if len(a)*len(b) > maxCells {
		i, k := 0, 0
		if divisions > 0 {
			for _, p := range common(a, b) {
				between(a[i:p[0]], b[k:p[1]], divisions-1, add)
				add(Equal, a[p[0]])
				i, k = p[0]+1, p[1]+1
			}
		}
		if i+k > 0 {
			between(a[i:], b[k:], divisions-1, add)
			return
		}
		add(Removed, a...)
		add(Added, b...)
		return
	}
	width := len(b) + 1
	common := make([]uint16, (len(a)+1)*width) // words in common from here on
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if at := i*width + k; a[i] == b[k] {
				common[at] = common[at+width+1] + 1
			} else {
				common[at] = max(common[at+width], common[at+1])
			}
		}
	}
	i, k := 0, 0
	for i < len(a) || k < len(b) {
		switch at := i*width + k; {
		case i < len(a) && k < len(b) && a[i] == b[k]:
			add(Equal, a[i])
			i, k = i+1, k+1
		case k == len(b) || i < len(a) && common[at+width] >= common[at+1]:
			add(Removed, a[i])
			i++
		default:
			add(Added, b[k])
			k++
		}
	}
}

// common are the places of words that each of two lists has once, as many as stand in the same order.
func common(a, b []string) [][2]int {
	type places struct{ a, b, inA, inB int }
	of := map[string]*places{}
	for i, w := range a {
		if of[w] == nil {
			of[w] = &places{}
		}
		of[w].a, of[w].inA = i, of[w].inA+1
	}
	for k, w := range b {
		if p := of[w]; p != nil {
			p.b, p.inB = k, p.inB+1
		}
	}
	var pairs [][2]int // in the order of a
	for i, w := range a {
		if p := of[w]; p.inA == 1 && p.inB == 1 {
			pairs = append(pairs, [2]int{i, p.b})
		}
	}
	return rising(pairs)
}

// rising are as many of the pairs, which rise in the first place, as rise in the second, too.
func rising(pairs [][2]int) [][2]int {
	var ends []int // of the best sequence of each length, the pair that it ends with
	before := make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(ends, p[1], func(end, at int) int { return cmp.Compare(pairs[end][1], at) })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	out := make([][2]int, len(ends))
	for n, i := len(ends)-1, len(pairs); n >= 0; n-- {
		if n == len(ends)-1 {
			i = ends[n]
		}
		out[n], i = pairs[i], before[i]
	}
	return out
}

// split splits a text into words, spaces and marks, which joined are the text again.
func split(s string) []string {
	var out []string
	class := func(r rune) int {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			return 1
		case unicode.IsSpace(r):
			return 2
		}
		return 0
	}
	start, last := 0, -1
	for i, r := range s {
		k := class(r)
		if i > 0 && (k != last || k == 0) {
			out = append(out, s[start:i])
			start = i
		}
		last = k
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}
