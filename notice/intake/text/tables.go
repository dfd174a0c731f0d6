package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// A field is words between wide gaps, at a column counted from the margin of the page.
type field struct {
	at   int
	text string
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
	var rows [][]string
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
		row, isFull, ok := rowOf(fieldsOf(l), columns)
		if !ok {
			return nil, 0
		}
		if isFull {
			full++
		}
		if len(rows) > 0 && goesOn(row[0]) {
			for k, text := range row {
				rows[len(rows)-1][k] = strings.TrimSpace(rows[len(rows)-1][k] + " " + text)
			}
			continue
		}
		rows = append(rows, row)
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
	var rows [][]string
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

func (p *parser) rowOfChunk(c *chunk, columns []field) ([]string, bool) {
	if len(fieldsOf(c.lines[0])) < 2 || c.tried > 4*len(c.lines) {
		return nil, false
	}
	out := make([]string, len(columns))
	for i, l := range c.lines {
		c.tried++
		row, isFull, ok := rowOf(fieldsOf(l), columns)
		isRow := i > 0 && isFull && !goesOn(row[0]) // the chunk has several rows of its own
		if !ok || isRow || c.items[i].isItem && l.indent <= columns[0].at || isRule(l.text) {
			return nil, false
		}
		for k, text := range row {
			if out[k] != "" && text != "" {
				out[k] += " "
			}
			out[k] += text
		}
	}
	return out, true
}

// goesOn reports whether the first field of a line says that it goes on with the row above.
func goesOn(first string) bool {
	c, _ := utf8.DecodeRuneInString(first)
	return first == "" || unicode.IsLower(c)
}

// rowOf puts fields into columns; ok is false where one stands between them.
func rowOf(fields, columns []field) (row []string, isFull, ok bool) {
	row = make([]string, len(columns))
	for _, f := range fields {
		found := false
		for k, c := range columns {
			if f.at >= c.at-1 && f.at <= c.at+1 {
				row[k], found = f.text, true
			}
		}
		if !found {
			return nil, false, false
		}
	}
	return row, len(fields) == len(columns), true
}

func (p *parser) table(lines []line, rows [][]string, heads int) *prose.Table {
	place := prose.Place{Span: p.span(lines)}
	t := &prose.Table{Place: place, Head: make([][]prose.Inline, len(rows[0])), NoRowHeads: true}
	words := func(text string) []prose.Inline {
		text = strings.Join(strings.Fields(prose.Visible(strings.ReplaceAll(text, "\u00ad", ""))), " ")
		if !intake.IsSeen(text) {
			return nil
		}
		return []prose.Inline{prose.Text(text)}
	}
	for i, row := range rows {
		if i < heads {
			for k, text := range row {
				t.Head[k] = words(text)
			}
			continue
		}
		out := prose.Row{Cells: make([][]prose.Block, len(row))}
		for k, text := range row {
			if in := words(text); in != nil {
				p.blocks++
				out.Cells[k] = []prose.Block{&prose.Paragraph{Place: place, Inlines: in}}
			}
		}
		t.Rows = append(t.Rows, out)
	}
	return t
}
