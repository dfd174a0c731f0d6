package source

import (
	"slices"
	"strings"
	"unicode"
)

// IsBlank reports whether a text says nothing: it has neither a letter nor a digit nor a
// picture, or it is one of the marks that stand for a missing answer, such as "n/a". Words
// that state something ("none", "entfällt", "néant") and placeholders ("tbc") are not blank.
func IsBlank(s string) bool {
	for i, r := range s {
		if says(r) {
			return len(s)-i <= longestMark && isMissing(s)
		}
	}
	return true
}

// says reports whether a character carries meaning of its own.
func says(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.In(r, unicode.So, unicode.Sc)) && !strings.ContainsRune(fillers, r)
}

// fillers are letters and pictures that are drawn as nothing: those of Hangul that fill a
// missing part of a syllable, and the empty pattern of Braille.
const fillers = "\u115f\u1160\u3164\uffa0\u2800"

// missing are the marks for an answer that is not there: not applicable, available or
// given, in English, German, French, Welsh, Dutch, Spanish and Italian.
var missing = []string{"n/a", "n.a", "n/d", "n.d", "n/v", "n.v", "n.v.t", "k.a", "k/a", "s.o", "s/o", "amh."}

// longestMark is the length in bytes up to which a text can be such a mark, with spaces and
// signs around it.
const longestMark = 24

func isMissing(s string) bool {
	mark := strings.ToLower(strings.Map(func(r rune) rune {
		if says(r) || r == '.' || r == '/' {
			return r
		}
		return -1
	}, s))
	return slices.Contains(missing, mark) || slices.Contains(missing, strings.TrimRight(mark, "."))
}
