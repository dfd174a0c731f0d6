package slot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

var english = Language{fit: fitEnglish}

// fitEnglish recognises shapes by the first words.
func fitEnglish(k Kind, words string) Fit {
	if isWhole(words) {
		return Fit{Whole: true}
	}
	switch k {
	case Event:
		if first := firstWord(words); first == "until" || first == "till" {
			return Fit{}
		}
	}
	return Fit{OK: true, Lower: false}
}

// firstWord is the first word of a text, in small letters.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return strings.ToLower(word)
}

// isWhole reports whether a text is one or more whole sentences.
func isWhole(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && strings.ContainsAny(s[len(s)-1:], ".!?") && strings.Contains(s, " ")
}
