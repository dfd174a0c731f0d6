package template

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// Languages are those that templates are written in, by their subtags in BCP 47.
var Languages = []string{"en", "cy", "de", "fr"}

//go:embed words.txt
var wordsFile string

// wordRows are the words of templates in all languages, by the English ones.
var wordRows = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(wordsFile) {
		if row := rowOf(line); row != nil {
			out[row[0]] = row
		}
	}
	return out
})

// rowOf are the words of a line in all languages; nil if it holds none.
func rowOf(line string) []string {
	if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
		return nil
	}
	return strings.Split(line, " | ")
}

// swiss writes German as in Switzerland.
var swiss = strings.NewReplacer("ß", "ss", "Ihre Personalakte", "Ihr Personaldossier")

// word returns English words in the language of a tag.
func word(tag, english string) string {
	base, region, _ := strings.Cut(tag, "-")
	i, row := slices.Index(Languages, base), wordRows()[english]
	if i < 0 || i >= len(row) {
		return english
	}
	if region == "CH" {
		return swiss.Replace(row[i])
	}
	return row[i]
}

// Tag returns the tag of a language in a country: en-GB, de-CH. Where the country does not speak the
// language, or is not known, it is the language alone.
func Tag(language, country string) string {
	spoken := map[string][]string{"en": {"GB", "IE", "MT"}, "de": {"AT", "BE", "CH", "DE", "LI", "LU"}, "fr": {"BE", "CH", "FR", "LU", "MC"}}
	if slices.Contains(spoken[language], country) {
		return language + "-" + country
	}
	return language
}

// An index finds the English words of placeholders.
type index struct {
	english map[string]string // by words in any language, in the German spelling of Switzerland
	longest int               // bytes
}

var ofEnglish = sync.OnceValue(func() index {
	out := index{english: map[string]string{}}
	for line := range strings.Lines(wordsFile) {
		if row := rowOf(line); row != nil && isPlaceholder(row[0]) {
			for _, w := range row {
				w = swiss.Replace(w)
				if out.english[w] == "" {
					out.english[w] = row[0]
				}
				out.longest = max(out.longest, len(w))
			}
		}
	}
	return out
})

// english returns the English words of a placeholder in any language, without the name of what is kept.
func english(said string) string {
	x := ofEnglish()
	start := swiss.Replace(said[:min(len(said), 2*x.longest)]) // of a longer text, as much as can be known
	if words, known := x.english[start]; known {
		return words
	}
	for end := min(len(start), x.longest+len(": ")); end > 0; {
		if end = strings.LastIndex(start[:end], ": "); end < 0 {
			break
		}
		if words, known := x.english[start[:end]]; known {
			return words
		}
	}
	return said
}

// The headings in words.txt of what stands in place of a placeholder.
const (
	wordsAlone  = "# What is still to be written in words."
	wordsOrKeys = "# What is still to be written in words, keys or a list."
)

// placeholders are the English words of all placeholders, with their headings.
var placeholders = sync.OnceValue(func() map[string]string {
	out, under := map[string]string{}, ""
	for line := range strings.Lines(wordsFile) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			under = line
		} else if english, _, row := strings.Cut(line, " | "); row && (under == wordsAlone || under == wordsOrKeys) {
			out[english] = under
		}
	}
	return out
})

// isPlaceholder reports whether English words are those of a placeholder.
func isPlaceholder(english string) bool { return placeholders()[english] != "" }
