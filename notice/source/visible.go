package source

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// Visible returns s as a part of one line of text that a person reads on a terminal or in the
// log of a build. What would steer either is written out, as in a string of Go: control
// characters but the tab, bidirectional overrides and isolates, line separators, and bytes
// that are not UTF-8. So are the marks of commands to a build system: two colons at the start,
// and ##command[.
func Visible(s string) string {
	if isPlain(s) { // as nearly all are
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < 0x80 && IsSteering(r):
			fmt.Fprintf(&b, `\x%02x`, r)
		case IsSteering(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	out := b.String()
	if at := len(out) - len(strings.TrimLeft(out, " \t")); strings.HasPrefix(out[at:], "::") {
		out = out[:at] + `\x3a` + out[at+1:] // GitHub
	}
	if !strings.Contains(out, "##") {
		return out
	}
	return command().ReplaceAllString(out, `\x23#$1[`) // GitHub, Azure, TeamCity
}

// command is how a command to a build system looks, which some take anywhere in a line.
var command = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`##([A-Za-z]*)\[`) })

// isPlain reports whether a text is ASCII without anything that may have to be written out.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] != '\t' && (s[i] < ' ' || '~' < s[i]) {
			return false
		}
	}
	return !strings.Contains(s, "##") && !strings.HasPrefix(strings.TrimLeft(s, " \t"), "::")
}

// IsSteering reports whether a character steers a terminal or the order in which a line is
// read, instead of being seen: C0 and C1 controls but the tab, line separators, and the
// bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9). Marks and
// joiners, which languages need, are none.
func IsSteering(r rune) bool {
	switch {
	case r == '\t':
		return false
	case r < 0x20, 0x7f <= r && r <= 0x9f:
		return true
	}
	return 0x2028 <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// picture is one visible character for each that steers, so that the columns of a line stay.
func picture(r rune) rune {
	switch {
	case r == 0x7f:
		return '␡'
	case r < 0x20 && r != '\t':
		return '␀' + r
	case IsSteering(r):
		return utf8.RuneError
	}
	return r
}
