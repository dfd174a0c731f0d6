package markdown

import (
	"fmt"
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
			b.WriteString("**" + p.inlines(in) + "**")
		case doc.Emph:
			b.WriteString("*" + p.inlines(in) + "*")
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

// escape makes text that no reader of Markdown, Liquid or JSX takes for markup.
func escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|{}&~#", r):
			b.WriteByte('\\')
		case i == 0 && strings.ContainsRune("-+=", r):
			b.WriteByte('\\')
		case (r == '.' || r == ')') && i > 0 && strings.Trim(s[:i], "0123456789") == "" && (i+1 == len(s) || s[i+1] == ' '):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
