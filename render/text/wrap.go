package text

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// wrap breaks words into lines of at most room columns, and at line feeds. Text may be broken at
// spaces, but not at no-break spaces, and after wide characters, which have no spaces between them.
// Empty text has no lines.
func wrap(words string, room int) []string {
	var lines []string
	for _, part := range strings.Split(words, "\n") {
		var line strings.Builder // its length counts, for a word may have no width
		used := 0
		for _, word := range strings.FieldsFunc(part, func(r rune) bool { return r == ' ' || r == '\t' }) {
			space := min(line.Len(), 1)
			for _, piece := range pieces(word, room) {
				n := width(piece)
				if line.Len() > 0 && used+space+n > room {
					lines = append(lines, line.String())
					line.Reset()
					used, space = 0, 0
				}
				line.WriteString(strings.Repeat(" ", space) + piece)
				used, space = used+space+n, 0
			}
		}
		if line.Len() > 0 {
			lines = append(lines, line.String())
		}
	}
	return lines
}

// pieces splits a word that is wider than a line between its wide characters.
func pieces(word string, room int) []string {
	if width(word) <= room {
		return []string{word}
	}
	var out []string
	start := 0
	for i, r := range word {
		if i > start && source.Width(r) == 2 {
			out = append(out, word[start:i])
			start = i
		}
	}
	return append(out, word[start:])
}
