package rewrite

import (
	"strings"
	"unicode"
)

// bare is a word without the marks around it.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func bareWords(list []string) []string {
	var out []string
	for _, text := range list {
		for _, w := range strings.Fields(text) {
			if w = bare(w); w != "" {
				out = append(out, w)
			}
		}
	}
	return out
}

// skipped is how many words of a page can be passed over to find the next of a document.
const skipped = 400

// inOrder counts the words of a document that a page has in the same order. Where the page goes
// another way for long, words are missed rather than counted twice.
func inOrder(document, page []string) int {
	found, at := 0, 0
	for i := range document {
		end := min(len(page), at+skipped)
		for j := at; j < end; j++ {
			if page[j] == document[i] && (j == at || follows(document, page, i, j)) {
				found++
				at = j + 1
				break
			}
		}
	}
	return found
}

// follows reports whether the words behind two places agree, too, so that a page that leaves words
// out is found again at the right one.
func follows(document, page []string, i, j int) bool {
	for k := 1; k <= 3 && i+k < len(document) && j+k < len(page); k++ {
		if document[i+k] != page[j+k] {
			return false
		}
	}
	return true
}
