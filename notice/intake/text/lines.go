package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// A line is one with words. Its text has no white space around it; white space within is as it
// was written, for columns are found by it.
type line struct {
	number int    // in the file
	last   int    // the number of the line at which it ends: the next one, if this is only a bullet
	col    int    // of the first word, in code points from 1
	indent int    // of the first word, in columns of a page, from 0
	text   string // with its tabs as spaces
	width  int    // of the text, in columns
	page   int
	gap    bool // whether an empty line, or the end of a page, stands before it
	ends   bool // whether the end of a page stands before it
}

// tabWidth is that of plain text since terminals.
const tabWidth = 8

// splitLines returns the lines of a file that have words. A form feed begins a page.
func splitLines(f *source.File) []line {
	var out []line
	page, gap, ends := 0, true, false
	for n := 1; n <= f.LineCount(); n++ {
		l := line{number: n, last: n, col: 1}
		var b strings.Builder
		at := 0
		for _, c := range f.Line(n) {
			switch {
			case c == '\f':
				page, gap, ends, at = page+1, true, true, 0
			case c == '\t':
				next := (at/tabWidth + 1) * tabWidth
				if b.Len() > 0 {
					b.WriteString(strings.Repeat(" ", next-at))
				}
				at = next
			case unicode.IsSpace(c):
				at++
				if b.Len() > 0 {
					b.WriteByte(' ')
				}
			case !isUnseen(c):
				if b.Len() == 0 {
					l.indent = at
				}
				b.WriteRune(c)
				at++
			}
			if b.Len() == 0 {
				l.col++
			}
		}
		l.text = softened(strings.TrimRight(b.String(), " "))
		if !source.IsSeen(l.text) {
			gap = true
			continue
		}
		l.width, l.page, l.gap, l.ends = utf8.RuneCountInString(l.text), page, gap, ends
		gap, ends = false, false
		if n := len(out) - 1; n >= 0 && !l.gap && isBullet(out[n].text) {
			out[n].text += " " + l.text
			out[n].width, out[n].last = out[n].width+1+l.width, l.number
			continue
		}
		out = append(out, l)
	}
	return out
}

// isBullet reports whether a line is a bullet and nothing else: its words are in the next one.
func isBullet(s string) bool {
	if len(s) > utf8.UTFMax {
		return false
	}
	m, _, ok := intake.CutMarker(s+" word", false)
	return ok && m.IsCertain()
}

// softened is a line without soft hyphens but for one at its end, which says that a word goes on.
func softened(s string) string {
	rest, isDivided := strings.CutSuffix(s, "\u00ad")
	rest = strings.TrimSpace(strings.ReplaceAll(rest, "\u00ad", ""))
	if last, _ := utf8.DecodeLastRuneInString(rest); isDivided && unicode.IsLetter(last) {
		return rest + "\u00ad"
	}
	return rest
}

// isUnseen reports whether a character is not seen, but for soft hyphens.
func isUnseen(c rune) bool {
	return c == '\u200b' || c == '\u2060' || c == '\ufeff' || unicode.IsControl(c)
}

// span is the place of lines in the file.
func (p *parser) span(lines []line) source.Span {
	first, last := lines[0], lines[len(lines)-1]
	return source.Span{
		File: p.file, Start: source.Pos{Line: first.number, Col: first.col},
		End: source.Pos{Line: last.last, Col: utf8.RuneCountInString(strings.TrimRightFunc(p.file.Line(last.last), unicode.IsSpace)) + 1},
	}
}

// measure finds how wide lines are that are wrapped, and whether they are: in a text with lines
// that are longer than any that is, each line is a paragraph.
func (p *parser) measure(lines []line) {
	if len(lines) == 0 {
		return
	}
	widths := make([]int, len(lines))
	long := 0
	for i, l := range lines {
		widths[i] = l.indent + l.width
		if widths[i] > longLine {
			long++
		}
	}
	slices.Sort(widths)
	p.unwrapped = long > 1 && long*20 >= len(lines) || len(lines) == long
	p.width = widths[len(widths)*9/10]
}

// longLine is the width of a line that is not wrapped; pdftotext writes up to about 140 columns.
const longLine = 170

// A chunk is lines between empty ones; of a text that is not wrapped, one line. It stands alone
// where empty lines are around it.
type chunk struct {
	lines []line
	alone bool
	items []item // for each line, whether an item begins there
	tried int    // lines that were looked at for tables
}

func chunksOf(lines []line, unwrapped bool) []*chunk {
	gaps := 0
	for _, l := range lines {
		if l.gap {
			gaps++
		}
	}
	single := unwrapped && gaps*4 < len(lines) // no empty lines separate its paragraphs
	var out []*chunk
	for i, l := range lines {
		alone := single || l.gap && (i+1 == len(lines) || lines[i+1].gap)
		if l.gap || unwrapped {
			out = append(out, &chunk{alone: alone})
		}
		c := out[len(out)-1]
		c.lines = append(c.lines, l)
	}
	return out
}
