package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Underline returns the first line of s and, of the same display width, a line
// that marks the span with carets. Tabs are kept, wide characters get two
// carets, combining marks none; of a long line the part around the span is shown. What
// steers a terminal is shown by one visible character each.
// Both are empty if s is nowhere.
func (s Span) Underline() (line, carets string) {
	if !s.IsValid() {
		return "", ""
	}
	line = strings.Map(picture, s.File.Line(s.Start.Line))
	start, end := s.Start.Col, s.End.Col
	if s.End.Line != s.Start.Line {
		end = utf8.RuneCountInString(strings.TrimRight(line, " \t")) + 1
	}
	line, start, end = window(line, start, end)
	var b strings.Builder
	b.Grow(len(line))
	col := 1
	for _, r := range line {
		switch {
		case col < start && r == '\t':
			b.WriteByte('\t')
		case col < start:
			b.WriteString("  "[:Width(r)])
		case col < end && r == '\t':
			b.WriteByte('^')
		case col < end:
			b.WriteString("^^"[:Width(r)])
		}
		col++
	}
	carets = b.String()
	if !strings.Contains(carets, "^") {
		carets += strings.Repeat(" ", max(0, start-col)) + "^"
	}
	return line, carets
}

// window cuts a long line to the part around the columns from start to end.
func window(line string, start, end int) (string, int, int) {
	const most, before = 120, 30 // characters
	if utf8.RuneCountInString(line) <= most {
		return line, start, end
	}
	runes := []rune(line)
	from := min(max(0, start-1-before), max(0, len(runes)-most))
	to := min(len(runes), from+most)
	out := string(runes[from:to])
	start, end = start-from, min(end, to+1)-from
	if from > 0 {
		out = "…" + out
		start, end = start+1, end+1
	}
	if to < len(runes) {
		out += "…"
	}
	return out, start, end
}

// Width is the number of columns that a character takes where all letters are as wide:
// none, one or two.
func Width(r rune) int {
	switch {
	case ' ' <= r && r <= '~':
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
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
