package workbook

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// Markdown writes a book for GitHub and the like: a sheet as a table, or, if it is wide, each row as
// a list of what its columns say. Cells that are Unknown say so in words.
func Markdown(w io.Writer, b Book) error {
	p := &markdownPrinter{bufio.NewWriter(w)}
	p.line("# ", markdownText(b.Title))
	p.paragraph(b.Intro)
	for _, s := range b.Sheets {
		p.line("")
		p.line("## ", markdownText(s.Title))
		p.paragraph(s.Intro)
		p.line("")
		if s.isWide() {
			p.records(s)
		} else {
			p.table(s)
		}
	}
	return p.w.Flush()
}

type markdownPrinter struct{ w *bufio.Writer }

func (p *markdownPrinter) line(parts ...string) {
	for _, s := range parts {
		p.w.WriteString(s)
	}
	p.w.WriteByte('\n')
}

func (p *markdownPrinter) paragraph(s string) {
	if s != "" {
		p.line("")
		p.line(markdownText(s))
	}
}

func (p *markdownPrinter) table(s Sheet) {
	rule := "|"
	p.w.WriteByte('|')
	for _, c := range s.Columns {
		p.w.WriteString(" " + markdownText(c.title()) + " |")
		if c.Kind == Counts {
			rule += " ---: |"
		} else {
			rule += " --- |"
		}
	}
	p.line("")
	p.line(rule)
	for row := range s.rows() {
		p.w.WriteByte('|')
		for _, c := range row {
			p.w.WriteString(" " + strings.Join(markdownLines(c), "<br>") + " |")
		}
		p.line("")
	}
}

// records prints each row below a heading, which is its number and what its first cell says.
func (p *markdownPrinter) records(s Sheet) {
	n := 0
	for row := range s.rows() {
		if n++; n > 1 {
			p.line("")
		}
		p.line("### ", strconv.Itoa(n), ". ", strings.Join(markdownLines(row[0]), ", "))
		p.line("")
		for i, c := range row[1:] {
			p.w.WriteString("- **" + markdownText(s.Columns[i+1].title()) + "**:")
			switch lines := markdownLines(c); len(lines) {
			case 1:
				p.line(" ", lines[0])
			default:
				p.line("")
				for _, l := range lines {
					p.line("  - ", l)
				}
			}
		}
	}
}

// title is the head of a column with the duty behind it.
func (c Column) title() string {
	if c.Law == "" {
		return c.Head
	}
	return c.Head + " (" + c.Law + ")"
}

// markdownLines are the lines of a cell, of which the first leads where the cell does.
func markdownLines(c Cell) []string {
	lines := c.Lines()
	if c.State == Unknown {
		lines = []string{c.State.String()}
	}
	for i, l := range lines {
		lines[i] = markdownText(l)
	}
	if c.State == Unknown {
		lines[0] = "*" + lines[0] + "*"
	}
	if to := c.link(); to != "" && len(lines) > 0 {
		lines[0] = "[" + lines[0] + "](<" + markdownAddress.Replace(to) + ">)"
	}
	return lines
}

var markdownAddress = strings.NewReplacer("<", "%3C", ">", "%3E", "|", "%7C", "\n", "%0A", "\r", "%0D", `\`, "%5C")

// markdownText is a text in which nothing is markup.
func markdownText(s string) string {
	s = oneLine(s)
	if !strings.ContainsAny(s, markdownMarks) && !startsBlock(s) {
		return s
	}
	var b strings.Builder
	if startsBlock(s) {
		b.WriteString(`\`)
	}
	for _, r := range s {
		if strings.ContainsRune(markdownMarks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// markdownMarks are the characters that mean something within a line.
const markdownMarks = "\\`*_[]<>|~&"

// startsBlock reports whether a line begins as a heading or an item of a list does.
func startsBlock(s string) bool {
	return s != "" && strings.IndexByte("#+-", s[0]) >= 0
}
