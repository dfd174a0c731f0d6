// Package published compares a page of somebody else, such as that of a content management system, with the
// notices that it holds: it finds them by the marks around them, or else by their anchors and their words,
// and says which words differ and where links lead elsewhere. It knows no file and reports nothing.
package published

import (
	"cmp"
	"math"
	"slices"

	"github.com/noticec/noticec/render/html"
)

// A Notice is one that the page may hold, whole or in part.
type Notice struct {
	Name     string // as its marks have it
	Part     string // the same; empty for the whole
	File     string // where it is written, for messages
	Title    string
	Editions []Edition // the same words as several settings print them
}

// An Edition is a notice as it is printed.
type Edition struct {
	Hash  string // as its marks have it
	Words *html.Words
}

// A Match is a notice in the page.
type Match struct {
	Notice     *Notice
	Mark       *html.Fragment // that was found; nil if there is none
	Current    bool           // whether its mark was written for what the notice says now
	Anchors    int            // of the notice that the page has
	AllAnchors int            // of the notice
	Share      int            // of its words that the page has, in percent
	Rival      *Notice        // another notice that is as like; nil if there is none
	At         int            // byte of the page where it begins
	comparison
}

// minRun is how many words in a row, beside a share of the whole, are a trace of a notice.
const minRun = 12

// Limits of the search.
const (
	maxCandidates = 64 // notices that are compared in full
	maxMatches    = 32 // notices that a page holds
	maxCompared   = 8  // notices that are compared for one place
	manyIDs       = 3  // anchors that no other page has
)

// A Finder looks for notices in a page.
type Finder struct {
	page       *html.Words
	marks      []html.Fragment
	named      map[string]bool // names and parts that marks have
	taken      []bool          // words of a fragment that was found
	index      index
	candidates []*candidate
	many       bool // whether there are more fragments than are compared
}

// A candidate is a notice that the page may hold.
type candidate struct {
	*Notice
	grams   []gram // of the first edition
	anchors []int  // the words of the page behind its anchors
	found   int    // grams that the page has
	marked  bool
	matched bool // whether it is in the page once
}

// NewFinder reads a page.
func NewFinder(page []byte) *Finder {
	f := &Finder{page: html.ReadWords(page, false), marks: html.Find(page), named: map[string]bool{}}
	f.taken = make([]bool, len(f.page.List))
	for _, m := range f.marks {
		if f.named[m.Name+" "+m.Part] = true; m.End >= 0 {
			f.take(f.words(m))
		}
	}
	f.index = newIndex(f.page.List)
	return f
}

// take notes the words of a fragment.
func (f *Finder) take(from, to int) {
	for i := from; i < to; i++ {
		f.taken[i] = true
	}
}

// IsCut reports whether the page has more words or fragments than are compared. It is known after Matches.
func (f *Finder) IsCut() bool { return f.page.Cut || f.many }

// Marked are the marks in the page.
func (f *Finder) Marked() []html.Fragment { return f.marks }

// words are the first of the page in a fragment, and the first behind it.
func (f *Finder) words(m html.Fragment) (from, to int) {
	place := func(at int) int {
		i, _ := slices.BinarySearchFunc(f.page.List, int32(at), func(w html.Word, at int32) int { return cmp.Compare(w.Start, at) })
		return i
	}
	return place(m.Start), place(m.End)
}

// Add takes a notice into account. Only those that the page may hold become candidates.
func (f *Finder) Add(n Notice) {
	words := n.Editions[0].Words
	c := &candidate{Notice: &n, grams: gramsOf(words.List), marked: f.named[n.Name+" "+n.Part]}
	for id := range words.IDs {
		if at, ok := f.page.IDs[id]; ok {
			c.anchors = append(c.anchors, at)
		}
	}
	for _, g := range c.grams {
		if f.index.has(g.sum) {
			c.found++
		}
	}
	if !c.marked && len(c.anchors) == 0 && c.found == 0 {
		return
	}
	if f.candidates = append(f.candidates, c); len(f.candidates) >= 2*maxCandidates {
		f.drop()
	}
}

