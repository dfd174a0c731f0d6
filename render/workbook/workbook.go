// Package workbook prints tables for officers, such as the register and the status: a Book of
// sheets to HTML, CSV, XLSX, JSON, Markdown and plain text. It knows nothing of notices: what a cell
// says is decided by those who fill the book. The same book gives the same bytes, on every day.
package workbook

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Book is one or more tables under one title.
type Book struct {
	Title  string // "Register of processing activities"
	Intro  string // a sentence or two on what the tables are and where they come from; may be empty
	Sheets []Sheet
}

// A Sheet is one table.
type Sheet struct {
	Name    string // a slug, unique in the book: the key in JSON, the anchor in HTML, the name of the sheet in XLSX
	Title   string // its caption
	Intro   string // what a row is, in a sentence; may be empty
	Columns []Column
	Rows    iter.Seq[Row] // read once or more, in the same order every time; nil is no rows
}

// A Column is one column of a table; its Key is unique in the sheet.
type Column struct {
	Key  string // a slug: the key in JSON
	Head string // the head as people read it
	Law  string // the duty behind it, such as "Art. 30(1)(d)", shown in the head; may be empty
	Kind Kind   // how values are typed and aligned
}

// Kind says what the values of a column are.
type Kind int

// The kinds of columns.
const (
	Words  Kind = iota // words, such as a purpose
	Dates              // days written 2026-11-28, which a spreadsheet sorts as days
	Counts             // whole numbers in decimal digits
	Marks              // states of a matrix (Stated, Missing …), beside which values are only details
)

// A Row has one cell for each column of its sheet.
type Row []Cell

// A Cell is what stands in one place of a table.
type Cell struct {
	Values []string // several values are a list
	Lang   string   // BCP 47, where the values are words of a notice in another language than English
	Link   string   // leads to the page or the line: relative to where the book is written, or absolute; may be empty
	Note   string   // why the cell is as it is, such as the rule by which an item is not owed; may be empty
	State  State
}

// State says what kind of answer a cell is. Every format prints it in words, never only by colour.
type State int

// The states of cells.
const (
	Filled    State = iota // the values are the answer
	Unknown                // a notice cannot know this, or does not say: no values, and marked so
	None                   // stated to be none
	Stated                 // stated by a typed value
	Worded                 // stated in the notice's own words
	Unread                 // own words stand there, and what they say cannot be read by a program
	Delegated              // another notice says it
	Missing                // owed, and not said
	NotOwed                // not owed by this notice
)

// stateWords are the words of the states, by their number.
var stateWords = [...]string{"", "not known from the notice", "none", "stated", "in own words", "not readable", "elsewhere", "missing", "not owed"}

// String returns the words that stand for the state; those of Filled are empty.
func (s State) String() string { return stateWords[s] }

// Of is a cell of these values; without any it is Unknown.
func Of(values ...string) Cell {
	if len(values) == 0 || len(values) == 1 && values[0] == "" {
		return Cell{State: Unknown}
	}
	return Cell{Values: values}
}

// Lines are what a cell says, one thing a line: the words of its state, its values, and its note in
// brackets. An Unknown cell has none. No line has an end of line within it.
func (c Cell) Lines() []string {
	if c.State == Unknown {
		return nil
	}
	out := make([]string, 0, len(c.Values)+1)
	if word := c.State.String(); word != "" {
		out = append(out, word)
	}
	for _, v := range c.Values {
		if v = oneLine(v); v != "" {
			out = append(out, v)
		}
	}
	if c.Note != "" {
		out = append(out, "("+oneLine(c.Note)+")")
	}
	return out
}

// oneLine is a text in UTF-8 with single spaces for all that is white, without other controls.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports whether oneLine changes nothing.
func isOneLine(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }) &&
		!strings.Contains(s, "  ") && strings.TrimSpace(s) == s
}

// rows are the rows of a sheet, of which none is nil.
func (s Sheet) rows() iter.Seq[Row] {
	if s.Rows == nil {
		return func(func(Row) bool) {}
	}
	return s.Rows
}

// isWide reports whether a sheet has more columns of words than a page can set side by side, so that
// formats for reading print each row as a record.
func (s Sheet) isWide() bool {
	const most = 10
	n := 0
	for _, c := range s.Columns {
		if c.Kind == Words {
			n++
		}
	}
	return n > most
}

// link is the address of a cell if it is safe to follow: one of the web or of mail, or one that is
// relative; else "".
func (c Cell) link() string {
	scheme, _, ok := strings.Cut(c.Link, ":")
	switch {
	case !ok || strings.ContainsAny(scheme, "/?#"):
		return c.Link
	case slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(scheme)):
		return c.Link
	}
	return ""
}
