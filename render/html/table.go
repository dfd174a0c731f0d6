package html

import "github.com/noticec/noticec/render/doc"

// cardColumns is the number of columns from which a table becomes cards on narrow screens.
const cardColumns = 3

func (p *printer) table(t *doc.Table, level int) {
	cards := len(t.Head) >= cardColumns && !p.plainMarkup
	if cards {
		p.start("div", tableHolder, "")
	}
	p.open("table", roleTable)
	if len(t.Caption) > 0 {
		p.out("\n")
		p.open("caption", roleCaption)
		p.inlines(t.Caption)
		p.out("</caption>")
	}
	p.out("\n")
	p.open("thead", tableHead)
	p.open("tr", tableRow)
	for _, h := range t.Head {
		p.out(`<th scope="col"`, p.class(columnHeader), ">")
		p.inlines(h)
		p.out("</th>")
	}
	p.out("</tr></thead>\n")
	p.open("tbody", tableBody)
	p.out("\n")
	var labels []string
	if cards {
		for _, h := range t.Head {
			labels = append(labels, doc.Plain(h))
		}
	}
	for i := range t.Rows {
		p.row(&t.Rows[i], labels, level)
	}
	p.out("</tbody>\n</table>\n")
	if cards {
		p.end("div")
	}
}

// row prints a row; labels are those of the cells of a card, or nil.
func (p *printer) row(row *doc.Row, labels []string, level int) {
	p.open("tr", tableRow)
	for i, cell := range row.Cells {
		if i == 0 {
			p.out(`<th scope="row"`, p.class(rowHeader))
			p.id(row.ID)
			p.out(">")
			p.compact(cell, level)
			p.out("</th>")
			continue
		}
		p.out("<td", p.class(roleCell))
		if labels == nil {
			p.out(">")
			p.compact(cell, level)
			p.out("</td>")
			continue
		}
		p.attr("data-label", labels[i])
		p.out("><div>")
		p.compact(cell, level)
		p.out("</div></td>")
	}
	p.out("</tr>\n")
}
