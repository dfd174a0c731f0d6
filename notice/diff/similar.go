package diff

import (
	"slices"
	"strings"
	"unicode"
)

// tokens are the words of a text in small letters, without marks.
func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '@' && r != '.' || r == '.'
	})
}

// isWordsOnly reports whether two texts differ in nothing but marks, spaces and capitals.
func isWordsOnly(a, b string) bool { return slices.Equal(tokens(a), tokens(b)) }

// isPartOf reports whether one name holds all words of another and more, so that it says the same
// more narrowly: "Processors" and "Processors: Cloud Inc", "the NHS" and "the NHS in Averton".
func isPartOf(a, b string) bool {
	of, in := tokens(a), tokens(b)
	if len(of) == 0 || len(of) >= len(in) {
		return false
	}
	return isWithin(of, in)
}

// isWithin reports whether a list has nothing that another lacks.
func isWithin(list, in []string) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !slices.Contains(in, s) })
}
