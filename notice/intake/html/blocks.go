package html

import (
	"cmp"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// blocks returns what an element holds: words between blocks are paragraphs of their own.
func (r *reader) blocks(n *node) []prose.Block {
	var out []prose.Block
	var l *line
	end := func() {
		if l != nil {
			out = r.endLine(out, l)
			l = nil
		}
	}
	for c := n.first; c != nil && r.err == nil; c = c.next {
		if c.isText() || !c.isBlock() && !isToggleBlock(c) {
			if l == nil {
				l = r.newLine(false)
			}
			r.inline(c, l)
			continue
		}
		end()
		out = r.block(out, c)
	}
	end()
	return out
}

// isToggleBlock reports whether an element is a button that was read as a block.
func isToggleBlock(n *node) bool {
	return n.tag == atom.Button && isToggle(n.attrs) && n.parent.tag != atom.Summary
}

// endLine appends the paragraphs of a line, and the footnotes that they refer to.
func (r *reader) endLine(out []prose.Block, l *line) []prose.Block {
	for _, p := range append(l.pending, r.paragraph(l.close(), l.first, l.last)...) {
		out = append(out, p)
	}
	return r.footnotes(out)
}

// paragraph is the paragraph of words that were written in the texts from first to last; none if
// there are no words.
func (r *reader) paragraph(in []prose.Inline, first, last *node) []*prose.Paragraph {
	if first == nil || !r.count(1) {
		return nil
	}
	r.nextID = nil
	if r.lang != "" && !sameLanguage(r.lang, r.doc.Language) {
		in = []prose.Inline{prose.Lang{Tag: r.lang, Inlines: in}}
	}
	return []*prose.Paragraph{{Place: r.place(first, last), Inlines: in}}
}

// place is that from the first word of a text to the last of another.
func (r *reader) place(first, last *node) prose.Place {
	return prose.Place{Span: r.span(first.textStart(r.file.Data), last.textEnd(r.file.Data))}
}

// footnotes appends the footnotes that are due, unless a list or table is open.
func (r *reader) footnotes(out []prose.Block) []prose.Block {
	for r.within == 0 && len(r.pending) > 0 && r.err == nil {
		note := r.pending[0]
		r.pending = r.pending[1:]
		if note.tag == atom.P {
			l := r.newLine(false)
			r.inlines(note, l)
			for _, p := range append(l.pending, r.paragraph(l.close(), l.first, l.last)...) {
				out = append(out, p)
			}
			continue
		}
		r.within++
		out = append(out, r.blocks(note)...)
		r.within--
	}
	return out
}

// block appends what a block holds.
func (r *reader) block(out []prose.Block, n *node) []prose.Block {
	if r.noteOf[n] != nil || n.tag == atom.Hr || n.first == nil {
		if id := n.attr("id"); id != "" && n.first == nil {
			r.nextID = append(r.nextID, id)
		}
		return out
	}
	if what := r.furniture(n); what != "" {
		r.omit(what, n)
		return out
	}
	if lang := n.attr("lang"); lang != "" && n.parent != nil {
		defer func(before string) { r.lang = before }(r.lang)
		r.lang = lang
	}
	if n.isHeading() {
		return append(out, r.heading(n, r.levelOf(n))...)
	}
	if id := n.attr("id"); id != "" {
		r.nextID = append(r.nextID, id)
	}
	switch n.tag {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		out = append(out, r.list(n)...)
	case atom.Dl:
		out = append(out, r.definitions(n)...)
	case atom.Table:
		out = append(out, r.table(n)...)
	case atom.Summary, atom.Button:
		return append(out, r.summary(n)...)
	case atom.Pre, atom.Listing:
		return r.preformatted(out, n)
	case atom.Header:
		out = append(out, r.header(n)...)
	default:
		if n.attr("role") == "tabpanel" {
			out = append(out, r.tabHeading(n)...)
		}
		inner := r.blocks(n)
		if n.tag == atom.P {
			r.noteListLevel(n, inner)
		}
		out = append(out, inner...)
	}
	return r.footnotes(out)
}

// preformatted appends text whose lines are shown as they are.
func (r *reader) preformatted(out []prose.Block, n *node) []prose.Block {
	l := r.newLine(true)
	l.pre = true
	r.inlines(n, l)
	return r.endLine(out, l)
}

// levelOf is the level of a heading.
func (r *reader) levelOf(n *node) int {
	if n.kind().is(heading) && n.attr("role") != "heading" || n.attr("aria-level") == "" && n.kind().is(heading) {
		return int(n.name[1] - '0')
	}
	if level, err := strconv.Atoi(n.attr("aria-level")); err == nil && level >= 1 && level <= 9 {
		return level
	}
	return 2
}

// heading is a heading with the words of an element, and the id by which links lead to it.
func (r *reader) heading(n *node, level int) []prose.Block {
	inHeading := r.inHeading
	r.inHeading = true
	ids := r.nextID
	r.nextID = nil
	l := r.newLine(true)
	r.inlines(n, l)
	r.inHeading = inHeading
	if own := n.attr("id"); own != "" {
		ids = append([]string{own}, ids...)
	}
	n.walk(func(c *node) bool {
		if id := cmp.Or(c.attr("id"), c.attr("name")); c != n && id != "" {
			ids = append(ids, id)
		}
		return true
	})
	r.nextID = nil
	if l.first == nil || !r.count(1) {
		r.nextID = ids
		return nil
	}
	h := &intake.Heading{Place: r.place(l.first, l.last), Level: level, Inlines: l.close()}
	for i, id := range ids {
		if i == 0 {
			h.ID = id
		}
		r.anchors[id] = h.ID
	}
	r.level = level
	return r.footnotes([]prose.Block{h})
}

// maxSummary is the number of words up to which the summary of details is a heading.
const maxSummary = 15

// summary is what is pressed to show a part of the page: a heading if it is short, and nothing else
// than such parts follows up to the next heading.
func (r *reader) summary(n *node) []prose.Block {
	part := n
	if n.tag == atom.Summary && n.parent.tag == atom.Details {
		part = n.parent
	}
	isAlone := n.tag != atom.Summary || r.hasOnlyParts(part)
	level := r.level
	if r.within == 0 && r.massOf(n).words <= maxSummary && isAlone {
		out := r.heading(n, min(level+1, 6))
		r.level = level
		return out
	}
	l := r.newLine(true)
	l.push(atom.Strong, strong)
	r.inHeading = true
	r.inlines(n, l)
	r.inHeading = false
	return r.endLine(nil, l)
}

// hasOnlyParts reports whether nothing else than details follows a part up to the next heading.
func (r *reader) hasOnlyParts(part *node) bool {
	if only, known := r.onlyParts[part]; known {
		return only
	}
	only, run := true, []*node{part}
	for s := part.next; s != nil; s = s.next {
		if s.isText() && isSpace(s.text) {
			continue
		}
		if s.tag != atom.Details {
			only = s.isHeading()
			break
		}
		run = append(run, s)
	}
	for _, p := range run { // of which the same holds
		r.onlyParts[p] = only
	}
	return only
}

// tabHeading is the name of a tab above its panel.
func (r *reader) tabHeading(panel *node) []prose.Block {
	tab := r.ids[strings.TrimSpace(panel.attr("aria-labelledby"))]
	if tab == nil || tab.attr("role") != "tab" {
		return nil
	}
	level := r.level
	out := r.heading(tab, min(level+1, 6))
	r.level = level
	return out
}

// header returns what is above an article. The line above the title that noticec derives is left
// out, and the series that stands there in its place follows the title, as it does in Markdown.
func (r *reader) header(n *node) []prose.Block {
	out := r.blocks(n)
	if !r.isOwn || len(out) < 2 {
		return out
	}
	_, isWords := out[0].(*prose.Paragraph)
	h, isTitle := out[1].(*intake.Heading)
	if isWords && isTitle && h.Level == 1 {
		out[0], out[1] = out[1], out[0]
	}
	return out
}
