package reading

import (
	"math/bits"
	"strings"
)

// An automaton finds all phrases in one pass over words. It walks a tree whose edges are classes
// of words; a word may belong to several. Lists are linked by index, for it is built in one go.
type automaton struct {
	words    map[string]int32 // of whole words, the first of their members
	stems    map[string]int32 // of beginnings
	ends     map[string]int32
	stemLens [256]uint32      // bit sets of the lengths of stems by first byte
	endLens  [256]uint32      // of ends by last byte
	classes  map[string]int32 // of patterns that stand for several words
	members  []member
	roots    []int32 // by class, the node after it; 0 for none
	denies   []bool  // by class, whether it begins a phrase that denies or tells the past
	nodes    []node
	edges    edges
	found    []found
	names    names
	codes    []string // by number; the first is empty
	numbers  map[string]int16
	parts    int32 // of phrases with a gap
	changes  bool  // initial changes
	fields   []string
}

// A member is a class of a word; plain is that of the word alone.
type member struct {
	class, next int32
	plain       bool
}

// A node has the terms of the phrases that end at it, and whether any goes on.
type node struct {
	found int32
	inner bool
}

// edges are those of all nodes, in a table with open addresses: the node behind a node and a class.
type edges struct {
	keys  []uint64 // 0 is free
	nodes []int32
	count int
}

// slot returns where an edge is, or would be.
func (e *edges) slot(from, class int32) (int, uint64) {
	key := uint64(uint32(from))<<32 | uint64(uint32(class))
	mask := uint64(len(e.keys) - 1)
	const spread = 0x9e3779b97f4a7c15
	i := key * spread >> 40 & mask
	for e.keys[i] != 0 && e.keys[i] != key {
		i = (i + 1) & mask
	}
	return int(i), key
}

// add adds an edge that is not there.
func (e *edges) add(from, class, to int32) {
	if e.count++; 2*e.count > len(e.keys) {
		old := *e
		e.keys, e.nodes = make([]uint64, 2*len(old.keys)), make([]int32, 2*len(old.keys))
		for i, key := range old.keys {
			if key != 0 {
				at, _ := e.slot(int32(key>>32), int32(uint32(key)))
				e.keys[at], e.nodes[at] = key, old.nodes[i]
			}
		}
	}
	at, key := e.slot(from, class)
	e.keys[at], e.nodes[at] = key, to
}

// found is a term whose phrase ends at a node. A phrase with a gap has two parts: first is its
// number in its first part, second in its last.
type found struct {
	term                Term
	code                int16
	first, second, next int32
}

func newAutomaton(changes bool) automaton {
	return automaton{
		words: make(map[string]int32, 3000), stems: make(map[string]int32, 64), ends: make(map[string]int32, 64), classes: make(map[string]int32, 1000),
		members: make([]member, 1, 4000), roots: make([]int32, 1, 3000), denies: make([]bool, 1, 3000), nodes: make([]node, 1, 6500), edges: edges{keys: make([]uint64, 1<<14), nodes: make([]int32, 1<<14)}, found: make([]found, 1, 4500), changes: changes,
		codes: []string{""}, numbers: map[string]int16{"": 0},
	}
}

// number is the number of a code.
func (a *automaton) number(code string) int16 {
	number, known := a.numbers[code]
	if !known {
		number = int16(len(a.codes))
		a.codes, a.numbers[code] = append(a.codes, code), number
	}
	return number
}

// add adds a phrase for a term.
func (a *automaton) add(phrase string, t Term, code string) {
	number := a.number(code)
	f := found{term: t, code: number}
	first, second, gap := phrase, "", false
	if strings.IndexByte(phrase, 0xe2) >= 0 {
		first, second, gap = strings.Cut(phrase, "…")
	}
	if gap {
		a.parts++
		f.first = a.parts
	}
	a.insert(0, a.split(first), f)
	if gap {
		a.insert(0, a.split(second), found{term: t, second: a.parts})
	}
}

// split returns the patterns of a phrase; they are valid until it is called again.
func (a *automaton) split(phrase string) []string {
	a.fields = a.fields[:0]
	start := 0
	for i := 0; i <= len(phrase); i++ {
		if i == len(phrase) || phrase[i] == ' ' || phrase[i] == '\t' {
			if i > start {
				a.fields = append(a.fields, phrase[start:i])
			}
			start = i + 1
		}
	}
	return a.fields
}

func (a *automaton) insert(at int32, words []string, f found) {
	for i, w := range words {
		must := strings.TrimSuffix(w, "?")
		if must != w {
			a.insert(at, words[i+1:], f)
		}
		class := a.class(must)
		if at == 0 && (f.term == Not || f.term == NotApply || f.term == Ended) {
			a.denies[class] = true
		}
		at = a.next(at, class)
	}
	if at != 0 {
		f.next = a.nodes[at].found
		a.nodes[at].found = int32(len(a.found))
		a.found = append(a.found, f)
	}
}

