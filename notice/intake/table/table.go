// Package table reads files of rows and cells, such as a spreadsheet that was saved as CSV: with
// commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. It knows no head of a column.
package table

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// A Cell is a cell of a table: its words without white space around them.
type Cell struct {
	Text string
	Span source.Span // where it begins, in the file as text
}

// Limits of a table.
const (
	maxRows  = 20_000
	maxCells = 500_000
)

// ErrNone says that a file is no table.
var ErrNone = errors.New("the file is no table: it is not text")

// Read reads the rows of a file; rows without words are left out. The error is ErrNone or an
// *intake.LimitError.
func Read(f *source.File) ([][]Cell, error) {
	if len(f.Data) > intake.MaxSize {
		return nil, &intake.LimitError{What: fmt.Sprintf("%d MiB", intake.MaxSize>>20)}
	}
	text := Decode(f.Data)
	if strings.IndexByte(text, 0) >= 0 {
		return nil, ErrNone
	}
	f = source.NewFile(f.Name, []byte(text))
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator(text), true, -1
	var rows [][]Cell
	cells := 0
	for {
		record, err := r.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil { // a quote that is not closed: what follows it is lost to every reader
			var at *csv.ParseError
			if !errors.As(err, &at) || record == nil {
				return rows, nil
			}
		}
		if cells += len(record); len(rows) >= maxRows || cells > maxCells {
			return nil, &intake.LimitError{What: fmt.Sprintf("%d rows or %d cells", maxRows, maxCells)}
		}
		row, words := make([]Cell, len(record)), false
		var at place
		for i, s := range record {
			row[i] = Cell{Text: clean(s), Span: at.span(f, r, i)}
			words = words || row[i].Text != ""
		}
		if words {
			rows = append(rows, row)
		}
	}
}

// clean is a cell without invisible characters and the white space around its lines.
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ", "\u00ad", "", "\u200b", "", "\ufeff", "").Replace(s)
	if !strings.Contains(s, "\n") {
		return strings.TrimSpace(s)
	}
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// A place moves from cell to cell of a row, so that a long line is counted once.
type place struct {
	line, column int // in bytes, from 1
	runes        int // before the column
	text         string
}

// span is the place of a cell.
func (p *place) span(f *source.File, r *csv.Reader, cell int) source.Span {
	line, column := r.FieldPos(cell)
	if line != p.line {
		*p = place{line: line, column: 1, text: f.Line(line)}
	}
	if to := min(column, len(p.text)+1); to > p.column {
		p.runes += utf8.RuneCountInString(p.text[p.column-1 : to-1])
		p.column = to
	}
	at := source.Pos{Line: line, Col: 1 + p.runes}
	return source.Span{File: f, Start: at, End: at}
}

// separator is the one of comma, semicolon, tab and bar that parts the first lines best: most
// often, and outside of quotes.
func separator(text string) rune {
	const lines = 20
	best, most := ',', 0
	for _, c := range ",;\t|" {
		n, quoted, line := 0, false, 0
		for _, r := range text {
			switch {
			case r == '"':
				quoted = !quoted
			case r == c && !quoted:
				n++
			case r == '\n' && !quoted:
				line++
			}
			if line >= lines {
				break
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

// Decode returns the text of a file in UTF-8: as it is, of UTF-16 with a byte order mark, or else
// of Windows-1252, which spreadsheets write.
func Decode(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decode16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decode16(data[2:], binary.BigEndian)
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	var b strings.Builder
	for _, c := range data {
		if c >= 0x80 && c < 0xa0 {
			b.WriteRune(windows1252[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

func decode16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// windows1252 are the characters of the bytes from 0x80 to 0x9f.
var windows1252 = [32]rune{
	'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
	utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ',
}
