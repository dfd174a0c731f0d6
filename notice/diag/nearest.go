package diag

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that someone who wrote word most likely meant, or "".
// It is one that differs in few letters, or the only one that begins with word.
func Nearest(word string, candidates []string) string {
	const shortest = 4 // of a beginning that says enough
	word = fold(word)
	best, least, begins := "", 1+max(1, len(word)/3), []string(nil)
	for _, c := range candidates {
		folded := fold(c)
		if d := distance(word, folded); d < least {
			best, least = c, d
		}
		if len(word) >= shortest && strings.HasPrefix(folded, word) {
			begins = append(begins, c)
		}
	}
	if best == "" && len(begins) == 1 {
		return begins[0]
	}
	return best
}

var folder = strings.NewReplacer("article ", "", "art. ", "", "art ", "", "_", "-", " ", "-")

// fold makes the ways of writing a code or an article the same.
func fold(s string) string { return folder.Replace(strings.ToLower(s)) }

// distance counts letters to change; letters in the wrong order count as one.
func distance(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d > 1 && len(a) > 2 && sorted(a) == sorted(b) {
		return 1
	}
	return d
}

func sorted(s string) string {
	letters := []byte(s)
	slices.Sort(letters)
	return string(letters)
}
