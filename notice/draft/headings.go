package draft

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A headingTable holds the phrases by which headings, and sentences that lead to a list, name a
// section of a notice. Phrases of a section are separated by commas or line ends. A phrase is one
// or more words in small letters; apostrophes separate words. In a phrase,
//
//	retain*      is every word that begins so, and "*frist" every word that ends so
//	data|details is one of several words; DATA stands for the words of the table's Data
//	personal?    may be left out; at least one word of a phrase may not
//	how … use    has up to six other words in between
//	^purpose     stands at the beginning, and data$ at the end
//
// Sections stand in the order in which they win: of two that a heading names without a word such as
// "and" between them, the first in the table is meant ("how long we keep the data that we collect").
type headingTable struct {
	Language string
	Sure     bool   // false: phrases of languages that nobody here reads well
	Data     string // words for the reader's data, such as "data|information"
	And      string // words that join two subjects
	Sections []sectionPhrases

	once     sync.Once
	patterns []headingPattern
	begin    map[string][]int // patterns by a word, or by the first two letters of a stem, that may begin them
	ends     []int            // those that may begin with the end of a word
	and      []string
}

type sectionPhrases struct{ section, phrases string }

// headingTables are those of all languages; the last is for every other language.
var headingTables = [...]*headingTable{&englishHeadings, &germanHeadings, &frenchHeadings, &welshHeadings, &otherHeadings}

// headingsOf returns the table of a language (BCP 47); without one, that of English.
func headingsOf(language string) *headingTable {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	for _, t := range headingTables {
		if t.Language == base || base == "" {
			return t
		}
	}
	return &otherHeadings
}

// sections returns the sections that a heading names, in the order in which it names them; none if
// it names none, and several if it says so ("purpose and lawful basis").
func (t *headingTable) sections(heading string) []string {
	t.once.Do(t.compile)
	words := headingWords(heading)
	var hits []headingHit
	for i, w := range words {
		for _, list := range [...][]int{t.begin[w], t.begin[stemKey(w)], t.ends} {
			for _, n := range list {
				if p := &t.patterns[n]; !p.start || i == 0 {
					if at := p.match(words, i, 0, nil); at != nil && at[0] == i {
						hits = append(hits, headingHit{at, p.rank, p.start && p.end})
					}
				}
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b headingHit) int { return cmp.Or(b.size()-a.size(), a.rank-b.rank) })
	var kept []headingHit
	for _, h := range hits {
		if !slices.ContainsFunc(kept, func(k headingHit) bool { return k.overlaps(h) }) {
			kept = append(kept, h)
		}
	}
	return t.decide(words, kept)
}

// decide chooses among sections that are named side by side: all that are joined, or else the first
// of the table.
func (t *headingTable) decide(words []string, hits []headingHit) []string {
	slices.SortStableFunc(hits, func(a, b headingHit) int { return a.at[0] - b.at[0] })
	var parts [][]headingHit
	for i, h := range hits {
		if i == 0 || t.joined(words, hits[i-1], h) {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], h)
	}
	var out []string
	for _, part := range parts {
		best := slices.MinFunc(part, func(a, b headingHit) int { return a.rank - b.rank })
		if name := t.Sections[best.rank].section; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// joined reports whether a word that joins stands between two phrases.
func (t *headingTable) joined(words []string, a, b headingHit) bool {
	end := a.at[len(a.at)-1]
	for i := min(end+1, b.at[0]); i < max(b.at[0], end); i++ {
		if i < len(words) && (slices.Contains(t.and, words[i]) || words[i] == ",") {
			return true
		}
	}
	return false
}

// headingWords are the words of a heading in small letters; commas and the like are words, too.
func headingWords(heading string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	for _, r := range strings.ToLower(heading) {
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
	for len(out) > 0 && strings.Trim(out[0], "0123456789ivx") == "" {
		out = out[1:] // the number of the heading
	}
	return out
}

// A headingHit is a phrase in a heading: the places of its words, and its section by its number in
// the table.
type headingHit struct {
	at   []int
	rank int
	full bool // it is the whole heading
}

func (h headingHit) size() int {
	if h.full {
		return len(h.at) + 1
	}
	return len(h.at)
}

func (h headingHit) overlaps(o headingHit) bool {
	return slices.ContainsFunc(h.at, func(i int) bool { return slices.Contains(o.at, i) })
}
