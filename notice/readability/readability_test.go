package readability_test

import (
	"math"
	"testing"

	"github.com/noticec/noticec/notice/readability"
)

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{"we": 1, "keep": 1, "table": 2, "information": 4, "use": 1, "the": 1, "rhythm": 1, "": 1, "processed": 3} {
		if got := readability.Syllables(word); want != got {
			t.Errorf("%q: want %d, got %d", word, want, got)
		}
	}
}

// Longer words and longer sentences are harder by both measures.
func TestMeasures(t *testing.T) {
	easy := readability.Count{Sentences: 2, Words: 10, Syllables: 12}
	for _, hard := range []readability.Count{{Sentences: 1, Words: 10, Syllables: 12}, {Sentences: 2, Words: 10, Syllables: 20}} {
		if hard.Ease() >= easy.Ease() || hard.Grade() <= easy.Grade() {
			t.Errorf("want %v harder than %v", hard, easy)
		}
	}
	if got := easy.Ease(); math.Abs(got-100.24) > 0.01 {
		t.Errorf("want the reading ease 100.24, got %.2f", got)
	}
	all := easy
	all.Add(easy)
	if want := (readability.Count{Sentences: 4, Words: 20, Syllables: 24}); want != all {
		t.Errorf("want %v, got %v", want, all)
	}
}
