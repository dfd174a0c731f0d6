package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A Line is a row of a register as it is, for those who compare it with notices.
type Line struct {
	Span                                                                            source.Span // where it begins
	Reference, Notice, Processing, Purpose, Basis, Recipients, Countries, Retention Cell
}

// A Cell is what a row says in the columns of a kind, each thing in a line of its own.
type Cell struct {
	Lines []string
	Span  source.Span // the zero Span where there is no such column, or nothing in it
}

// Text is a cell in one line.
func (c Cell) Text() string { return strings.Join(c.Lines, "; ") }

// Denies reports whether a cell says that there is nothing: "none", "not applicable".
func (c Cell) Denies() bool { return len(c.Lines) > 0 && !slices.ContainsFunc(c.Lines, isNotNo) }

func isNotNo(s string) bool { return !saysNo(s) }

// Columns are the keys by which columns are named for Lines, in place of the heads that are known.
var Columns = []string{"register_ref", "notice", "processing", "purpose", "basis", "recipients", "transfers", "retention"}

// columnsOf are the columns of Columns, in their order; recipients are those and processors.
var columnsOf = [...]column{reference, group, processing, purpose, basis, recipients, countries, retention}

// Lines reads the rows of a register below its heads, and the language of the heads (BCP 47). heads
// names columns by the keys of Columns. The error is ErrNone, one that names a head which is not
// there, or one of tableOf.
func Lines(f *source.File, heads map[string]string) ([]Line, string, error) {
	cells, err := tableOf(f)
	if err != nil {
		return nil, "", err
	}
	texts := make([][]string, len(cells))
	for i, row := range cells {
		for _, c := range row {
			texts[i] = append(texts[i], c.Text)
		}
	}
	at, t, columns := headsOf(texts)
	if len(heads) > 0 {
		if at, t, columns, err = namedHeads(texts, heads); err != nil {
			return nil, "", err
		}
	}
	if at < 0 {
		return nil, "", ErrNone
	}
	r := &register{columns: columns}
	var out []Line
	for i, cells := range cells[at+1:] {
		row := row{cells, i + 1}
		var l Line
		for k, to := range []*Cell{&l.Reference, &l.Notice, &l.Processing, &l.Purpose, &l.Basis, &l.Recipients, &l.Countries, &l.Retention} {
			words, span := r.cell(row, columnsOf[k])
			to.Lines, to.Span = linesOf(words), span
			if span.IsValid() && !l.Span.IsValid() {
				l.Span = span
			}
		}
		if l.Span.IsValid() {
			out = append(out, l)
		}
	}
	return out, t.language, nil
}

// linesOf are the things that a cell lists, each in a line; remarks in brackets are none.
func linesOf(words string) []string {
	var out []string
	for s := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == '\n' || r == '•' }) {
		s = strings.Join(strings.Fields(strings.TrimLeft(s, " -–*·")), " ")
		if s != "" && !source.IsBlank(s) && !(strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")) {
			out = append(out, s)
		}
	}
	return out
}

// namedHeads finds the row that has all heads that are named; other columns are those that are
// known, but not a second one of a kind that is named.
func namedHeads(rows [][]string, heads map[string]string) (int, *headTable, []column, error) {
	missing := ""
	for i, cells := range rows[:min(len(rows), 40)] {
		named := map[int]column{}
		missing = ""
		for k, key := range Columns {
			head, ok := heads[key]
			if !ok {
				continue
			}
			at := slices.IndexFunc(cells, func(s string) bool { return strings.EqualFold(strings.TrimSpace(s), strings.TrimSpace(head)) })
			if at < 0 {
				missing = head
				break
			}
			named[at] = columnsOf[k]
		}
		if missing != "" || len(named) == 0 {
			continue
		}
		_, t, columns := headsOf(rows[i : i+1])
		if t == nil {
			t, columns = &headTables[0], make([]column, len(cells))
		}
		for k, c := range columns {
			for _, other := range named {
				if c == other {
					columns[k] = unknown
				}
			}
		}
		for k, c := range named {
			columns[k] = c
		}
		return i, t, columns, nil
	}
	return -1, nil, nil, fmt.Errorf("the register has no column %q", missing)
}

// BasesIn are the lawful bases that words name for certain, by slug.
func BasesIn(language, words string) []string {
	n := noticeReader{register: &register{words: reading.In(language)}}
	return n.codes(words, reading.Basis, func(code string) bool { _, ok := law.BasisOf(code); return ok })
}
