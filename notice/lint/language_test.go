package lint

import (
	"slices"
	"testing"
)

// No word stands for two of the languages that noticec has words for.
func TestFunctionWordsAreOfOneLanguage(t *testing.T) {
	own := map[string]string{}
	for _, language := range []string{"en", "cy", "de", "fr"} {
		for i, w := range functionWords[language] {
			if own[w] != "" || slices.Contains(functionWords[language][:i], w) {
				t.Errorf("%q stands for %s and %s", w, own[w], language)
			}
		}
		for _, w := range functionWords[language] {
			own[w] = language
		}
	}
}
