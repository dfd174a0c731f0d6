package lint

import (
	"strings"
	"testing"
)

// Words lie in the text in order and apart, sentences cover all of them, and each part of a
// text can be measured.
func FuzzSplit(f *testing.F) {
	for _, text := range []string{"", "We use it. You can object!", "e.g. 3.5 and “quoted.” Then", "don't – it's the council’s", "日本 data\nnew line", "a--b-'c'", "…", "x\u200dy"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?") // files that are not UTF-8 are refused
		x := Passage{Words: split(text)}
		end := 0
		for _, w := range x.Words {
			if w.Start < end || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: a word from %d to %d after %d", text, w.Start, w.End, end)
			}
			if strings.ContainsAny(w.Text, " .\n") {
				t.Errorf("%q: want no space in the word %q", text, w.Text)
			}
			end = w.End
		}
		if r := x.read(); r.words != len(x.Words) || r.sentences > r.words || r.longest.j-r.longest.i > r.words {
			t.Errorf("%q: want a measure of %d words, got %+v", text, len(x.Words), r)
		}
		for i := range x.Words {
			if from, to := x.Sentence(i); from > i || to <= i || to > len(x.Words) {
				t.Errorf("%q: word %d is not in its sentence %d to %d", text, i, from, to)
			}
		}
		allPhrases().find(nil, &x)
	})
}
