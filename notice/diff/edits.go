package diff

import (
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

// maxCells bounds the search for common words: beyond it, all that differs in the middle of two texts
// is one deletion and one insertion.
const maxCells = 1 << 20

// Edits returns how one text becomes another, word by word. The texts of all edits but those added
// are the old text, and of all but those removed the new text.
func Edits(before, after string) []Edit {
	a, b := split(before), split(after)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var out []Edit
	add := func(kind EditKind, words ...string) {
		text := strings.Join(words, "")
		if n := len(out); text == "" {
			return
		} else if n > 0 && out[n-1].Kind == kind {
			out[n-1].Text += text
			return
		}
		out = append(out, Edit{kind, text})
	}
	add(Equal, a[:head]...)
	middle(a[head:len(a)-tail], b[head:len(b)-tail], add)
	add(Equal, a[len(a)-tail:]...)
	return out
}

// middle adds the edits of two lists of words that begin and end otherwise, by their longest common
// subsequence.
func middle(a, b []string, add func(EditKind, ...string)) {
	if len(a)*len(b) > maxCells {
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
