package workbook

import (
	"archive/zip"
	"fmt"
	"io"
	"strconv"
	"time"
)

// Limits of Excel.
const (
	maxRows  = 1 << 20 // of a sheet
	maxText  = 32767   // characters of a cell
	maxLinks = 65530   // of a sheet
	maxWidth = 60      // of a column, in characters: ours, so that a row can be read on a screen
	minWidth = 10      // ours
	sampled  = 200     // rows by which the width of a column is chosen
	xmlHead  = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
	mainXML  = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	docXML   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packXML  = "http://schemas.openxmlformats.org/package/2006/"
	openXML  = "application/vnd.openxmlformats-officedocument."
	sheetXML = openXML + "spreadsheetml."
)

// XLSX writes a book for spreadsheets (Office Open XML, ISO/IEC 29500): a sheet each, with heads that
// stay in view, filters, columns as wide as they need, days as days and links as links. Words are
// never formulas. Rows are written as they are read. The files in the archive have the first day
// that it can tell, so that the same book gives the same bytes.
func XLSX(w io.Writer, b Book) error {
	p := &xlsxPrinter{z: zip.NewWriter(w)}
	p.part("[Content_Types].xml", contentTypes(b))
	p.part("_rels/.rels", xmlHead+`<Relationships xmlns="`+packXML+`relationships">`+
		relation(1, docXML+"/officeDocument", "xl/workbook.xml", "")+relation(2, packXML+"relationships/metadata/core-properties", "docProps/core.xml", "")+`</Relationships>`)
	p.part("docProps/core.xml", xmlHead+`<cp:coreProperties xmlns:cp="`+packXML+`metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>noticec</dc:creator><dc:description>`+
		escaped(b.Intro)+`</dc:description><dc:title>`+escaped(b.Title)+`</dc:title></cp:coreProperties>`)
	p.part("xl/workbook.xml", workbookPart(b))
	rels := xmlHead + `<Relationships xmlns="` + packXML + `relationships">`
	for i := range b.Sheets {
		rels += relation(i+1, docXML+"/worksheet", "worksheets/sheet"+strconv.Itoa(i+1)+".xml", "")
	}
	p.part("xl/_rels/workbook.xml.rels", rels+relation(len(b.Sheets)+1, docXML+"/styles", "styles.xml", "")+`</Relationships>`)
	p.part("xl/styles.xml", stylesPart())
	for i, s := range b.Sheets {
		p.sheet(i+1, s)
	}
	if p.err != nil {
		return p.err
	}
	return p.z.Close()
}

// An xlsxPrinter writes the parts of an archive. It stops at the first error.
type xlsxPrinter struct {
	z   *zip.Writer
	err error
}

// open begins a part.
func (p *xlsxPrinter) open(name string) io.Writer {
	h := &zip.FileHeader{Name: name, Method: zip.Deflate}
	h.Modified = time.Time{}
	h.ModifiedDate = 1<<5 | 1
	w, err := p.z.CreateHeader(h)
	if err != nil {
		p.err = err
		return io.Discard
	}
	return w
}

func (p *xlsxPrinter) part(name, text string) {
	if p.err == nil {
		_, err := io.WriteString(p.open(name), text)
		p.err = firstOf(p.err, err)
	}
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func relation(id int, kind, target, more string) string {
	return `<Relationship Id="rId` + strconv.Itoa(id) + `" Type="` + kind + `" Target="` + escaped(target) + `"` + more + `/>`
}

func contentTypes(b Book) string {
	out := xmlHead + `<Types xmlns="` + packXML + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
	add := func(name, kind string) { out += `<Override PartName="/` + name + `" ContentType="` + kind + `"/>` }
	add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	add("xl/workbook.xml", sheetXML+"sheet.main+xml")
	add("xl/styles.xml", sheetXML+"styles+xml")
	for i := range b.Sheets {
		add("xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml", sheetXML+"worksheet+xml")
	}
	return out + `</Types>`
}

// workbookPart lists the sheets, each with its heads on every page of paper.
func workbookPart(b Book) string {
	out := xmlHead + `<workbook xmlns="` + mainXML + `" xmlns:r="` + docXML + `"><sheets>`
	for i, s := range b.Sheets {
		n := strconv.Itoa(i + 1)
		out += `<sheet name="` + escaped(s.Name) + `" sheetId="` + n + `" r:id="rId` + n + `"/>`
	}
	out += `</sheets><definedNames>`
	for i, s := range b.Sheets {
		out += `<definedName name="_xlnm.Print_Titles" localSheetId="` + strconv.Itoa(i) + `">'` + escaped(s.Name) + `'!$1:$1</definedName>`
	}
	return out + `</definedNames></workbook>`
}

// Styles of cells, by their number in stylesPart.
const (
	styleHead = iota + 1
	styleWords
	styleDate
	styleCount
	styleLink
	styleUnknown
	styleMissing
	styleState
)

// stylesPart are the looks of cells: all at the top of their row, words in lines that break.
func stylesPart() string {
	const font = `<sz val="11"/>%s<name val="Calibri"/><family val="2"/></font>`
	out := xmlHead + `<styleSheet xmlns="` + mainXML + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="4">`
	for _, f := range [][2]string{{"", ""}, {"<b/>", ""}, {"<u/>", `<color rgb="FF0B4F8A"/>`}, {"<i/>", `<color rgb="FF404040"/>`}} {
		out += "<font>" + f[0] + fmt.Sprintf(font, f[1])
	}
	out += `</fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`
	for _, color := range []string{"FFE3E8EE", "FFF2F2F2", "FFFBD9D3"} { // heads, unknown, missing
		out += `<fill><patternFill patternType="solid"><fgColor rgb="` + color + `"/><bgColor indexed="64"/></patternFill></fill>`
	}
	out += `</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">`
	for _, x := range []struct{ number, font, fill int }{{0, 0, 0}, {49, 1, 2}, {49, 0, 0}, {164, 0, 0}, {1, 0, 0}, {49, 2, 0}, {49, 0, 3}, {49, 1, 4}, {49, 3, 0}} {
		out += fmt.Sprintf(`<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`, x.number, x.font, x.fill)
	}
	return out + `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
