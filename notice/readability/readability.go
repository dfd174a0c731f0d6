// Package readability measures how hard English text is to read. It knows words and sentences as
// numbers, and no notice.
package readability

import "strings"

// A Count is what the measures are made of.
type Count struct{ Sentences, Words, Syllables int }

// Ease is the Flesch reading ease: about 60 to 70 is plain English.
func (c Count) Ease() float64 {
	return 206.835 - 1.015*float64(c.Words)/float64(c.Sentences) - 84.6*float64(c.Syllables)/float64(c.Words)
}

// Grade is the Flesch-Kincaid school grade.
func (c Count) Grade() float64 {
	return 0.39*float64(c.Words)/float64(c.Sentences) + 11.8*float64(c.Syllables)/float64(c.Words) - 15.59
}

// Add adds the counts of another text.
func (c *Count) Add(o Count) {
	c.Sentences, c.Words, c.Syllables = c.Sentences+o.Sentences, c.Words+o.Words, c.Syllables+o.Syllables
}

// Syllables estimates the syllables of a word in small letters, by counting groups of vowels.
func Syllables(word string) int {
	n, before := 0, false
	for i := range len(word) {
		vowel := vowels[word[i]]
		if vowel && !before {
			n++
		}
		before = vowel
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") && n > 1 {
		n--
	}
	return max(n, 1)
}

var vowels = [256]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'y': true}
