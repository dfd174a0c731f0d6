package diag

import (
	"strings"
	"unicode/utf8"
)

// Limits on the words of a finding, in runes. What is written in a file can be of any length;
// what is said of it is one sentence.
const (
	maxQuote   = 60
	maxMessage = 1000
)

// brief shortens what a message quotes in backticks, and a message that is still too long.
// Every finding passes through it, so that no caller needs to.
func brief(message string) string {
	if len(message) <= maxQuote {
		return message
	}
	if tooLong := longestQuote(message) > maxQuote; !tooLong && len(message) <= maxMessage {
		return message
	}
	var b strings.Builder
	quoted, rest := false, message
	for more := true; more && b.Len() <= utf8.UTFMax*maxMessage; quoted = !quoted {
		var part string
		part, rest, more = strings.Cut(rest, "`")
		if quoted && more {
			part = Shorten(part, maxQuote)
		}
		b.WriteString(part)
		if more {
			b.WriteByte('`')
		}
	}
	return Shorten(b.String(), maxMessage)
}

// longestQuote is the length in bytes of the longest text between two backticks.
func longestQuote(message string) int {
	longest := 0
	for {
		_, after, opened := strings.Cut(message, "`")
		quote, rest, closed := strings.Cut(after, "`")
		if !opened || !closed {
			return longest
		}
		longest, message = max(longest, len(quote)), rest
	}
}

// Shorten returns the first characters of s, with an ellipsis in place of what is left out:
// at most limit runes in all.
func Shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	end, runes := 0, 0
	for i := range s {
		if runes == limit-1 {
			end = i
		}
		if runes++; runes > limit {
			return s[:end] + "…"
		}
	}
	return s
}
