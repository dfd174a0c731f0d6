// Package markdown prints a document as CommonMark with the tables of GFM. User text
// is escaped so that none of it is read as markup. It holds no words of its own.
package markdown

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// Options say how the file is made; the zero Options are the usual.
type Options struct{}

// Render writes d as Markdown. The error is that of w, or names a kind of block that
// the printer does not know.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	p := &printer{d: d}
	text := p.head() + p.blocks(d.Blocks, 2)
	if p.err != nil {
		return nil, p.err
	}
	_, err := io.WriteString(w, strings.TrimRight(text, "\n")+"\n")
	return nil, err
}

type printer struct {
	d   *doc.Document
	err error
}

func (p *printer) head() string {
	d := p.d
	var b strings.Builder
	b.WriteString("# " + escape(d.Title) + "\n\n")
	if d.Series != "" {
		b.WriteString(lines(escape(d.Series)) + "\n\n")
	}
	if d.Subtitle != "" {
		b.WriteString(lines(escape(d.Subtitle)) + "\n\n")
	}
	for _, row := range [][2]string{{d.Labels.Updated, d.Updated.Text}, {d.Labels.Version, d.Version}, {d.Labels.Effective, d.Effective.Text}} {
		if row[1] != "" {
			b.WriteString(lines(escape(row[0])) + ": " + escape(row[1]) + "\n\n")
		}
	}
	b.WriteString(p.versions())
	return b.String()
}

// versions leads to the other versions of the notice.
func (p *printer) versions() string {
	var links []string
	for _, a := range p.d.Alternates {
		if !a.Present {
			links = append(links, "["+escape(a.Name)+"](<"+(&url.URL{Path: a.Path + ".md"}).EscapedPath()+">)")
		}
	}
	if len(links) == 0 {
		return ""
	}
	return lines(escape(p.d.Labels.Versions)) + ": " + strings.Join(links, ", ") + "\n\n"
}

func (p *printer) blocks(list []doc.Block, level int) string {
	var b strings.Builder
	for i, block := range list {
		if i > 0 && isList(list[i-1]) && isList(block) {
			b.WriteString("<!-- -->\n\n") // keeps two lists apart
		}
		b.WriteString(p.block(block, level))
	}
	return b.String()
}

func isList(b doc.Block) bool {
	switch b.(type) {
	case *doc.List, *doc.Definitions:
		return true
	}
	return false
}

func (p *printer) block(b doc.Block, level int) string {
	switch b := b.(type) {
	case *doc.Section:
		return p.heading(b.ID, b.Heading, level) + p.blocks(b.Blocks, level+1)
	case *doc.Callout:
		return p.heading(b.ID, b.Heading, level) + p.blocks(b.Blocks, level+1)
	case *doc.Paragraph:
		return lines(p.inlines(b.Inlines)) + "\n\n"
	case *doc.List:
		var out strings.Builder
		for i, item := range b.Items {
			marker := "- "
			if b.Ordered {
				marker = fmt.Sprintf("%d. ", max(b.Start, 1)+i)
			}
			out.WriteString(indent(marker, p.blocks(item.Blocks, level)))
		}
		return out.String() + "\n"
	case *doc.Definitions:
		var out strings.Builder
		for _, item := range b.Items {
			text := "**" + p.inlines(item.Term) + "**\n\n"
			for _, v := range item.Values {
				text += p.blocks(v, level)
			}
			out.WriteString(indent("- ", text))
		}
		return out.String() + "\n"
	case *doc.Table:
		return p.table(b, level)
	case *doc.Contents:
		var out strings.Builder
		out.WriteString(p.heading("contents", []doc.Inline{doc.Text(p.d.Labels.Contents)}, 2))
		for _, e := range p.d.Outline() {
			out.WriteString("- [" + p.inlines(e.Heading) + "](#" + e.ID + ")\n")
		}
		return out.String() + "\n"
	case *doc.PageBreak:
		return ""
	}
	p.err = fmt.Errorf("markdown: unknown block %T", b)
	return ""
}

func (p *printer) heading(id string, words []doc.Inline, level int) string {
	return strings.Repeat("#", min(level, 6)) + " <a id=\"" + id + "\"></a>" + p.inlines(words) + "\n\n"
}

// indent puts a marker before the first line of text and space before the others.
func indent(marker, text string) string {
	space := strings.Repeat(" ", len(marker))
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i := range lines {
		switch {
		case i == 0:
			lines[i] = marker + lines[i]
		case lines[i] != "":
			lines[i] = space + lines[i]
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// table prints one; the blocks of a cell stand on lines of their own.
func (p *printer) table(t *doc.Table, level int) string {
	var b strings.Builder
	if len(t.Caption) > 0 {
		b.WriteString(lines(p.inlines(t.Caption)) + "\n\n")
	}
	b.WriteString("|")
	for _, h := range t.Head {
		b.WriteString(" " + cell(p.inlines(h)) + " |")
	}
	b.WriteString("\n|" + strings.Repeat(" --- |", len(t.Head)) + "\n")
	for _, row := range t.Rows {
		b.WriteString("|")
		for _, blocks := range row.Cells {
			var parts []string
			doc.Walk(blocks, func(block doc.Block) {
				if para, ok := block.(*doc.Paragraph); ok {
					parts = append(parts, cell(p.inlines(para.Inlines)))
				}
			})
			b.WriteString(" " + strings.Join(parts, "<br>") + " |")
		}
		b.WriteString("\n")
	}
	return b.String() + "\n"
}

func cell(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\\\n", "<br>"), "\n", " ")
}
