package text

import (
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// An item says whether a line begins one, and the column at which its words do.
type item struct {
	isItem bool
	marker intake.Marker
	text   int
	prefix string // the marker as it was written
}

// An openList is a list to which the next lines may add an item.
type openList struct {
	list         *prose.List
	indent, text int // columns of its markers, and of the words of the last item
	last         intake.Marker
}

// A candidate is a line that begins with a marker.
type candidate struct {
	chunk, line int
	item
}

// items finds the lines that begin items: those with a certain marker, or with one that belongs
// to the same list as one above or below it.
func (p *parser) items() {
	for _, c := range p.chunks {
		c.items = make([]item, len(c.lines))
	}
	for _, roman := range []bool{false, true} {
		var found []candidate
		for k, c := range p.chunks {
			for i, l := range c.lines {
				m, rest, ok := intake.CutMarker(l.text, roman)
				if ok && underline(c.lines[i:]) == 0 && (m.Number == 0 || !p.leads(c, i)) {
					prefix := strings.TrimSuffix(l.text, rest)
					found = append(found, candidate{k, i, item{true, m, l.indent + utf8.RuneCountInString(prefix), prefix}})
				}
			}
		}
		p.confirm(found)
	}
}

// confirm sets the items of candidates that are certain, or beside others of their list.
func (p *parser) confirm(found []candidate) {
	set := func(c candidate) {
		if at := &p.chunks[c.chunk].items[c.line]; !at.isItem {
			*at = c.item
		}
	}
	for k, c := range found {
		if c.marker.IsCertain() || c.marker.Number == 0 && p.introduced(c) {
			set(c)
		}
		for next := k + 1; next < min(len(found), k+maxNested); next++ {
			n := found[next]
			indent, below := p.lineOf(c).indent, p.lineOf(n).indent
			if below < indent-1 {
				break
			}
			if below <= indent+1 && n.marker.Follows(c.marker) && p.isListBetween(c, n) {
				set(c)
				set(n)
				break
			}
		}
	}
}

// maxNested bounds the items in an item that are looked through for the next one.
const maxNested = 64

func (p *parser) lineOf(c candidate) line { return p.chunks[c.chunk].lines[c.line] }

// introduced reports whether the line before ends with a colon.
func (p *parser) introduced(c candidate) bool {
	chunk, i := p.chunks[c.chunk], c.line
	if i > 0 {
		return strings.HasSuffix(chunk.lines[i-1].text, ":")
	}
	if c.chunk == 0 {
		return false
	}
	before := p.chunks[c.chunk-1].lines
	return strings.HasSuffix(before[len(before)-1].text, ":")
}

// maxBetween bounds the lines of an item.
const maxBetween = 400

// isListBetween reports whether all lines between two markers belong to the first one's item:
// they are indented, or stand in its chunk.
func (p *parser) isListBetween(c, n candidate) bool {
	indent := p.lineOf(c).indent
	between := len(p.chunks[c.chunk].lines) - c.line
	for k := c.chunk + 1; k <= n.chunk; k++ {
		lines := p.chunks[k].lines
		if k == n.chunk {
			lines = lines[:n.line]
		}
		if between += len(lines); between > maxBetween {
			return false
		}
		for _, l := range lines {
			if l.indent <= indent {
				return false
			}
		}
	}
	return true
}

// item adds lines as an item.
func (p *parser) item(c *chunk, i, end int) {
	it := c.items[i]
	indent := c.lines[i].indent
	for len(p.open) > 0 && p.open[len(p.open)-1].indent > indent+1 {
		p.open = p.open[:len(p.open)-1]
	}
	if n := len(p.open) - 1; n >= 0 && p.open[n].indent >= indent-1 && !it.marker.Follows(p.open[n].last) {
		p.open = p.open[:n]
	}
	n := len(p.open) - 1
	if n < 0 || p.open[n].indent < indent-1 {
		p.begin(it.marker, indent)
		n = len(p.open) - 1
	}
	l := p.open[n]
	l.last, l.text = it.marker, it.text
	block := p.paragraph(c.lines[i:end], it.prefix)
	p.blocks++
	l.list.Items = append(l.list.Items, prose.ListItem{Blocks: []prose.Block{block}})
	p.extend(block)
}

// begin opens a list, within the last item of the innermost open one.
func (p *parser) begin(m intake.Marker, indent int) {
	l := &openList{list: &prose.List{Ordered: m.Number > 0}, indent: indent}
	if m.Number > 0 {
		l.list.Before = m.Number - 1
	}
	if n := len(p.open) - 1; n >= 0 && n+1 < intake.MaxDepth {
		p.append(p.open[n], l.list)
	} else {
		p.closeLists()
		p.add(l.list)
	}
	p.open = append(p.open, l)
}

func (p *parser) append(l *openList, block prose.Block) {
	item := &l.list.Items[len(l.list.Items)-1]
	item.Blocks = append(item.Blocks, block)
}

// isContinued reports whether a line stands under the words of an item that is open.
func (p *parser) isContinued(l line) bool {
	return len(p.open) > 0 && l.indent > p.open[0].indent && l.indent >= p.open[0].text-1
}

// continued adds a paragraph to the innermost item under whose words it stands.
func (p *parser) continued(lines []line) {
	for len(p.open) > 1 && lines[0].indent < p.open[len(p.open)-1].text-1 {
		p.open = p.open[:len(p.open)-1]
	}
	block := p.paragraph(lines, "")
	p.blocks++
	p.append(p.open[len(p.open)-1], block)
	p.extend(block)
}

// extend makes the open lists end behind a block.
func (p *parser) extend(block *prose.Paragraph) {
	for _, l := range p.open {
		if !l.list.Span.IsValid() {
			l.list.Span = block.Span
		}
		l.list.Span.End = block.Span.End
	}
}

func (p *parser) closeLists() { p.open = nil }
