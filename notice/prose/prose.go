// Package prose reads Markdown inside a field into rich text. It is the only
// package that imports the Markdown library. Nothing is dropped: what cannot be
// carried is printed as words.
package prose

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

var markdown = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Linkify))

// ReadLine reads Markdown within a line.
func ReadLine(t source.Text) ([]Inline, diag.List) {
	if isPlain(t.Value) {
		return []Inline{Text(squeezed(t.Value))}, nil
	}
	list, found := Read(t)
	var out []Inline
	Walk(list, func(b Block) {
		if p, ok := b.(*Paragraph); ok {
			if len(out) > 0 {
				out = append(out, Text(" "))
			}
			out = append(out, p.Inlines...)
		}
	})
	return out, found
}

// Read reads Markdown of several paragraphs, lists and tables.
func Read(t source.Text) ([]Block, diag.List) {
	if len(t.Value) <= maxLength && isQuiet(t.Value) {
		return paragraphs(t), nil
	}
	if e, over := excessOf(t.Value); over {
		return unread(t, e)
	}
	return parsed(t)
}

// parsed is what the library reads.
func parsed(t source.Text) ([]Block, diag.List) {
	r := &reader{src: []byte(t.Value), text: t}
	root := markdown.Parser().Parse(text.NewReader(r.src))
	return r.blocks(root), r.found
}

// Check returns the findings of a field, without its words.
func Check(t source.Text) diag.List {
	found := unseen(t)
	blank := false
	if _, over := excessOf(t.Value); over || suspect(t.Value) {
		blocks, more := Read(t)
		found = append(found, more...)
		blank = source.IsBlank(plainOf(blocks))
	} else {
		blank = source.IsBlank(html.UnescapeString(t.Value))
	}
	if blank && len(found) == 0 {
		found = diag.List{wordless(t)}
	}
	return found
}

// wordless is the finding for a field that is printed as nothing, or as a mark that says
// nothing. What is blank as it is written, the schema finds.
func wordless(t source.Text) diag.Diagnostic {
	return diag.New(codeWordless, t.Span, "the Markdown `"+squeezed(t.Value)+"` makes no words", "write the words, or remove the key")
}

// unseen finds the first character that no output shows.
func unseen(t source.Text) diag.List {
	at, direction := Hidden(t.Value)
	if at < 0 {
		return nil
	}
	r, size := utf8.DecodeRuneInString(t.Value[at:])
	if direction {
		return diag.List{diag.New(codeDirection, t.Sub(at, at+size), fmt.Sprintf("the mark U+%04X turns the direction of writing and is not ended in its paragraph, or overrides it", r),
			"remove it; each language finds its direction by its letters")}
	}
	return diag.List{diag.New(codeControl, t.Sub(at, at+size), fmt.Sprintf("the character U+%04X is no text", r), "remove it, or begin a new line in its place")}
}

// suspect reports whether s holds characters without which no field has a finding:
// those of HTML, links, headings, code and quotations, or those of rules.
func suspect(s string) bool {
	if strings.ContainsAny(s, "<[#>`~\t=") || strings.Contains(s, "   ") || strings.Contains(s, "ftp:") {
		return true
	}
	if strings.ContainsAny(s, "\n\r\v\f") {
		return strings.ContainsAny(s, "-*_")
	}
	return isRuled(s)
}

// A reader turns the library's nodes into blocks and inlines.
type reader struct {
	src   []byte
	text  source.Text
	found diag.List
}

func (r *reader) blocks(parent ast.Node) []Block {
	place := Place{Span: r.text.Span}
	var out []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			out = append(out, &Paragraph{Place: place, Inlines: r.inlines(n)})
		case *ast.Heading:
			r.report(n, codeHeading, "a heading stands inside a field", "use the key `heading`, or a section of your own")
			out = append(out, &Paragraph{Place: place, Inlines: r.inlines(n)})
		case *ast.List:
			list := &List{Place: place, Ordered: n.IsOrdered(), Start: n.Start}
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				if body := r.blocks(item); len(body) > 0 {
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
		default:
			r.report(n, codeUnsupported, "a quotation block stands inside a field", "write it as a paragraph")
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
		out := Row{}
		for i := range t.Head {
			var in []Inline
			if i < len(cells) {
				in = cells[i]
			}
			out.Cells = append(out.Cells, []Block{&Paragraph{Inlines: in}})
		}
		t.Rows = append(t.Rows, out)
	}
	return t
}
