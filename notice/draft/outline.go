package draft

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A node is a heading of the document with what stands below it, up to the next heading of its
// level. The root has no heading.
type node struct {
	heading  []prose.Inline
	anchor   string // of the heading; may be empty
	span     source.Span
	blocks   []prose.Block // before the first heading below it
	children []*node
}

// outlineOf is a document as a tree of headings, and its title: the heading before all words, unless
// it names a section and others of its level follow.
func outlineOf(d *intake.Document, l *language) (title []prose.Inline, root *node) {
	blocks := withHeadings(oneList(d.Blocks), l)
	if len(blocks) > 0 {
		if h, ok := blocks[0].(*intake.Heading); ok && canBeTitle(prose.Plain(h.Inlines)) && !(hasLevel(blocks[1:], h.Level) && namesSection(l.headings, prose.Plain(h.Inlines))) {
			title, blocks = h.Inlines, blocks[1:]
		}
	}
	root = &node{}
	open, levels := []*node{root}, []int{0}
	for _, b := range blocks {
		h, ok := b.(*intake.Heading)
		if !ok {
			at := open[len(open)-1]
			at.blocks = append(at.blocks, b)
			continue
		}
		for len(open) > 1 && levels[len(levels)-1] >= h.Level {
			open, levels = open[:len(open)-1], levels[:len(levels)-1]
		}
		n := &node{heading: h.Inlines, anchor: h.ID, span: h.Span}
		above := open[len(open)-1]
		above.children = append(above.children, n)
		open, levels = append(open, n), append(levels, h.Level)
	}
	return title, root
}

