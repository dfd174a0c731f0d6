package workbook

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// styleOf is the look of a cell of words.
func styleOf(c Cell) int {
	switch {
	case c.State == Unknown:
		return styleUnknown
	case c.State == Missing:
		return styleMissing
	case c.link() != "":
		return styleLink
	case c.State != Filled:
		return styleState
	}
	return styleWords
}

// A sheetLink is the address of a cell such as B7.
type sheetLink struct{ cell, to string }

func (p *xlsxPrinter) sheet(number int, s Sheet) {
	if p.err != nil {
		return
	}
	x := &sheetPrinter{w: bufio.NewWriterSize(p.open("xl/worksheets/sheet"+strconv.Itoa(number)+".xml"), 64<<10)}
	x.start(s, number == 1)
	for row := range s.rows() {
		if x.rows == maxRows {
			p.err = fmt.Errorf("the sheet %q has more rows than a spreadsheet can hold, which are %d", s.Name, maxRows)
			return
		}
		x.row(s, row)
	}
	x.end(s)
	if p.err = firstOf(p.err, x.w.Flush()); p.err != nil || len(x.links) == 0 {
		return
	}
	w := bufio.NewWriter(p.open("xl/worksheets/_rels/sheet" + strconv.Itoa(number) + ".xml.rels"))
	w.WriteString(xmlHead + `<Relationships xmlns="` + packXML + `relationships">`)
	for i, l := range x.links {
		w.WriteString(relation(i+1, docXML+"/hyperlink", l.to, ` TargetMode="External"`))
	}
	w.WriteString(`</Relationships>`)
	p.err = firstOf(p.err, w.Flush())
}

// A sheetPrinter writes a worksheet; its writer keeps the first error.
type sheetPrinter struct {
	w     *bufio.Writer
	rows  int // written, with that of the heads
	links []sheetLink
}

func (x *sheetPrinter) start(s Sheet, first bool) {
	selected := ""
	if first {
		selected = ` tabSelected="1"`
	}
	x.w.WriteString(xmlHead + `<worksheet xmlns="` + mainXML + `" xmlns:r="` + docXML + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView` + selected +
		` workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, width := range columnWidths(s) {
		fmt.Fprintf(x.w, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	x.w.WriteString(`</cols><sheetData><row r="1">`)
	x.rows = 1
	for i, c := range s.Columns {
		head := c.Head
		if c.Law != "" {
			head += "\n" + c.Law
		}
		x.text(i, styleHead, head)
	}
	x.w.WriteString(`</row>`)
}

// columnWidths are the widths of columns in characters, by their heads and the first rows.
func columnWidths(s Sheet) []int {
	out := make([]int, len(s.Columns))
	for i, c := range s.Columns {
		out[i] = max(minWidth, textWidth(c.Head)+2, textWidth(c.Law)+2) // and the mark of the filter
	}
	n := 0
	for row := range s.rows() {
		for i, c := range row {
			for _, l := range c.Lines() {
				out[i] = max(out[i], textWidth(l)+1)
			}
		}
		if n++; n == sampled {
			break
		}
	}
	for i := range out {
		out[i] = min(out[i], maxWidth)
	}
	return out
}

func (x *sheetPrinter) row(s Sheet, row Row) {
	x.rows++
	x.w.WriteString(`<row r="` + strconv.Itoa(x.rows) + `">`)
	for i, c := range row {
		lines := c.Lines()
		if len(lines) == 1 && c.State == Filled && x.typed(s.Columns[i].Kind, i, lines[0]) {
			continue
		}
		if to := c.link(); to != "" && len(lines) > 0 && len(x.links) < maxLinks {
			x.links = append(x.links, sheetLink{x.name(i), to})
		}
		x.text(i, styleOf(c), strings.Join(lines, "\n"))
	}
	x.w.WriteString(`</row>`)
}

// typed writes a day or a count as a number; it reports whether the text is one.
func (x *sheetPrinter) typed(kind Kind, column int, text string) bool {
	switch kind {
	case Dates:
		day, err := time.Parse(time.DateOnly, text)
		first := time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC) // after the leap day that 1900 did not have, and spreadsheets count
		if err != nil || day.Before(first) {
			return false
		}
		const ofFirst = 61
		x.number(column, styleDate, int(day.Sub(first)/(24*time.Hour))+ofFirst)
	case Counts:
		n, err := strconv.Atoi(text)
		if err != nil || strconv.Itoa(n) != text {
			return false
		}
		x.number(column, styleCount, n)
	default:
		return false
	}
	return true
}

// name is the name of a cell of the row that is written: "B7".
func (x *sheetPrinter) name(column int) string { return columnName(column) + strconv.Itoa(x.rows) }

// columnName are the letters of a column, counted from 0.
func columnName(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return columnName(n/26-1) + string(rune('A'+n%26))
}

func (x *sheetPrinter) number(column, style, n int) {
	x.w.WriteString(`<c r="` + x.name(column) + `" s="` + strconv.Itoa(style) + `"><v>` + strconv.Itoa(n) + `</v></c>`)
}

func (x *sheetPrinter) text(column, style int, s string) {
	x.w.WriteString(`<c r="` + x.name(column) + `" s="` + strconv.Itoa(style) + `"`)
	if s == "" {
		x.w.WriteString(`/>`)
		return
	}
	x.w.WriteString(` t="inlineStr"><is><t xml:space="preserve">` + escaped(cutText(s)) + `</t></is></c>`)
}

// cutText is a text as long as a cell can hold, in units of UTF-16.
func cutText(s string) string {
	if len(s) <= maxText {
		return s
	}
	n := 0
	for i, r := range s {
		n++
		if r >= 1<<16 {
			n++
		}
		if n >= maxText {
			return s[:i] + "…"
		}
	}
	return s
}

func (x *sheetPrinter) end(s Sheet) {
	x.w.WriteString(`</sheetData>`)
	if len(s.Columns) > 0 {
		x.w.WriteString(`<autoFilter ref="A1:` + columnName(len(s.Columns)-1) + strconv.Itoa(x.rows) + `"/>`)
	}
	if len(x.links) > 0 {
		x.w.WriteString(`<hyperlinks>`)
		for i, l := range x.links {
			x.w.WriteString(`<hyperlink ref="` + l.cell + `" r:id="rId` + strconv.Itoa(i+1) + `"/>`)
		}
		x.w.WriteString(`</hyperlinks>`)
	}
	x.w.WriteString(`<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`)
}
