package doc

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/prose"
)

// An Entry is one line of the table of contents.
type Entry struct {
	ID      string
	Heading []Inline
}

// Outline returns the top-level sections and objection callouts, in order, which the table of
// contents lists. Key facts are not listed.
func (d *Document) Outline() []Entry {
	var entries []Entry
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *Section:
			if len(b.Heading) > 0 {
				entries = append(entries, Entry{b.ID, b.Heading})
			}
		case *Callout:
			if b.Kind != KeyFacts {
				entries = append(entries, Entry{b.ID, b.Heading})
			}
		}
	}
	return entries
}

// Walk calls f for every block, parents before children, in reading order.
func Walk(blocks []Block, f func(Block)) { prose.Walk(blocks, f) }

// Plain returns the text of inlines without markup. A Break becomes a space.
func Plain(inlines []Inline) string { return prose.Plain(inlines) }

// Words returns the words of the blocks in reading order: what every backend must print, and all
// that it may print beside the page furniture (Labels, table of contents, running lines).
func Words(blocks []Block) []string {
	var words []string
	add := func(inlines []Inline) { words = append(words, strings.Fields(Plain(inlines))...) }
	var each func([]Block)
	each = func(blocks []Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *Section:
				add(b.Heading)
				each(b.Blocks)
			case *Callout:
				add(b.Heading)
				each(b.Blocks)
			case *Paragraph:
				add(b.Inlines)
			case *List:
				for _, item := range b.Items {
					each(item.Blocks)
				}
			case *Definitions:
				for _, d := range b.Items {
					add(d.Term)
					for _, v := range d.Values {
						each(v)
					}
				}
			case *Table:
				add(b.Caption)
				for _, h := range b.Head {
					add(h)
				}
				for _, row := range b.Rows {
					for _, cell := range row.Cells {
						each(cell)
					}
				}
			case *Contents:
			default:
				panic(fmt.Sprintf("doc.Words: unknown block %T", b))
			}
		}
	}
	each(blocks)
	return words
}
