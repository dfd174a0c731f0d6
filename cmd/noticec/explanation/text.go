package explanation

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
)

// Columns between which lines are broken, however wide a terminal is.
const (
	minColumns = 40
	maxColumns = 100
)

// bold is a heading on a terminal (ECMA-48).
func bold(s string) string { return "\x1b[1m" + s + "\x1b[0m" }

// Text prints explanations for people, in lines that fit into some columns.
func Text(w io.Writer, list []Explanation, columns int, colored bool) error {
	p := &textPrinter{columns: max(minColumns, min(columns, maxColumns)), colored: colored}
	for i := range list {
		if i > 0 {
			p.b.WriteByte('\n')
		}
		p.explanation(&list[i])
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

type textPrinter struct {
	b       strings.Builder
	columns int
	colored bool
}

func (p *textPrinter) explanation(e *Explanation) {
	p.heading(e.Code.ID + " " + e.Code.Name + ": " + e.Code.Severity.String())
	p.paragraph(e.Code.Summary, "  ")
	p.section("Why", e.Why)
	if duties := e.duties(); len(duties) > 0 {
		p.b.WriteByte('\n')
		p.heading("Law")
		for _, line := range duties {
			p.hanging("  ", "    ", line)
		}
	}
	p.section("What to do", e.Fix)
	for _, x := range e.examples() {
		p.b.WriteByte('\n')
		p.b.WriteString("  " + x.heading + ":\n\n")
		for line := range strings.Lines(x.text) {
			p.b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
		}
	}
	p.b.WriteByte('\n')
	p.heading("More")
	for _, f := range e.facts() {
		p.hanging("  ", "    ", f.label+": "+f.value)
	}
}

func (p *textPrinter) heading(words string) {
	if p.colored {
		words = bold(words)
	}
	p.b.WriteString(words + "\n")
}

func (p *textPrinter) section(heading string, paragraphs []string) {
	p.b.WriteByte('\n')
	p.heading(heading)
	for i, text := range paragraphs {
		if i > 0 {
			p.b.WriteByte('\n')
		}
		if diag.IsVerbatim(text) {
			p.b.WriteString(text + "\n")
			continue
		}
		p.paragraph(text, "  ")
	}
}

func (p *textPrinter) paragraph(words, indent string) { p.hanging(indent, indent, words) }

// unbroken are the words between which a line may end. What is to be written as it is stays whole.
func unbroken(words string) []string {
	var out []string
	open := false
	for _, word := range strings.Fields(words) {
		if open {
			out[len(out)-1] += " " + word
		} else {
			out = append(out, word)
		}
		if strings.Count(word, "`")%2 == 1 {
			open = !open
		}
	}
	return out
}

// hanging breaks words into lines, of which the first has another indent than the rest. A word that
// is wider than a line has one of its own.
func (p *textPrinter) hanging(first, rest, words string) {
	line, column := first, utf8.RuneCountInString(first)
	empty := true
	for _, word := range unbroken(words) {
		n := utf8.RuneCountInString(word)
		if !empty && column+1+n > p.columns {
			p.b.WriteString(line + "\n")
			line, column, empty = rest, utf8.RuneCountInString(rest), true
		}
		if !empty {
			line, column = line+" ", column+1
		}
		line, column, empty = line+word, column+n, false
	}
	p.b.WriteString(line + "\n")
}
