package word

import (
	"encoding/xml"
	"strings"
)

// maxColumns bounds the columns of a table; Word has 63.
const maxColumns = 64

type (
	// A table is one as Word has it: its rows may have different numbers of cells.
	table struct {
		style    string
		headRow  bool // whether the style's look of the first row is asked for
		bordered bool // whether it has lines of its own
		rows     []row
	}
	row struct {
		head  bool // whether it is repeated on each page
		cells []cell
	}
	// A cell covers span columns. A merged one continues the cell above.
	cell struct {
		nodes  []node
		span   int
		merged bool
	}
)

func (t *table) words() int {
	n := 0
	for _, row := range t.rows {
		for _, c := range row.cells {
			n += wordsOf(c.nodes)
		}
	}
	return n
}

func wordsOf(nodes []node) int {
	n := 0
	for _, node := range nodes {
		n += node.words()
	}
	return n
}

// table reads w:tbl.
func (r *reader) table() *table {
	t := &table{}
	var within func(e xml.StartElement)
	within = func(e xml.StartElement) {
		switch e.Name.Local {
		case "tblPr":
			r.tableProps(t)
		case "tr":
			t.rows = append(t.rows, r.row())
		case "sdt":
			r.control(within)
		case "bookmarkStart":
			r.bookmarks = append(r.bookmarks, attr(e, "name"))
			r.skip()
		case "tblGrid":
			r.skip()
		default:
			r.children(within)
		}
	}
	r.children(within)
	return t
}

func (r *reader) tableProps(t *table) {
	r.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "tblStyle":
			t.style = attr(e, "val")
		case "tblBorders":
			t.bordered = r.hasBorder()
			return
		case "tblLook":
			const firstRow = 0x20
			t.headRow = isOne(attr(e, "firstRow")) || hex(attr(e, "val"))&firstRow != 0
		}
		r.skip()
	})
}

func isOne(s string) bool { return s == "1" || s == "true" || s == "on" }

func hex(s string) (n int) {
	for _, c := range s[max(0, len(s)-4):] {
		n = n<<4 | max(0, strings.IndexRune("0123456789abcdef", c|0x20))
	}
	return n
}

// hasBorder reads an element with borders, and reports whether one is drawn.
func (r *reader) hasBorder() (drawn bool) {
	r.children(func(e xml.StartElement) {
		if kind := attr(e, "val"); kind != "" && kind != "none" && kind != "nil" {
			drawn = true
		}
		r.skip()
	})
	return drawn
}

// row reads w:tr. Cells that are not there, at its sides, are empty ones.
func (r *reader) row() row {
	r.count()
	var out row
	before := r.removed
	after := 0
	var within func(e xml.StartElement)
	within = func(e xml.StartElement) {
		switch e.Name.Local {
		case "trPr":
			r.children(func(e xml.StartElement) {
				switch e.Name.Local {
				case "tblHeader":
					out.head = isOn(e)
				case "del":
					r.removed = deleted
				case "gridBefore":
					out.cells = append(out.cells, cell{span: number(e, "val", 0, maxColumns, 0)})
				case "gridAfter":
					after = number(e, "val", 0, maxColumns, 0)
				}
				r.skip()
			})
		case "tc":
			out.cells = append(out.cells, r.cell())
		case "sdt":
			r.control(within)
		case "tblPrEx":
			r.skip()
		default:
			r.children(within)
		}
	}
	r.children(within)
	r.removed = before
	if after > 0 {
		out.cells = append(out.cells, cell{span: after})
	}
	return out
}

func (r *reader) cell() cell {
	r.count()
	c := cell{span: 1}
	before := r.removed
	r.children(func(e xml.StartElement) {
		if e.Name.Local != "tcPr" {
			r.node(e, &c.nodes)
			return
		}
		r.children(func(e xml.StartElement) {
			switch e.Name.Local {
			case "gridSpan":
				c.span = number(e, "val", 1, maxColumns, 1)
			case "vMerge", "hMerge":
				c.merged = c.merged || attr(e, "val") != "restart"
			case "cellDel":
				r.removed = deleted
			}
			r.skip()
		})
	})
	r.removed = before
	return c
}
