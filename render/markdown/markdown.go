// Package markdown prints a document as CommonMark with the tables of GFM, or as the
// Markdown of a program that makes sites. User text is escaped so that none of it is read
// as markup. It holds no words of its own.
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
type Options struct {
	For    string // whose Markdown it is, one of Targets
	Path   string // where a site of Jekyll shows the output folder, such as "/privacy"; empty leaves it to the site
	Layout string // of Jekyll; "page" if it is empty
}

// Render writes d as Markdown. The error is that of w, or names a target or a kind of
// block that the printer does not know.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	t, err := dialectOf(o.For)
	if err != nil {
		return nil, err
	}
	p := &printer{d: d, o: o, t: t}
	text := p.frontMatter() + p.head() + p.blocks(d.Blocks, 2)
	if p.err != nil {
		return nil, p.err
	}
	_, err = io.WriteString(w, p.tidy(text))
	return nil, err
}

// tidy takes away space at the ends of lines that ends no line of a paragraph, and empty
// lines but one.
func (p *printer) tidy(text string) string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		short := strings.TrimRight(line, " ")
		if short != "" && line != short && strings.HasSuffix(line+"\n", p.t.hardBreak) {
			short += strings.TrimSuffix(p.t.hardBreak, "\n")
		}
		if short != "" || len(out) > 0 && out[len(out)-1] != "" {
			out = append(out, short)
		}
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n") + "\n"
}

type printer struct {
	d   *doc.Document
	o   Options
	t   *dialect
	err error
}

func (p *printer) head() string {
	d := p.d
	var b strings.Builder
	if !p.t.title {
		b.WriteString("# " + p.t.escape(oneLine(d.Title)) + "\n\n")
	}
	if d.Series != "" {
		b.WriteString(p.t.lines(p.t.escape(d.Series)) + "\n\n")
	}
	if d.Subtitle != "" {
		b.WriteString(p.t.lines(p.t.escape(d.Subtitle)) + "\n\n")
	}
	for _, row := range [][2]string{{d.Labels.Updated, d.Updated.Text}, {d.Labels.Version, d.Version}, {d.Labels.Effective, d.Effective.Text}} {
		if row[1] != "" {
			b.WriteString(p.t.lines(p.t.escape(d.Labels.Before(row[0]))) + " " + p.t.escape(row[1]) + "\n\n")
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
			links = append(links, "["+p.t.escape(a.Name)+"]("+destination(p.t.link(p, a))+")")
		}
	}
	if len(links) == 0 {
		return ""
	}
	return p.t.lines(p.t.escape(p.d.Labels.Before(p.d.Labels.Versions))) + " " + strings.Join(links, ", ") + "\n\n"
}

func (p *printer) blocks(list []doc.Block, level int) string {
	var b strings.Builder
	for i, block := range list {
		if i > 0 && isList(list[i-1]) && isList(block) {
			b.WriteString(p.t.comment + "\n\n")
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
		return p.t.lines(p.inlines(b.Inlines)) + "\n\n"
	case *doc.List:
		var out strings.Builder
		for i, item := range b.Items {
			marker := "- "
			if b.Ordered {
				marker = fmt.Sprintf("%d. ", max(b.Start, 1)+i)
			}
			if text := p.blocks(item.Blocks, level); strings.TrimSpace(text) != "" {
				out.WriteString(p.indent(marker, text))
			}
		}
		return out.String() + "\n"
	case *doc.Definitions:
		var out strings.Builder
		for _, item := range b.Items {
			text := p.t.lines(around("**", p.inlines(item.Term), "**")) + "\n\n"
			for _, v := range item.Values {
				text += p.blocks(v, level)
			}
			out.WriteString(p.indent("- ", text))
		}
		return out.String() + "\n"
	case *doc.Table:
		return p.table(b, level)
	case *doc.Contents:
		var out strings.Builder
		out.WriteString(p.heading("contents", p.d.Label(p.d.Labels.Contents), 2))
		for _, e := range p.d.Outline() {
			out.WriteString("- " + around("[", oneLine(p.inlines(e.Heading)), "](#"+e.ID+")") + "\n")
		}
		return out.String() + "\n"
	case *doc.PageBreak:
		return ""
	}
	p.err = fmt.Errorf("markdown: unknown block %T", b)
	return ""
}

func (p *printer) heading(id string, words []doc.Inline, level int) string {
	marks, text := strings.Repeat("#", min(level, 6)), oneLine(strings.ReplaceAll(p.inlines(words), p.t.hardBreak, " "))
	if text == "" {
		return ""
	}
	if p.t.headingID {
		return marks + " " + text + " {#" + id + "}\n\n"
	}
	return marks + " <a id=\"" + id + "\"></a>" + text + "\n\n"
}

// indent puts a marker before the first line of text and space before the others.
func (p *printer) indent(marker, text string) string {
	space := strings.Repeat(" ", max(len(marker), p.t.indent))
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	for i := range lines {
		switch {
		case i == 0:
			lines[i] = marker + lines[i]
		case lines[i] != "":
			lines[i] = space + lines[i]
		}
	}
	if p.t.indent > 0 && len(lines) > 1 {
		lines = append(lines, "") // or the next item would be words of this one
	}
	return strings.Join(lines, "\n") + "\n"
}

// table prints one; the blocks of a cell stand on lines of their own.
func (p *printer) table(t *doc.Table, level int) string {
	var b strings.Builder
	if len(t.Caption) > 0 {
		b.WriteString(p.t.lines(p.inlines(t.Caption)) + "\n\n")
	}
	b.WriteString("|")
	for _, h := range t.Head {
		b.WriteString(" " + p.cell(p.inlines(h)) + " |")
	}
	b.WriteString("\n|" + strings.Repeat(" --- |", len(t.Head)) + "\n")
	for _, row := range t.Rows {
		b.WriteString("|")
		for _, blocks := range row.Cells {
			var parts []string
			doc.Walk(blocks, func(block doc.Block) {
				if para, ok := block.(*doc.Paragraph); ok {
					parts = append(parts, p.cell(p.inlines(para.Inlines)))
				}
			})
			b.WriteString(" " + strings.Join(parts, p.t.cellBreak) + " |")
		}
		b.WriteString("\n")
	}
	return b.String() + "\n"
}

// cell is what a line of a table holds.
func (p *printer) cell(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, p.t.hardBreak, p.t.cellBreak), "\n", " ")
}

func escapedPath(s string) string { return (&url.URL{Path: s}).EscapedPath() }

// oneLine is text as a heading holds it.
func oneLine(s string) string { return trim(strings.ReplaceAll(s, "\n", " ")) }
