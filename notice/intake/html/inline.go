package html

import (
	"cmp"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/prose"
)

// inline appends what stands in a line to it.
func (r *reader) inline(n *node, l *line) {
	if n.isText() {
		l.words(n)
		return
	}
	if n.isBlock() { // in a heading, a caption or a head of a table
		l.lineBreakIfAny()
		r.inlines(n, l)
		l.lineBreakIfAny()
		return
	}
	switch {
	case n.tag == atom.Br:
		l.lineBreak()
		return
	case n.kind().is(void) && n.tag != atom.Img && n.tag != atom.Input:
		return
	case n.tag == atom.Button && r.inHeading && !r.isHidden(n):
		r.inlines(n, l)
		return
	}
	if what := r.furniture(n); what != "" {
		r.omit(what, n)
		return
	}
	if id := cmp.Or(n.attr("id"), n.attr("name")); id != "" && n.first == nil {
		r.nextID = append(r.nextID, id)
	}
	if n.tag == atom.A {
		r.link(n, l)
		return
	}
	if r.isCitation(n) {
		l.lineBreakIfAny()
	}
	if r.isOwn && n.tag == atom.Span && n.parent.first != n && isDates(n.parent) {
		l.words(&node{text: " · ", start: n.start, end: n.start})
	}
	kind, wrap := r.mark(n)
	if wrap == nil || l.isIn(kind) {
		r.inlines(n, l)
		return
	}
	l.push(kind, wrap)
	r.inlines(n, l)
	l.pop()
}

func (r *reader) inlines(n *node, l *line) {
	for c := n.first; c != nil; c = c.next {
		r.inline(c, l)
	}
}

// isCitation reports whether an element is a citation as noticec prints it, on a line of its own.
func (r *reader) isCitation(n *node) bool { return r.isOwn && n.tag == atom.Small }

// isDates reports whether an element is the line of dates and the version as noticec prints it: each in
// an element of its own, with space between them.
func isDates(n *node) bool {
	if n.tag != atom.P || n.attr("class") == "" {
		return false
	}
	for c := n.first; c != nil; c = c.next {
		if c.tag != atom.Span && !(c.isText() && isSpace(c.text)) {
			return false
		}
	}
	return true
}

// mark returns what marks the words of an element; nil if nothing does.
func (r *reader) mark(n *node) (atom.Atom, func([]prose.Inline) prose.Inline) {
	switch n.tag {
	case atom.Strong, atom.B:
		return atom.Strong, strong
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		return atom.Em, emph
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return atom.Code, func(in []prose.Inline) prose.Inline { return prose.Code(prose.Plain(in)) }
	}
	if r.isCitation(n) {
		return atom.Em, emph
	}
	if lang := n.attr("lang"); lang != "" && !sameLanguage(lang, r.lang) && !sameLanguage(lang, r.doc.Language) {
		return atom.Lang, func(in []prose.Inline) prose.Inline { return prose.Lang{Tag: lang, Inlines: in} }
	}
	if style := n.attr("style"); style != "" && isBold(style) {
		return atom.Strong, strong
	}
	return 0, nil
}

func strong(in []prose.Inline) prose.Inline { return prose.Strong(in) }

func emph(in []prose.Inline) prose.Inline { return prose.Emph(in) }

// isBold reports whether a style sets bold type.
func isBold(style string) bool {
	_, weight, ok := strings.Cut(strings.ToLower(strings.ReplaceAll(style, " ", "")), "font-weight:")
	return ok && (strings.HasPrefix(weight, "bold") || len(weight) >= 3 && weight[0] >= '6' && weight[0] <= '9' && weight[1:3] == "00")
}

// sameLanguage reports whether two tags name one language, in whatever country.
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

// link appends a link: its words alone if it leads nowhere, nothing if it is a mark of a footnote, or
// an anchor beside a heading.
func (r *reader) link(n *node, l *line) {
	if note := r.notes[n]; note != nil {
		if r.noteOf[note] == n {
			r.pending = append(r.pending, note)
		}
		return
	}
	url := strings.TrimSpace(n.attr("href"))
	if _, ok := r.inNote(n); ok && r.isBackLink(n) || r.inHeading && isSelfLink(n, url) {
		return
	}
	if url == "" || url == "#" || strings.HasPrefix(strings.ToLower(url), "javascript:") || l.isIn(atom.A) {
		r.inlines(n, l)
		return
	}
	l.push(atom.A, func(in []prose.Inline) prose.Inline { return prose.Link{URL: url, Inlines: in} })
	r.inlines(n, l)
	l.pop()
}

// inNote returns the footnote around a node.
func (r *reader) inNote(n *node) (*node, bool) {
	for ; n != nil; n = n.parent {
		if r.noteOf[n] != nil {
			return n, true
		}
	}
	return nil, false
}

// isSelfLink reports whether a link in a heading leads to the heading itself, with a sign for it.
func isSelfLink(n *node, url string) bool {
	switch words := n.words(); words {
	case "", "#", "¶", "§", "🔗":
		return strings.HasPrefix(url, "#")
	}
	return false
}

func (l *line) lineBreakIfAny() {
	if l.first != nil && l.breaks == 0 {
		l.lineBreak()
	}
}
