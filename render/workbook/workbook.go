// Package workbook prints tables for officers, such as the register and the status: a Book of
// sheets to HTML, CSV, XLSX, JSON, Markdown and plain text. It knows nothing of notices: what a cell
// says is decided by those who fill the book. The same book gives the same bytes, on every day.
package workbook

import "iter"

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
	Key  string // a slug: the key in JSON and the head in CSV
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

// Text is a cell of these values; without any it is Unknown.
func Text(values ...string) Cell {
	if len(values) == 0 || len(values) == 1 && values[0] == "" {
		return Cell{State: Unknown}
	}
	return Cell{Values: values}
}
