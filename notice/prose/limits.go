package prose

import (
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Limits on what is read as Markdown. The library takes time that grows with the square of a
// field's length, of its marks that may open something, of its nesting and of the columns of a
// table; a page takes time for each paragraph, item, row and line; and no one reads a hundred
// findings about one field.
const (
	maxLength   = 32 << 10 // bytes of a field
	maxMarks    = 1000     // that may open or close emphasis, a link, code or HTML
	maxNesting  = 16       // lists and quotations, one within the other
	maxIndent   = 64       // columns that a list within lists begins at
	maxColumns  = 50       // of a table
	maxParts    = 10_000   // line ends and marks of all fields of a notice
	maxFindings = 10       // of a field
)

// An excess is what of a field is more than is read, as bytes of its text.
type excess struct {
	code          diag.Code
	start, end    int
	message, help string
}

// measure counts the line ends and marks of s, and finds the first limit that it goes over. room
// is how many of them may still be read.
func measure(s string, room int) (parts int, e excess, over bool) {
	if len(s) > maxLength {
		first, _, _ := strings.Cut(s[:maxLength], "\n")
		return 0, excess{codeLength, 0, len(first), "the field is longer than 32 KiB, so its Markdown is not read", "write it as several items or sections"}, true
	}
	marks := 0
	for at := 0; at < len(s); {
		line := s[at:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
			parts++
		}
		indent, containers, text := containersOf(line)
		if indent > maxIndent && containers > 0 || containers > maxNesting {
			return 0, excess{codeMarkup, at, at + len(line), "lists or quotations stand more than 16 deep in each other here, so the Markdown of the field is not read", "write them as several items or sections"}, true
		}
		columns := 0
		for i := text; i < len(line); i++ {
			switch {
			case line[i] == '\\':
				i++ // what is escaped is no mark
			case line[i] == '|':
				columns++
			case isMark(line[i:]):
				if marks++; marks > maxMarks {
					return 0, excess{codeMarkup, at + i, at + i + 1, "the field has more than 1000 marks of Markdown, so its Markdown is not read", "write it as several items or sections"}, true
				}
			}
		}
		if columns > maxColumns+1 {
			return 0, excess{codeMarkup, at, at + len(line), "a table has more than 50 columns here, so the Markdown of the field is not read", "write it as several tables or lists"}, true
		}
		if parts += containers + columns; parts+marks > room {
			return 0, excess{codeMarkup, at, at + len(line), "the fields of the notice have more than 10,000 lines and marks of Markdown up to here, so the Markdown of the field is not read", "write several notices, or shorter fields"}, true
		}
		at += len(line) + 1
	}
	return parts + marks, excess{}, false
}

// isMark reports whether s begins with what may open or close emphasis, a link, code or HTML, or
// with what makes a link of an address.
func isMark(s string) bool {
	switch s[0] {
	case '*', '_', '[', ']', '<', '`', '~', '@':
		return true
	case ':':
		return strings.HasPrefix(s, "://")
	case 'w', 'W':
		return len(s) >= 4 && strings.EqualFold(s[:4], "www.")
	}
	return false
}

// containersOf counts the marks of lists and quotations at the beginning of a line. It returns
// the column of the last of them, their number, and where the text behind them begins.
func containersOf(line string) (indent, containers, text int) {
	column := 0
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case c == ' ':
			column++
			continue
		case c == '\t':
			column += 4 - column%4
			continue
		case c == '>':
		case (c == '-' || c == '*' || c == '+') && isBlankAt(line, i+1):
		case '0' <= c && c <= '9':
			end := i
			for end < len(line) && '0' <= line[end] && line[end] <= '9' {
				end++
			}
			if end == len(line) || line[end] != '.' && line[end] != ')' || !isBlankAt(line, end+1) {
				return indent, containers, text
			}
			column += end - i
			i = end
		default:
			return indent, containers, text
		}
		indent, containers, text = column, containers+1, i+1
		column++
	}
	return indent, containers, text
}

func isBlankAt(line string, i int) bool { return i >= len(line) || line[i] == ' ' || line[i] == '\t' }

// unread is a field that is not read as Markdown: its paragraphs as words, or one paragraph where
// there is no room for that many.
func unread(t source.Text, e excess, room int) (parts int, r reading) {
	found := diag.List{diag.New(e.code, t.Sub(e.start, e.end), e.message, e.help)}
	paragraphs := strings.Split(t.Value, "\n\n")
	if len(paragraphs) > room {
		paragraphs = []string{t.Value}
	}
	var out []Block
	for _, p := range paragraphs {
		if words := collapseSpace(p); words != "" {
			out = append(out, &Paragraph{Place: Place{Span: t.Span}, Inlines: []Inline{Text(words)}})
		}
	}
	return len(paragraphs) - 1, reading{blocks: out, found: found}
}
