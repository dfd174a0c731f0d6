package doc

import (
	"fmt"
	"net/url"
	"strings"
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

// Target is the address of a link in a file; links to other notices get the extension.
func (l Link) Target(extension string) string {
	if !l.Notice {
		return l.URL
	}
	path, id, _ := strings.Cut(l.URL, "#")
	return (&url.URL{Path: path + extension, Fragment: id}).String()
}

// Walk calls f for every block, parents before children, in reading order.
func Walk(blocks []Block, f func(Block)) {
	for _, b := range blocks {
		f(b)
		switch b := b.(type) {
		case *Section:
			Walk(b.Blocks, f)
		case *Callout:
			Walk(b.Blocks, f)
		case *List:
			for _, item := range b.Items {
				Walk(item.Blocks, f)
			}
		case *Definitions:
			for _, d := range b.Items {
				for _, v := range d.Values {
					Walk(v, f)
				}
			}
		case *Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					Walk(cell, f)
				}
			}
		case *Paragraph, *Contents:
		default:
			panic(fmt.Sprintf("doc.Walk: unknown block %T", b))
		}
	}
}

// Plain returns the text of inlines without markup. A Break becomes a space.
func Plain(inlines []Inline) string {
	var b strings.Builder
	writePlain(&b, inlines)
	return b.String()
}

func writePlain(b *strings.Builder, inlines []Inline) {
	for _, in := range inlines {
		switch in := in.(type) {
		case Text:
			b.WriteString(string(in))
		case Strong:
			writePlain(b, in)
		case Emph:
			writePlain(b, in)
		case Code:
			b.WriteString(string(in))
		case Link:
			writePlain(b, in.Inlines)
		case Lang:
			writePlain(b, in.Inlines)
		case Break:
			b.WriteByte(' ')
		case Date:
			b.WriteString(in.Text)
		default:
			panic(fmt.Sprintf("doc.Plain: unknown inline %T", in))
		}
	}
}

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
