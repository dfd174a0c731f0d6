// Package prose reads Markdown inside a field into rich text. It is the only
// package that imports the Markdown library. Nothing is dropped: what cannot be
// carried is printed as words.
package prose

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

var markdown = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Linkify),
	goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(starInWord{}, beforeEmphasis))))

// parsed is what the library reads.
func parsed(t source.Text) reading {
	r := &reader{src: []byte(t.Value), text: t}
	root := markdown.Parser().Parse(text.NewReader(r.src))
	blocks := r.blocks(root)
	r.unused(blocks)
	if !r.literal(blocks) {
		r.foreign(blocks)
	}
	return reading{blocks, r.links, r.found}
}

// A reader turns the library's nodes into blocks and inlines.
type reader struct {
	src   []byte
	text  source.Text
	links []Reference
	found diag.List

	definitions []*ast.LinkReferenceDefinition
	referred    map[string]bool // by their labels
}

func (r *reader) blocks(parent ast.Node) []Block {
	place := Place{Span: r.text.Span}
	var out []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			r.joined(n)
			out = append(out, &Paragraph{Place: place, Inlines: r.inlines(n)})
		case *ast.Heading:
			r.report(n, codeHeading, "a heading stands inside a field", "use the key `heading`, or a section of your own")
			out = append(out, &Paragraph{Place: place, Inlines: r.inlines(n)})
		case *ast.List:
			list := &List{Place: place, Ordered: n.IsOrdered()}
			if list.Ordered {
				list.Before = n.Start - 1
			}
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				if body := r.blocks(item); len(body) > 0 {
					r.renumbered(n, item, list.Number(len(list.Items)))
					list.Items = append(list.Items, ListItem{Blocks: body})
				}
			}
			out = append(out, list)
		case *extast.Table:
			out = append(out, r.table(n))
		case *ast.HTMLBlock:
			r.report(n, codeHTML, "raw HTML stands inside a field", "write Markdown or plain words; the page shows the HTML as text")
			out = append(out, &Paragraph{Place: place, Inlines: []Inline{Text(r.lines(n))}})
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			r.report(n, codeUnsupported, "a block of code stands inside a field", "write it as a paragraph")
			out = append(out, &Paragraph{Place: place, Inlines: []Inline{Text(r.lines(n))}})
		case *ast.ThematicBreak:
			r.report(n, codeUnsupported, "a rule stands inside a field", "remove it")
		case *ast.LinkReferenceDefinition: // what links of the field refer to
			r.definitions = append(r.definitions, n)
		default:
			if parent.Kind() != ast.KindBlockquote { // of which each within is a part
				r.report(n, codeUnsupported, "a quotation block stands inside a field", "write it as a paragraph")
			}
			out = append(out, r.blocks(n)...)
		}
	}
	return out
}

// lines is the text of a block that is shown as it stands.
func (r *reader) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		b.Write(seg.Value(r.src))
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (r *reader) table(n *extast.Table) *Table {
	t := &Table{Place: Place{Span: r.text.Span}}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]Inline
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, r.inlines(cell))
		}
		if row.Kind() == extast.KindTableHeader {
			t.Head = cells
			continue
		}
		cells = append(cells, r.surplus(row, len(n.Alignments))...)
		out := Row{}
		for _, in := range cells {
			out.Cells = append(out.Cells, []Block{&Paragraph{Inlines: in}})
		}
		t.Rows = append(t.Rows, out)
	}
	columns := len(t.Head)
	for _, row := range t.Rows {
		columns = max(columns, len(row.Cells))
	}
	for len(t.Head) < columns {
		t.Head = append(t.Head, nil)
	}
	for i := range t.Rows {
		for len(t.Rows[i].Cells) < columns {
			t.Rows[i].Cells = append(t.Rows[i].Cells, []Block{&Paragraph{}})
		}
	}
	return t
}
