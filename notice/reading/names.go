package reading

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// Names of authorities and countries stand in an index of their own: there are many, they are whole
// words, and they begin with a capital.
type names struct {
	byHash  map[uint64]int32 // the last name with a hash, from 1
	all     []entry
	longest int // words
}

// An entry is a name in the form of the tables; next is another one with its hash.
type entry struct {
	name string
	term Term
	code int16
	next int32
}

// The hash of FNV-1a, over words that spaces part.
const (
	hashBegin = 14695981039346656037
	hashPrime = 1099511628211
)

func hash(h uint64, text string) uint64 {
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * hashPrime
	}
	return h
}

func (n *names) add(name string, t Term, code int16) {
	h := hash(hashBegin, name)
	n.all = append(n.all, entry{name, t, code, n.byHash[h]})
	n.byHash[h] = int32(len(n.all))
	n.longest = max(n.longest, 1+strings.Count(name, " "))
}

// find appends the names that begin at a word.
func (n *names) find(out []hit, words []word, at int) []hit {
	h := uint64(hashBegin)
	for to := at; to < min(len(words), at+n.longest); to++ {
		if to > at {
			h = hash(h, " ")
		}
		h = hash(h, words[to].text)
		for i := n.byHash[h]; i != 0; i = n.all[i-1].next {
			if e := &n.all[i-1]; e.is(words[at : to+1]) {
				out = append(out, hit{term: e.term, from: at, to: to + 1, code: e.code})
			}
		}
	}
	return out
}

// is reports whether words are the name.
func (e *entry) is(words []word) bool {
	rest := e.name
	for i, w := range words {
		var ok bool
		if i > 0 {
			rest = strings.TrimPrefix(rest, " ")
		}
		if rest, ok = strings.CutPrefix(rest, w.text); !ok {
			return false
		}
	}
	return rest == ""
}

// addNames adds the names of authorities and countries.
func (r *Reader) addNames() {
	r.auto.names = names{byHash: make(map[uint64]int32, 1500), all: make([]entry, 0, 1500)}
	words := strings.Split(r.Phrases[AuthorityWord], ", ")
	for country, name := range law.AuthorityNames() {
		if !strings.Contains(name, " ") && slices.Contains(words, strings.ToLower(name)) {
			continue // "Datenschutzbehörde" is any authority
		}
		r.addName(r.phrase(name), Names, country)
	}
	for _, code := range []string{"US", "UK", "EU", "EEA"} {
		r.addName(strings.ToLower(code), CountryName, law.PlaceOf(code))
	}
	for code, name := range law.Places() {
		phrase := r.phrase(name)
		if r.InitialChanges { // without the article: "Yr Almaen"
			phrase = strings.TrimPrefix(strings.TrimPrefix(phrase, "yr "), "y ")
		}
		r.addName(phrase, CountryName, code)
	}
}

// addName adds a name, and its forms after initial changes.
func (r *Reader) addName(name string, t Term, code string) {
	number := r.auto.number(code)
	r.auto.names.add(name, t, number)
	if r.InitialChanges {
		for _, changed := range mutations(name) {
			r.auto.names.add(changed, t, number)
		}
	}
}

// phrase is a name as a phrase.
func (r *Reader) phrase(name string) string {
	if !strings.ContainsAny(name, ".,'’-&()/") {
		return strings.ToLower(name)
	}
	s := splitter{text: name, elided: r.Elided}
	s.split()
	var b strings.Builder
	for i, w := range s.words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}
