package html

import (
	"slices"
	"strconv"

	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/prose"
)

// maxSpan is how many columns or rows a cell counts for at most.
const maxSpan = 20

// A cell is a cell of a table in its column.
type cell struct {
	*node
	column int
}

// table returns a table, or the blocks of its cells in order if it does no more than to divide the
// page.
func (r *reader) table(n *node) []prose.Block {
	caption, rows, stray := parts(n)
	out := r.blocks(&node{tag: atom.Div, name: "div", first: chain(stray), parent: n})
	if isLayout(r, n, rows) || r.within > 0 {
		for _, row := range rows {
			for _, c := range row.cells {
				out = append(out, r.block(nil, c)...)
			}
		}
		if caption != nil {
			out = append(r.blocks(caption), out...)
		}
		return out
	}
	r.within++
	defer func() { r.within-- }()
	t, width := &prose.Table{NoRowHeads: true}, 0
	grid := r.grid(rows, &width)
	if caption != nil {
		l := r.newLine(true)
		r.inlines(caption, l)
		t.Caption = l.close()
	}
	if len(grid) > 0 && isHeadRow(rows[grid[0].index], grid[0].cells) && len(grid) > 1 {
		t.Head = r.headOf(grid[0].cells, width)
		grid = grid[1:]
	} else {
		t.Head = make([][]prose.Inline, width)
	}
	for _, g := range grid {
		if row, ok := r.rowOf(g.cells, width); ok {
			t.Rows = append(t.Rows, row)
			t.NoRowHeads = t.NoRowHeads && g.cells[0].tag != atom.Th
		}
	}
	if len(t.Rows) == 0 && !slices.ContainsFunc(t.Head, func(h []prose.Inline) bool { return len(h) > 0 }) {
		return out
	}
	t.Place = r.placeOf(n)
	return append(out, withoutEmptyColumns(t))
}

// A tableRow is a row with its cells.
type tableRow struct {
	*node
	cells  []*node
	inHead bool
}

// parts returns the caption of a table, its rows, and what stands between them, which browsers show
// above the table.
func parts(n *node) (caption *node, rows []tableRow, stray []*node) {
	var walk func(n *node, inHead bool)
	walk = func(n *node, inHead bool) {
		for c := n.first; c != nil; c = c.next {
			switch c.tag {
			case atom.Caption:
				if caption == nil {
					caption = c
					continue
				}
				stray = append(stray, c)
			case atom.Thead, atom.Tbody, atom.Tfoot:
				walk(c, c.tag == atom.Thead)
			case atom.Tr:
				row := tableRow{node: c, inHead: inHead}
				for cell := c.first; cell != nil; cell = cell.next {
					if cell.tag == atom.Td || cell.tag == atom.Th {
						row.cells = append(row.cells, cell)
					} else {
						stray = append(stray, cell)
					}
				}
				rows = append(rows, row)
			case atom.Colgroup, atom.Col:
			default:
				stray = append(stray, c)
			}
		}
	}
	walk(n, false)
	return caption, rows, stray
}

// chain makes siblings of copies of nodes and returns the first.
func chain(nodes []*node) *node {
	var first, last *node
	for _, n := range nodes {
		only := n.alone()
		if last == nil {
			first = only
		} else {
			last.next = only
		}
		last = only
	}
	return first
}

// isLayout reports whether a table only places its cells: it says so, has a single row or column, or
// there are headings or tables in it.
func isLayout(r *reader, n *node, rows []tableRow) bool {
	if role := n.attr("role"); role == "presentation" || role == "none" || r.massOf(n).headings > 0 {
		return true
	}
	filled, widest := 0, 0
	for _, row := range rows {
		cells := 0
		for _, c := range row.cells {
			if r.massOf(c).words > 0 {
				cells++
			}
			if hasTable(c) {
				return true
			}
		}
		if cells > 0 {
			filled++
		}
		widest = max(widest, cells)
	}
	return filled < 2 || widest < 2
}

func hasTable(n *node) bool {
	for c := n.first; c != nil; c = c.next {
		if c.tag == atom.Table || c.tag == atom.Div && hasTable(c) {
			return true
		}
	}
	return false
}

