package source

import (
	"strings"

	"golang.org/x/text/width"
)

// Underline returns the first line of s and, of the same display width, a line
// that marks the span with carets. Tabs are kept, wide characters get two
// carets, combining marks none. Both are empty if s is nowhere.
func (s Span) Underline() (line, carets string) {
	if !s.IsValid() {
		return "", ""
	}
	line = s.File.Line(s.Start.Line)
	end := s.End
	if end.Line != s.Start.Line {
		end = Pos{s.Start.Line, len([]rune(strings.TrimRight(line, " \t"))) + 1}
	}
	var b strings.Builder
	col := 1
	for _, r := range line {
		switch {
		case col < s.Start.Col && r == '\t':
			b.WriteByte('\t')
		case col < s.Start.Col:
			b.WriteString(strings.Repeat(" ", displayWidth(r)))
		case col < end.Col && r == '\t':
			b.WriteByte('^')
		case col < end.Col:
			b.WriteString(strings.Repeat("^", displayWidth(r)))
		}
		col++
	}
	carets = b.String()
	if !strings.Contains(carets, "^") {
		carets += strings.Repeat(" ", max(0, s.Start.Col-col)) + "^"
	}
	return line, carets
}

// displayWidth is the number of terminal cells that r takes.
func displayWidth(r rune) int {
	switch {
	case r >= 0x300 && r <= 0x36f, r == 0x200b, r == 0x200d, r >= 0xfe00 && r <= 0xfe0f:
		return 0
	case r >= 0x1f300 && r <= 0x1faff:
		return 2
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
