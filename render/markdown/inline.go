package markdown

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) inlines(list []doc.Inline) string {
	var b strings.Builder
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			b.WriteString(escape(string(in)))
		case doc.Strong:
			b.WriteString(emphasis("**", p.inlines(in)))
		case doc.Emph:
			b.WriteString(emphasis("*", p.inlines(in)))
		case doc.Code:
			b.WriteString(escape(string(in)))
		case doc.Link:
			b.WriteString("[" + p.inlines(in.Inlines) + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "|", "%7C").Replace(in.URL) + ">)")
		case doc.Break:
			b.WriteString("\\\n")
		case doc.Lang:
			b.WriteString(p.inlines(in.Inlines))
		case doc.Date:
			b.WriteString(escape(in.Text))
		default:
			p.err = fmt.Errorf("markdown: unknown inline %T", in)
		}
	}
	return b.String()
}

// emphasis puts marks around words. Space stands outside of them, or they would be read
// as asterisks.
func emphasis(mark, words string) string {
	inner := strings.TrimSpace(words)
	if inner == "" {
		return words
	}
	before, after, _ := strings.Cut(words, inner)
	return before + mark + inner + mark + after
}

// escape makes text that no reader of Markdown, Liquid or JSX takes for markup within
// a line.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>|{}&~#", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// starts are the beginnings of lines that would make a list, a rule or a table.
var starts = regexp.MustCompile(`(?m)^ *(?:[-+=]|:-|[0-9]+[.)](?: |$))`)

// lines makes the lines of a paragraph from escaped words: none begins with space, or
// with what would begin another block.
func lines(s string) string {
	return starts.ReplaceAllStringFunc(strings.TrimSpace(s), func(m string) string {
		m = strings.TrimLeft(m, " ")
		if i := strings.IndexAny(m, ".)"); i > 0 {
			return m[:i] + "\\" + m[i:]
		}
		return "\\" + m
	})
}
