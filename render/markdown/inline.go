package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) inlines(list []doc.Inline) {
	for i, in := range list {
		from := len(p.b)
		switch in := in.(type) {
		case doc.Text:
			p.text(string(in))
		case doc.Strong:
			p.inlines(in)
			p.surround(from, "**", "**")
		case doc.Emph:
			p.inlines(in)
			p.surround(from, "*", "*")
		case doc.Code:
			p.code(string(in))
		case doc.Link:
			p.inlines(in.Inlines)
			if file, _ := in.Page(); p.lacksAnchor(in) || in.Notice && p.isApart(file) {
				continue
			}
			p.escapeCheckbox(from)
			p.surround(from, "[", "](<", destination(p.target(in)), ">)")
		case doc.Break:
			p.out(p.dialect.hardBreak)
		case doc.Cite:
			if i > 0 {
				p.out(p.dialect.hardBreak)
			}
			from = len(p.b)
			p.inlines(in)
			p.surround(from, "*", "*")
		case doc.Lang:
			p.inlines(in.Inlines)
		case doc.Written:
			p.inlines(in.Inlines)
		case doc.Remarked:
			p.inlines(in.Inlines)
		case doc.Changed:
			if !in.Deleted {
				p.inlines(in.Inlines)
			}
		case doc.Date:
			p.text(in.Text)
		default:
			p.err = fmt.Errorf("markdown: unknown inline %T", in)
		}
	}
}

// escapeCheckbox escapes the text of a link that would be read as a ticked checkbox.
func (p *printer) escapeCheckbox(from int) {
	if s := bytes.TrimSpace(p.b[from:]); len(s) == 1 && (s[0] == 'x' || s[0] == 'X') {
		p.b = p.dialect.appendEscaped(p.b[:from], s[0])
	}
}

// target is the destination of a link; other notices are linked to as other versions are.
func (p *printer) target(l doc.Link) string {
	if !l.Notice {
		return l.URL
	}
	path, id := l.Page()
	to := p.dialect.link(p, doc.Alternate{Path: path})
	if id != "" {
		to += "#" + id
	}
	return to
}

// surround puts delimiters around words, and white space outside of them, or emphasis would be read
// as asterisks.
func (p *printer) surround(from int, open string, end ...string) {
	right := len(bytes.TrimRightFunc(p.b[from:], unicode.IsSpace))
	if right == 0 {
		return
	}
	after := string(p.b[from+right:])
	p.b = p.b[:from+right]
	left := right - len(bytes.TrimLeftFunc(p.b[from:], unicode.IsSpace))
	p.b = slices.Insert(p.b, from+left, []byte(open)...)
	p.out(end...)
	p.out(after)
}

// code prints Code as a code span if every dialect reads it so, else as text.
func (p *printer) code(s string) {
	if isPlainCode(s) {
		p.out("`", s, "`")
		return
	}
	p.text(s)
}

// isPlainCode reports whether s is words with single spaces between them and without characters that
// are special within code in some dialect.
func isPlainCode(s string) bool {
	marked := strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("./_@:#+=?,;()%- ", r)
	})
	return !marked && s != "" && s[0] != ' ' && s[len(s)-1] != ' ' && !strings.Contains(s, "  ")
}

// text prints words, escaped so that they are not read as inline markup.
func (p *printer) text(s string) {
	t := p.dialect
	if t.emoji && strings.Count(s, ":") > 1 && shortcode().MatchString(s) {
		// short codes are replaced after Markdown was parsed, so an escape does not help
		for i, part := range strings.Split(s, ":") {
			if i > 0 {
				p.out("<span>:</span>")
			}
			p.text(part)
		}
		return
	}
	if !utf8.ValidString(s) {
		s = string([]rune(s)) // with U+FFFD for invalid bytes
	}
	marked := t.special.in(s)
	if !marked && t.ligatures == "" {
		p.out(s)
		return
	}
	from := 0
	for i := range len(s) {
		c := s[i]
		double := i+1 < len(s) && s[i+1] == c && strings.IndexByte(t.ligatures, c) >= 0
		if t.special[c] || double || marked && startsAutolink(s, i) {
			p.b = t.appendEscaped(append(p.b, s[from:i]...), c)
			from = i + 1
		}
	}
	p.out(s[from:])
}

// startsAutolink reports whether a character is the one by which bare addresses are recognised:
// parsers would make a link of it, backslashes included.
func startsAutolink(s string, i int) bool {
	return s[i] == ':' && strings.HasPrefix(s[i:], "://") ||
		s[i] == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www")
}

// escapeLineStarts escapes the beginning of each line of a paragraph that would begin another block.
func (p *printer) escapeLineStarts(from int) {
	p.trimSpace(from)
	for i := from; ; {
		words := bytes.TrimLeft(p.b[i:], " ")
		if at := p.dialect.blockStart(words); at >= 0 {
			p.b = slices.Delete(p.b, i, len(p.b)-len(words))
			p.b = slices.Replace(p.b, i+at, i+at+1, p.dialect.appendEscaped(nil, p.b[i+at])...)
		}
		next := bytes.IndexByte(p.b[i:], '\n')
		if next < 0 {
			return
		}
		i += next + 1
	}
}

// trimSpace removes white space that parsers would remove.
func (p *printer) trimSpace(from int) {
	p.b = append(p.b[:from], bytes.TrimSpace(p.b[from:])...)
}

// joinLines puts lines together, with br for a hard break.
func (p *printer) joinLines(from int, br string) {
	if bytes.IndexByte(p.b[from:], '\n') >= 0 {
		s := strings.ReplaceAll(string(p.b[from:]), p.dialect.hardBreak, br)
		p.b = append(p.b[:from], strings.ReplaceAll(s, "\n", " ")...)
	}
}

// oneLine is text for a heading.
func oneLine(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", " ")) }

// destination escapes an address for a link destination in angle brackets.
func destination(s string) string {
	if strings.Contains(s, ";") { // or a part such as &copy; would be read as a character
		s = strings.ReplaceAll(s, "&", "&amp;")
	}
	return destinations.Replace(s)
}

var destinations = strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "\r", "", "|", "%7C", "{", "%7B", "}", "%7D", "\\", "%5C", "`", "%60", `"`, "%22", "'", "%27", " ", "%20")
