package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A field is words between wide gaps, at a column counted from the margin of the page.
type field struct {
	at   int
	text string
}

// A row has the texts of each cell, one of each line.
type row [][]string

func (r row) add(texts []string) {
	for k, text := range texts {
		r[k] = append(r[k], text)
	}
}

// maxColumns bounds the columns of a table.
const maxColumns = 64

// minGap is the width of the space between two columns.
const minGap = 3

// fieldsOf splits a line at wide gaps.
func fieldsOf(l line) []field {
	var out []field
	at := l.indent
	for rest := l.text; rest != ""; {
		end := strings.Index(rest, strings.Repeat(" ", minGap))
		if end < 0 {
			return append(out, field{at, rest})
		}
		out = append(out, field{at, rest[:end]})
		next := strings.TrimLeft(rest[end:], " ")
		at += len([]rune(rest[:end])) + len(rest[end:]) - len(next)
		rest = next
	}
	return out
}

// tableAt is the table that begins at line i of a chunk, and its number of lines, or 0. Its rows have the
// same number of fields in the same columns; a line whose first field is empty, or begins with a small
// letter, goes on with those of the row above. A rule below the first row makes it the heads.
func (p *parser) tableAt(c *chunk, i int) (*prose.Table, int) {
	lines := c.lines[i:]
	if c.tried > 4*len(c.lines) {
		return nil, 0
	}
	columns := fieldsOf(lines[0])
	if len(columns) < 2 || len(columns) > maxColumns || len(lines) < 2 || isRule(lines[0].text) {
		return nil, 0
	}
	var rows []row
	full, heads, n := 0, 0, 0
	for ; n < len(lines); n++ {
		l := lines[n]
		c.tried++
		if c.items[i+n].isItem {
			return nil, 0 // the gap is behind its marker
		}
		if isRule(l.text) {
			if len(rows) == 1 {
				heads = 1
			}
			continue
		}
		texts, isFull, ok := textsOf(fieldsOf(l), columns)
		if !ok {
			return nil, 0
		}
		if isFull {
			full++
		}
		if len(rows) == 0 || !goesOn(texts[0]) {
			rows = append(rows, make(row, len(columns)))
		}
		rows[len(rows)-1].add(texts)
	}
	if full < 2 || len(rows) < 2 {
		return nil, 0
	}
	return p.table(lines[:n], rows, heads), n
}

// tableOfChunks is the table that begins with the present chunk, and its number of chunks, or 0.
// Each chunk is a row, as where a table has space between its rows: it begins with several
// fields, and all of its lines are in the columns of the first one.
func (p *parser) tableOfChunks() (*prose.Table, int) {
	columns := fieldsOf(p.chunks[p.at].lines[0])
	if len(columns) < 2 || len(columns) > maxColumns || p.chunks[p.at].items[0].isItem {
		return nil, 0
	}
	var rows []row
	var lines []line
	for _, c := range p.chunks[p.at:] {
		row, ok := p.rowOfChunk(c, columns)
		if !ok {
			break
		}
		rows, lines = append(rows, row), append(lines, c.lines...)
	}
	if len(rows) < 2 {
		return nil, 0
	}
	return p.table(lines, rows, 0), len(rows)
}

func (p *parser) rowOfChunk(c *chunk, columns []field) (row, bool) {
	if len(fieldsOf(c.lines[0])) < 2 || c.tried > 4*len(c.lines) {
		return nil, false
	}
	out := make(row, len(columns))
	for i, l := range c.lines {
		c.tried++
		texts, isFull, ok := textsOf(fieldsOf(l), columns)
		isRow := i > 0 && isFull && !goesOn(texts[0]) // the chunk has several rows of its own
		if !ok || isRow || c.items[i].isItem && l.indent <= columns[0].at || isRule(l.text) {
			return nil, false
		}
		out.add(texts)
	}
	return out, true
}

// goesOn reports whether the first field of a line says that it goes on with the row above.
func goesOn(first string) bool {
	c, _ := utf8.DecodeRuneInString(first)
	return first == "" || unicode.IsLower(c)
}

// textsOf puts fields into columns; ok is false where one stands between them.
func textsOf(fields, columns []field) (texts []string, isFull, ok bool) {
	texts = make([]string, len(columns))
	for _, f := range fields {
		found := false
		for k, c := range columns {
			if f.at >= c.at-1 && f.at <= c.at+1 {
				texts[k], found = f.text, true
			}
		}
		if !found {
			return nil, false, false
		}
	}
	return texts, len(fields) == len(columns), true
}

func (p *parser) table(lines []line, rows []row, heads int) *prose.Table {
	place := prose.Place{Span: p.span(lines)}
	t := &prose.Table{Place: place, Head: make([][]prose.Inline, len(rows[0])), NoRowHeads: true}
	words := func(texts []string) []prose.Inline {
		text := strings.ReplaceAll(strings.Join(texts, " "), "\u00ad", "")
		text = strings.Join(strings.Fields(prose.Visible(text)), " ")
		if !source.IsSeen(text) {
			return nil
		}
		return []prose.Inline{prose.Text(text)}
	}
	for i, row := range rows {
		if i < heads {
			for k, texts := range row {
				t.Head[k] = words(texts)
			}
			continue
		}
		out := prose.Row{Cells: make([][]prose.Block, len(row))}
		for k, texts := range row {
			if in := words(texts); in != nil {
				p.blocks++
				out.Cells[k] = []prose.Block{&prose.Paragraph{Place: place, Inlines: in}}
			}
		}
		t.Rows = append(t.Rows, out)
	}
	return t
}
