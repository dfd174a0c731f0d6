package render_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/text"
)

// colon is what stands for the colon between a label and its value, which is furniture.
const colon = "\ue010"

// mark is what stands for the head of a column, so that it is found wherever it is repeated.
const mark = "⟦%d·%d⟧"

var (
	marked  = regexp.MustCompile(`⟦(\d+)·(\d+)⟧`)
	bullet  = regexp.MustCompile(`(?m)^ *(?:- |-$|\d+\. )`)
	line    = regexp.MustCompile(`(?m)^(?:=+|-+|~+)$`)
	address = regexp.MustCompile(`\s+<⟨a⟩>`)
)

// readText turns plain text back to words. What is not in the document is left out: the
// lines below headings, the marks of lists, addresses beside links, and the heads of a table
// in all rows, where all of them are read first.
func readText(t *testing.T, d *doc.Document) []string {
	body := *d
	tables := &tables{}
	body.Blocks = tables.blocks(slices.DeleteFunc(slices.Clone(d.Blocks), func(b doc.Block) bool { _, ok := b.(*doc.Contents); return ok }))
	body.Imprint = tables.inlines(d.Imprint)
	body.Labels.Colon = colon
	s := withoutTitle(t, &body, func(d *doc.Document) string {
		var b bytes.Buffer
		if _, err := text.Render(&b, d); err != nil {
			t.Fatal(err)
		}
		return b.String()
	})
	s = line.ReplaceAllString(s, "")
	s = bullet.ReplaceAllString(s, "")
	s = address.ReplaceAllString(s, "")
	seen := map[string]bool{}
	s = marked.ReplaceAllStringFunc(s, func(m string) string {
		id := marked.FindStringSubmatch(m)
		if seen[id[1]] {
			return ""
		}
		seen[id[1]] = true
		return strings.Join(tables.heads[id[1]], " ")
	})
	return strings.Fields(shown.Replace(strings.ReplaceAll(s, colon, "")))
}

// Marks that words and furniture share are others while words are marked.
var (
	hidden = strings.NewReplacer("-", "\ue000", ".", "\ue001", "=", "\ue002", "~", "\ue003")
	shown  = strings.NewReplacer("\ue000", "-", "\ue001", ".", "\ue002", "=", "\ue003", "~")
)

// tables makes a document whose furniture can be found in its text.
type tables struct {
	n     int
	heads map[string][]string
}

func (m *tables) blocks(list []doc.Block) []doc.Block {
	var out []doc.Block
	for _, b := range list {
		switch b := b.(type) {
		case *doc.Section:
			c := *b
			c.Heading, c.Blocks = m.inlines(b.Heading), m.blocks(b.Blocks)
			out = append(out, &c)
		case *doc.Callout:
			c := *b
			c.Heading, c.Blocks = m.inlines(b.Heading), m.blocks(b.Blocks)
			out = append(out, &c)
		case *doc.Paragraph:
			out = append(out, &doc.Paragraph{Inlines: m.inlines(b.Inlines)})
		case *doc.List:
			c := *b
			c.Items = nil
			for _, item := range b.Items {
				c.Items = append(c.Items, doc.ListItem{Blocks: m.blocks(item.Blocks)})
			}
			out = append(out, &c)
		case *doc.Definitions:
			c := &doc.Definitions{}
			for _, item := range b.Items {
				values := make([][]doc.Block, len(item.Values))
				for i, v := range item.Values {
					values[i] = m.blocks(v)
				}
				c.Items = append(c.Items, doc.Definition{Term: m.inlines(item.Term), Values: values})
			}
			out = append(out, c)
		case *doc.Table:
			out = append(out, m.table(b))
		case *doc.Opening:
			out = append(out, &doc.Opening{Blocks: m.blocks(b.Blocks)})
		case *doc.Listing:
			c := &doc.Listing{}
			for _, item := range b.Items {
				listed := doc.Listed{Title: m.inlines(item.Title), Subject: m.inlines(item.Subject)}
				for _, words := range item.Metadata {
					listed.Metadata = append(listed.Metadata, m.inlines(words))
				}
				c.Items = append(c.Items, listed)
			}
			out = append(out, c)
		default:
			out = append(out, b)
		}
	}
	return out
}

func (m *tables) table(b *doc.Table) *doc.Table {
	c := &doc.Table{Caption: m.inlines(b.Caption), NoRowHeads: b.NoRowHeads}
	id := fmt.Sprint(m.n)
	m.n++
	if m.heads == nil {
		m.heads = map[string][]string{}
	}
	for i, h := range b.Head {
		m.heads[id] = append(m.heads[id], doc.Plain(h))
		if len(h) > 0 {
			h = []doc.Inline{doc.Text(fmt.Sprintf(mark, m.n-1, i))}
		}
		c.Head = append(c.Head, h)
	}
	for _, row := range b.Rows {
		r := doc.Row{}
		for _, cell := range row.Cells {
			r.Cells = append(r.Cells, m.blocks(cell))
		}
		c.Rows = append(c.Rows, r)
	}
	return c
}

func (m *tables) inlines(list []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			out = append(out, doc.Text(hidden.Replace(string(in))))
		case doc.Code:
			out = append(out, doc.Code(hidden.Replace(string(in))))
		case doc.Date:
			out = append(out, doc.Date{Value: in.Value, Text: hidden.Replace(in.Text)})
		case doc.Strong:
			out = append(out, doc.Strong(m.inlines(in)))
		case doc.Emph:
			out = append(out, doc.Emph(m.inlines(in)))
		case doc.Cite:
			out = append(out, doc.Cite(m.inlines(in)))
		case doc.Lang:
			out = append(out, doc.Lang{Tag: in.Tag, Inlines: m.inlines(in.Inlines)})
		case doc.Link:
			url := "#"
			if text.ShowsAddress(in) {
				url = "⟨a⟩"
			}
			out = append(out, doc.Link{URL: url, Inlines: m.inlines(in.Inlines)})
		default:
			out = append(out, in)
		}
	}
	return out
}
