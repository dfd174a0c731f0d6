package markdown

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) inlines(list []doc.Inline) string {
	var b strings.Builder
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			b.WriteString(p.t.escape(string(in)))
		case doc.Strong:
			b.WriteString(around("**", p.inlines(in), "**"))
		case doc.Emph:
			b.WriteString(around("*", p.inlines(in), "*"))
		case doc.Code:
			b.WriteString(p.code(string(in)))
		case doc.Link:
			b.WriteString(around("[", unchecked(p.inlines(in.Inlines)), "]("+destination(p.target(in))+")"))
		case doc.Break:
			b.WriteString(p.t.hardBreak)
		case doc.Lang:
			b.WriteString(p.inlines(in.Inlines))
		case doc.Date:
			b.WriteString(p.t.escape(in.Text))
		default:
			p.err = fmt.Errorf("markdown: unknown inline %T", in)
		}
	}
	return b.String()
}

// unchecked is the words of a link that are not read as a box that is ticked.
func unchecked(words string) string {
	if s := strings.TrimSpace(words); s == "x" || s == "X" {
		return fmt.Sprintf("&#%d;", s[0])
	}
	return words
}

// target is where a link leads: to another notice as the links between versions do.
func (p *printer) target(l doc.Link) string {
	if !l.Notice {
		return l.URL
	}
	path, id, has := strings.Cut(l.URL, "#")
	to := p.t.link(p, doc.Alternate{Path: path})
	if has {
		to += "#" + id
	}
	return to
}

// around puts marks around words. Space stands outside of them, or emphasis would be read
// as asterisks.
func around(open, words, end string) string {
	inner := strings.TrimSpace(words)
	if inner == "" {
		return words
	}
	before, after, _ := strings.Cut(words, inner)
	return before + open + inner + end + after
}

// code prints a text for machines as such where every reader of Markdown reads it so.
func (p *printer) code(s string) string {
	if machine().MatchString(s) {
		return "`" + s + "`"
	}
	return p.t.escape(s)
}

// machine is text without a mark that means something within code to any reader.
var machine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\pL\pN./_@:#+=?,;()%-]+(?: [\pL\pN./_@:#+=?,;()%-]+)*$`)
})

// destination is an address within the brackets of a link.
func destination(s string) string {
	return "<" + destinations.Replace(s) + ">"
}

var destinations = strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "\r", "", "|", "%7C", "{", "%7B", "}", "%7D", "\\", "%5C", "`", "%60", `"`, "%22", "'", "%27", " ", "%20")
