package html

import (
	"slices"

	"github.com/noticec/noticec/render/doc"
)

// The number of columns from which a table is set as blocks: a line for each cell, after the head of
// its column.
const (
	blockColumns     = 3 // on narrow screens
	wideBlockColumns = 5 // at every width
)

func (p *printer) table(t *doc.Table, level int) {
	asBlocks := len(t.Head) >= blockColumns && !p.plainMarkup
	switch {
	case asBlocks && len(t.Head) >= wideBlockColumns:
		p.start("div", wideTable, "")
	case asBlocks:
		p.start("div", tableHolder, "")
	}
	p.out("<table", p.class(roleTable))
	if len(t.Caption) > 0 {
		p.out(">\n")
		p.open("caption", roleCaption)
		p.inlines(t.Caption)
		p.out("</caption>\n")
	} else {
		p.labelledBy(p.headingID)
		p.out(">\n")
	}
	p.tableHead(t.Head)
	p.open("tbody", tableBody)
	p.out("\n")
	var labels []string
	if asBlocks {
		for _, h := range t.Head {
			labels = append(labels, doc.Plain(h))
		}
	}
	for i := range t.Rows {
		p.row(&t.Rows[i], !t.NoRowHeads, labels, level)
	}
	p.out("</tbody>\n</table>\n")
	if asBlocks {
		p.end("div")
	}
}

// tableHead prints the heads of columns, if there are any. An empty cell is the head of nothing.
func (p *printer) tableHead(heads [][]doc.Inline) {
	if !slices.ContainsFunc(heads, func(h []doc.Inline) bool { return len(h) > 0 }) {
		return
	}
	p.open("thead", tableHead)
	p.open("tr", tableRow)
	for _, h := range heads {
		if len(h) == 0 {
			p.out("<td", p.class(columnHeader), "></td>")
			continue
		}
		p.out(`<th scope="col"`, p.class(columnHeader), ">")
		p.inlines(h)
		p.out("</th>")
	}
	p.out("</tr></thead>\n")
}

// row prints a row; headed is whether its first cell is its head, labels are those of the cells of a
// table that is set as blocks, or nil. An empty cell has no label.
func (p *printer) row(row *doc.Row, headed bool, labels []string, level int) {
	id := row.ID // of the first cell with words
	p.open("tr", tableRow)
	for i, cell := range row.Cells {
		if len(cell) == 0 {
			p.out("<td", p.class(roleCell), "></td>")
			continue
		}
		if i == 0 && headed {
			p.out(`<th scope="row"`, p.class(rowHeader))
			p.id(id)
			p.out(">")
			p.compact(cell, level)
			p.out("</th>")
			id = ""
			continue
		}
		p.out("<td", p.class(roleCell))
		p.id(id)
		id = ""
		if labels == nil {
			p.out(">")
			p.compact(cell, level)
			p.out("</td>")
			continue
		}
		if labels[i] != "" {
			p.attr("data-label", labels[i])
		}
		p.out(">")
		p.compact(cell, level)
		p.out("</td>")
	}
	p.out("</tr>\n")
}
