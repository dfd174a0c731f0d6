package published

import (
	"slices"

	"github.com/noticec/noticec/render/html"
)

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

// margin is how many words of others are looked at before and behind a notice.
const margin = 20

// locate finds where a notice stands among the words of the page that are free: where most of its grams
// are as far from each other as in the notice, and what goes on from there in order.
func (f *Finder) locate(c *candidate) stretch {
	s := stretch{exact: -1}
	s.from, s.anchors = f.freeAnchors(c)
	s.to = s.from
	bucket, ok := f.densest(c.grams)
	if !ok {
		return s
	}
	t := f.trace(c.grams, bucket)
	f.goOn(&t, c.grams)
	f.goBack(&t, c.grams)
	words := c.Editions[0].Words.List
	s.found = t.found
	s.from, s.to = f.reach(t.first.page, t.first.notice), f.reachOn(t.last.page+width, len(words)-t.last.notice-width)
	for shift, n := range t.shifts {
		if n*2 > s.found && f.holds(words, shift) {
			s.exact = shift
		}
	}
	return s
}

// freeAnchors is the first word behind an anchor of a notice, and how many anchors are free.
func (f *Finder) freeAnchors(c *candidate) (first, n int) {
	for _, at := range c.anchors {
		if at >= len(f.taken) || !f.taken[at] {
			if n++; n == 1 || at < first {
				first = at
			}
		}
	}
	return first, n
}

// isFree reports whether no other fragment has taken the gram at a place.
func (f *Finder) isFree(at int) bool { return !f.taken[at] && !f.taken[at+width-1] }

// bucketOf is what words of a notice have in common that are about as far from their places in the page.
func bucketOf(inNotice, inPage int) int { return (inPage - inNotice + 1<<30) / 64 }

// densest is the bucket that has, with the next, most of the grams; it is not ok if the page has none.
func (f *Finder) densest(grams []gram) (bucket int, ok bool) {
	count := map[int]int{}
	for _, g := range grams {
		f.index.each(g.sum, func(at int) bool {
			if f.isFree(at) {
				count[bucketOf(g.at, at)]++
			}
			return true
		})
	}
	most := 0
	for b := range count {
		if n := count[b] + count[b+1]; n > most || n == most && b < bucket {
			bucket, most = b, n
		}
	}
	return bucket, most > 0
}

// A trace is where grams of a notice stand in the page, in order.
type trace struct {
	first, last pair
	found       int
	shifts      map[int]int // grams by how much further on they stand in the page
}

// trace follows the grams of a bucket and the next.
func (f *Finder) trace(grams []gram, bucket int) trace {
	t := trace{last: pair{-1, -1}, shifts: map[int]int{}}
	for _, g := range grams {
		f.index.each(g.sum, func(at int) bool {
			if b := bucketOf(g.at, at); at <= t.last.page || b != bucket && b != bucket+1 || !f.isFree(at) {
				return true
			}
			if t.last = (pair{g.at, at}); t.found == 0 {
				t.first = t.last
			}
			t.shifts[at-g.at]++
			t.found++
			return false
		})
	}
	return t
}

// goOn adds what follows, behind words of others.
func (f *Finder) goOn(t *trace, grams []gram) {
	for _, g := range grams {
		if g.at <= t.last.notice {
			continue
		}
		f.index.each(g.sum, func(at int) bool {
			if at <= t.last.page {
				return true
			}
			if at-t.last.page <= g.at-t.last.notice+slack && f.isFree(at) {
				t.last = pair{g.at, at}
				t.found++
			}
			return false
		})
	}
}

// goBack adds what stands before.
func (f *Finder) goBack(t *trace, grams []gram) {
	for _, g := range slices.Backward(grams) {
		if g.at >= t.first.notice {
			continue
		}
		inPage := -1
		f.index.each(g.sum, func(at int) bool {
			if at < t.first.page && f.isFree(at) {
				inPage = at
			}
			return at < t.first.page
		})
		if inPage >= 0 && t.first.page-inPage <= t.first.notice-g.at+slack {
			t.first = pair{g.at, inPage}
			t.found++
		}
	}
}

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
