package workbook

import "strings"

// escaped is a text for XML without the characters that it cannot hold. What Excel would read as the
// number of a character, such as _x000A_, is written as the words that it is.
func escaped(s string) string {
	if isPlainXML(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '_' && isCharacterNumber(s[i:]):
			b.WriteString("_x005F_")
		case r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r&0xfffe == 0xfffe:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isPlainXML reports whether a text is ASCII in which nothing means anything.
func isPlainXML(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '_' {
			return false
		}
	}
	return true
}

// isCharacterNumber reports whether a text begins like _x000A_.
func isCharacterNumber(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for _, c := range s[2:6] {
		if !strings.ContainsRune("0123456789abcdefABCDEF", c) {
			return false
		}
	}
	return true
}
