package diag

import (
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/source"
)

// A Fix mends a finding by edits of text that cannot change what else the file says. All
// its edits are in one file, do not overlap and stand in order.
type Fix struct {
	Title string // what it does: "write `title`"
	Edits []Edit
}

// An Edit puts text in the place of a stretch of a file.
type Edit struct {
	Span source.Span
	Text string
}

// Replace is a fix by one edit.
func Replace(span source.Span, text, title string) *Fix {
	return &Fix{title, []Edit{{span, text}}}
}

// Meant returns the one candidate that whoever wrote word can only have meant, or "". It
// asks for more than Nearest: a slip of a letter in a word of four or more, of two in eight;
// the same digits; and no other candidate that is as near.
func Meant(word string, candidates []string) string {
	word = fold(word)
	best, least, tied := "", len([]rune(word))/4, false
	for _, c := range candidates {
		folded := fold(c)
		if digits(word) != digits(folded) {
			continue
		}
		switch d := distance(word, folded); {
		case d > min(least, 2):
		case best != "" && d == least:
			tied = tied || c != best
		default:
			best, least, tied = c, d, false
		}
	}
	if tied {
		return ""
	}
	return best
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
