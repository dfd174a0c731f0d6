package prose

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// A Block is a block-level node: of rich text a Paragraph, List or Table; a document has more
// kinds, which embed Place.
type Block interface {
	block()
	Origin() source.Span // where its words were written, if anywhere
	Below(func([]Block)) // calls the function with each list of blocks within, in reading order
}

// Place is where the words of a block were written; it is embedded in every block.
type Place struct{ Span source.Span }

// Origin returns where the block's words were written.
func (p Place) Origin() source.Span { return p.Span }

func (Place) block() {}

type (
	// A Paragraph is running text.
	Paragraph struct {
		Place
		Inlines []Inline
	}
	// A List is a bulleted or numbered list. Each item has at least one block,
	// the first of which is normally a Paragraph.
	List struct {
		Place
		Ordered bool
		Before  int // number before that of the first item of an ordered list, which is 1 by default
		Items   []ListItem
	}
	// ListItem is one item. ID is an anchor and may be empty.
	ListItem struct {
		ID     string
		Blocks []Block
	}
	// A Table is rectangular: every row has as many cells as Head. The first
	// column holds row headers, unless NoRowHeads is set. Caption, heads and cells may be empty.
	Table struct {
		Place
		Caption    []Inline
		Head       [][]Inline
		Rows       []Row
		NoRowHeads bool
	}
	// Row is one row. ID is an anchor and may be empty.
	Row struct {
		ID    string
		Cells [][]Block
	}
)

// Below calls f with nothing.
func (*Paragraph) Below(func([]Block)) {}

// Number is that of an item of an ordered list, by its index.
func (l *List) Number(i int) int { return l.Before + 1 + i }

// Below calls f with the blocks of each item.
func (l *List) Below(f func([]Block)) {
	for _, item := range l.Items {
		f(item.Blocks)
	}
}

// Below calls f with the blocks of each cell.
func (t *Table) Below(f func([]Block)) {
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			f(cell)
		}
	}
}

// Walk calls f for every block, parents before children, in reading order.
func Walk(blocks []Block, f func(Block)) {
	var walk func([]Block)
	walk = func(list []Block) {
		for _, b := range list {
			f(b)
			b.Below(walk)
		}
	}
	walk(blocks)
}

// An Inline is a node of running text. The kinds are Text, Strong, Emph, Code, Link, Break, Cite, Lang
// and Date, and those of copies for review: Written, Remarked and Changed.
type Inline interface{ inline() }

type (
	// Text is plain words; backends escape them.
	Text string
	// Strong is important text.
	Strong []Inline
	// Emph is emphasised text.
	Emph []Inline
	// Code is text for machines, such as a reference number.
	Code string
	// A Link leads to URL: an http, https, mailto or tel address, "#id" in this document, or the
	// path of a file relative to it.
	Link struct {
		URL     string
		Notice  bool // whether URL is the path of another notice's file relative to this one, without an extension; "#id" may follow, and "#" follows a path that has one
		Inlines []Inline
	}
	// Break ends a line inside a paragraph, as in a postal address.
	Break struct{}
	// Cite is the provision of the law behind the words before it, on a line of its own below them.
	Cite []Inline
	// Lang marks words in another language (BCP 47).
	Lang struct {
		Tag     string
		Inlines []Inline
	}
	// Written marks the words of one field of a notice, as they stand in the document.
	Written struct {
		Text    source.Text
		Inlines []Inline
	}
	// Remarked marks words that remarks of the document are about, by their indices, from 0.
	Remarked struct {
		Remarks []int
		Inlines []Inline
	}
	// Changed marks words that were inserted or deleted since an earlier revision. Deleted words are
	// part of no plain text.
	Changed struct {
		Deleted bool
		Inlines []Inline
	}
)

func (Text) inline()   {}
func (Strong) inline() {}
func (Emph) inline()   {}
func (Code) inline()   {}
func (Link) inline()   {}
func (Break) inline()  {}
func (Cite) inline()   {}
func (Lang) inline()   {}
func (Date) inline()   {}

func (Written) inline()  {}
func (Remarked) inline() {}
func (Changed) inline()  {}

// Within returns the inlines in an inline; nil if it is none of those that hold others.
func Within(in Inline) []Inline {
	switch in := in.(type) {
	case Strong:
		return in
	case Emph:
		return in
	case Cite:
		return in
	case Link:
		return in.Inlines
	case Lang:
		return in.Inlines
	case Written:
		return in.Inlines
	case Remarked:
		return in.Inlines
	case Changed:
		return in.Inlines
	}
	return nil
}

// holding returns an inline with other inlines in it.
func holding(in Inline, words []Inline) Inline {
	switch in := in.(type) {
	case Strong:
		return Strong(words)
	case Emph:
		return Emph(words)
	case Cite:
		return Cite(words)
	case Link:
		in.Inlines = words
		return in
	case Lang:
		in.Inlines = words
		return in
	case Written:
		in.Inlines = words
		return in
	case Remarked:
		in.Inlines = words
		return in
	case Changed:
		in.Inlines = words
		return in
	}
	return in
}

// A Date is a day. Value is ISO 8601 (2026-09-30), Text is how the language
// writes it. The zero Date is no date.
type Date struct{ Value, Text string }

// Plain returns the text of inlines without markup. A Break becomes a space.
func Plain(inlines []Inline) string {
	var b strings.Builder
	writePlain(&b, inlines)
	return b.String()
}

// plainOf is the text of blocks without markup; of a table, its caption is no part.
func plainOf(blocks []Block) string {
	var b strings.Builder
	Walk(blocks, func(block Block) {
		switch block := block.(type) {
		case *Paragraph:
			writePlain(&b, block.Inlines)
			b.WriteByte('\n')
		case *Table:
			for _, head := range block.Head {
				writePlain(&b, head)
				b.WriteByte('\n')
			}
		}
	})
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
		case Written:
			writePlain(b, in.Inlines)
		case Remarked:
			writePlain(b, in.Inlines)
		case Changed:
			if !in.Deleted {
				writePlain(b, in.Inlines)
			}
		case Break:
			b.WriteByte(' ')
		case Cite:
			b.WriteByte(' ')
			writePlain(b, in)
		case Date:
			b.WriteString(in.Text)
		default:
			panic(fmt.Sprintf("prose.Plain: unknown inline %T", in))
		}
	}
}