// A gridRow is a row whose cells know their columns; index is that of the row in the table.
type gridRow struct {
	index int
	cells []cell
}

// grid puts the cells of rows into columns. A cell that spans several stands in the first of them.
// Hidden rows and those without cells are left out.
func (r *reader) grid(rows []tableRow, width *int) []gridRow {
	var out []gridRow
	var below []int // for how many rows each column is taken from above
	for i, row := range rows {
		if r.isHidden(row.node) {
			r.omit("hidden text", row.node)
			continue
		}
		g, column := gridRow{index: i}, 0
		for _, c := range row.cells {
			for column < len(below) && below[column] > 0 {
				column++
			}
			g.cells = append(g.cells, cell{c, column})
			for range spanOf(c, "colspan") {
				for len(below) <= column {
					below = append(below, 0)
				}
				below[column] = spanOf(c, "rowspan")
				column++
			}
		}
		for k := range below {
			below[k] = max(0, below[k]-1)
		}
		if *width = max(*width, column); len(g.cells) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func spanOf(n *node, name string) int {
	k, err := strconv.Atoi(n.attr(name))
	if err != nil || k < 1 {
		return 1
	}
	return min(k, maxSpan)
}

// isHeadRow reports whether the first row is the head of the columns: by its element, or all of it
// is bold.
func isHeadRow(row tableRow, cells []cell) bool {
	if row.inHead {
		return true
	}
	words := 0
	for _, c := range cells {
		if isSpace(c.words()) {
			continue
		}
		words++
		if c.tag != atom.Th && !isAllBold(c.node) {
			return false
		}
	}
	return words > 1
}

// isAllBold reports whether all words in a node are bold.
func isAllBold(n *node) bool {
	switch {
	case n.isText():
		return isSpace(n.text)
	case n.tag == atom.B || n.tag == atom.Strong || isBold(n.attr("style")):
		return true
	}
	for c := n.first; c != nil; c = c.next {
		if !isAllBold(c) {
			return false
		}
	}
	return true
}

// headOf are the heads of columns.
func (r *reader) headOf(cells []cell, width int) [][]prose.Inline {
	head := make([][]prose.Inline, width)
	for _, c := range cells {
		l := r.newLine(true)
		r.inlines(c.node, l)
		head[c.column] = l.close()
		if strong, ok := only(head[c.column]).(prose.Strong); ok { // as heads are by nature
			head[c.column] = strong
		}
		r.count(1)
	}
	return head
}

// only is the inline that a list consists of; nil if there are more.
func only(in []prose.Inline) prose.Inline {
	if len(in) != 1 {
		return nil
	}
	return in[0]
}

// rowOf is a row; ok is whether it has words.
func (r *reader) rowOf(cells []cell, width int) (row prose.Row, ok bool) {
	row.Cells = make([][]prose.Block, width)
	for _, c := range cells {
		if what := r.furniture(c.node); what != "" {
			r.omit(what, c.node)
			continue
		}
		row.Cells[c.column] = listed(r.blocks(c.node), r.listLevel)
		ok = ok || len(row.Cells[c.column]) > 0
		if row.ID == "" {
			row.ID = r.anchorOf(c.node)
		}
	}
	return row, ok
}

// withoutEmptyColumns is a table without the columns that have neither head nor words.
func withoutEmptyColumns(t *prose.Table) *prose.Table {
	for i := len(t.Head) - 1; i >= 0; i-- {
		filled := len(t.Head[i]) > 0 || slices.ContainsFunc(t.Rows, func(row prose.Row) bool { return len(row.Cells[i]) > 0 })
		if filled {
			continue
		}
		t.Head = slices.Delete(t.Head, i, i+1)
		for k := range t.Rows {
			t.Rows[k].Cells = slices.Delete(t.Rows[k].Cells, i, i+1)
		}
	}
	return t
}

// placeOf is the place of the words in an element.
func (r *reader) placeOf(n *node) prose.Place {
	var first, last *node
	n.walk(func(c *node) bool {
		if c.isText() && !isSpace(c.text) {
			if first == nil {
				first = c
			}
			last = c
		}
		return true
	})
	if first == nil {
		return prose.Place{}
	}
	return r.place(first, last)
}
