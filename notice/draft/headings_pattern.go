package draft

import (
	"slices"
	"strings"
)

// A headingPattern is a compiled phrase.
type headingPattern struct {
	rank       int
	words      []wordPattern
	start, end bool // it stands at the beginning, or at the end
}

// A wordPattern is a word of a phrase: its alternatives, which may be stems or ends.
type wordPattern struct {
	words    []string
	optional bool
	gap      bool // other words may stand before it
}

const headingGap = 6 // words

func (t *headingTable) compile() {
	t.and, t.begin = strings.Fields(t.And), map[string][]int{}
	for rank, s := range t.Sections {
		for phrase := range strings.FieldsFuncSeq(s.phrases, func(r rune) bool { return r == ',' || r == '\n' }) {
			p := headingPattern{rank: rank}
			phrase = strings.ReplaceAll(strings.TrimSpace(phrase), "DATA", t.Data)
			phrase, p.start = strings.CutPrefix(phrase, "^")
			phrase, p.end = strings.CutSuffix(phrase, "$")
			gap := false
			for _, w := range strings.Fields(phrase) {
				if w == "…" {
					gap = true
					continue
				}
				w, optional := strings.CutSuffix(w, "?")
				p.words = append(p.words, wordPattern{strings.Split(w, "|"), optional, gap})
				gap = false
			}
			if p.words != nil {
				t.index(p)
			}
		}
	}
}

// index adds a pattern, by the words with which it may begin.
func (t *headingTable) index(p headingPattern) {
	n := len(t.patterns)
	t.patterns = append(t.patterns, p)
	for _, w := range p.words {
		for _, word := range w.words {
			stem, isStem := strings.CutSuffix(word, "*")
			switch {
			case strings.HasPrefix(word, "*"):
				t.ends = append(t.ends, n)
			case isStem:
				t.begin[stemKey(stem)] = append(t.begin[stemKey(stem)], n)
			default:
				t.begin[word] = append(t.begin[word], n)
			}
		}
		if !w.optional {
			return
		}
	}
}

// stemKey is the key of a stem, and of the words that may begin with it.
func stemKey(word string) string { return word[:min(2, len(word))] + "*" }

func (w wordPattern) matches(word string) bool {
	return slices.ContainsFunc(w.words, func(p string) bool {
		if stem, ok := strings.CutSuffix(p, "*"); ok {
			if part, ok := strings.CutPrefix(stem, "*"); ok {
				return strings.Contains(word, part)
			}
			return strings.HasPrefix(word, stem)
		}
		if end, ok := strings.CutPrefix(p, "*"); ok {
			return strings.HasSuffix(word, end)
		}
		return word == p
	})
}

// match returns the places of the words of a phrase from its word n on, which stand in words from i
// on, after those that were found; nil if they do not.
func (p headingPattern) match(words []string, i, n int, found []int) []int {
	if n == len(p.words) {
		if len(found) == 0 || p.end && i < len(words) {
			return nil
		}
		return found
	}
	w := p.words[n]
	last := i
	if w.gap {
		last = min(i+headingGap, len(words))
	}
	for j := i; j <= last && j < len(words); j++ {
		if w.matches(words[j]) {
			if at := p.match(words, j+1, n+1, append(slices.Clip(found), j)); at != nil {
				return at
			}
		}
	}
	if w.optional {
		return p.match(words, i, n+1, found)
	}
	return nil
}
