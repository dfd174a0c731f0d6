package literal

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
)

// space skips white space and comments.
func (p *parser) space() {
	for p.at < len(p.src) {
		switch rest := p.src[p.at:]; {
		case strings.IndexByte(" \t\r\n\v\f", rest[0]) >= 0:
			p.at++
		case strings.HasPrefix(rest, "\u00a0"), strings.HasPrefix(rest, "\ufeff"), strings.HasPrefix(rest, "\u2028"):
			_, size := utf8.DecodeRuneInString(rest)
			p.at += size
		case strings.HasPrefix(rest, "//"):
			p.at += lineLength(rest)
		case strings.HasPrefix(rest, "/*"):
			if end := strings.Index(rest[2:], "*/"); end >= 0 {
				p.at += end + 4
			} else {
				p.fault(p.at, "the comment is not closed")
				p.at = len(p.src)
			}
		default:
			return
		}
	}
}

func lineLength(s string) int {
	if end := strings.IndexAny(s, "\r\n"); end >= 0 {
		return end
	}
	return len(s)
}

// quoted reads the string at p.at, and reports whether it is one that needs no program: a template
// with "${" does. A string that is not closed ends with its line.
func (p *parser) quoted() (string, bool) {
	quote, start := p.src[p.at], p.at
	p.at++
	plain := true
	closed, closes := start, true // where the next such quote stands, and whether it can end the text
	var out strings.Builder
	for p.at < len(p.src) {
		switch c := p.src[p.at]; {
		case c == quote:
			p.at++
			return strings.ToValidUTF8(out.String(), "\ufffd"), plain
		case c == '\\':
			p.escape(&out)
		case c == '\n' && quote != '`':
			if closed < p.at {
				closed, closes = p.closing(quote)
			}
			if !closes {
				p.fault(start, "the text is not closed on its line")
				return strings.ToValidUTF8(out.String(), "\ufffd"), plain
			}
			out.WriteByte(c)
			p.at++
		case quote == '`' && strings.HasPrefix(p.src[p.at:], "${") && p.templates < intake.MaxDepth:
			plain = false
			p.at++
			p.templates++
			p.braces()
			p.templates--
		default:
			out.WriteByte(c)
			p.at++
		}
	}
	p.fault(start, "the text is not closed")
	return strings.ToValidUTF8(out.String(), "\ufffd"), plain
}

// closing returns where the next quote stands, and whether it can end a text that reaches the end
// of its line. Strict JSON allows no line end in a text, but people write it: the text goes on if
// its quote comes before what can only follow a text.
func (p *parser) closing(quote byte) (at int, closes bool) {
	rest := p.src[p.at:]
	next := strings.IndexByte(rest, quote)
	if next < 0 {
		return len(p.src), false
	}
	after := strings.TrimLeft(rest[next+1:], " \t\r\n")
	return p.at + next, after == "" || strings.IndexByte(",}]:;)+", after[0]) >= 0
}

// escape reads what stands behind a backslash.
func (p *parser) escape(out *strings.Builder) {
	p.at++
	if p.at >= len(p.src) {
		return
	}
	c := p.src[p.at]
	p.at++
	switch c {
	case 'n':
		out.WriteByte('\n')
	case 't':
		out.WriteByte('\t')
	case 'r':
		out.WriteByte('\r')
	case 'b', 'f', 'v', '0':
		out.WriteByte(' ')
	case '\r':
		if p.at < len(p.src) && p.src[p.at] == '\n' {
			p.at++
		}
	case '\n': // the string goes on in the next line
	case 'x':
		out.WriteRune(p.hex(2))
	case 'u':
		r := p.hex(4)
		if r >= 0xd800 && r < 0xdc00 && strings.HasPrefix(p.src[p.at:], `\u`) {
			p.at += 2
			if low := p.hex(4); low >= 0xdc00 && low < 0xe000 {
				r = (r-0xd800)<<10 | (low - 0xdc00) + 0x10000
			}
		}
		out.WriteRune(r) // half a pair is written as U+FFFD
	default:
		out.WriteByte(c)
	}
}

// hex reads a code point of n hexadecimal digits, or one in braces.
func (p *parser) hex(n int) rune {
	if strings.HasPrefix(p.src[p.at:], "{") {
		if end := strings.IndexByte(p.src[p.at:], '}'); end > 0 && end < 8 {
			r, err := strconv.ParseUint(p.src[p.at+1:p.at+end], 16, 32)
			if p.at += end + 1; err == nil && r <= utf8.MaxRune {
				return rune(r)
			}
			return utf8.RuneError
		}
	}
	if p.at+n <= len(p.src) {
		if r, err := strconv.ParseUint(p.src[p.at:p.at+n], 16, 32); err == nil {
			p.at += n
			return rune(r)
		}
	}
	p.fault(p.at, "the escaped character has no such number")
	return utf8.RuneError
}

// skip moves behind an expression: to the comma, semicolon or closing bracket that ends it.
func (p *parser) skip() {
	depth, before := 0, ""
	for p.space(); p.at < len(p.src); p.space() {
		switch c := p.src[p.at]; c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth == 0 {
				return
			}
			depth--
		case ',', ';':
			if depth == 0 {
				return
			}
		}
		before = p.token(before)
	}
}

// braces moves behind the brace that closes the one at p.at.
func (p *parser) braces() {
	for depth, before := 0, ""; p.at < len(p.src); p.space() {
		switch p.src[p.at] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if before = p.token(before); depth == 0 {
			return
		}
	}
}

// token moves behind a token and returns it: a word, a mark, or a quote for a string or a regular
// expression. Which a slash begins, division or a regular expression, the token before tells.
func (p *parser) token(before string) string {
	start := p.at
	switch c := p.src[p.at]; {
	case c == '"' || c == '\'' || c == '`':
		p.quoted()
		return `"`
	case isNameByte(c):
		for p.at < len(p.src) && isNameByte(p.src[p.at]) {
			p.at++
		}
		return p.src[start:p.at]
	case c == '/' && (before == "return" || before == "" || strings.Contains("(,=:[!&|?{};+-*%<>~^", before)):
		p.regexp()
		return `"`
	}
	p.at++
	return p.src[start:p.at]
}

// regexp moves behind a regular expression, which ends on its line.
func (p *parser) regexp() {
	class := false
	for p.at++; p.at < len(p.src); p.at++ {
		switch c := p.src[p.at]; {
		case c == '\\':
			p.at++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '/' && !class, c == '\n':
			p.at++
			return
		}
	}
	p.at = min(p.at, len(p.src))
}
