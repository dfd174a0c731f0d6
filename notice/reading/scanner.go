package reading

import (
	"slices"
	"strings"
)

// A hit is a term in a text: the words from from to to, to exclusive. A phrase with a gap has
// other words from left to right.
type hit struct {
	term        Term
	code        int16 // of Names and CountryName, by its number
	from, to    int
	left, right int
}

// A scanner finds the phrases of an automaton in the words of a text.
type scanner struct {
	*automaton
	text    []word
	classes []int32 // of all words, one after the other
	offsets []int   // of each word in classes
	out     []hit
	parts   []part
}

// A part is the first or last part of a phrase with a gap.
type part struct {
	*found
	from, to int
}

// classify finds the classes of the words of a text, which is scanned next.
func (s *scanner) classify(words []word) {
	s.classes, s.offsets, s.out = s.classes[:0], append(s.offsets[:0], 0), s.out[:0]
	s.text = words
	for i := range words {
		w := words[i].text
		s.classes = s.classesOf(s.classes, w)
		if strings.IndexByte(w, '-') > 0 { // the end of a line may have stood in it: "supervi-sory"
			if whole := strings.ReplaceAll(w, "-", ""); whole != "" {
				s.classes = s.classesOf(s.classes, whole)
			}
		}
		if stem, _, joined := strings.Cut(w, "'"); joined && s.changes && len(stem) > 2 { // "gywiro'r", "penderfyniadau'n"
			s.classes = s.classesOf(s.classes, stem)
		}
		s.offsets = append(s.offsets, len(s.classes))
	}
}

func (s *scanner) of(word int) []int32 { return s.classes[s.offsets[word]:s.offsets[word+1]] }

// scan returns the hits among the words from from to to.
func (s *scanner) scan(from, to int) []hit {
	begin := len(s.out)
	s.parts = s.parts[:0]
	for i := from; i < to; i++ {
		if s.text[i].capital {
			s.out = s.names.find(s.out, s.text[:to], i)
		}
		for _, c := range s.of(i) {
			if n := s.roots[c]; n != 0 {
				s.walk(n, i, i+1, to)
			}
		}
	}
	s.join()
	return s.out[begin:len(s.out):len(s.out)]
}

func (s *scanner) walk(n int32, from, at, to int) {
	for i := s.nodes[n].found; i != 0; i = s.found[i].next {
		if f := &s.found[i]; f.first != 0 || f.second != 0 {
			s.parts = append(s.parts, part{f, from, at})
		} else {
			s.out = append(s.out, hit{term: f.term, from: from, to: at, code: f.code})
		}
	}
	if at >= to || !s.nodes[n].inner {
		return
	}
	for _, c := range s.of(at) {
		if i, _ := s.edges.slot(n, c); s.edges.keys[i] != 0 {
			s.walk(s.edges.nodes[i], from, at+1, to)
		}
	}
}

// join makes hits of the parts of phrases with a gap.
func (s *scanner) join() {
	const gap = 12 // words
	for i, a := range s.parts {
		for _, b := range s.parts[i+1:] {
			if b.from > a.to+gap {
				break
			}
			if a.first != 0 && b.second == a.first && b.from >= a.to && !s.parted(a.to, b.from) {
				s.out = append(s.out, hit{a.term, a.code, a.from, b.to, a.to, b.from})
				break
			}
		}
	}
}

// parted reports whether a colon, a semicolon or a dash stands between the words from from to to.
func (s *scanner) parted(from, to int) bool {
	return slices.ContainsFunc(s.text[from:to+1], func(w word) bool { return w.mark == colon })
}
