package workbook

import (
	"bufio"
	"io"
	"strings"
)

// CSV writes a sheet as RFC 4180 has it, in UTF-8 with CRLF: a row of heads, then the rows. Several
// values of a cell stand on lines of their own within it. The heads are those that people read, as
// registers of others have them, so that what is written can be read back as a register.
//
// A cell that begins with a character by which spreadsheets know a formula (= + - @, a tab or a
// carriage return) gets an apostrophe before it, so that the words of a notice are never computed:
// programs that read the file drop it.
func CSV(w io.Writer, s Sheet) error {
	b := bufio.NewWriter(w)
	for i, c := range s.Columns {
		csvCell(b, i, c.Head)
	}
	b.WriteString("\r\n")
	for row := range s.rows() {
		for i, c := range row {
			csvCell(b, i, strings.Join(c.Lines(), "\n"))
		}
		if _, err := b.WriteString("\r\n"); err != nil {
			return err
		}
	}
	return b.Flush()
}

// csvCell writes the cell of a column.
func csvCell(b *bufio.Writer, column int, text string) {
	if column > 0 {
		b.WriteByte(',')
	}
	if text != "" && strings.IndexByte("=+-@\t\r", text[0]) >= 0 {
		text = "'" + text
	}
	if strings.ContainsAny(text, ",\"\r\n") {
		text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	b.WriteString(text)
}
