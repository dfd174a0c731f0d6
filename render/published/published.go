// Package published compares a page of somebody else, such as that of a content management system, with the
// notices that it holds: it finds them by the marks around them, or else by their anchors and their words,
// and says which words differ and where links lead elsewhere. It knows no file and reports nothing.
package published

import (
	"cmp"
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
	Notice  *Notice
	Mark    *html.Fragment // that was found; nil if there is none
	Fresh   bool           // whether its marks say that it is what the notice says now
	Anchors int            // of the notice that the page has
	Of      int            // anchors of the notice
	Share   int            // of its words that the page has, in percent
	Rival   *Notice        // another notice that is as like; nil if there is none
	At      int            // byte of the page where it begins
	comparison
}

// minRun is how many words in a row, beside a share of the whole, are a trace of a notice.
const minRun = 12

// Limits of the search.
const (
	maxKept    = 64 // notices that are compared in full
	maxMatches = 32 // notices that a page holds
	manyIDs    = 3  // anchors that no other page has
)

// A Finder looks for notices in a page.
type Finder struct {
	page  *html.Words
	marks []html.Fragment
	taken []bool // words that are those of a fragment that is known
	index index
	kept  []*candidate
	many  bool // whether there are more fragments than are compared
}

// A candidate is a notice that the page may hold.
type candidate struct {
	*Notice
	grams   []gram // of the first edition
	anchors []int  // the words of the page behind its anchors
	of      int    // its anchors
	found   int    // grams that the page has
	order   int
	marked  bool
	matched bool // whether it is in the page once
}

// NewFinder reads a page.
func NewFinder(page []byte) *Finder {
	f := &Finder{page: html.ReadWords(page, false), marks: html.Find(page)}
	f.taken = make([]bool, len(f.page.List))
	for _, m := range f.marks {
		if m.End >= 0 {
			from, to := f.words(m)
			for i := from; i < to; i++ {
				f.taken[i] = true
			}
		}
	}
	f.index = newIndex(f.page.List)
	return f
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

// Add takes a notice into account. Only those that the page may hold are kept.
func (f *Finder) Add(n Notice) {
	words := n.Editions[0].Words
	c := &candidate{Notice: &n, grams: gramsOf(words.List), of: len(words.IDs), order: len(f.kept)}
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
	c.marked = slices.ContainsFunc(f.marks, func(m html.Fragment) bool { return m.Name == n.Name && m.Part == n.Part })
	if !c.marked && len(c.anchors) == 0 && c.found == 0 {
		return
	}
	if f.kept = append(f.kept, c); len(f.kept) >= 2*maxKept {
		f.drop()
	}
}

// drop leaves the notices of which the page has most.
func (f *Finder) drop() {
	slices.SortStableFunc(f.kept, func(a, b *candidate) int {
		if a.marked != b.marked {
			return map[bool]int{true: -1, false: 1}[a.marked]
		}
		return cmp.Compare(b.score(b.found), a.score(a.found))
	})
	marked := 0
	for marked < len(f.kept) && f.kept[marked].marked {
		marked++
	}
	f.kept = f.kept[:max(marked, min(len(f.kept), maxKept))]
}

// score is how much speaks for a notice of which so many words in a row were found.
func (c *candidate) score(found int) int { return found + 3*len(c.anchors) }

// Matches returns the notices that the page holds, in the order of their places. No words of the page are
// those of two.
func (f *Finder) Matches() []Match {
	out, done := f.byMarks()
	f.kept = slices.DeleteFunc(f.kept, func(c *candidate) bool { return done[c.Name+" "+c.Part] })
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
		for i := m.from; i < m.to; i++ {
			f.taken[i] = true
		}
		c.matched = true
	}
	slices.SortStableFunc(out, func(a, b Match) int { return cmp.Compare(a.At, b.At) })
	return out
}

// byMarks are the notices whose marks are there, and their names. Of several with one name, it is the one
// that the page is most like.
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
		for _, c := range f.kept {
			if c.Name != mark.Name || c.Part != mark.Part {
				continue
			}
			done[c.Name+" "+c.Part] = true
			m := Match{Notice: c.Notice, Mark: &f.marks[i], At: mark.Start, Anchors: len(c.anchors), Of: c.of}
			m.Fresh = !mark.Changed && slices.ContainsFunc(c.Editions, func(e Edition) bool { return e.Hash == mark.Hash })
			m.comparison = f.compare(c, stretch{from: from, to: to, strict: true, exact: -1})
			m.Share = share(m.same, m.of)
			if best == nil || m.Fresh && !best.Fresh || m.Fresh == best.Fresh && m.different < best.different {
				best = &m
			}
		}
		if best != nil {
			out = append(out, *best)
		}
	}
	return out, done
}

func share(n, of int) int {
	if of == 0 {
		return 0
	}
	return n * 100 / of
}

// best is the notice that most of the words speak for which are still free; nil if none does. Of those
// that are alike it is the one whose words differ least. first says that no notice is found yet.
func (f *Finder) best(first bool) (*Match, *candidate) {
	type place struct {
		c *candidate
		s stretch
	}
	var all []place
	top := 0
	for _, c := range f.kept {
		s := f.locate(c)
		enough := s.found >= minRun || s.found*2 >= len(c.grams) && s.found > 0
		switch {
		case c.matched:
			enough = s.found*2 >= len(c.grams) && s.found > 0
			s.anchors = 0 // which are those of the first
		case !first:
			enough = s.found*10 >= len(c.grams)*3 && s.found > 0
		}
		if !enough && s.found > 0 && s.anchors < manyIDs && !c.marked || s.found == 0 && s.anchors < manyIDs {
			continue
		}
		all = append(all, place{c, s})
		top = max(top, s.found+3*s.anchors)
	}
	all = slices.DeleteFunc(all, func(p place) bool { return (p.s.found+3*p.s.anchors)*10 < top*9 })
	slices.SortStableFunc(all, func(a, b place) int { return cmp.Compare(b.s.found+3*b.s.anchors, a.s.found+3*a.s.anchors) })
	var best *Match
	var of *candidate
	for _, p := range all[:min(len(all), 8)] {
		m := Match{Notice: p.c.Notice, Anchors: p.s.anchors, Of: p.c.of, comparison: f.compare(p.c, p.s)}
		m.Share = share(m.same, m.of)
		if m.At = 0; m.from < len(f.page.List) {
			m.At = int(f.page.List[m.from].Start)
		}
		switch {
		case best == nil, m.different < best.different, m.different == best.different && f.hasTitle(p.c) && !f.hasTitle(of):
			best, of = &m, p.c
		case m.different == best.different && m.Anchors == best.Anchors && f.hasTitle(p.c) == f.hasTitle(of):
			best.Rival = p.c.Notice
		}
	}
	return best, of
}

// hasTitle reports whether the page has the title of a notice, which stands in front of it and is no part
// of it.
func (f *Finder) hasTitle(c *candidate) bool {
	title := html.ReadWords([]byte(c.Title), false).List
	if len(title) == 0 {
		return false
	}
	for i := range f.page.List {
		if i+len(title) <= len(f.page.List) && slices.EqualFunc(title, f.page.List[i:i+len(title)], func(a, b html.Word) bool { return a.Text == b.Text }) {
			return true
		}
	}
	return false
}
