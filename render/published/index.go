package published

import (
	"hash/maphash"

	"github.com/noticec/noticec/render/html"
)

// width is how many words in a row a gram has.
const width = 3

// maxPlaces is how many places of a gram are looked at: pages that repeat words without end take no longer.
const maxPlaces = 32

var seed = maphash.MakeSeed()

// A gram is a few words in a row, by their hash.
type gram struct {
	sum uint64
	at  int // the first word
}

// sums are the hashes of the grams that begin at each word.
func sums(words []html.Word) []uint64 {
	if len(words) < width {
		return nil
	}
	out := make([]uint64, len(words)-width+1)
	var one [width]uint64
	for i, w := range words {
		copy(one[:], one[1:])
		one[width-1] = maphash.String(seed, w.Text)
		if first := i - width + 1; first >= 0 {
			sum := uint64(0)
			for _, s := range one {
				sum = (sum ^ s) * 0x9e3779b97f4a7c15
				sum ^= sum >> 29
			}
			out[first] = sum
		}
	}
	return out
}

// gramsOf are the grams that words have once, in order.
func gramsOf(words []html.Word) []gram {
	all := sums(words)
	times := make(map[uint64]int, len(all))
	for _, s := range all {
		times[s]++
	}
	var out []gram
	for i, s := range all {
		if times[s] == 1 {
			out = append(out, gram{s, i})
		}
	}
	return out
}

// An index knows where the grams of a page stand.
type index struct {
	first map[uint64]int32
	next  []int32 // the next place of the same gram, by the one before; -1 behind the last
}

func newIndex(words []html.Word) index {
	all := sums(words)
	x := index{make(map[uint64]int32, len(all)), make([]int32, len(all))}
	for i := len(all) - 1; i >= 0; i-- {
		x.next[i] = -1
		if later, ok := x.first[all[i]]; ok {
			x.next[i] = later
		}
		x.first[all[i]] = int32(i)
	}
	return x
}

func (x index) has(sum uint64) bool {
	_, ok := x.first[sum]
	return ok
}

// each calls f with the first places of a gram, in order, until it returns false.
func (x index) each(sum uint64, f func(at int) bool) {
	at, ok := x.first[sum]
	for n := 0; ok && at >= 0 && n < maxPlaces && f(int(at)); n++ {
		at = x.next[at]
	}
}

// A stretch of a page is where a notice stands in it.
type stretch struct {
	from, to int  // words
	strict   bool // whether all words in it are those of the notice, as between marks
	exact    int  // the word that the notice begins with, if its words stand there as they are; else -1
	found    int  // grams of the notice in it
	anchors  int  // of the notice that no other fragment has taken
}

// slack is how many words of others may stand between words of a notice.
const slack = 300

// locate finds where a notice stands among the words of the page that are free: where most of its grams
// are as far from each other as in the notice, and what goes on from there in order.
func (f *Finder) locate(c *candidate) stretch {
	s := stretch{exact: -1}
	var anchor int
	for _, at := range c.anchors {
		if at >= len(f.taken) || !f.taken[at] {
			if s.anchors++; s.anchors == 1 || at < anchor {
				anchor = at
			}
		}
	}
	s.from, s.to = anchor, anchor
	const bucket = 64
	count := map[int]int{}
	isFree := func(at int) bool { return !f.taken[at] && !f.taken[at+width-1] }
	for _, g := range c.grams {
		f.index.each(g.sum, func(at int) bool {
			if isFree(at) {
				count[(at-g.at+1<<30)/bucket]++
			}
			return true
		})
	}
	if len(count) == 0 {
		return s
	}
	top, most := 0, 0
	for b := range count {
		if n := count[b] + count[b+1]; n > most || n == most && b < top {
			top, most = b, n
		}
	}
	within := func(at, q int) bool { b := (at - q + 1<<30) / bucket; return b == top || b == top+1 }
	shifts := map[int]int{}
	firstQ, firstP, lastQ, lastP, started := 0, 0, -1, -1, false
	for _, g := range c.grams {
		f.index.each(g.sum, func(at int) bool {
			if at <= lastP || !within(at, g.at) || !isFree(at) {
				return true
			}
			if !started {
				firstQ, firstP, started = g.at, at, true
			}
			lastQ, lastP = g.at, at
			shifts[at-g.at]++
			s.found++
			return false
		})
	}
	for _, g := range c.grams { // what follows, behind words of others
		if g.at <= lastQ {
			continue
		}
		f.index.each(g.sum, func(at int) bool {
			if at <= lastP {
				return true
			}
			if at-lastP <= g.at-lastQ+slack && isFree(at) {
				lastQ, lastP = g.at, at
				s.found++
			}
			return false
		})
	}
	for i := len(c.grams) - 1; i >= 0; i-- { // what stands before
		g := c.grams[i]
		if g.at >= firstQ {
			continue
		}
		near := -1
		f.index.each(g.sum, func(at int) bool {
			if at < firstP && isFree(at) {
				near = at
			}
			return at < firstP
		})
		if near >= 0 && firstP-near <= firstQ-g.at+slack {
			firstQ, firstP = g.at, near
			s.found++
		}
	}
	words := c.Editions[0].Words.List
	s.from, s.to = f.reach(firstP, firstQ), f.reachOn(lastP+width, len(words)-lastQ-width)
	for shift, n := range shifts {
		if n*2 > s.found && f.holds(words, shift) {
			s.exact = shift
		}
	}
	return s
}

// margin is how many words of others are looked at before and behind a notice.
const margin = 20

// reach is the first free word before a place, at most n and a margin before it.
func (f *Finder) reach(at, n int) int {
	from := at
	for from > 0 && at-from < n+margin && n > 0 && !f.taken[from-1] {
		from--
	}
	return from
}

// reachOn is the first word behind a place that is not free, at most n and a margin behind it.
func (f *Finder) reachOn(at, n int) int {
	to := at
	for to < len(f.taken) && to-at < n+margin && n > 0 && !f.taken[to] {
		to++
	}
	return to
}

// holds reports whether words stand as they are in the page, from a place on.
func (f *Finder) holds(words []html.Word, at int) bool {
	if at < 0 || at+len(words) > len(f.page.List) {
		return false
	}
	for i, w := range words {
		if f.taken[at+i] || f.page.List[at+i].Text != w.Text {
			return false
		}
	}
	return true
}
