package reading

import (
	"slices"
	"strings"
	"testing"
)

// What English has phrases for, every language has: one that is left out would go unread there.
func TestLexiconsAreComplete(t *testing.T) {
	absent := map[string][]Term{ // what the words of other terms say, or the law of the United Kingdom alone knows
		"cy": {NoTransfer},
		"de": {NoTransfer, PolicyName, RecognisedBasis, LawWord}, // every German noun has a capital
		"fr": {NoTransfer, PolicyName, RecognisedBasis},
	}
	for i := range readers {
		r := readers[i].lexicon
		for term := range Term(terms) {
			if has := r.Phrases[term] != ""; !has && english.Phrases[term] != "" && !slices.Contains(absent[r.Language], term) {
				t.Errorf("%s: want phrases for term %d, which English has as %.60q", r.Language, term, english.Phrases[term])
			} else if has && slices.Contains(absent[r.Language], term) {
				t.Errorf("%s: want no exception for term %d, which has phrases", r.Language, term)
			}
		}
	}
}

// A phrase has one gap at most, with words on both sides: what stands behind a second is never found.
func TestPhrasesHaveOneGap(t *testing.T) {
	for i := range readers {
		r := readers[i].lexicon
		for _, list := range r.Phrases {
			for phrase := range strings.FieldsFuncSeq(list, func(c rune) bool { return c == ',' || c == '\n' }) {
				first, second, gap := strings.Cut(phrase, "…")
				if gap && (strings.Contains(second, "…") || strings.TrimSpace(first) == "" || strings.TrimSpace(second) == "") {
					t.Errorf("%s: want one gap with words on both sides, got %q", r.Language, strings.TrimSpace(phrase))
				}
			}
		}
	}
}
