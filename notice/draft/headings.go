package draft

import (
	"slices"
	"strings"
)

// A headingTable holds the phrases by which headings, and sentences that lead to a list, name a
// section of a notice. Sections stand in the order in which they win: of two that a heading names
// without a word such as "and" between them, the first in the table is meant ("how long we keep the
// data that we collect").
type headingTable struct {
	sure bool   // false: phrases of languages that nobody here reads well
	and  string // words that join two subjects
	phrases
}

// sections returns the sections that a heading names, in the order in which it names them; none if
// it names none, and several if it says so ("purpose and lawful basis").
func (t *headingTable) sections(heading string) []string {
	words := phraseWords(heading)
	for len(words) > 1 && strings.Trim(words[0], "0123456789ivx") == "" {
		words = words[1:] // its number
	}
	hits := t.find(words)
	slices.SortStableFunc(hits, func(a, b phraseHit) int { return a.at[0] - b.at[0] })
	var parts [][]phraseHit
	for i, h := range hits {
		if i == 0 || t.joined(words, hits[i-1], h) {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], h)
	}
	var out []string
	for _, part := range parts {
		best := slices.MinFunc(part, func(a, b phraseHit) int {
			if by := b.size() - a.size(); by > 1 || by < -1 {
				return by
			}
			return a.row - b.row
		})
		if name := t.rows[best.row].name; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// joined reports whether a word that joins stands between two phrases.
func (t *headingTable) joined(words []string, a, b phraseHit) bool {
	end := a.at[len(a.at)-1]
	for i := min(end+1, b.at[0]); i < max(b.at[0], end); i++ {
		if words[i] == "," || slices.Contains(strings.Fields(t.and), words[i]) {
			return true
		}
	}
	return false
}
