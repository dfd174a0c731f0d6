// Package register reads registers of processing (Art. 30 of the GDPR) as drafts of notices: one for
// each notice or service that the register names, or else one for each processing. What a cell
// states becomes a code where the reader is sure; what it is not sure of stays in the cell's words.
package register

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/table"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// ErrNone says that a file is no register.
var ErrNone = errors.New("the file is no register of processing: no row has the heads of one, such as \"Purpose of processing\" and \"Categories of personal data\"")

// Options say how a register is read.
type Options struct {
	By string // the head of the column whose rows make one notice; "" is that of notices or services
}

// errWorkbook says that a file is a workbook, whose cells are not read.
var errWorkbook = errors.New("the file is a workbook such as .xlsx, which is not read: save it as CSV, with noticec register -f csv or in your spreadsheet")

// tableOf reads the cells of a register. The error is ErrNone, errWorkbook or one of table.Read.
func tableOf(f *source.File) ([][]table.Cell, error) {
	if bytes.HasPrefix(f.Data, []byte("PK\x03\x04")) && bytes.Contains(f.Data, []byte("xl/workbook.xml")) {
		return nil, errWorkbook
	}
	cells, err := table.Read(f)
	if err == table.ErrNone {
		err = ErrNone
	}
	return cells, err
}

// Read reads a register. The error is ErrNone, one that names a column which is not there, or an
// *intake.LimitError.
func Read(f *source.File, o Options) ([]*draft.Facts, error) {
	cells, err := tableOf(f)
	if err != nil {
		return nil, err
	}
	texts := make([][]string, len(cells))
	for i, row := range cells {
		for _, c := range row {
			texts[i] = append(texts[i], c.Text)
		}
	}
	head, heads, columns := headsOf(texts)
	if head < 0 || head+1 >= len(cells) {
		return nil, ErrNone
	}
	by, err := groupColumn(texts[head], columns, o.By)
	if err != nil {
		return nil, err
	}
	r := &register{heads: cells[head], columns: columns, by: by, words: reading.In(heads.language), language: heads.language}
	groups, order := map[string][]row{}, []string{}
	last := ""
	for i, line := range cells[head+1:] {
		key := fmt.Sprint(i)
		if by >= 0 {
			if by < len(line) && line[by].Text != "" {
				last = strings.Join(strings.Fields(line[by].Text), " ") // a cell that is empty goes on with the one above
			}
			key = last
		}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], row{line, i + 1})
	}
	var out []*draft.Facts
	ids := draft.IDs{}
	for _, key := range order {
		title := ""
		if by >= 0 && !source.IsBlank(key) {
			title = key
		}
		facts := r.notice(title, groups[key])
		if words, _ := facts.Map.Get("title").(draft.Words); words == "" {
			words = draft.TitleOf(f.Name)
			facts.Map.Entries = append([]draft.Entry{facts.Map.Entries[0], {Key: "title", Value: words}}, facts.Map.Entries[1:]...)
		}
		words, _ := facts.Map.Get("title").(draft.Words)
		facts.Name = ids.New(string(words))
		out = append(out, facts)
	}
	out[0].Omitted = append(r.above(cells[:head]), out[0].Omitted...)
	return out, nil
}

// groupColumn is the column whose rows make one notice; -1 if each row does.
func groupColumn(heads []string, columns []column, by string) (int, error) {
	for i, head := range heads {
		if by != "" && strings.EqualFold(strings.TrimSpace(head), strings.TrimSpace(by)) {
			return i, nil
		}
	}
	if by != "" {
		return -1, fmt.Errorf("the register has no column %q", by)
	}
	for i, c := range columns {
		if c == group {
			return i, nil
		}
	}
	return -1, nil
}

// above lists the words above the heads.
func (r *register) above(rows [][]table.Cell) []intake.Omission {
	var out []intake.Omission
	for _, line := range rows {
		for _, c := range line {
			if c.Text != "" {
				out = append(out, intake.Omission{What: "words above the heads", Words: len(strings.Fields(c.Text)), Span: c.Span})
			}
		}
	}
	return out
}

// register is what all notices of a register share.
type register struct {
	heads    []table.Cell
	columns  []column
	by       int // the column that the title is from; -1 if there is none
	words    *reading.Reader
	language string
}

// A row is a processing. Its number counts the rows below the heads from 1.
type row struct {
	cells  []table.Cell
	number int
}

// cell returns the words of a kind of column in a row, and where they stand. Several columns of a
// kind are joined.
func (r *register) cell(at row, c column) (words string, span source.Span) {
	var parts []string
	for i, cell := range at.cells {
		if i < len(r.columns) && r.columns[i] == c && !source.IsBlank(cell.Text) {
			if len(parts) == 0 {
				span = cell.Span
			}
			parts = append(parts, cell.Text)
		}
	}
	return strings.Join(parts, "\n"), span
}

// line returns the words of a column in one line, if they say more than that there is nothing.
func (r *register) line(at row, c column) string {
	words, _ := r.cell(at, c)
	if saysNo(words) {
		return ""
	}
	return strings.Join(strings.Fields(words), " ")
}

// parts returns the words of a column as a list: by lines and semicolons, or else by commas. Those that say that
// there is nothing are none of it.
func (r *register) parts(at row, c column) []string {
	words, _ := r.cell(at, c)
	separators := "\n;•"
	if !strings.ContainsAny(words, separators) {
		separators = ","
	}
	var out []string
	for _, s := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		s = strings.Join(strings.Fields(strings.TrimLeft(s, " -–*·")), " ")
		if s != "" && !source.IsBlank(s) && !saysNo(s) {
			out = append(out, s)
		}
	}
	return out
}
