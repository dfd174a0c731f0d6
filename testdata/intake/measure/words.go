package main

import (
	"regexp"
	"strings"
	"unicode"
)

// A sourceWord is one of a document, in small letters, with the line on which it stands.
type sourceWord struct {
	text string
	line int
}

var (
	marker  = regexp.MustCompile(`^\s*(?:(?:\d{1,3}[.)]|[-*+])\s+)+`)
	address = regexp.MustCompile(`\]\((?:[^()\s]|\([^()]*\))*\)`)
	inAngle = regexp.MustCompile(`<([^<>\s]+)>`)
)

// sourceWords are the words of a document in Markdown as its readers see them: without the front
// matter, the numbers and marks of list items, and the addresses of links. It knows no more of
// Markdown than the documents need, and shares no code with the readers that are measured.
func sourceWords(text string) []sourceWord {
	var out []sourceWord
	lines := strings.Split(text, "\n")
	first := 0
	if strings.TrimSpace(lines[0]) == "---" {
		for i, line := range lines[1:] {
			if strings.TrimSpace(line) == "---" {
				first = i + 2
				break
			}
		}
	}
	for i, line := range lines {
		if i < first {
			continue
		}
		line = marker.ReplaceAllString(line, "")
		line = address.ReplaceAllString(line, "")
		line = inAngle.ReplaceAllString(line, "$1")
		for _, w := range split(line) {
			out = append(out, sourceWord{w, i + 1})
		}
	}
	return out
}

// split returns the words of a text in small letters, without the marks between them.
func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// align returns, for each word of a, the index of its word in b in the longest common subsequence
// of both, or -1.
func align(a, b []string) []int {
	width := len(b) + 1
	const diagonal, up, left = 0, 1, 2
	step := make([]byte, (len(a)+1)*width)
	before, row := make([]int32, width), make([]int32, width)
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			switch at := i*width + j; {
			case a[i-1] == b[j-1]:
				row[j], step[at] = before[j-1]+1, diagonal
			case before[j] >= row[j-1]:
				row[j], step[at] = before[j], up
			default:
				row[j], step[at] = row[j-1], left
			}
		}
		before, row = row, before
	}
	out := make([]int, len(a))
	for i := range out {
		out[i] = -1
	}
	for i, j := len(a), len(b); i > 0 && j > 0; {
		switch step[i*width+j] {
		case diagonal:
			i, j = i-1, j-1
			out[i] = j
		case up:
			i--
		default:
			j--
		}
	}
	return out
}
