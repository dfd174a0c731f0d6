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

// words are the words of templates in all languages, by the English ones.
var words = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(wordsFile) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			row := strings.Split(line, " | ")
			out[row[0]] = row
		}
	}
	return out
})

// swiss writes German as in Switzerland.
var swiss = strings.NewReplacer("ß", "ss", "Ihre Personalakte", "Ihr Personaldossier")

// word returns English words in the language of a tag.
func word(tag, english string) string {
	base, region, _ := strings.Cut(tag, "-")
	i, row := slices.Index(Languages, base), words()[english]
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

// English returns the English words of a placeholder in any language, without the name of what is kept.
func English(said string) string {
	for english, row := range words() {
		for _, w := range row {
			if said = swiss.Replace(said); said == swiss.Replace(w) || strings.HasPrefix(said, swiss.Replace(w)+": ") {
				return english
			}
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
