package explanation

import (
	"io"
	"strings"
)

// Markdown prints explanations for editors and for pages of others.
func Markdown(w io.Writer, list []Explanation) error {
	var b strings.Builder
	for i := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(list[i].Markdown())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Markdown is the explanation for an editor.
func (e *Explanation) Markdown() string {
	var b strings.Builder
	paragraphs := func(list []string) {
		for _, text := range list {
			b.WriteString("\n" + text + "\n")
		}
	}
	b.WriteString("# " + e.Code.ID + " " + e.Code.Name + "\n\n" + e.Code.Summary + "\n\n## Why\n")
	paragraphs(e.Why)
	if duties := e.duties(); len(duties) > 0 {
		b.WriteString("\n## Law\n\n")
		for _, line := range duties {
			b.WriteString("- " + line + "\n")
		}
	}
	b.WriteString("\n## What to do\n")
	paragraphs(e.Fix)
	for _, x := range e.examples() {
		b.WriteString("\n" + x.heading + ":\n\n```" + e.Syntax + "\n" + x.text + "```\n")
	}
	b.WriteString("\n## More\n\n")
	for _, f := range e.facts() {
		value := f.value
		if value == e.Code.DocURL {
			value = "<" + value + ">"
		}
		b.WriteString("- " + f.label + ": " + value + "\n")
	}
	return b.String()
}
