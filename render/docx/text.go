package docx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const xmlHeader = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// appendEscaped appends s as the text of an element or the value of an attribute. Characters that
// XML cannot hold are left out, other controls and line ends are spaces, and bytes that are no UTF-8
// are replacement characters.
func appendEscaped(b []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r == '\t' || r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			b = append(b, ' ')
		case r < ' ' || r >= 0x7f && r < 0xa0 || r&0xfffe == 0xfffe:
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// maxLanguage is the longest tag of a language in Word.
const maxLanguage = 84

// language is the tag of a language as Word takes it; empty if it is none.
func language(tag string) string {
	if len(tag) > maxLanguage || strings.ContainsFunc(tag, func(r rune) bool { return r != '-' && !isAlphanumeric(r) }) {
		return ""
	}
	return tag
}

func isAlphanumeric(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// number appends an attribute that is a number.
func (p *printer) number(name string, n int) {
	p.out(" ", name, `="`)
	p.b = strconv.AppendInt(p.b, int64(n), 10)
	p.out(`"`)
}

// A segment is a piece of text whose letters are all written in one direction.
type segment struct {
	text string
	rtl  bool
}

// segments cuts text where its direction changes, for Word wants a run for each; what has no
// direction, such as spaces and digits, goes with the letters around it if they agree, else with the
// document.
func segments(s string, base bool) []segment {
	var out []segment
	cur, start, end := base, 0, 0 // end is that of the last letter
	for i, r := range s {
		size := utf8.RuneLen(r)
		if unicode.Is(unicode.M, r) && end == i {
			end += size
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		if rtl := isRightToLeft(r); rtl != cur {
			cut := i
			if cur != base {
				cut = end
			}
			if cut > start {
				out = append(out, segment{s[start:cut], cur})
			}
			start, cur = cut, rtl
		}
		end = i + size
	}
	if cur != base && end < len(s) {
		out = append(out, segment{s[start:end], cur})
		start, cur = end, base
	}
	if start < len(s) {
		out = append(out, segment{s[start:], cur})
	}
	return out
}

// firstRightToLeft is the first letter of the scripts that are written from right to left.
const firstRightToLeft = '\u0590'

func isRightToLeft(r rune) bool {
	return r >= firstRightToLeft && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}

// isOneDirection reports whether a text has no letters but those written from left to right.
func isOneDirection(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= firstRightToLeft && isRightToLeft(r) }) < 0
}
