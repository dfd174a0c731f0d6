package phrase

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// An Order sorts words as dictionaries of a language do.
type Order struct{ words, letters *collate.Collator }

// OrderOf returns the order of a language by its BCP 47 tag; of an unknown one, that which most
// languages share. It is not for use by several goroutines at once.
func OrderOf(tag string) *Order {
	t := language.Make(tag)
	return &Order{collate.New(t, collate.Numeric), collate.New(t, collate.Loose)}
}

// Compare returns a negative number if a stands before b, and a positive one if b stands before a.
// Words that dictionaries do not tell apart are in the order of their characters.
func (o *Order) Compare(a, b string) int {
	if c := o.words.CompareString(a, b); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// Initial returns the capital letter under which a dictionary lists words that begin like s: without
// its accent, if the language does not hold it for a letter of its own. It is empty if the first
// character that is no punctuation is no letter, either.
func (o *Order) Initial(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
	if s == "" {
		return ""
	}
	first := norm.NFC.String(s[:norm.NFC.NextBoundaryInString(s, true)])
	letter := []rune(first)[0]
	if !unicode.IsLetter(letter) {
		return ""
	}
	base := string([]rune(norm.NFD.String(first))[0])
	if o.letters.CompareString(base, first) == 0 {
		first = base
	}
	return strings.ToUpper(first)
}