// oneList makes one list of bulleted ones that follow each other, as a reader sees them.
func oneList(blocks []prose.Block) []prose.Block {
	out := make([]prose.Block, 0, len(blocks))
	for _, b := range blocks {
		l, ok := b.(*prose.List)
		if n := len(out) - 1; ok && n >= 0 && !l.Ordered {
			if before, ok := out[n].(*prose.List); ok && !before.Ordered {
				place := before.Place
				place.Span.End = l.Span.End
				out[n] = &prose.List{Place: place, Items: slices.Concat(before.Items, l.Items)}
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// canBeTitle reports whether a title may be as long as a text.
func canBeTitle(s string) bool { return utf8.RuneCountInString(strings.TrimSpace(s)) <= maxHeading }

// hasLevel reports whether one of some headings is of a level or above it.
func hasLevel(blocks []prose.Block, level int) bool {
	return slices.ContainsFunc(blocks, func(b prose.Block) bool { h, ok := b.(*intake.Heading); return ok && h.Level <= level })
}

// namesSection reports whether a heading names a section of a notice, and not only the notice.
func namesSection(table *headingTable, heading string) bool {
	names := table.sections(heading)
	return len(names) > 0 && names[0] != "intro"
}

// withHeadings makes headings of what only looks like them: a paragraph that is bold as a whole, or
// the one item of a numbered list, before other words.
func withHeadings(blocks []prose.Block, l *language) []prose.Block {
	out := slices.Clone(blocks)
	level := 1 // of the last heading of the document
	numbered := numberedHeadings(blocks)
	for i, b := range out {
		if h, ok := b.(*intake.Heading); ok {
			level = h.Level
			continue
		}
		last := i+1 == len(out)
		if last {
			continue
		}
		switch b := b.(type) {
		case *prose.Paragraph:
			if words, ok := boldLine(b.Inlines); ok {
				out[i] = &intake.Heading{Place: b.Place, Level: level + 1, Inlines: words}
			} else if level > 1 && isPlainHeading(b, out[i+1], l) {
				out[i] = &intake.Heading{Place: b.Place, Level: level, Inlines: b.Inlines}
			}
		case *prose.List:
			if numbered[i] {
				p := b.Items[0].Blocks[0].(*prose.Paragraph)
				out[i] = &intake.Heading{Place: b.Place, Level: level + 1, Inlines: p.Inlines}
			}
		}
	}
	return out
}

// numberedHeadings are the indexes of lists of one short item that count on from each other: the
// numbered headings of a document that has no others.
func numberedHeadings(blocks []prose.Block) map[int]bool {
	var at []int
	next := 1
	for i, b := range blocks {
		l, ok := b.(*prose.List)
		if !ok || !l.Ordered || len(l.Items) != 1 || len(l.Items[0].Blocks) != 1 || l.Number(0) != next {
			continue
		}
		p, ok := l.Items[0].Blocks[0].(*prose.Paragraph)
		if !ok || !isHeadingLike(prose.Plain(p.Inlines)) {
			continue
		}
		at = append(at, i)
		next++
	}
	if len(at) < 3 {
		return nil
	}
	out := map[int]bool{}
	for _, i := range at {
		out[i] = true
	}
	return out
}

// boldLine is the words of a paragraph that is bold as a whole and can be a heading.
func boldLine(list []prose.Inline) ([]prose.Inline, bool) {
	var out []prose.Inline
	for _, in := range list {
		switch in := in.(type) {
		case prose.Strong:
			out = append(out, in...)
		case prose.Text:
			if strings.TrimFunc(string(in), func(r rune) bool { return unicode.IsSpace(r) || r == ':' }) != "" {
				return nil, false
			}
			out = append(out, in)
		default:
			return nil, false
		}
	}
	return out, isHeadingLike(prose.Plain(out))
}

// isPlainHeading reports whether a paragraph among others is a heading that nobody marked: a few words
// without an end that name a section, before a sentence, or before an answer such as "None".
func isPlainHeading(p *prose.Paragraph, next prose.Block, l *language) bool {
	words := prose.Plain(p.Inlines)
	after, ok := next.(*prose.Paragraph)
	n := len(strings.Fields(words))
	if !ok || n > 10 || !isHeadingLike(words) || strings.HasSuffix(strings.TrimSpace(words), ":") || !namesSection(l.headings, words) {
		return false
	}
	sentence := strings.TrimSpace(prose.Plain(after.Inlines))
	if slices.Contains(l.no, strings.ToLower(strings.TrimRight(sentence, ".!"))) {
		return true
	}
	return n >= 4 && len(strings.Fields(sentence)) >= 8 && strings.ContainsAny(sentence[len(sentence)-1:], ".:")
}

const longHeading = 110 // characters

// isHeadingLike reports whether words can be a heading by their form.
func isHeadingLike(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || utf8.RuneCountInString(s) > longHeading || len(strings.Fields(s)) > 16 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune(".,;!", last) && strings.ContainsFunc(s, unicode.IsLetter)
}

// A run is blocks that belong together: a list or table with the paragraph that leads to it, or a
// paragraph.
type run struct {
	lead   *prose.Paragraph // the paragraph before the list; may be nil
	blocks []prose.Block    // all of them, with the lead
}

// runsOf divides blocks into runs.
func runsOf(blocks []prose.Block) []run {
	var out []run
	var open []prose.Block // paragraphs
	flush := func() {
		for _, b := range open {
			out = append(out, run{blocks: []prose.Block{b}})
		}
		open = nil
	}
	for _, b := range blocks {
		if _, ok := b.(*prose.Paragraph); ok {
			open = append(open, b)
			continue
		}
		r := run{blocks: []prose.Block{b}}
		if k := len(open) - 1; k >= 0 {
			if p := open[k].(*prose.Paragraph); leadsOn(p) {
				r.lead, r.blocks = p, []prose.Block{p, b}
				open = open[:k]
			}
		}
		flush()
		out = append(out, r)
	}
	flush()
	return out
}

// leadsOn reports whether a paragraph leads to the list behind it.
func leadsOn(p *prose.Paragraph) bool {
	s := strings.TrimRight(prose.Plain(p.Inlines), " ")
	return strings.HasSuffix(s, ":") || strings.HasSuffix(s, ":-") || strings.HasSuffix(s, "…") || isHeadingLike(s)
}

// wordsOf counts the words of blocks.
func wordsOf(blocks []prose.Block) int { return len(strings.Fields(intake.Plain(blocks))) }
