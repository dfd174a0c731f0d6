// Package workbooktest reads tables back from what workbook prints, for tests: each as a program
// that is not ours would, and all to the same rows of texts.
package workbooktest

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Sheets are the rows of sheets, by name; lines of a cell are parted by line feeds. Heads are no rows.
type Sheets map[string][][]string

// stateWords are what the codes of JSON stand for in the other formats.
var stateWords = map[string]string{"": "", "none": "none", "stated": "stated", "worded": "in own words", "unread": "not readable", "delegated": "elsewhere", "missing": "missing", "not-owed": "not owed"}

// JSON reads a book.
func JSON(data []byte) (Sheets, error) {
	var book struct {
		Sheets map[string]struct {
			Columns []struct{ Key string }
			Rows    []map[string]struct {
				Values      []string
				State, Note string
			}
		}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&book); err != nil {
		return nil, err
	}
	out := Sheets{}
	for name, s := range book.Sheets {
		out[name] = [][]string{}
		for _, row := range s.Rows {
			if len(row) != len(s.Columns) {
				return nil, fmt.Errorf("%s: %d columns, and a row of %d", name, len(s.Columns), len(row))
			}
			var cells []string
			for _, c := range s.Columns {
				cell, ok := row[c.Key]
				word, known := stateWords[cell.State]
				if !ok || !known && cell.State != "unknown" {
					return nil, fmt.Errorf("%s: the row %v has no %s", name, row, c.Key)
				}
				lines := cell.Values
				if word != "" {
					lines = append([]string{word}, lines...)
				}
				if cell.Note != "" && cell.State != "unknown" {
					lines = append(lines, "("+cell.Note+")")
				}
				cells = append(cells, strings.Join(lines, "\n"))
			}
			out[name] = append(out[name], cells)
		}
	}
	return out, nil
}

// CSV reads a sheet, without the apostrophes before what a spreadsheet would compute; the error
// names a cell without one.
func CSV(data []byte) ([][]string, error) {
	if bytes.Contains(bytes.ReplaceAll(data, []byte("\r\n"), nil), []byte("\r")) || !bytes.HasSuffix(data, []byte("\r\n")) {
		return nil, fmt.Errorf("want lines that end with CRLF")
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.Contains("=+-@\t\r", cell[:1]) {
				return nil, fmt.Errorf("a spreadsheet would compute %q", cell)
			}
			row[i] = strings.TrimPrefix(cell, "'")
		}
	}
	return rows[1:], nil
}

// XLSX reads a workbook. Numbers in cells of the style dateStyle are days.
func XLSX(data []byte, dateStyle int) (Sheets, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := decode(z, "xl/workbook.xml", &book); err != nil {
		return nil, err
	}
	out := Sheets{}
	for i, s := range book.Sheets {
		var sheet worksheet
		if err := decode(z, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), &sheet); err != nil {
			return nil, err
		}
		out[s.Name] = [][]string{}
		for n, row := range sheet.Rows {
			var cells []string
			for _, c := range row.Cells {
				cells = append(cells, c.text(dateStyle))
			}
			if n > 0 {
				out[s.Name] = append(out[s.Name], cells)
			}
		}
	}
	return out, nil
}

func decode(z *zip.Reader, name string, to any) error {
	f, err := z.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return xml.NewDecoder(f).Decode(to)
}

type worksheet struct {
	Rows []struct {
		Cells []cell `xml:"c"`
	} `xml:"sheetData>row"`
}

type cell struct {
	Style int    `xml:"s,attr"`
	Value string `xml:"v"`
	Text  string `xml:"is>t"`
}

func (c cell) text(dateStyle int) string {
	switch days, err := strconv.Atoi(c.Value); {
	case c.Value == "":
		return strings.ReplaceAll(c.Text, "_x005F_", "_")
	case err == nil && c.Style == dateStyle:
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days).Format(time.DateOnly)
	}
	return c.Value
}

// Parts calls f with each file of an archive.
func Parts(data []byte, f func(name string, modified time.Time, text []byte) error) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			return err
		}
		text, err := io.ReadAll(r)
		if err == nil {
			err = f(file.Name, file.Modified, text)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file.Name, err)
		}
	}
	return nil
}