// next returns the node behind an edge, which it makes if need be.
func (a *automaton) next(at, class int32) int32 {
	if at == 0 {
		if a.roots[class] == 0 {
			a.roots[class] = int32(len(a.nodes))
			a.nodes = append(a.nodes, node{})
		}
		return a.roots[class]
	}
	if i, _ := a.edges.slot(at, class); a.edges.keys[i] != 0 {
		return a.edges.nodes[i]
	}
	to := int32(len(a.nodes))
	a.nodes = append(a.nodes, node{})
	a.nodes[at].inner = true
	a.edges.add(at, class, to)
	return to
}

// class returns the class of words that a pattern stands for.
func (a *automaton) class(pattern string) int32 {
	if strings.IndexByte(pattern, '|') < 0 && !strings.Contains(pattern, "*") {
		return a.plain(pattern)
	}
	if c, ok := a.classes[pattern]; ok {
		return c
	}
	c := a.newClass()
	a.classes[pattern] = c
	for w := range strings.SplitSeq(pattern, "|") {
		a.register(w, c)
	}
	return c
}

// plain returns the class of one word.
func (a *automaton) plain(w string) int32 {
	list := a.words[w]
	for m := list; m != 0; m = a.members[m].next {
		if a.members[m].plain {
			return a.members[m].class
		}
	}
	c := a.newClass()
	a.words[w] = int32(len(a.members))
	a.members = append(a.members, member{c, list, true})
	a.registerChanged(w, c)
	return c
}

func (a *automaton) newClass() int32 {
	a.roots, a.denies = append(a.roots, 0), append(a.denies, false)
	return int32(len(a.roots) - 1)
}

// register adds a word, a beginning or an end of words to a class.
func (a *automaton) register(w string, c int32) {
	switch stem, begins := strings.CutSuffix(w, "*"); {
	case w == "" || w == "*":
		return
	case begins:
		a.stemLens[stem[0]] |= 1 << min(len(stem), 31)
		a.join(a.stems, stem, c)
	case w[0] == '*':
		a.endLens[w[len(w)-1]] |= 1 << min(len(w)-1, 31)
		a.join(a.ends, w[1:], c)
	default:
		a.join(a.words, w, c)
	}
	a.registerChanged(w, c)
}

// registerChanged adds the forms of a word after its initial changes.
func (a *automaton) registerChanged(w string, c int32) {
	if !a.changes {
		return
	}
	for _, m := range mutations(w) {
		if stem, begins := strings.CutSuffix(m, "*"); begins && stem != "" {
			a.stemLens[stem[0]] |= 1 << min(len(stem), 31)
			a.join(a.stems, stem, c)
		} else if m != "" {
			a.join(a.words, m, c)
		}
	}
}

func (a *automaton) join(list map[string]int32, w string, c int32) {
	a.members = append(a.members, member{class: c, next: list[w]})
	list[w] = int32(len(a.members) - 1)
}

// classesOf appends the classes of a word.
func (a *automaton) classesOf(out []int32, w string) []int32 {
	out = a.collect(out, a.words[w])
	for lens := a.stemLens[w[0]]; lens != 0; lens &= lens - 1 {
		if n := bits.TrailingZeros32(lens); n <= len(w) {
			out = a.collect(out, a.stems[w[:n]])
		}
	}
	for lens := a.endLens[w[len(w)-1]]; lens != 0; lens &= lens - 1 {
		if n := bits.TrailingZeros32(lens); n <= len(w) {
			out = a.collect(out, a.ends[w[len(w)-n:]])
		}
	}
	return out
}

func (a *automaton) collect(out []int32, m int32) []int32 {
	for ; m != 0; m = a.members[m].next {
		out = append(out, a.members[m].class)
	}
	return out
}

// mutations returns the forms of a Welsh word after its soft, nasal and aspirate mutation.
func mutations(w string) []string {
	for _, m := range welshMutations {
		if rest, ok := strings.CutPrefix(w, m[0]); ok {
			var out []string
			for _, change := range m[1:] {
				out = append(out, change+rest)
			}
			return out
		}
	}
	return nil
}

// welshMutations are the first letters that change, the longer first.
var welshMutations = [][]string{
	{"ch"}, {"dd"}, {"ff"}, {"ng"}, {"ph"}, {"th"},
	{"ll", "l"}, {"rh", "r"}, {"p", "b", "mh", "ph"}, {"t", "d", "nh", "th"}, {"c", "g", "ngh", "ch"}, {"b", "f", "m"}, {"d", "dd", "n"}, {"g", "", "ng"}, {"m", "f"},
}
