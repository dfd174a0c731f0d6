package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// A score is what was measured of a draft, or of several together.
type score struct {
	words, carried, added, placed int // words of the source, of them in the draft, of the draft alone, in the right section
	given, right, wanted, stated  int // codes of the draft, of them right; codes that are expected, of them given
	notes                         []string
}

func (s *score) add(o score) {
	s.words += o.words
	s.carried += o.carried
	s.added += o.added
	s.placed += o.placed
	s.given += o.given
	s.right += o.right
	s.wanted += o.wanted
	s.stated += o.stated
}

func percent(part, whole int) float64 {
	if whole == 0 {
		return 100
	}
	return 100 * float64(part) / float64(whole)
}

func (s score) String() string {
	return fmt.Sprintf("%6d %8.2f %6d %8.2f %6d %6d %6d %7d %9.2f %7.2f", s.words, percent(s.carried, s.words), s.added,
		percent(s.placed, s.words), s.right, s.given-s.right, s.wanted-s.stated, s.wanted, percent(s.right, s.given), percent(s.stated, s.wanted))
}

const header = " words carried%  added section%  right  wrong missed  wanted precision recall%"

// contents is what a table says of a list of contents: a page has its own, and a draft need not carry it.
const contents = "contents"

// measure compares a draft with its source and with what is expected of it.
func measure(src []sourceWord, p *page, want map[int]line) score {
	s := score{words: len(src)}
	at := place(src, p)
	matched := 0
	for i, w := range src {
		l, known := want[w.line]
		if at[i] != nil {
			matched++
		}
		switch {
		case known && l.sections[0] == contents:
			s.words--
			continue
		case !known:
			s.notes = append(s.notes, fmt.Sprintf("line %d: the table has no row for it", w.line))
		case at[i] == nil:
			s.note(w, "lost", "")
		case slices.ContainsFunc(strings.Split(at[i].section, "|"), func(name string) bool { return slices.Contains(l.sections, name) }):
			s.placed++
		default:
			s.note(w, "in "+at[i].section, strings.Join(l.sections, "|"))
		}
		if at[i] != nil {
			s.carried++
		}
	}
	s.added = len(p.words) - matched
	for _, list := range p.apart {
		s.added += len(list)
	}
	if title := p.apart[0]; !slices.ContainsFunc(at, func(w *pageWord) bool { return w == &title[0] }) {
		s.added -= len(title) // a page must have one: it is the name of the file
	}
	s.codes(src, at, codesOf(p.root), want)
	return s
}

// note notes what is wrong with a word, once for words in a row.
func (s *score) note(w sourceWord, what, want string) {
	text := fmt.Sprintf("line %d: %s", w.line, what)
	if want != "" {
		text += ", not " + want
	}
	if n := len(s.notes); n == 0 || !strings.HasPrefix(s.notes[n-1], text+": ") {
		s.notes = append(s.notes, text+": "+w.text)
	} else if len(s.notes[n-1]) < 120 {
		s.notes[n-1] += " " + w.text
	}
}

// place finds each word of the source on the page: in order, and those of a line beside the title
// wherever the source has them.
func place(src []sourceWord, p *page) []*pageWord {
	a, b := make([]string, len(src)), make([]string, len(p.words))
	for i, w := range src {
		a[i] = w.text
	}
	for i, w := range p.words {
		b[i] = w.text
	}
	out := make([]*pageWord, len(src))
	for i, j := range align(a, b) {
		if j >= 0 {
			out[i] = &p.words[j]
		}
	}
	for _, list := range p.apart {
		for i := 0; i+len(list) <= len(src); i++ {
			if isRun(a[i:], out[i:], list) {
				for j := range list {
					out[i+j] = &list[j]
				}
				break
			}
		}
	}
	return out
}

// isRun reports whether words begin with those of a list, and are not found elsewhere.
func isRun(words []string, at []*pageWord, list []pageWord) bool {
	for j, w := range list {
		if words[j] != w.text || at[j] != nil {
			return false
		}
	}
	return true
}

// An answer is an expected code, and whether the draft gives it.
type answer struct {
	code
	line  int
	given bool
}

// codes compares the codes of a draft with those that are expected.
func (s *score) codes(src []sourceWord, at []*pageWord, got []found, want map[int]line) {
	var answers []answer
	for n, l := range want {
		for _, c := range l.codes {
			answers = append(answers, answer{code: c, line: n})
		}
	}
	slices.SortFunc(answers, func(a, b answer) int {
		return cmp.Or(cmp.Compare(a.line, b.line), strings.Compare(a.String(), b.String()))
	})
	seen := map[string]bool{}
	for _, g := range got {
		items := slices.Contains(perItem, g.sections[0]+"."+g.field)
		if !items && seen[g.String()] {
			continue
		}
		seen[g.String()] = true
		s.given++
		if best := nearest(answers, g, items, linesOf(src, at, g)); best >= 0 {
			s.right++
			answers[best].given = true
		} else {
			s.notes = append(s.notes, fmt.Sprintf("line %d of the draft: wrong: %s", g.line, g.code))
		}
	}
	spread(answers)
	for i, a := range answers {
		if a.optional || isRepeated(answers[:i], a) {
			continue
		}
		s.wanted++
		if a.given {
			s.stated++
		} else {
			s.notes = append(s.notes, fmt.Sprintf("line %d: missed: %s", a.line, a.code))
		}
	}
}

// spread marks codes as given that count once in a document and are given at another line.
func spread(answers []answer) {
	for i := range answers {
		for _, b := range answers {
			if b.given && isOnce(b.code) && b.String() == answers[i].String() {
				answers[i].given = true
			}
		}
	}
}

// isRepeated reports whether a code that counts once in a document is expected at an earlier line.
func isRepeated(before []answer, a answer) bool {
	return isOnce(a.code) && slices.ContainsFunc(before, func(b answer) bool { return !b.optional && b.String() == a.String() })
}

func isOnce(c code) bool { return !slices.Contains(perItem, c.sections[0]+"."+c.field) }

// nearest returns the answer that a code is right by, or -1. A code of an item must be expected at
// a line of the item, or of a neighbour.
func nearest(answers []answer, g found, items bool, lines []int) int {
	best, distance := -1, 0
	for i, a := range answers {
		if !a.allows(g.code) || items && a.given {
			continue
		}
		d := 0
		if items && len(lines) > 0 {
			d = max(lines[0]-a.line, a.line-lines[len(lines)-1], 0)
		}
		if d <= 2 && (best < 0 || d < distance || d == distance && answers[best].optional && !a.optional) {
			best, distance = i, d
		}
	}
	return best
}

// linesOf returns the lines of the source whose words stand in the innermost item around a code
// that has words; none if no item has.
func linesOf(src []sourceWord, at []*pageWord, g found) []int {
	for _, span := range g.around {
		var out []int
		for i, w := range src {
			if at[i] != nil && isWithin(at[i].at, span) {
				out = append(out, w.line)
			}
		}
		if out != nil {
			slices.Sort(out)
			return slices.Compact(out)
		}
	}
	return nil
}

func isWithin(at, span source.Span) bool {
	return at.Start.Line > 0 && isBefore(span.Start, at.Start) && !isBefore(span.End, at.Start)
}
