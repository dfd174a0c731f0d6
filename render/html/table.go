package html

import (
	"slices"

	"github.com/noticec/noticec/render/doc"
)

// cardColumns is the number of columns from which a table becomes cards on narrow screens.
const cardColumns = 3

func (p *printer) table(t *doc.Table, level int) {
	cards := len(t.Head) >= cardColumns && !p.plainMarkup
	if cards {
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
	if cards {
		for _, h := range t.Head {
			labels = append(labels, doc.Plain(h))
		}
	}
	for i := range t.Rows {
		p.row(&t.Rows[i], !t.NoRowHeads, labels, level)
	}
	p.out("</tbody>\n</table>\n")
	if cards {
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
// card, or nil. An empty cell has no label, so that cards leave it out.
func (p *printer) row(row *doc.Row, headed bool, labels []string, level int) {
	id := row.ID // of the first cell that is there in a card
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
		p.out("><div>")
		p.compact(cell, level)
		p.out("</div></td>")
	}
	p.out("</tr>\n")
}
