package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// survey takes down the ids of a page, what shows and hides its parts, and its footnotes.
func (r *reader) survey(root *node) {
	var links []*node
	root.walk(func(n *node) bool {
		if n.isText() {
			return false
		}
		for _, a := range n.attrs {
			switch a.Key {
			case "id", "name":
				if (a.Key == "id" || n.tag == atom.A) && a.Val != "" && r.ids[a.Val] == nil {
					r.ids[a.Val] = n
				}
			case "aria-controls":
				for _, id := range strings.Fields(a.Val) {
					r.controlled[id] = true
				}
			case "data-target", "data-bs-target":
				r.controlled[strings.TrimPrefix(a.Val, "#")] = true
			case "href":
				if n.tag == atom.A && len(a.Val) > 1 && a.Val[0] == '#' {
					links = append(links, n)
				}
			}
		}
		return true
	})
	for _, link := range links {
		r.footnote(link)
	}
}

// footnote takes down the footnote that a link refers to: one whose words are a mark, to an item or
// a paragraph behind it.
func (r *reader) footnote(link *node) {
	target, _ := strings.CutPrefix(link.attr("href"), "#") // the first href, where there are several
	note := r.ids[target]
	if note == nil || note.contains(link) || note.order < link.order {
		return
	}
	mark := link.words()
	names := link.attr("class") + " " + link.attr("role")
	isMarked := strings.Contains(names, "footnote") || strings.Contains(names, "noteref") || link.under(atom.Sup) != nil ||
		link.first != nil && link.first.tag == atom.Sup || strings.HasPrefix(mark, "[")
	if !isMarked || utf8.RuneCountInString(mark) > 5 || mark == "" {
		return
	}
	if !note.isBlock() { // an anchor at the beginning of the note
		for note != nil && !note.isBlock() {
			note = note.parent
		}
		if note == nil {
			return
		}
	}
	if note.tag != atom.Li && note.tag != atom.P && note.tag != atom.Div && note.tag != atom.Aside || note.contains(link) || r.massOf(note).words > 400 {
		return
	}
	r.notes[link] = note
	if r.noteOf[note] == nil {
		r.noteOf[note] = link
	}
}

// isBackLink reports whether a link in a footnote leads back to where it is referred to.
func (r *reader) isBackLink(link *node) bool {
	target, ok := strings.CutPrefix(link.attr("href"), "#")
	if !ok {
		return false
	}
	if strings.Contains(link.attr("class")+" "+link.attr("role"), "back") {
		return true
	}
	words := link.words()
	to := r.ids[target]
	return to != nil && to.order < link.order && (utf8.RuneCountInString(words) <= 2 || strings.ContainsAny(words, "↩↑⤴"))
}

// words is the text in a node.
func (n *node) words() string {
	var b strings.Builder
	n.walk(func(c *node) bool {
		if c.isText() {
			b.WriteString(c.text)
		} else if c.isBlock() || c.tag == atom.Br {
			b.WriteByte(' ')
		}
		return true
	})
	return collapse(b.String())
}

func countWords(s string) int {
	total, inWord := 0, false
	for _, c := range s {
		switch {
		case c > ' ' && c < 0x7f: // the most, soonest
			if !inWord {
				total++
				inWord = true
			}
		case isSpaceRune(c):
			inWord = false
		case isUnseen(c):
		case !inWord:
			total++
			inWord = true
		}
	}
	return total
}

// A mass is how many words an element shows, how they are divided, and what is in it.
type mass struct {
	known    bool
	words    int // that are shown
	linked   int // of them in links and buttons
	links    int // links and buttons
	buttons  int
	fields   int // controls of forms
	headed   int // words in headings
	headings int
	titles   int   // headings of the highest level
	navs     int   // elements for navigation
	link     *node // the first link
}

func (m *mass) add(in mass) {
	m.words, m.linked, m.links, m.buttons, m.fields = m.words+in.words, m.linked+in.linked, m.links+in.links, m.buttons+in.buttons, m.fields+in.fields
	m.headed, m.headings, m.titles, m.navs = m.headed+in.headed, m.headings+in.headings, m.titles+in.titles, m.navs+in.navs
	if m.link == nil {
		m.link = in.link
	}
}

// massOf measures an element, once.
func (r *reader) massOf(n *node) mass {
	if n.isText() {
		return mass{words: countWords(n.text)}
	}
	if m := &r.masses[n.order]; m.known && n.order > 0 {
		return *m
	}
	m := mass{known: true}
	switch {
	case n.tag == atom.Input || n.tag == atom.Select || n.tag == atom.Textarea:
		if n.attr("type") != "hidden" {
			m.fields = 1
		}
	case n.kind().is(opaque) || r.isHidden(n):
	default:
		for c := n.first; c != nil; c = c.next {
			m.add(r.massOf(c))
		}
		switch {
		case n.tag == atom.Button || n.tag == atom.A && n.has("href"):
			m.linked, m.links, m.link = m.words, 1, n
			if n.tag == atom.Button || n.attr("role") == "button" || strings.Contains(n.attr("class"), "btn") {
				m.buttons = 1
			}
		case n.isHeading():
			m.headings++
			m.headed = m.words - m.linked
			if n.tag == atom.H1 {
				m.titles++
			}
		case n.tag == atom.Nav || n.attr("role") == "navigation":
			m.navs++
		}
	}
	r.masses[n.order] = m
	return m
}

// isLinks reports whether nearly all of an element, headings aside, is links.
func (m mass) isLinks() bool { return m.links > 0 && m.linked*5 >= (m.words-m.headed)*4 }

// hasOwnSections reports whether a page has the ids that noticec gives its sections, as a fragment in
// the page of a content management system and a file in Markdown have. Two of them have a form that
// hardly anybody else writes.
func (r *reader) hasOwnSections() bool {
	found := 0
	for _, id := range []string{"purposes", "recipients", "retention", "rights", "controller"} {
		if r.ids[id] != nil {
			found++
		}
	}
	return found >= 3 && (r.ids["personal_data"] != nil || r.ids["lawful_bases"] != nil)
}

func (n *node) isHeading() bool { return n.kind().is(heading) || n.attr("role") == "heading" }
