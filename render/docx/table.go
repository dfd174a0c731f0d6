package docx

import (
	"slices"

	"github.com/noticec/noticec/render/doc"
)

// table prints a caption, a head that is repeated on each page, and rows. The style of the table
// draws its lines; those of the paragraphs make heads of the first row and column.
func (p *printer) table(t *doc.Table, level int) {
	if len(t.Caption) > 0 {
		p.words(paragraph{style: "Caption", keepNext: true}, t.Caption)
	}
	if p.afterTable { // else they are one table
		p.paragraph(paragraph{style: "TableGap"}, func() {})
	}
	widths := p.columnWidths(t)
	p.out(`<w:tbl>`)
	p.tableProperties(t)
	p.out(`<w:tblGrid>`)
	for _, w := range widths {
		p.out(`<w:gridCol`)
		p.number("w:w", w)
		p.out(`/>`)
	}
	p.out(`</w:tblGrid>`)
	p.within(func(in *place) { *in = place{heading: in.heading, table: true} }, func() {
		if isHeaded(t) {
			p.tableHead(t.Head, widths)
		}
		for _, row := range t.Rows {
			p.row(row, !t.NoRowHeads, widths, level)
		}
		if !isHeaded(t) && len(t.Rows) == 0 { // the schema wants a row
			p.tableHead(t.Head, widths)
		}
	})
	p.out(`</w:tbl>`)
	p.afterTable = true
}

func isHeaded(t *doc.Table) bool {
	return slices.ContainsFunc(t.Head, func(h []doc.Inline) bool { return len(h) > 0 })
}

// tableProperties prints how a table is set, in the order of the schema (CT_TblPr). Where
// it has no caption, its name for screen readers is the heading that it stands under.
func (p *printer) tableProperties(t *doc.Table) {
	p.out(`<w:tblPr><w:tblStyle w:val="NoticeTable"/>`)
	if p.rtl {
		p.out(`<w:bidiVisual/>`)
	}
	p.out(`<w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="`, tableLook(t), `" w:firstRow="`, digit(isHeaded(t)),
		`" w:lastRow="0" w:firstColumn="`, digit(!t.NoRowHeads), `" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if len(t.Caption) == 0 && len(p.in.heading) > 0 {
		p.out(`<w:tblCaption`)
		p.attr("w:val", doc.Plain(p.in.heading))
		p.out(`/>`)
	}
	p.out(`</w:tblPr>`)
}

// tableLook is which parts of its style a table has, as bits: 0x20 the first row, 0x80 the first
// column, 0x600 no bands.
func tableLook(t *doc.Table) string {
	switch {
	case isHeaded(t) && !t.NoRowHeads:
		return "06A0"
	case isHeaded(t):
		return "0620"
	case !t.NoRowHeads:
		return "0680"
	}
	return "0600"
}

func digit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func (p *printer) tableHead(heads [][]doc.Inline, widths []int) {
	p.out(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, h := range heads {
		p.startCell(widths[i])
		p.words(paragraph{style: "TableHeading", keepNext: true}, h)
		p.out(`</w:tc>`)
	}
	p.out(`</w:tr>`)
}

// row prints a row; headed is whether its first cell is its head.
func (p *printer) row(row doc.Row, headed bool, widths []int, level int) {
	p.mark(row.ID)
	p.out(`<w:tr>`)
	whole, change := p.linesOf(row, widths) <= maxWhole, p.rowChange(row)
	if whole || change != unchanged {
		p.out(`<w:trPr>`)
		if whole {
			p.out(`<w:cantSplit/>`)
		}
		if change != unchanged {
			p.trackedMark(change)
		}
		p.out(`</w:trPr>`)
	}
	for i, cell := range row.Cells {
		style := "TableContents"
		if i == 0 && headed {
			style = "TableHeading"
		}
		p.startCell(widths[i])
		p.within(func(in *place) { in.style = style }, func() {
			from := len(p.b)
			p.blocks(cell, level)
			if len(p.b) == from || p.afterTable { // a cell ends in a paragraph
				p.words(paragraph{style: style}, nil)
			}
		})
		p.out(`</w:tc>`)
	}
	p.out(`</w:tr>`)
}

func (p *printer) startCell(width int) {
	p.out(`<w:tc><w:tcPr><w:tcW`)
	p.number("w:w", width)
	p.out(` w:type="dxa"/></w:tcPr>`)
	p.afterTable = false
}
