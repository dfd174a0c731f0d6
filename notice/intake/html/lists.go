package html

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// list returns a list; its blocks if it has headings, as a list of cards has, or is nested too deep.
func (r *reader) list(n *node) []prose.Block {
	if r.massOf(n).headings > 0 || r.within >= intake.MaxDepth {
		return r.blocks(n)
	}
	r.within++
	defer func() { r.within-- }()
	list := &prose.List{Ordered: n.tag == atom.Ol}
	if list.Ordered {
		list.Before = numberBefore(n)
	}
	for c := n.first; c != nil && r.err == nil; c = c.next {
		if c.isText() && isSpace(c.text) {
			continue
		}
		if r.noteOf[c] != nil {
			continue
		}
		isList := c.tag == atom.Ul || c.tag == atom.Ol
		if c.tag == atom.Li {
			if what := r.furniture(c); what != "" {
				r.omit(what, c)
				continue
			}
		}
		var body []prose.Block
		if c.tag == atom.Li {
			body = r.blocks(c)
		} else { // not in an item, as it should be
			body = r.blocks(&node{tag: atom.Li, name: "li", first: c.alone(), parent: n})
		}
		switch last := len(list.Items) - 1; {
		case len(body) == 0:
		case isList && last >= 0:
			list.Items[last].Blocks = append(list.Items[last].Blocks, body...)
		default:
			item := prose.ListItem{ID: r.anchorOf(c), Blocks: body}
			list.Items = append(list.Items, item)
			r.count(1)
		}
	}
	return placed(list, list.Items)
}

// anchorOf is the id of an item or cell: its own, or that of an anchor at its beginning.
func (r *reader) anchorOf(n *node) string {
	for c := n; c != nil; c = c.first {
		if id := c.attr("id"); id != "" && (c == n || c.tag == atom.A && c.first == nil) {
			r.anchors[id] = id
			return id
		}
	}
	return ""
}

// alone is a copy of a node without what follows it.
func (n *node) alone() *node {
	only := *n
	only.next = nil
	return &only
}

// placed is a list with the place of its items; nothing if there are none.
func placed(list *prose.List, items []prose.ListItem) []prose.Block {
	if len(items) == 0 {
		return nil
	}
	var blocks []prose.Block
	for _, item := range items {
		blocks = append(blocks, item.Blocks...)
	}
	list.Span = placeOf(blocks)
	return []prose.Block{list}
}

// placeOf is where blocks stand, from the first in the file to the last. What a parser moved out of a
// table comes before what it stood behind.
func placeOf(blocks []prose.Block) source.Span {
	span := blocks[0].Origin()
	for _, b := range blocks[1:] {
		o := b.Origin()
		if o.Start.Before(span.Start) {
			span.Start = o.Start
		}
		if span.End.Before(o.End) {
			span.End = o.End
		}
	}
	return span
}

// numberBefore is the number before that of the first item of a list.
func numberBefore(n *node) int {
	first := n.first
	for first != nil && first.tag != atom.Li {
		first = first.next
	}
	for _, s := range []string{attrOf(first, "value"), n.attr("start")} {
		if k, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && k >= 0 && k < 1_000_000 {
			return k - 1
		}
	}
	return 0
}

func attrOf(n *node, name string) string {
	if n == nil {
		return ""
	}
	return n.attr(name)
}

// definitions returns a list whose items begin with a term.
func (r *reader) definitions(n *node) []prose.Block {
	if r.massOf(n).headings > 0 || r.within >= intake.MaxDepth {
		return r.blocks(n)
	}
	r.within++
	defer func() { r.within-- }()
	list := &prose.List{}
	var term, values []*node
	end := func() {
		if blocks := r.definition(term, values); len(blocks) > 0 {
			item := prose.ListItem{Blocks: blocks}
			if len(term) > 0 {
				item.ID = r.anchorOf(term[0])
			}
			list.Items = append(list.Items, item)
			r.count(1)
		}
		term, values = nil, nil
	}
	var group func(n *node)
	group = func(n *node) {
		for c := n.first; c != nil; c = c.next {
			switch {
			case c.isText() && isSpace(c.text):
			case c.tag == atom.Dt:
				if len(values) > 0 {
					end()
				}
				term = append(term, c)
			case c.tag == atom.Dd:
				values = append(values, c)
			case c.tag == atom.Div:
				end()
				group(c)
				end()
			default:
				values = append(values, &node{tag: atom.Dd, name: "dd", first: c.alone(), parent: n})
			}
		}
	}
	group(n)
	end()
	return placed(list, list.Items)
}

// definition is an item: its terms, strong, then the words of its values. A single value goes on
// behind its term, each of several begins a line.
func (r *reader) definition(terms, values []*node) []prose.Block {
	l := r.newLine(true)
	for i, t := range terms {
		l.lineBreakIfAny()
		wrap := strong
		if i == len(terms)-1 && slices.ContainsFunc(values, func(v *node) bool { return r.massOf(v).words > 0 }) {
			wrap = r.labelled
		}
		l.push(atom.Strong, wrap)
		r.inlines(t, l)
		l.pop()
	}
	var out []prose.Block
	open := true // whether the paragraph that began with the term goes on
	for _, v := range values {
		if what := r.furniture(v); what != "" {
			r.omit(what, v)
			continue
		}
		if open {
			if len(values) > 1 {
				l.lineBreakIfAny()
			} else {
				l.space = true
			}
			v = r.leadingWords(v, l)
		}
		if v.first == nil {
			continue
		}
		if open {
			out = r.endLine(out, l)
			open = false
		}
		out = append(out, r.blocks(v)...)
	}
	if open {
		out = r.endLine(out, l)
	}
	return out
}