// score is how much speaks for a notice of which the page has so many grams and anchors.
func score(grams, anchors int) int { return grams + 3*anchors }

// drop leaves the candidates that have marks, and of the others those of which the page has most: half of
// them by words, and half by their share of the notice, for short parts have few.
func (f *Finder) drop() {
	rank := func(list []*candidate, by func(*candidate) int) {
		slices.SortStableFunc(list, func(a, b *candidate) int { return cmp.Compare(by(b), by(a)) })
	}
	rank(f.candidates, func(c *candidate) int {
		if c.marked {
			return math.MaxInt
		}
		return score(c.found, len(c.anchors))
	})
	marked := 0
	for marked < len(f.candidates) && f.candidates[marked].marked {
		marked++
	}
	if len(f.candidates) <= marked+maxCandidates {
		return
	}
	rank(f.candidates[marked+maxCandidates/2:], func(c *candidate) int { return share(c.found, len(c.grams)) })
	f.candidates = f.candidates[:marked+maxCandidates]
}

// Likely are the files of the n notices of which the page has most. They are known after Matches.
func (f *Finder) Likely(n int) (files []string) {
	byScore := slices.Clone(f.candidates)
	slices.SortStableFunc(byScore, func(a, b *candidate) int {
		return cmp.Compare(score(b.found, len(b.anchors)), score(a.found, len(a.anchors)))
	})
	for _, c := range byScore[:min(n, len(byScore))] {
		files = append(files, c.File)
	}
	return files
}

// HasAnchorsOf reports whether the page has an anchor of a fragment of a notice, whole or in part, by its
// name.
func (f *Finder) HasAnchorsOf(name string) bool {
	for id := range f.page.IDs {
		if html.IsAnchorOf(id, name) {
			return true
		}
	}
	return false
}

// Matches returns the notices that the page holds, in the order of their places. No words of the page are
// those of two.
func (f *Finder) Matches() []Match {
	out, done := f.byMarks()
	f.candidates = slices.DeleteFunc(f.candidates, func(c *candidate) bool { return done[c.Name+" "+c.Part] })
	f.drop()
	for !f.many {
		m, c := f.best(len(out) == 0)
		if m == nil {
			break
		}
		if f.many = len(out) == maxMatches; f.many {
			break
		}
		out = append(out, *m)
		f.take(m.from, m.to)
		c.matched = true
	}
	slices.SortStableFunc(out, func(a, b Match) int { return cmp.Compare(a.At, b.At) })
	return out
}

// byMarks are the notices whose marks are there, and their names. Of several with one name, it is the one
// that the mark was written for, or else the one that the page is most like.
func (f *Finder) byMarks() (out []Match, done map[string]bool) {
	done = map[string]bool{}
	for i, mark := range f.marks {
		if mark.End < 0 {
			continue
		}
		if f.many = len(out) == maxMatches; f.many {
			break
		}
		from, to := f.words(mark)
		var best *Match
		for _, c := range f.candidates {
			if c.Name != mark.Name || c.Part != mark.Part {
				continue
			}
			done[c.Name+" "+c.Part] = true
			m := f.match(c, stretch{from: from, to: to, strict: true, exact: -1, anchors: len(c.anchors)})
			m.Mark, m.At = &f.marks[i], mark.Start
			m.Current = slices.ContainsFunc(c.Editions, func(e Edition) bool { return e.Hash == mark.Hash })
			if best == nil || m.Current && !best.Current || m.Current == best.Current && m.different < best.different {
				best = &m
			}
		}
		if best != nil {
			out = append(out, *best)
		}
	}
	return out, done
}

// match compares a notice with a stretch of the page.
func (f *Finder) match(c *candidate, s stretch) Match {
	m := Match{Notice: c.Notice, Anchors: s.anchors, AllAnchors: len(c.Editions[0].Words.IDs), comparison: f.compare(c, s)}
	m.Share = share(m.same, m.all)
	if m.from < len(f.page.List) {
		m.At = int(f.page.List[m.from].Start)
	}
	return m
}

func share(n, all int) int {
	if all == 0 {
		return 0
	}
	return n * 100 / all
}
