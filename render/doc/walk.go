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

// Outline returns the headings of the top level, in order, which the table of contents lists. Key
// facts are not listed, nor is what was deleted.
func (d *Document) Outline() []Entry {
	var entries []Entry
	TopHeadings(d.Blocks, func(id string, heading *[]Inline) {
		words := *heading
		if d.Review != nil {
			if words = Unmarked(words); Plain(words) == "" {
				return
			}
		}
		entries = append(entries, Entry{id, words})
	})
	return entries
}

// TopHeadings calls f for the headings of the top level, in order, but that of the key facts; f may
// change them. Headings in a section without one are at its level.
func TopHeadings(blocks []Block, f func(id string, heading *[]Inline)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			if len(b.Heading) > 0 {
				f(b.ID, &b.Heading)
			} else {
				TopHeadings(b.Blocks, f)
			}
		case *Callout:
			if b.Kind != KeyFacts && len(b.Heading) > 0 {
				f(b.ID, &b.Heading)
			}
		}
	}
}

// Opened divides the blocks of the document: opening are the paragraphs that stand below the title,
// rest is what follows the lines that tell the edition.
func (d *Document) Opened() (opening, rest []Block) {
	if len(d.Blocks) > 0 {
		if o, ok := d.Blocks[0].(*Opening); ok {
			return o.Blocks, d.Blocks[1:]
		}
	}
	return nil, d.Blocks
}

// LevelBelow is the level of the headings below a heading: without words it is not printed, and
// they take its place, so that no level is skipped.
func LevelBelow(heading []Inline, level int) int {
	if len(heading) == 0 {
		return level
	}
	return level + 1
}

// Links calls f for every link of the document, in reading order.
func (d *Document) Links(f func(Link)) {
	d.eachInline(func(in Inline) {
		if l, ok := in.(Link); ok {
			f(l)
		}
	})
}

// EachWritten calls f for the words of each field that are marked in the document, in reading order.
func (d *Document) EachWritten(f func(Written)) {
	d.eachInline(func(in Inline) {
		if w, ok := in.(Written); ok {
			f(w)
		}
	})
}

// eachInline calls f for every inline of the document, in reading order, before those within it.
func (d *Document) eachInline(f func(Inline)) {
	var each func([]Inline)
	each = func(list []Inline) {
		for _, in := range list {
			f(in)
			each(prose.Within(in))
		}
	}
	each(d.ControllerWords)
	each(d.SeriesWords)
	each(d.TitleWords)
	for _, s := range d.Stamps() {
		each(s.Words)
	}
	Walk(d.Blocks, func(b Block) {
		for _, list := range lines(b) {
			each(*list)
		}
	})
	each(d.Imprint)
}

// lines are the words of a block but those of the blocks within it: of a heading, a paragraph, terms,
// a caption and the heads of columns.
func lines(b Block) []*[]Inline {
	switch b := b.(type) {
	case *Section:
		return []*[]Inline{&b.Heading}
	case *Callout:
		return []*[]Inline{&b.Heading}
	case *Paragraph:
		return []*[]Inline{&b.Inlines}
	case *Definitions:
		var out []*[]Inline
		for i := range b.Items {
			out = append(out, &b.Items[i].Term)
		}
		return out
	case *Table:
		out := []*[]Inline{&b.Caption}
		for i := range b.Head {
			out = append(out, &b.Head[i])
		}
		return out
	case *Listing:
		var out []*[]Inline
		for i := range b.Items {
			item := &b.Items[i]
			out = append(out, &item.Title, &item.Subject)
			for j := range item.Metadata {
				out = append(out, &item.Metadata[j])
			}
		}
		return out
	}
	return nil
}

// Walk calls f for every block, parents before children, in reading order.
func Walk(blocks []Block, f func(Block)) { prose.Walk(blocks, f) }

// Plain returns the text of inlines without markup. A Break becomes a space.
func Plain(inlines []Inline) string { return prose.Plain(inlines) }

// Words returns the words of the document in reading order: those of its blocks, and of the imprint.
func (d *Document) Words() []string {
	return append(Words(d.Blocks), strings.Fields(Plain(d.Imprint))...)
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
			case *Opening:
				each(b.Blocks)
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
			case *Listing:
				for _, list := range lines(b) {
					add(*list)
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

// Unmarked returns words without the marks of copies for review, and without those that were deleted,
// for where they stand a second time.
func Unmarked(list []Inline) []Inline {
	out := make([]Inline, 0, len(list))
	for _, in := range list {
		switch in := in.(type) {
		case Written:
			out = append(out, Unmarked(in.Inlines)...)
		case Remarked:
			out = append(out, Unmarked(in.Inlines)...)
		case Changed:
			if !in.Deleted {
				out = append(out, Unmarked(in.Inlines)...)
			}
		case Strong:
			out = append(out, Strong(Unmarked(in)))
		case Emph:
			out = append(out, Emph(Unmarked(in)))
		case Cite:
			out = append(out, Cite(Unmarked(in)))
		case Lang:
			out = append(out, Lang{Tag: in.Tag, Inlines: Unmarked(in.Inlines)})
		case Link:
			in.Inlines = Unmarked(in.Inlines)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}
