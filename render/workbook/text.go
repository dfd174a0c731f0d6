package workbook

import (
	"bufio"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// Text writes a book for a terminal that is width columns wide: a sheet as a table, or, where it is
// wider than that, each row as a list of what its columns say. Characters that would steer the
// terminal are made visible.
func Text(w io.Writer, b Book, width int) error {
	const narrowest = 40
	p := &textPrinter{w: bufio.NewWriter(w), width: max(width, narrowest)}
	p.line(b.Title)
	p.wrapped(b.Intro, "")
	for _, s := range b.Sheets {
		p.line("")
		p.line(s.Title)
		p.line(strings.Repeat("=", min(textWidth(s.Title), p.width)))
		p.wrapped(s.Intro, "")
		p.sheet(s)
	}
	return p.w.Flush()
}

type textPrinter struct {
	w     *bufio.Writer
	width int
}

func (p *textPrinter) line(s string) {
	p.w.WriteString(source.Visible(s))
	p.w.WriteByte('\n')
}

// wrapped prints a text in lines that begin with spaces; nothing if there is none.
func (p *textPrinter) wrapped(s, indent string) {
	if s == "" {
		return
	}
	for _, l := range wrap(s, p.width-len(indent)) {
		p.line(indent + l)
	}
}

const between = 2 // spaces between columns

func (p *textPrinter) sheet(s Sheet) {
	widths, empty := make([]int, len(s.Columns)), true
	for i, c := range s.Columns {
		widths[i] = textWidth(c.Head)
	}
	for row := range s.rows() {
		empty = false
		for i, c := range row {
			for _, l := range c.Lines() {
				widths[i] = max(widths[i], textWidth(l))
			}
		}
	}
	switch {
	case empty:
		p.line("(no rows)")
	case !s.isWide() && shrink(widths, p.width-between*(len(widths)-1)):
		p.table(s, widths)
	default:
		p.records(s)
	}
}

// shrink makes columns narrower, the widest first, until all fit; it reports whether words still can
// be read.
func shrink(widths []int, width int) bool {
	const narrowest = 14
	total := 0
	for _, w := range widths {
		total += w
	}
	for ; total > width; total-- {
		widest := 0
		for i, w := range widths {
			if w > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= narrowest {
			return false
		}
		widths[widest]--
	}
	return true
}

func (p *textPrinter) table(s Sheet, widths []int) {
	head, rule := make([][]string, len(widths)), make([][]string, len(widths))
	for i, c := range s.Columns {
		head[i] = wrap(c.Head, widths[i])
		rule[i] = []string{strings.Repeat("-", widths[i])}
	}
	p.row(head, widths, s.Columns)
	p.row(rule, widths, s.Columns)
	cells := make([][]string, len(widths))
	for row := range s.rows() {
		for i, c := range row {
			cells[i] = nil
			for _, l := range c.Lines() {
				cells[i] = append(cells[i], wrap(l, widths[i])...)
			}
		}
		p.row(cells, widths, s.Columns)
	}
}

// row prints cells beside each other.
func (p *textPrinter) row(cells [][]string, widths []int, columns []Column) {
	height := 1
	for _, c := range cells {
		height = max(height, len(c))
	}
	for k := range height {
		var b strings.Builder
		for i, c := range cells {
			text := ""
			if k < len(c) {
				text = c[k]
			}
			space := strings.Repeat(" ", max(widths[i]-textWidth(text), 0))
			if columns[i].Kind == Counts {
				text, space = space+text, ""
			}
			b.WriteString(text + space + strings.Repeat(" ", between))
		}
		p.line(strings.TrimRight(b.String(), " "))
	}
}

// records prints each row below what its first cell says.
func (p *textPrinter) records(s Sheet) {
	for row := range s.rows() {
		p.line("")
		p.wrapped(strings.Join(row[0].Lines(), ", "), "")
		for i, c := range row[1:] {
			lines := c.Lines()
			if c.State == Unknown {
				lines = []string{c.State.String()}
			}
			if len(lines) == 0 {
				continue
			}
			p.wrapped(s.Columns[i+1].title()+":", "  ")
			for _, l := range lines {
				p.wrapped(l, "    ")
			}
		}
	}
}

// textWidth is the number of columns that a text takes in a terminal.
func textWidth(s string) int {
	n := 0
	for _, r := range s {
		n += source.Width(r)
	}
	return n
}

// wrap breaks a text into lines that are at most width columns wide, within words only where one is
// wider than that.
func wrap(s string, width int) []string {
	var out []string
	line, used := "", 0
	for _, word := range strings.Fields(s) {
		w := textWidth(word)
		if line != "" && used+1+w <= width {
			line, used = line+" "+word, used+1+w
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		for w > width {
			head := cutWidth(word, width)
			out = append(out, head)
			word = word[len(head):]
			w = textWidth(word)
		}
		line, used = word, w
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

// cutWidth is the beginning of a word that is at most width columns wide, of one character or more.
func cutWidth(word string, width int) string {
	used := 0
	for i, r := range word {
		if used += source.Width(r); used > width && i > 0 {
			return word[:i]
		}
	}
	return word
}
