package main

import (
	"regexp"
	"strings"
	"sync"
)

// generatorOfPages begins pages of the manual, which noticec may write over.
const generatorOfPages = `.\" generator: noticec` + "\n"

// A roff is a page of the manual in the language of man(7).
type roff struct{ strings.Builder }

// escapeRoff writes words such that nothing in them is a command, and each hyphen can be copied.
var escapeRoff = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace

// line writes a line as it is.
func (r *roff) line(words string) {
	if strings.HasPrefix(words, ".") || strings.HasPrefix(words, "'") {
		r.WriteString(`\&`)
	}
	r.WriteString(escapeRoff(words) + "\n")
}

// words writes a paragraph, in lines that are easy to compare.
func (r *roff) words(text string) {
	const columns = 72
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > columns {
			r.line(line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" {
		r.line(line)
	}
}

func (r *roff) section(heading string) { r.WriteString(".SH " + heading + "\n") }

// paragraph begins a paragraph, unless it is the first of its section.
func (r *roff) paragraph() {
	page := strings.TrimSuffix(r.String(), "\n")
	if !strings.HasPrefix(page[strings.LastIndexByte(page, '\n')+1:], ".SH ") {
		r.WriteString(".PP\n")
	}
}

// item writes a term with what it means.
func (r *roff) item(term, words string) {
	r.WriteString(".TP\n")
	r.WriteString(`\fB` + escapeRoff(term) + `\fR` + "\n")
	r.words(words)
}

// verbatim writes lines as they are.
func (r *roff) verbatim(lines []string) {
	r.paragraph()
	r.WriteString(".EX\n")
	for _, line := range lines {
		r.line(strings.TrimPrefix(line, "  "))
	}
	r.WriteString(".EE\n")
}

// itemPattern is the first line of a term in a list of the help: "  NO_COLOR   do not color them".
var itemPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^  (\S.*?)  +(\S.*)$`) })

// text writes the words of a help: paragraphs, lists of terms, and lines that are kept.
func (r *roff) text(words string) {
	for _, block := range strings.Split(strings.Trim(words, "\n"), "\n\n") {
		lines := strings.Split(block, "\n")
		switch {
		case itemPattern().MatchString(lines[0]):
			r.items(lines)
		case strings.HasPrefix(lines[0], "  "):
			r.verbatim(lines)
		default:
			r.paragraph()
			r.words(block)
		}
	}
}

// items writes a list of terms, whose meanings go on in lines that are indented further. A term may
// stand on a line of its own.
func (r *roff) items(lines []string) {
	term, words := "", []string(nil)
	flush := func() {
		if term != "" {
			r.item(term, strings.Join(words, " "))
		}
	}
	for _, line := range lines {
		m := itemPattern().FindStringSubmatch(line)
		switch {
		case m != nil:
			flush()
			term, words = m[1], []string{m[2]}
		case !strings.HasPrefix(line, "   "):
			flush()
			term, words = strings.TrimSpace(line), nil
		default:
			words = append(words, strings.TrimSpace(line))
		}
	}
	flush()
}
