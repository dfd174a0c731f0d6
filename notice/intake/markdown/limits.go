package markdown

import (
	"bytes"

	"github.com/noticec/noticec/notice/intake"
)

// Limits on what is given to the library, which takes time that grows with the square of the marks
// in a paragraph, of its lines, of the nesting of lists and quotations, and of the columns of a
// table.
const (
	maxMarks   = 4000 // in a paragraph, item or row
	maxNesting = 24
	maxIndent  = 100     // columns before a list within lists
	maxColumns = 64      // of a table
	maxLines   = 200_000 // of a document
	maxRun     = 10_000  // lines of a paragraph or table
)

// measure returns an error if a document goes over one of the limits.
func measure(data []byte) error {
	marks, run, lines := 0, 0, 0
	for line := range bytes.SplitSeq(data, []byte("\n")) {
		lines++
		rest := bytes.TrimLeft(line, " \t\r")
		indent := len(line) - len(rest)
		nesting, isItem := containers(rest)
		if run++; len(rest) == 0 || isItem || rest[0] == '|' || rest[0] == '#' {
			marks = 0
			if len(rest) == 0 || rest[0] != '|' {
				run = 0
			}
		}
		columns := 0
		for _, c := range rest {
			switch c {
			case '*', '_', '`', '[', ']', '<', '~', '!', '&', '\\':
				marks++
			case '|':
				columns++
			}
		}
		switch {
		case marks > maxMarks:
			return &intake.LimitError{What: "4000 marks of Markdown in one paragraph"}
		case nesting > maxNesting || isItem && indent > maxIndent:
			return &intake.LimitError{What: "24 lists and quotations in each other"}
		case columns > maxColumns+1:
			return &intake.LimitError{What: "64 columns in a table"}
		case lines > maxLines || run > maxRun:
			return &intake.LimitError{What: "200,000 lines, or 10,000 in one paragraph"}
		}
	}
	return nil
}

// containers counts the markers of lists and quotations at the beginning of a line; isItem is
// whether there is any.
func containers(line []byte) (n int, isItem bool) {
	for len(line) > 0 {
		switch c := line[0]; {
		case c == ' ' || c == '\t':
		case c == '>' || (c == '-' || c == '*' || c == '+') && (len(line) == 1 || line[1] == ' ' || line[1] == '\t'):
			n++
		case c >= '0' && c <= '9':
			rest := bytes.TrimLeft(line, "0123456789")
			if len(rest) < 2 || rest[0] != '.' && rest[0] != ')' || rest[1] != ' ' {
				return n, n > 0
			}
			n++
			line = rest
		default:
			return n, n > 0
		}
		line = line[1:]
	}
	return n, n > 0
}
