package html

import (
	"bytes"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// isSpaceRune reports whether a page shows a character as a space. A no-break space counts: what
// it keeps together is a matter of the page.
func isSpaceRune(r rune) bool {
	if r < 0x80 {
		return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\v'
	}
	return unicode.IsSpace(r) || r == '\u2028' || r == '\u2029'
}

// isUnseen reports whether a character is drawn as nothing: where a word may be broken, what joins
// letters that do not join, and control characters.
func isUnseen(r rune) bool {
	if r >= ' ' && r < 0x7f {
		return false
	}
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	return r < ' ' || r >= 0x7f && r < 0xa0
}

// isSpace reports whether a text shows no word.
func isSpace(s string) bool {
	for _, r := range s {
		if !isSpaceRune(r) && !isUnseen(r) {
			return false
		}
	}
	return true
}

// collapse is a text with one space between its words.
func collapse(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case isSpaceRune(r):
			return ' '
		case isUnseen(r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// longestEntity is the length of the longest name of a character, with its signs.
const longestEntity = 34

// entityAt is the length of the character reference at the beginning of a text; 0 if there is none.
func entityAt(data []byte) int {
	if len(data) == 0 || data[0] != '&' {
		return 0
	}
	return bytes.IndexByte(data[:min(len(data), longestEntity)], ';') + 1
}

// invisibleAt is the length of the space or unseen character at the beginning of a text as it is
// written; 0 if there is a visible one.
func invisibleAt(data []byte) int {
	if size := entityAt(data); size > 0 {
		if s := html.UnescapeString(string(data[:size])); isSpace(s) {
			return size
		}
		return 0
	}
	r, size := utf8.DecodeRune(data)
	if isSpaceRune(r) || isUnseen(r) {
		return size
	}
	return 0
}

// visibleAt is the length of the visible character at the beginning of a text.
func visibleAt(data []byte) int {
	if size := entityAt(data); size > 0 && html.UnescapeString(string(data[:size])) != string(data[:size]) {
		return size
	}
	_, size := utf8.DecodeRune(data)
	return size
}

// day is the day at the beginning of a time in ISO 8601, or "".
func day(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < len(time.DateOnly) {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err != nil {
		return ""
	}
	return s[:len(time.DateOnly)]
}
