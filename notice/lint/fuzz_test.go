package lint

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Words lie in the text in order and apart, sentences cover all of them, and each part of a
// text can be measured.
func FuzzSplit(f *testing.F) {
	for _, text := range []string{"", "We use it. You can object!", "e.g. 3.5 and “quoted.” Then", "don't – it's the council’s", "日本 data\nnew line", "a--b-'c'", "see https://a.example/b?c=d, me@a.example and [us](https://a.example)", "…", "x\u200dy"} {
		f.Add(text)
	}
	phrases := newFinder(All, "en")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?") // files that are not UTF-8 are refused
		x := Passage{Words: splitWords(text)}
		if want := slowWords(text); !slices.Equal(want, x.Words) {
			t.Errorf("%q: want the words %v, got %v", text, want, x.Words)
		}
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
		if r := x.read(); r.Words > len(x.Words) || r.Sentences > r.Words || r.longest.words > r.Words || len(addresses(text)) == 0 && r.Words != len(x.Words) {
			t.Errorf("%q: want a measure of at most %d words, got %+v", text, len(x.Words), r)
		}
		for i := range x.Words {
			if from, to := x.Sentence(i); from > i || to <= i || to > len(x.Words) {
				t.Errorf("%q: word %d is not in its sentence %d to %d", text, i, from, to)
			}
		}
		for i, f := 0, phrases; i < len(x.Words); i++ {
			if w := x.Words[i].Text; f.phrases[w] != nil && !f.begins(w) {
				t.Errorf("a phrase begins with %q", w)
			}
		}
		phrases.find(nil, &x)
	})
}

// slowWords is what split does, letter by letter.
func slowWords(text string) []Word {
	var out []Word
	inside := false
	for i, r := range text + " " {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inside {
				out = append(out, Word{Start: i})
			}
			inside = true
		case inside && strings.ContainsRune("'’-", r):
		case inside:
			w := &out[len(out)-1]
			w.End, inside = i, false
			w.Text = strings.ToLower(strings.TrimRight(text[w.Start:i], "'’-"))
			w.Text = strings.TrimSuffix(strings.ReplaceAll(w.Text, "’", "'"), "'s")
			fallthrough
		default:
			if len(out) > 0 && i < len(text) && strings.ContainsRune("!?\n.", r) && endsAt(text, i) {
				out[len(out)-1].Last = true
			}
		}
	}
	return out
}
