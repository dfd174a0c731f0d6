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

// word returns English words in the language of a tag. Swiss German is written without ß.
func word(tag, english string) string {
	base, region, _ := strings.Cut(tag, "-")
	i, row := slices.Index(Languages, base), words()[english]
	if i < 0 || i >= len(row) {
		return english
	}
	if region == "CH" {
		return strings.ReplaceAll(row[i], "ß", "ss")
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
			if said == w || strings.HasPrefix(said, w+": ") {
				return english
			}
		}
	}
	return said
}
