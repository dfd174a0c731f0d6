package reading

import "strings"

// A table is what is known of the rows of a table before a place: its first row leads the cells below.
type table struct {
	row    int   // of the line, from 1; 0 outside of a table
	column int   // of the cell, from 0; -1 before the first
	ruled  bool  // whether the second row is the line of dashes that makes a table of it
	heads  []int // by column, the sentence of the first row; -1 is none
}

// beginRow notes that a line begins, which is a row of a table if it begins with a bar.
func (s *splitter) beginRow(i int, line string) {
	if line == "" || line[0] != '|' {
		s.table.row = 0
		return
	}
	s.endLine(i)
	t := &s.table
	if t.row++; t.row == 1 {
		t.ruled, t.heads = false, t.heads[:0]
	}
	if t.row == 2 {
		t.ruled = strings.Contains(line, "--") && strings.Trim(line, "|:- \t\r") == ""
	}
	t.column = -1
}

// cell notes the sentence of a cell, and returns the one that leads it; -1 if there is none.
func (t *table) cell(sentence int) int {
	switch {
	case t.row == 0 || t.column < 0:
	case t.row == 1:
		for len(t.heads) <= t.column {
			t.heads = append(t.heads, -1)
		}
		if t.heads[t.column] < 0 {
			t.heads[t.column] = sentence
		}
	case t.ruled && t.column < len(t.heads):
		return t.heads[t.column]
	}
	return -1
}
