package draft

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// phrases are the phrases of a language by what they name, such as sections. They are separated by
// commas or line ends. A phrase is one or more words in small letters; apostrophes separate words.
// In a phrase,
//
//	retain*      is every word that begins so, "*frist" every word that ends so, "*ordn*" one with it
//	data|details is one of several words; DATA stands for the words of data
//	personal?    may be left out; at least one word of a phrase may not
//	how … use    has up to six other words in between
//	^purpose     stands at the beginning, and data$ at the end
type phrases struct {
	data string // what DATA stands for
	rows []phraseRow

	once     sync.Once
	patterns []pattern
	begin    map[string][]int // patterns by a word, or by the first two letters of a stem, that may begin them
	ends     []int            // those that may begin with the end of a word
}

type phraseRow struct{ name, phrases string }

// A pattern is a compiled phrase.
type pattern struct {
	row        int
	words      []wordPattern
	start, end bool // it stands at the beginning, or at the end
}

// A wordPattern is a word of a phrase: its alternatives, which may be stems or ends.
type wordPattern struct {
	words    []string
	optional bool
	gap      bool // other words may stand before it
}

// A phraseHit is a phrase in a text: the places of its words, and its row.
type phraseHit struct {
	at  []int
	row int
	all bool // it stands for the whole text
}

const phraseGap = 6 // words

// find returns the phrases in words, the longest first, and of those that share a word only that.
func (p *phrases) find(words []string) []phraseHit {
	p.once.Do(p.compile)
	var hits []phraseHit
	for i, w := range words {
		for _, list := range [...][]int{p.begin[w], p.begin[stemKey(w)], p.ends} {
			for _, n := range list {
				t := &p.patterns[n]
				if t.start && i > 0 {
					continue
				}
				if at := t.match(words, i, 0, nil); at != nil && at[0] == i {
					hits = append(hits, phraseHit{at, t.row, t.start && t.end})
				}
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b phraseHit) int { return cmp.Or(b.size()-a.size(), a.row-b.row) })
	used := make([]bool, len(words))
	return slices.DeleteFunc(hits, func(h phraseHit) bool {
		if slices.ContainsFunc(h.at, func(i int) bool { return used[i] }) {
			return true
		}
		for _, i := range h.at {
			used[i] = true
		}
		return false
	})
}

func (h phraseHit) size() int {
	if h.all {
		return len(h.at) + 1
	}
	return len(h.at)
}

func (p *phrases) compile() {
	p.begin = map[string][]int{}
	for row, r := range p.rows {
		for phrase := range strings.FieldsFuncSeq(r.phrases, func(r rune) bool { return r == ',' || r == '\n' }) {
			t := pattern{row: row}
			phrase = strings.ReplaceAll(strings.TrimSpace(phrase), "DATA", p.data)
			phrase, t.start = strings.CutPrefix(phrase, "^")
			phrase, t.end = strings.CutSuffix(phrase, "$")
			gap := false
			for _, w := range strings.Fields(phrase) {
				if w == "…" {
					gap = true
					continue
				}
				w, optional := strings.CutSuffix(w, "?")
				t.words = append(t.words, wordPattern{strings.Split(w, "|"), optional, gap})
				gap = false
			}
			if t.words != nil {
				p.index(t)
			}
		}
	}
}

// index adds a pattern, by the words with which it may begin.
func (p *phrases) index(t pattern) {
	n := len(p.patterns)
	p.patterns = append(p.patterns, t)
	for _, w := range t.words {
		for _, word := range w.words {
			stem, isStem := strings.CutSuffix(word, "*")
			switch {
			case strings.HasPrefix(word, "*"):
				p.ends = append(p.ends, n)
			case isStem:
				p.begin[stemKey(stem)] = append(p.begin[stemKey(stem)], n)
			default:
				p.begin[word] = append(p.begin[word], n)
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
		stem, open := strings.CutSuffix(p, "*")
		end, begins := strings.CutPrefix(stem, "*")
		switch {
		case open && begins:
			return strings.Contains(word, end)
		case open:
			return strings.HasPrefix(word, stem)
		case begins:
			return strings.HasSuffix(word, end)
		}
		return word == p
	})
}

// match returns the places of the words of a phrase from its word n on, which stand in words from i
// on, after those that were found; nil if they do not.
func (t *pattern) match(words []string, i, n int, found []int) []int {
	if n == len(t.words) {
		if len(found) == 0 || t.end && i < len(words) {
			return nil
		}
		return found
	}
	w := t.words[n]
	last := i
	if w.gap {
		last = min(i+phraseGap, len(words))
	}
	for j := i; j <= last && j < len(words); j++ {
		if w.matches(words[j]) {
			if at := t.match(words, j+1, n+1, append(slices.Clip(found), j)); at != nil {
				return at
			}
		}
	}
	if w.optional {
		return t.match(words, i, n+1, found)
	}
	return nil
}

// phraseWords are the words of a text in small letters; commas and the like are words, too.
func phraseWords(text string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	for _, r := range strings.ToLower(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '-' && word.Len() > 0:
			word.WriteRune(r)
		case strings.ContainsRune(",;/&+", r):
			flush()
			out = append(out, ",")
		default:
			flush()
		}
	}
	flush()
	return out
}
