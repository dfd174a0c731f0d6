package published

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/render/html"
)

// A Difference is where the page has other words than the notice, or a link that leads elsewhere.
type Difference struct {
	At, End   int    // bytes of the page
	Page      string // the words that it has; empty where some are missing
	Notice    string // the words of the notice; empty where some were added
	Near      string // the words before them
	Link      bool   // whether Page and Notice are where the words Near lead
	Unbounded bool   // whether it is unknown where the words of the page begin or end
}

// A comparison is of a notice with a stretch of the page.
type comparison struct {
	from, to    int // words of the page
	same, all   int // words of the notice that the page has, and all
	different   int // words that are missing or added, and links
	Differences []Difference
	Unsure      []string // what could not be compared, as sentences without their marks
}

// A pair is a word of the notice and one of the page that are the same.
type pair struct{ notice, page int }

// compare compares the edition of a notice that the page is most like with a stretch of it.
func (f *Finder) compare(c *candidate, s stretch) comparison {
	var best *comparison
	for i, e := range c.Editions {
		one := f.compareEdition(e.Words, s, i == 0)
		if best == nil || one.different < best.different {
			best = &one
		}
	}
	return *best
}

func (f *Finder) compareEdition(words *html.Words, s stretch, isFirst bool) comparison {
	var pairs []pair
	if s.exact >= 0 && isFirst {
		for i := range words.List {
			pairs = append(pairs, pair{i, s.exact + i})
		}
	} else {
		pairs = f.pairs(words.List, s)
	}
	k := comparison{from: s.from, to: s.from, same: len(pairs), all: len(words.List)}
	if s.strict {
		k.to = s.to
	} else if len(pairs) > 0 {
		k.from, k.to = pairs[0].page, pairs[len(pairs)-1].page+1
	}
	f.gaps(&k, words.List, pairs, s)
	f.links(&k, words, pairs)
	f.hidden(&k)
	return k
}

// pairs are the words that the notice and the stretch have in common, in order.
func (f *Finder) pairs(words []html.Word, s stretch) []pair {
	list := f.page.List[s.from:s.to]
	before, starts := joined(words)
	after, ends := joined(list)
	at := map[int]int{} // words of the page by the byte that they begin at
	for i, b := range ends {
		at[b] = i
	}
	var out []pair
	i, old, now := 0, 0, 0
	for _, e := range diff.Edits(before, after) {
		switch e.Kind {
		case diff.Removed:
			old += len(e.Text)
			continue
		case diff.Added:
			now += len(e.Text)
			continue
		}
		for ; i < len(words) && starts[i]+len(words[i].Text) <= old+len(e.Text); i++ {
			if starts[i] < old {
				continue
			}
			if j, ok := at[now+starts[i]-old]; ok && list[j].Text == words[i].Text {
				out = append(out, pair{i, s.from + j})
			}
		}
		old, now = old+len(e.Text), now+len(e.Text)
	}
	// Of several places that a word may have, it stands beside the next.
	for n := len(out) - 2; n >= 0; n-- {
		if to := out[n+1].page - 1; out[n+1].notice == out[n].notice+1 && to > out[n].page && f.page.List[to].Text == words[out[n].notice].Text {
			out[n].page = to
		}
	}
	return runs(out, words, s)
}

// runs leaves out words that the notice and the page have in common by chance: a few in a row among many
// that differ.
func runs(pairs []pair, words []html.Word, s stretch) []pair {
	var out []pair
	last := pair{-1, s.from - 1}
	for n := 0; n < len(pairs); {
		end := n + 1
		for end < len(pairs) && pairs[end].notice == pairs[end-1].notice+1 && pairs[end].page == pairs[end-1].page+1 {
			end++
		}
		next := pair{len(words), s.to}
		if end < len(pairs) {
			next = pairs[end]
		}
		around := pairs[n].notice - last.notice + pairs[n].page - last.page + next.notice - pairs[end-1].notice + next.page - pairs[end-1].page - 4
		if end-n >= width || around < chance {
			out = append(out, pairs[n:end]...)
		}
		last, n = pairs[end-1], end
	}
	return out
}

// chance is how many words that differ make fewer than width that agree a matter of chance.
const chance = 16

// joined are words as a text, and the bytes at which they begin.
func joined(words []html.Word) (string, []int) {
	var b strings.Builder
	starts := make([]int, len(words))
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		starts[i] = b.Len()
		b.WriteString(w.Text)
	}
	return b.String(), starts
}

// gaps adds what stands between words that are the same.
func (f *Finder) gaps(k *comparison, words []html.Word, pairs []pair, s stretch) {
	last := pair{-1, s.from - 1}
	for n := 0; n <= len(pairs); n++ {
		next := pair{len(words), s.to}
		if n < len(pairs) {
			next = pairs[n]
		}
		missing, added := words[last.notice+1:next.notice], f.page.List[min(last.page+1, len(f.page.List)):next.page]
		atEnd := n == 0 || n == len(pairs)
		if atEnd && !s.strict {
			added = nil // it is unknown which of them are of the notice
		}
		if len(missing)+len(added) > 0 {
			k.different += len(missing) + len(added)
			d := Difference{Page: excerpt(added), Notice: excerpt(missing), Near: near(words[:last.notice+1]), Unbounded: atEnd && !s.strict}
			before := last.page
			if n == 0 {
				before = -1
			}
			d.At, d.End = f.place(before, next.page, added)
			k.Differences = append(k.Differences, d)
		}
		last = next
	}
}

// place is where words of the page stand between two others; where there are none, the word before, or else
// behind.
func (f *Finder) place(before, behind int, added []html.Word) (from, to int) {
	list := f.page.List
	switch {
	case len(added) > 0:
		return int(added[0].Start), int(added[len(added)-1].End)
	case before >= 0 && before < len(list):
		return int(list[before].Start), int(list[before].End)
	case behind >= 0 && behind < len(list):
		return int(list[behind].Start), int(list[behind].End)
	}
	return 0, 0
}

// Limits of what is quoted, in words.
const (
	maxQuoted = 12
	maxNear   = 4
)

// excerpt are words as a text, so many that one can read them.
func excerpt(words []html.Word) string {
	if len(words) > maxQuoted {
		return text(words[:maxQuoted/2]) + " … " + text(words[len(words)-maxQuoted/2:])
	}
	return text(words)
}

func near(words []html.Word) string { return text(words[max(0, len(words)-maxNear):]) }

func text(words []html.Word) string {
	s, _ := joined(words)
	return s
}

// hidden says which words the page hides until something shows them.
func (f *Finder) hidden(k *comparison) {
	for _, h := range f.page.Hidden {
		if from, to := max(h[0], k.from), min(h[1], k.to); from < to {
			k.Unsure = append(k.Unsure, fmt.Sprintf("whether readers see %q, which the page hides until something shows it", excerpt(f.page.List[from:to])))
			return
		}
	}
}
