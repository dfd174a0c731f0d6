package markdown

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) inlines(list []doc.Inline) {
	for _, in := range list {
		from := len(p.b)
		switch in := in.(type) {
		case doc.Text:
			p.text(string(in))
		case doc.Strong:
			p.inlines(in)
			p.around(from, "**", "**")
		case doc.Emph:
			p.inlines(in)
			p.around(from, "*", "*")
		case doc.Code:
			p.code(string(in))
		case doc.Link:
			p.inlines(in.Inlines)
			p.unchecked(from)
			p.around(from, "[", "](<", destination(p.target(in)), ">)")
		case doc.Break:
			p.out(p.t.hardBreak)
		case doc.Lang:
			p.inlines(in.Inlines)
		case doc.Date:
			p.text(in.Text)
		default:
			p.err = fmt.Errorf("markdown: unknown inline %T", in)
		}
	}
}

// unchecked makes the words of a link such that they are not read as a box that is ticked.
func (p *printer) unchecked(from int) {
	if s := bytes.TrimSpace(p.b[from:]); len(s) == 1 && (s[0] == 'x' || s[0] == 'X') {
		p.b = p.t.literal(p.b[:from], s[0])
	}
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
func (p *printer) around(from int, open string, end ...string) {
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

// code prints a text for machines as such where every reader of Markdown reads it so.
func (p *printer) code(s string) {
	if machine(s) {
		p.out("`", s, "`")
		return
	}
	p.text(s)
}

// machine reports whether s is words, with one space between them, without a mark that means
// something within code to any reader.
func machine(s string) bool {
	marked := strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("./_@:#+=?,;()%- ", r)
	})
	return !marked && s != "" && s[0] != ' ' && s[len(s)-1] != ' ' && !strings.Contains(s, "  ")
}

// text writes words that their reader does not take for markup within a line.
func (p *printer) text(s string) {
	t := p.t
	if t.emoji && strings.Count(s, ":") > 1 && shortcode().MatchString(s) {
		// pictures are looked for in the words that Markdown yields, so that colons stand apart
		for i, part := range strings.Split(s, ":") {
			if i > 0 {
				p.out(`{":"}`)
			}
			p.text(part)
		}
		return
	}
	if !utf8.ValidString(s) {
		s = string([]rune(s)) // with the character that stands for what is none
	}
	marked := t.marks.in(s)
	if !marked && t.runs == "" {
		p.out(s)
		return
	}
	from := 0
	for i := range len(s) {
		c := s[i]
		double := i+1 < len(s) && s[i+1] == c && strings.IndexByte(t.runs, c) >= 0
		if t.marks[c] || double || marked && address(s, i) {
			p.b = t.literal(append(p.b, s[from:i]...), c)
			from = i + 1
		}
	}
	p.out(s[from:])
}

// address reports whether a character is the mark by which an address is known: readers
// would make a link of it, backslashes and all.
func address(s string, i int) bool {
	return s[i] == ':' && strings.HasPrefix(s[i:], "://") ||
		s[i] == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www")
}

// lines makes the lines of a paragraph: none begins with what would begin another block.
func (p *printer) lines(from int) {
	p.trim(from)
	for i := from; ; {
		words := bytes.TrimLeft(p.b[i:], " ")
		if at := p.t.opening(words); at >= 0 {
			p.b = slices.Delete(p.b, i, len(p.b)-len(words))
			p.b = slices.Replace(p.b, i+at, i+at+1, p.t.literal(nil, p.b[i+at])...)
		}
		next := bytes.IndexByte(p.b[i:], '\n')
		if next < 0 {
			return
		}
		i += next + 1
	}
}

// trim cuts off the space that readers of Markdown would.
func (p *printer) trim(from int) {
	p.b = append(p.b[:from], bytes.TrimSpace(p.b[from:])...)
}

// join puts lines together; where one ended within a paragraph is br.
func (p *printer) join(from int, br string) {
	if bytes.IndexByte(p.b[from:], '\n') >= 0 {
		s := strings.ReplaceAll(string(p.b[from:]), p.t.hardBreak, br)
		p.b = append(p.b[:from], strings.ReplaceAll(s, "\n", " ")...)
	}
}

// oneLine is text as a heading holds it.
func oneLine(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", " ")) }

// destination is an address within the brackets of a link.
func destination(s string) string { return destinations.Replace(s) }

var destinations = strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "\r", "", "|", "%7C", "{", "%7B", "}", "%7D", "\\", "%5C", "`", "%60", `"`, "%22", "'", "%27", " ", "%20")

func escapedPath(s string) string { return (&url.URL{Path: s}).EscapedPath() }