// labelled is a term before its value, where their places on the page do not tell them apart any more.
func (r *reader) labelled(in []prose.Inline) prose.Inline {
	return prose.Strong(joined(in, []prose.Inline{prose.Text(intake.ColonAfter(prose.Plain(in), r.doc.Language))}))
}

// leadingWords appends the first paragraph of an element to a line, and returns what follows.
func (r *reader) leadingWords(n *node, l *line) *node {
	c := n.first
	for c != nil && (c.isText() || !c.isBlock()) {
		r.inline(c, l)
		if c = c.next; c != nil && c.isBlock() && !l.isEmpty() && l.last.start >= n.start {
			return &node{tag: n.tag, name: n.name, first: c, parent: n.parent}
		}
	}
	if c != nil && c.tag == atom.P && r.furniture(c) == "" {
		r.inlines(c, l)
		c = c.next
	}
	for c != nil && c.isText() && isSpace(c.text) {
		c = c.next
	}
	return &node{tag: n.tag, name: n.name, first: c, parent: n.parent}
}

// listed makes lists of paragraphs in a row that begin with a bullet, and of those that Word marks
// as items.
func listed(blocks []prose.Block, levels map[*prose.Paragraph]int) []prose.Block {
	isItem := func(b prose.Block) bool {
		p, ok := b.(*prose.Paragraph)
		if !ok {
			return false
		}
		_, _, marked := marker(p, levels[p] > 0)
		return marked
	}
	var out []prose.Block
	for i := 0; i < len(blocks); i++ {
		if !isItem(blocks[i]) {
			out = append(out, blocks[i])
			continue
		}
		k := i
		for k < len(blocks) && isItem(blocks[k]) {
			k++
		}
		out = append(out, itemsOf(blocks[i:k], levels)...)
		i = k - 1
	}
	return out
}

// itemsOf makes a list of paragraphs, with lists in it of those on a lower level.
func itemsOf(blocks []prose.Block, levels map[*prose.Paragraph]int) []prose.Block {
	list := &prose.List{}
	top := levels[blocks[0].(*prose.Paragraph)]
	for i := 0; i < len(blocks); i++ {
		p := blocks[i].(*prose.Paragraph)
		if levels[p] > top && len(list.Items) > 0 {
			k := i
			for k < len(blocks) && levels[blocks[k].(*prose.Paragraph)] > top {
				k++
			}
			last := &list.Items[len(list.Items)-1]
			last.Blocks = append(last.Blocks, itemsOf(blocks[i:k], levels)...)
			i = k - 1
			continue
		}
		rest, number, _ := marker(p, levels[p] > 0)
		if i == 0 && number > 0 {
			list.Ordered = true
			list.Before = number - 1
		}
		list.Items = append(list.Items, prose.ListItem{Blocks: []prose.Block{&prose.Paragraph{Place: p.Place, Inlines: rest}}})
	}
	return placed(list, list.Items)
}

// marker returns the words of a paragraph behind the marker of an item, and the number that the
// marker is; ok is whether there is one. Where Word says that it is an item, any marker counts.
func marker(p *prose.Paragraph, fromWord bool) (rest []prose.Inline, number int, ok bool) {
	if len(p.Inlines) == 0 {
		return nil, 0, false
	}
	text, isText := p.Inlines[0].(prose.Text)
	if !isText {
		return nil, 0, false
	}
	line := string(text) + end
	if after, ok := strings.CutPrefix(line, "o "); ok && fromWord { // the space was wider
		line = "o\t" + after
	}
	m, words, ok := intake.CutMarker(line, false)
	if !ok || !fromWord && !m.IsCertain() {
		return nil, 0, false
	}
	rest = p.Inlines[1:]
	if words = strings.TrimSuffix(words, end); words != "" {
		rest = append([]prose.Inline{prose.Text(words)}, rest...)
	}
	return rest, m.Number, len(rest) > 0
}

// end stands for what follows the first words of a paragraph.
const end = "\x00"

// noteListLevel takes down the level of a paragraph that Word marks as an item of a list.
func (r *reader) noteListLevel(n *node, blocks []prose.Block) {
	style := n.attr("style")
	_, list, ok := strings.Cut(style, "mso-list:")
	if !ok && !strings.HasPrefix(n.attr("class"), "MsoListParagraph") || len(blocks) == 0 {
		return
	}
	level := 1
	if _, after, ok := strings.Cut(list, "level"); ok && after != "" && after[0] >= '1' && after[0] <= '9' {
		level = int(after[0] - '0')
	}
	if p, ok := blocks[0].(*prose.Paragraph); ok {
		r.listLevel[p] = level
	}
}
