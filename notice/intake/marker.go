package intake

import (
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
)

// A Marker is what begins a list item that somebody typed by hand. Number is that of a numbered
// item, and 0 of a bulleted one. Form is the same for the markers of one list, such as "(a)".
type Marker struct {
	Form   string
	Number int
}

// bullets are the signs that begin an item wherever they stand, and dashes those that are also
// used in sentences, so that one alone makes no list.
const (
	bullets = "•·▪▫‣⁃◦●○■□◼◻◾➢➤►▶❖✓✔☐☑☒✗✘∙\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf0a8\uf02d"
	dashes  = "-–—*−"
)

// IsCertain reports whether the marker begins an item even where it stands alone.
func (m Marker) IsCertain() bool { return strings.ContainsAny(m.Form, bullets) }

// Follows reports whether an item with m can stand below one with before in the same list.
func (m Marker) Follows(before Marker) bool {
	return m.Form == before.Form && (m.Number == 0 || m.Number == before.Number+1)
}

// CutMarker returns the marker that begins a line, and the words after it: "•", "-", "*", "o",
// "1.", "1)", "(1)", "a.", "a)", "(a)", "iv)", "(iv)". White space follows it; after "o", a tab
// or at least two spaces, for it is also a word. A letter is read as a roman number only where
// roman says so: "i)" is the first of one list and the ninth of another.
func CutMarker(line string, roman bool) (m Marker, rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(line)
	after := line[size:]
	words := strings.TrimLeft(after, " \t\u00a0")
	gap := len(after) - len(words)
	switch {
	case size == 0 || !source.IsSeen(words):
		return m, line, false
	case strings.ContainsRune(bullets, r):
		return Marker{Form: string(r)}, words, true
	case strings.ContainsRune(dashes, r) && gap > 0:
		return Marker{Form: string(r)}, words, true
	case r == 'o' && (gap > 1 || gap == 1 && after[0] == '\t'):
		return Marker{Form: "o"}, words, true
	}
	return cutNumber(line, roman)
}

// cutNumber is CutMarker of numbered items.
func cutNumber(line string, roman bool) (m Marker, rest string, ok bool) {
	open := ""
	inner := line
	if strings.HasPrefix(line, "(") {
		open, inner = "(", line[1:]
	}
	i := strings.IndexAny(inner, ".)")
	if i < 1 || i > 5 || open != "" && inner[i] != ')' {
		return m, line, false
	}
	after := inner[i+1:]
	words := strings.TrimLeft(after, " \t\u00a0")
	number, kind := valueOf(inner[:i], roman)
	if number == 0 || !source.IsSeen(words) || len(words) == len(after) {
		return m, line, false
	}
	return Marker{Form: open + kind + inner[i:i+1], Number: number}, words, true
}

// valueOf is the number that s writes, up to 999, and how it does: "1", "a", "A", "i" or "I".
func valueOf(s string, roman bool) (n int, kind string) {
	switch c := s[0]; {
	case c >= '1' && c <= '9' && len(s) <= 3:
		for _, d := range []byte(s) {
			if d < '0' || d > '9' {
				return 0, ""
			}
			n = n*10 + int(d-'0')
		}
		return n, "1"
	case roman:
		kind = "i"
		if strings.ToUpper(s) == s {
			kind = "I"
		}
		for i, numeral := range romans {
			if strings.ToLower(s) == numeral {
				return i + 1, kind
			}
		}
	case len(s) == 1 && c >= 'a' && c <= 'z':
		return int(c-'a') + 1, "a"
	case len(s) == 1 && c >= 'A' && c <= 'Z':
		return int(c-'A') + 1, "A"
	}
	return 0, ""
}

// romans are the numbers of the items that a list by hand can have.
var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}

// Markers returns the markers of consecutive lines, and their words; the zero Marker for those
// that begin no item. A line begins one where its marker is certain, or where the line before or
// behind it belongs to the same list.
func Markers(lines []string) (markers []Marker, words []string) {
	markers, words = make([]Marker, len(lines)), make([]string, len(lines))
	copy(words, lines)
	for i := range lines {
		for _, roman := range []bool{false, true} {
			m, rest, ok := CutMarker(lines[i], roman)
			if !ok || !m.IsCertain() && !hasNeighbour(lines, i, m, roman) {
				continue
			}
			if markers[i] == (Marker{}) {
				markers[i], words[i] = m, rest
			}
		}
	}
	return markers, words
}

// hasNeighbour reports whether the line before or behind line i belongs to the list of its marker.
func hasNeighbour(lines []string, i int, m Marker, roman bool) bool {
	if i > 0 {
		if before, _, ok := CutMarker(lines[i-1], roman); ok && m.Follows(before) {
			return true
		}
	}
	if i+1 < len(lines) {
		if behind, _, ok := CutMarker(lines[i+1], roman); ok && behind.Follows(m) {
			return true
		}
	}
	return false
}
