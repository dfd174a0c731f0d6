package schema

import (
	"strings"
	"unicode"
)

// longestID is about how many letters an id has at most: people write it.
const longestID = 40

// ID returns words as an id: small letters of ASCII, digits, and hyphens between them. It is empty
// if the words have no such letters.
func ID(words string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(plainLetters.Replace(strings.ToLower(words)), func(r rune) bool {
		return r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		switch {
		case b.Len() == 0:
			b.WriteString(word[:min(len(word), longestID)])
		case b.Len()+1+len(word) > longestID:
			return b.String()
		default:
			b.WriteString("-" + word)
		}
	}
	return b.String()
}

// plainLetters writes letters of European languages with those of ASCII, and drops what stands
// within a word.
var plainLetters = strings.NewReplacer(
	"'", "", "’", "", "\u00ad", "",
	"ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "å", "a", "ł", "l", "đ", "d", "ð", "d", "þ", "th",
	"à", "a", "á", "a", "â", "a", "ã", "a", "ą", "a", "ç", "c", "č", "c", "ć", "c", "ď", "d", "è", "e", "é", "e", "ê", "e", "ë", "e", "ě", "e", "ę", "e",
	"ì", "i", "í", "i", "î", "i", "ï", "i", "ñ", "n", "ň", "n", "ń", "n", "ò", "o", "ó", "o", "ô", "o", "õ", "o", "ő", "o", "ř", "r", "š", "s", "ś", "s", "ș", "s",
	"ť", "t", "ț", "t", "ù", "u", "ú", "u", "û", "u", "ů", "u", "ű", "u", "ŵ", "w", "ý", "y", "ŷ", "y", "ÿ", "y", "ž", "z", "ź", "z", "ż", "z",
)
