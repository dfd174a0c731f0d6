package word

import (
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// A grid is a table with as many cells in each row. Cells that another one covers, and columns
// and rows without words, are gone; nil is an empty cell.
type grid struct {
	rows    [][]*cell
	heads   int // rows at the top that are heads: 0 or 1
	columns int
}

// gridOf lays out a table.
func (b *builder) gridOf(t *table) grid {
	columns := 0
	for _, r := range t.rows {
		n := 0
		for _, c := range r.cells {
			n += c.span
		}
		columns = max(columns, min(n, maxColumns))
	}
	if b.cells += columns * len(t.rows); b.cells > 4*intake.MaxBlocks {
		b.err = &intake.LimitError{What: "200,000 cells"}
		return grid{}
	}
	g := grid{}
	isUsed := make([]bool, columns)
	for _, r := range t.rows {
		line, words := b.gridRow(r, isUsed)
		if !words {
			continue
		}
		if len(g.rows) == 0 && r.head {
			g.heads = 1
		}
		g.rows = append(g.rows, line)
	}
	for i, line := range g.rows {
		var out []*cell
		for k, c := range line {
			if isUsed[k] {
				out = append(out, c)
			}
		}
		g.rows[i], g.columns = out, len(out)
	}
	if len(g.rows) > 1 && (t.headRow && b.pack.styles.hasHeadRow(t.style) || g.hasBoldHead()) {
		g.heads = 1
	}
	if g.heads == len(g.rows) {
		g.heads = 0
	}
	return g
}

// gridRow lays out the cells of a row that have words, and notes their columns in isUsed.
func (b *builder) gridRow(r row, isUsed []bool) (line []*cell, words bool) {
	line = make([]*cell, len(isUsed))
	at := 0
	for i := range r.cells {
		c := &r.cells[i]
		at = min(at, len(isUsed)-1) // of more than Word can have, the last are one
		switch {
		case c.merged:
			b.omitCell(c)
		case wordsOf(c.nodes) == 0:
			b.blocks(c.nodes) // for what is left out of it
		case line[at] != nil:
			line[at] = &cell{nodes: append(append([]node{}, line[at].nodes...), c.nodes...), span: 1}
		default:
			line[at], isUsed[at], words = c, true, true
		}
		at += c.span
	}
	return line, words
}

// omitCell lists the words of a cell that the one above covers.
func (b *builder) omitCell(c *cell) {
	if n := wordsOf(c.nodes); n > 0 {
		b.omit(hidden, n)
	}
}

func (s *styles) hasHeadRow(id string) bool {
	st := s.byID[id]
	return st != nil && st.headRow
}

// hasBoldHead reports whether the first row is bold and another one is not.
func (g *grid) hasBoldHead() bool {
	if !isBoldRow(g.rows[0]) || g.columns < 2 {
		return false
	}
	for _, row := range g.rows[1:] {
		if !isBoldRow(row) {
			return true
		}
	}
	return false
}

func isBoldRow(row []*cell) bool {
	n := 0
	for _, c := range row {
		if c == nil {
			continue
		}
		if !isBold(c.nodes) {
			return false
		}
		n++
	}
	return n > 1
}

// isBold reports whether all words of nodes are bold, and there are some.
func isBold(nodes []node) bool {
	seen := false
	for _, n := range nodes {
		p, ok := n.(*para)
		if !ok {
			return false
		}
		if p.words() == 0 {
			continue
		}
		if _, bold := p.look(); !bold {
			return false
		}
		seen = true
	}
	return seen
}

// hasRowHeads reports whether the first column is bold, and the others are not.
func (g *grid) hasRowHeads() bool {
	others := false
	for _, row := range g.rows[g.heads:] {
		if row[0] != nil && !isBold(row[0].nodes) {
			return false
		}
		for _, c := range row[1:] {
			others = others || c != nil && !isBold(c.nodes)
		}
	}
	return others
}

// longCell is the number of words that a cell of data seldom has.
const longCell = 35

// isLayout reports whether a table only places paragraphs: it has one column, headings, or long
// texts and no lines.
func (b *builder) isLayout(t *table, g *grid) bool {
	if g.columns == 1 || len(g.rows) == 1 && g.columns > 0 && !t.bordered && t.style == "" {
		return true
	}
	cells, words := 0, 0
	for i, row := range g.rows {
		for _, c := range row {
			if c == nil {
				continue
			}
			if i >= g.heads && b.hasHeading(c.nodes) {
				return true
			}
			cells++
			words += wordsOf(c.nodes)
		}
	}
	return !t.bordered && t.style == "" && words > longCell*cells
}

func (b *builder) hasHeading(nodes []node) bool {
	for _, n := range nodes {
		if p, ok := n.(*para); ok && p.words() > 0 && b.headingLevel(p) > 0 {
			return true
		}
	}
	return false
}

// table makes blocks of a table: the table, or its words in reading order where it only places
// them or stands in a cell of another one.
func (b *builder) table(t *table) []prose.Block {
	g := b.gridOf(t)
	if len(g.rows) == 0 {
		return nil
	}
	if b.inTable > 0 || b.isLayout(t, &g) {
		var out []prose.Block
		for _, row := range g.rows {
			for _, c := range row {
				if c != nil {
					out = append(out, b.blocks(c.nodes)...)
				}
			}
		}
		return out
	}
	out := &prose.Table{NoRowHeads: !g.hasRowHeads(), Head: make([][]prose.Inline, g.columns)}
	b.inTable++
	defer func() { b.inTable-- }()
	for i, row := range g.rows {
		if i < g.heads {
			for k, c := range row {
				out.Head[k] = b.head(c, &out.Place)
			}
			continue
		}
		line := prose.Row{Cells: make([][]prose.Block, g.columns)}
		for k, c := range row {
			if c == nil {
				continue
			}
			line.Cells[k] = b.blocks(c.nodes)
			for _, block := range line.Cells[k] {
				extend(&out.Place, block.Origin())
				if p, ok := block.(*prose.Paragraph); ok && k == 0 && !out.NoRowHeads {
					p.Inlines = withoutWeight(p.Inlines)
				}
			}
		}
		out.Rows = append(out.Rows, line)
	}
	return []prose.Block{out}
}

// head makes a head of a cell: its paragraphs are lines of it.
func (b *builder) head(c *cell, place *prose.Place) []prose.Inline {
	if c == nil {
		return nil
	}
	var out []prose.Inline
	prose.Walk(b.blocks(c.nodes), func(block prose.Block) {
		p, ok := block.(*prose.Paragraph)
		if !ok {
			return
		}
		if len(out) > 0 {
			out = append(out, prose.Break{})
		}
		out = append(out, withoutWeight(p.Inlines)...)
		extend(place, p.Span)
	})
	return out
}
