package layout

import (
	"strings"
	"unicode"

	"github.com/noticec/noticec/render/doc"
)

// printedAddress is the address of a link as a reader of paper needs it: empty if the words of the link
// are the address, or if it leads to a place in this document or to a file beside it.
func printedAddress(l doc.Link) string {
	words := strings.ToLower(doc.Plain(l.Inlines))
	scheme, rest, ok := strings.Cut(l.URL, ":")
	if !ok || l.Notice {
		return ""
	}
	switch strings.ToLower(scheme) {
	case "http", "https":
		rest = strings.TrimSuffix(strings.TrimPrefix(rest, "//"), "/")
		if strings.Contains(words, strings.TrimPrefix(strings.ToLower(rest), "www.")) {
			return ""
		}
		return rest
	case "mailto":
		rest, _, _ = strings.Cut(rest, "?")
		if strings.Contains(words, strings.ToLower(rest)) {
			return ""
		}
		return rest
	case "tel":
		// The words may have the number in its national form, the address in the international.
		const significant = 6
		number, written := digits(rest), digits(words)
		if n := min(len(number), significant); strings.HasSuffix(written, number[len(number)-n:]) {
			return ""
		}
		return rest
	}
	return ""
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
