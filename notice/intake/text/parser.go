package text

import (
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A parser makes blocks of chunks.
type parser struct {
	file      *source.File
	chunks    []*chunk
	at        int  // the chunk that is read
	width     int  // of lines that are wrapped
	unwrapped bool // whether lines are paragraphs
	words     map[string]bool
	ranks     [kinds]int // of each kind of heading, the level of its first

	out     []prose.Block
	open    []*openList
	omitted []intake.Omission
	blocks  int
}

// chunk reads the lines of a chunk.
func (p *parser) chunk(c *chunk) {
	if t, n := p.tableOfChunks(); n > 0 {
		p.closeLists()
		p.add(t)
		p.at += n - 1
		return
	}
	for i := 0; i < len(c.lines); {
		if h, n := p.headingAt(c, i); n > 0 {
			p.closeLists()
			p.add(h)
			i += n
			continue
		}
		if t, n := p.tableAt(c, i); n > 0 {
			p.closeLists()
			p.add(t)
			i += n
			continue
		}
		end := p.paragraphEnd(c, i)
		switch {
		case c.items[i].isItem:
			p.item(c, i, end)
		case i == 0 && p.isContinued(c.lines[0]):
			p.continued(c.lines[i:end])
		default:
			p.closeLists()
			p.add(p.paragraph(c.lines[i:end], ""))
		}
		i = end
	}
}

func (p *parser) add(b prose.Block) {
	p.blocks++
	p.out = append(p.out, b)
}

// paragraphEnd is the line at which the paragraph or item that begins at line i has ended.
func (p *parser) paragraphEnd(c *chunk, i int) int {
	first := c.lines[i]
	text := first.indent
	if it := c.items[i]; it.isItem {
		text = it.text
	}
	for end := i + 1; end < len(c.lines); end++ {
		before, l := c.lines[end-1], c.lines[end]
		if c.items[end].isItem || underline(c.lines[end:]) > 0 || p.kindAt(p.at, end) != none {
			return end
		}
		isShort := before.indent+before.width < p.width*6/10
		switch {
		case c.items[i].isItem && l.indent < text-1 && (isShort || l.indent < first.indent):
			return end // it is not indented as the item is
		case isShort && endsSentence(before.text) && startsUpper(l.text):
			return end
		case !c.items[i].isItem && end > i+1 && l.indent >= before.indent+2 && l.indent <= before.indent+8 && !isShort:
			return end // the first line of a paragraph is indented
		}
	}
	return len(c.lines)
}

// paragraph makes a paragraph of lines; marker is what does not belong to the words of the first.
func (p *parser) paragraph(lines []line, marker string) *prose.Paragraph {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	texts[0] = strings.TrimLeft(strings.TrimPrefix(texts[0], marker), " ")
	return &prose.Paragraph{Place: prose.Place{Span: p.span(lines)}, Inlines: p.join(lines, texts)}
}

// join joins lines to running words. A line that ends long before the others do ends for a
// reason, as in an address.
func (p *parser) join(lines []line, texts []string) []prose.Inline {
	var out []prose.Inline
	var b strings.Builder
	flush := func() {
		if words := strings.Join(strings.Fields(prose.Visible(b.String())), " "); words != "" {
			out = append(out, prose.Text(words))
		}
		b.Reset()
	}
	for i, text := range texts {
		if i+1 == len(texts) {
			b.WriteString(strings.TrimSuffix(text, "\u00ad"))
			break
		}
		next := lines[i+1]
		isShort := lines[i].indent+lines[i].width < p.width*6/10
		stem, sep := p.divided(text, next.text)
		b.WriteString(stem)
		switch {
		case sep == "":
		case isShort && !next.ends && startsLikeLine(next.text):
			flush()
			out = append(out, prose.Break{})
		default:
			b.WriteByte(' ')
		}
	}
	flush()
	return trimBreaks(out)
}

// trimBreaks drops breaks around which there are no words.
func trimBreaks(list []prose.Inline) []prose.Inline {
	var out []prose.Inline
	for i, in := range list {
		if _, isBreak := in.(prose.Break); isBreak {
			if len(out) == 0 || out[len(out)-1] == in || i+1 == len(list) {
				continue
			}
		}
		out = append(out, in)
	}
	return out
}
