package html

import (
	"slices"
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

// beginList notes that a list begins, and what stands above it.
func (r *wordReader) beginList(name string) {
	if r.list.depth == 0 {
		r.listFrom, r.listTitle = len(r.words.List), r.blocks[0]
	}
	r.list.enter(name)
}

// leaveList takes back the words of a list of contents, with its title: a list of links to places in the page
// alone.
func (r *wordReader) leaveList() {
	list := r.words.List
	links := map[int32]bool{}
	for _, w := range list[min(r.listFrom, len(list)):] {
		if w.Link < 0 || !strings.HasPrefix(r.words.Links[w.Link].URL, "#") {
			return
		}
		links[w.Link] = true
	}
	if len(links) < 2 {
		return
	}
	r.cut(r.listFrom)
	var title []string
	for _, w := range list[min(r.listTitle, r.listFrom):r.listFrom] {
		title = append(title, strings.ToLower(w.Text))
	}
	if n := len(title); n > 1 && slices.Contains(toggles, title[n-1]) {
		title = title[:n-1]
	}
	if slices.Contains(contentsTitles, strings.TrimRight(strings.Join(title, " "), ":")) {
		r.cut(r.listTitle)
	}
}
