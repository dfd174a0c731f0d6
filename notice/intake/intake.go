// Package intake holds documents of others, such as a web page or a Word file, as headings,
// paragraphs, lists and tables with their places. Packages below it read the formats. It knows no
// field of a notice and judges nothing.
package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// Limits on a document. A reader that meets one returns a LimitError.
const (
	MaxSize   = 8 << 20  // bytes of a document as it is read
	MaxText   = 2 << 20  // bytes of its words
	MaxBlocks = 50_000   // headings, paragraphs, items, cells
	MaxDepth  = 64       // of elements of the format in each other; deeper ones are read as if they were not nested
	MaxParts  = 32 << 20 // bytes of the parts of an archive, unpacked
)

// A LimitError says that a document is larger than it may be.
type LimitError struct{ What string }

func (e *LimitError) Error() string { return "the document has more than " + e.What }

// A Document is what a reader found. Blocks are Headings, and the kinds of rich text: Paragraphs,
// Lists and Tables. Words are as the document has them, but for white space: what the format would
// show as one space is one space, soft hyphens and what is not shown are gone.
type Document struct {
	Title    string // from its metadata, such as the title element; may be empty
	Language string // BCP 47, as the document names it; may be empty
	Updated  string // ISO 8601 day on which it was last changed, as its metadata name it; may be empty
	Blocks   []prose.Block
	Omitted  []Omission // in order of place
}

// A Heading begins a section. Level counts from 1; levels may be skipped.
type Heading struct {
	prose.Place
	Level   int
	ID      string // its anchor in the document; may be empty
	Inlines []prose.Inline
}

// Below calls f with nothing.
func (*Heading) Below(func([]prose.Block)) {}

// An Omission is a part of the document that is not carried, such as its navigation, or what a
// reviewer deleted.
type Omission struct {
	What  string // in words: "navigation", "comment by a reviewer"
	Words int
	Span  source.Span
}

// ColonAfter is the colon between a term and its meaning in a language (BCP 47), where they stand in
// one line; empty behind a term that ends in such a mark itself.
func ColonAfter(term, language string) string {
	term = strings.TrimSpace(term)
	last, _ := utf8.DecodeLastRuneInString(term)
	switch {
	case term == "" || strings.ContainsRune(".:;?!…", last):
		return ""
	case strings.HasPrefix(strings.ToLower(language), "fr"):
		return " :"
	}
	return ":"
}

// Plain returns the words of blocks in reading order, a line for each paragraph, heading and cell.
func Plain(blocks []prose.Block) string {
	var out []byte
	prose.Walk(blocks, func(b prose.Block) {
		switch b := b.(type) {
		case *Heading:
			out = append(append(out, prose.Plain(b.Inlines)...), '\n')
		case *prose.Paragraph:
			out = append(append(out, prose.Plain(b.Inlines)...), '\n')
		case *prose.Table:
			if len(b.Caption) > 0 {
				out = append(append(out, prose.Plain(b.Caption)...), '\n')
			}
			for _, head := range b.Head {
				out = append(append(out, prose.Plain(head)...), '\n')
			}
		case *prose.List:
		default:
			panic(fmt.Sprintf("intake.Plain: unknown block %T", b))
		}
	})
	return string(out)
}
