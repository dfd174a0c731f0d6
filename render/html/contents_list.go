package html

import (
	"net/url"
	"slices"
	"sort"
	"strings"
)

// contentsTitles are what sites write above a list of contents that they insert, in small letters.
var contentsTitles = []string{
	"contents", "content", "page contents", "table of contents", "table of content", "on this page", "in this article",
	"cynnwys", "tabl cynnwys", "ar y dudalen hon",
	"inhalt", "inhalte", "inhaltsverzeichnis", "auf dieser seite",
	"sommaire", "table des matières", "sur cette page", "dans cet article",
}

// toggles stand beside such a title.
var toggles = []string{"[hide]", "[show]", "hide", "show", "toggle", "[cuddio]", "[dangos]", "[verbergen]", "[anzeigen]", "[masquer]", "[afficher]"}

// A linkList is a list of links to places in the page alone: its words, from and to, and the first of the block
// above it.
type linkList struct{ title, from, to int }

// beginList notes that a list begins, and what stands above it.
func (r *wordReader) beginList(name string) {
	if r.list.depth == 0 {
		r.inList = linkList{title: r.blocks[0], from: len(r.words.List)}
	}
	r.list.enter(name)
}

// leaveList notes a list of links to places in the page alone.
func (r *wordReader) leaveList() {
	l := r.inList
	l.to = len(r.words.List)
	if l.from >= l.to || slices.ContainsFunc(r.words.List[l.from:], func(w Word) bool { return w.Link < 0 || !strings.HasPrefix(r.words.Links[w.Link].URL, "#") }) {
		return
	}
	r.lists = append(r.lists, l)
}

// dropContents takes back the lists of contents, with their titles: those of whose links each says what stands at
// the place where it leads.
func (r *wordReader) dropContents() {
	var gaps []linkList
	for _, l := range r.lists {
		if l.to > len(r.words.List) || !r.isContents(l) {
			continue
		}
		if behind := len(gaps) == 0 || gaps[len(gaps)-1].to <= l.title; behind && r.isTitle(l.title, l.from) {
			l.from = l.title
		}
		gaps = append(gaps, l)
	}
	if len(gaps) == 0 {
		return
	}
	dropped := 0
	before := make([]int, len(gaps)) // words that are dropped before a gap
	for i, g := range gaps {
		before[i] = dropped
		dropped += g.to - g.from
	}
	moved := func(at int) int {
		i := sort.Search(len(gaps), func(i int) bool { return gaps[i].from >= at }) - 1
		if i < 0 {
			return at
		}
		return max(gaps[i].from, at-(gaps[i].to-gaps[i].from)) - before[i]
	}
	var kept []Word
	at := 0
	for _, g := range gaps {
		kept = append(kept, r.words.List[at:g.from]...)
		at = g.to
	}
	r.words.List = append(kept, r.words.List[at:]...)
	for id, at := range r.words.IDs {
		r.words.IDs[id] = moved(at)
	}
	for i, h := range r.words.Hidden {
		r.words.Hidden[i] = [2]int{moved(h[0]), moved(h[1])}
	}
}

// isContents reports whether a list has several links, and each of them the words at the place where it leads,
// which may have a number before them.
func (r *wordReader) isContents(l linkList) bool {
	links := 0
	for from, to := l.from, l.from; from < l.to; from = to {
		link := r.words.List[from].Link
		for to = from; to < l.to && r.words.List[to].Link == link; to++ {
		}
		target := strings.TrimPrefix(r.words.Links[link].URL, "#")
		if plain, err := url.PathUnescape(target); err == nil {
			target = plain
		}
		at, there := r.words.IDs[target]
		entry := r.words.List[from:to]
		if !there || !r.beginsAt(at, entry) && !(strings.Trim(entry[0].Text, "0123456789.") == "" && len(entry) > 1 && r.beginsAt(at, entry[1:])) {
			return false
		}
		links++
	}
	return links > 1
}

// beginsAt reports whether some words stand at a place.
func (r *wordReader) beginsAt(at int, words []Word) bool {
	return at+len(words) <= len(r.words.List) && slices.EqualFunc(r.words.List[at:at+len(words)], words, func(a, b Word) bool { return a.Text == b.Text })
}

// isTitle reports whether words are a title of a list of contents.
func (r *wordReader) isTitle(from, to int) bool {
	const longest = 5 // words
	var title []string
	if to-from > longest {
		return false
	}
	for _, w := range r.words.List[from:to] {
		title = append(title, strings.ToLower(w.Text))
	}
	if n := len(title); n > 1 && slices.Contains(toggles, title[n-1]) {
		title = title[:n-1]
	}
	return slices.Contains(contentsTitles, strings.TrimRight(strings.Join(title, " "), ":"))
}
