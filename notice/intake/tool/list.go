package tool

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/intake/table"
	"github.com/noticec/noticec/notice/source"
)

// headRows is within how many rows the heads of a table are looked for.
const headRows = 30

// fromTable reads a list of cookies with heads in one of its first rows.
func fromTable(f *source.File, name string) (*draft.Facts, error) {
	rows, err := table.Read(f)
	if err == table.ErrNone {
		return nil, ErrNone
	}
	if err != nil {
		return nil, err
	}
	head, columns := headOf(rows)
	if head < 0 {
		return nil, ErrNone
	}
	var items draft.List
	facts := &draft.Facts{}
	left := make([]int, len(columns)) // words in columns without a field
	for _, row := range rows[head+1:] {
		c := cookie{fields: map[field]string{}, span: row[0].Span}
		for i, cell := range row {
			words := strings.Join(strings.Fields(cell.Text), " ")
			switch {
			case words == "" || source.IsBlank(words):
			case i >= len(columns):
				facts.Omitted = append(facts.Omitted, intake.Omission{What: "a cell beyond the last column", Words: len(strings.Fields(words)), Span: cell.Span})
			case columns[i] == fieldNone || columns[i] == fieldSecret || c.fields[columns[i]] != "":
				left[i] += len(strings.Fields(words))
			default:
				c.fields[columns[i]] = words
			}
		}
		if len(c.fields) > 0 {
			items = append(items, c.item())
		}
	}
	for i, n := range left {
		if n > 0 {
			facts.Omitted = append(facts.Omitted, intake.Omission{What: fmt.Sprintf("the column %q", rows[head][i].Text), Words: n, Span: rows[head][i].Span})
		}
	}
	for _, row := range rows[:head] {
		for _, cell := range row {
			if cell.Text != "" {
				facts.Omitted = append(facts.Omitted, intake.Omission{What: "words above the table", Words: len(strings.Fields(cell.Text)), Span: cell.Span})
			}
		}
	}
	if len(items) == 0 {
		return nil, ErrNone
	}
	out := result(name, "", "", items)
	out.Omitted = facts.Omitted
	return out, nil
}

// headOf finds the row of heads: one with the name of a cookie and another field. It is -1 if there
// is none.
func headOf(rows [][]table.Cell) (int, []field) {
	for i, row := range rows[:min(len(rows), headRows)] {
		columns := make([]field, len(row))
		seen := map[field]bool{}
		for j, cell := range row {
			columns[j] = fieldOf(cell.Text)
			seen[columns[j]] = true
		}
		delete(seen, fieldNone)
		if seen[fieldName] && len(seen) > 1 {
			return i, columns
		}
	}
	return -1, nil
}

// list reads a list of cookies from JSON: objects that have a name and another field, at whatever
// depth. The name of a group around them is their category. It is nil if there are none.
func list(root *literal.Value, name string, faults []draft.Fault) *draft.Facts {
	l := &lister{}
	l.walk(root, "", "")
	if len(l.items) == 0 {
		return nil
	}
	facts := result(name, "", "", l.items)
	facts.Omitted, facts.Faults = l.omitted, faults
	return facts
}

type lister struct {
	items   draft.List
	omitted []intake.Omission
}

// walk looks for cookies in a value; group is the category around it.
func (l *lister) walk(v *literal.Value, pointer, group string) {
	if v == nil {
		return
	}
	if c := cookieOf(v, group); c != nil {
		l.items = append(l.items, c.item())
		for _, m := range v.Members {
			f := fieldOf(m.Key)
			switch {
			case f == fieldSecret:
				l.omitted = append(l.omitted, omitted(pointer+"/"+m.Key+": the contents of a cookie are no part of a notice", m.Value))
			case wordsOf(m.Value) == "" && m.Value.Kind == literal.Null, f != fieldNone && wordsOf(m.Value) != "" && c.fields[f] == wordsOf(m.Value):
			default:
				l.omitted = append(l.omitted, omitted(pointer+"/"+m.Key+" "+short(m.Value), m.Value))
			}
		}
		return
	}
	for i, item := range v.Items {
		l.walk(item, fmt.Sprintf("%s/%d", pointer, i), group)
	}
	for _, m := range v.Members {
		if categoryOf(wordsOf(m.Value)) != "" || fieldOf(m.Key) == fieldCategory || fieldOf(m.Key) == fieldName {
			if words := wordsOf(m.Value); words != "" {
				group = words
			}
		}
	}
	for _, m := range v.Members {
		switch m.Value.Kind {
		case literal.Object, literal.Array:
			under := group
			if categoryOf(m.Key) != "" {
				under = m.Key
			}
			l.walk(m.Value, pointer+"/"+m.Key, under)
		case literal.Null:
		default:
			if words := wordsOf(m.Value); words != group && (categoryOf(words) == "" || categoryOf(words) != categoryOf(group)) {
				l.omitted = append(l.omitted, omitted(pointer+"/"+m.Key+" "+short(m.Value), m.Value))
			}
		}
	}
}

// cookieOf reads an object as a cookie; nil if it is none.
func cookieOf(v *literal.Value, group string) *cookie {
	if !v.Is(literal.Object) {
		return nil
	}
	c := &cookie{fields: map[field]string{}, span: v.Span}
	others := 0
	for _, m := range v.Members {
		if m.Value.Is(literal.Array) && len(m.Value.Items) > 0 && m.Value.Items[0].Is(literal.Object) {
			return nil // a group of cookies
		}
		f, words := fieldOf(m.Key), wordsOf(m.Value)
		if f == fieldNone || f == fieldSecret || words == "" || c.fields[f] != "" {
			continue
		}
		c.fields[f] = words
		if f != fieldName && f != fieldCategory {
			others++
		}
	}
	if c.fields[fieldName] == "" || others == 0 {
		return nil
	}
	if c.fields[fieldCategory] == "" {
		c.fields[fieldCategory] = group
	}
	return c
}

// wordsOf returns the words of a value: of a text in several languages, those of the first.
func wordsOf(v *literal.Value) string {
	switch {
	case v == nil:
		return ""
	case v.Kind == literal.String, v.Kind == literal.Number, v.Kind == literal.Bool:
		if words := strings.Join(strings.Fields(v.Text), " "); !source.IsBlank(words) {
			return words
		}
	case v.Kind == literal.Object && len(v.Members) > 0 && len(v.Members[0].Key) == 2:
		return wordsOf(v.Members[0].Value)
	}
	return ""
}
