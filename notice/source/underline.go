package source

import (
	"math"
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
	raw := s.File.LineBytes(s.Start.Line)
	at := min(s.File.Offset(s.Start)-s.File.firstColumn(s.Start.Line), len(raw))
	start, end := s.Start.Col, s.End.Col
	if s.End.Line != s.Start.Line {
		end = math.MaxInt
	}
	line, start, end = window(raw, at, start, end)
	line = strings.Map(picture, line)
	if s.End.Line != s.Start.Line {
		end = min(end, utf8.RuneCountInString(strings.TrimRight(line, " \t"))+1)
	}
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

// window cuts a long line to the part around the columns from start to end; the first of them
// is the byte at. It looks at no more than that part, for a line may be as long as a file.
func window(line []byte, at, start, end int) (string, int, int) {
	const most, before = 120, 30 // characters
	if len(line) <= most {
		return string(line), start, end
	}
	from, fromCol := at, start // the first byte that is shown, and its column
	back := func(runes int) {
		for ; runes > 0 && from > 0; runes-- {
			_, size := utf8.DecodeLastRune(line[:from])
			from, fromCol = from-size, fromCol-1
		}
	}
	back(before)
	to, shown := from, 0
	for ; shown < most && to < len(line); shown++ {
		_, size := utf8.DecodeRune(line[to:])
		to += size
	}
	back(most - shown)
	out := string(line[from:to])
	if to < len(line) {
		end = min(end, fromCol+most)
		out += "…"
	}
	start, end = start-fromCol+1, end-fromCol+1
	if from > 0 {
		out = "…" + out
		start, end = start+1, end+1
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
