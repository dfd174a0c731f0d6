package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean removes the characters of one paragraph that Visible removes. It replaces links that are
// nested in other links or have an unsafe address by their words. What it returns may share
// memory with the list, which is changed.
func Clean(list []Inline) []Inline {
	if inlinesNeedCleaning(list) {
		var b strings.Builder
		writePlain(&b, list)
		c := cleaner{drop: hiddenBytes(b.String())}
		c.inlines(list)
	}
	return Relink(list, func(l *Link) bool { return l.Safe() })
}

// inlinesNeedCleaning is needsCleaning for the words and addresses of a paragraph.
func inlinesNeedCleaning(list []Inline) bool {
	for _, in := range list {
		found := false
		switch in := in.(type) {
		case Text:
			found = needsCleaning(string(in))
		case Code:
			found = needsCleaning(string(in))
		case Link:
			found = needsCleaning(in.URL)
		case Date:
			found = needsCleaning(in.Text)
		}
		if found || inlinesNeedCleaning(Within(in)) {
			return true
		}
	}
	return false
}

// A cleaner removes hidden characters from the inlines of a paragraph, which hiddenBytes found in
// its plain text.
type cleaner struct {
	at   int          // offset in the plain text, in bytes
	drop map[int]bool // offsets to remove
}

func (c *cleaner) text(s string) string {
	out := withoutHidden(s, func(i int) bool { return c.drop[c.at+i] })
	c.at += len(s)
	return out
}

func (c *cleaner) inlines(list []Inline) {
	for i, in := range list {
		switch in := in.(type) {
		case Text:
			list[i] = Text(c.text(string(in)))
		case Code:
			list[i] = Code(c.text(string(in)))
		case Strong:
			c.inlines(in)
		case Emph:
			c.inlines(in)
		case Link:
			c.inlines(in.Inlines)
			if !in.Notice { // paths are percent-encoded
				in.URL = Visible(in.URL)
			}
			list[i] = in
		case Lang:
			c.inlines(in.Inlines)
		case Written:
			c.inlines(in.Inlines)
		case Remarked:
			c.inlines(in.Inlines)
		case Changed:
			if !in.Deleted { // they are no part of the plain text
				c.inlines(in.Inlines)
			}
		case Break:
			c.at++ // plain has a space for it
		case Cite:
			c.at++ // and before it
			c.inlines(in)
		case Date:
			in.Text = c.text(in.Text)
			list[i] = in
		}
	}
}

// Visible returns s without control characters, and without bidirectional formatting characters that override
// the direction or are not closed within their paragraph, which would reorder the words beside them.
func Visible(s string) string {
	if !needsCleaning(s) {
		return s
	}
	drop := hiddenBytes(s)
	return withoutHidden(s, func(i int) bool { return drop[i] })
}

// Hidden returns the offset, in bytes, of the first character of s that Visible removes, and
// whether it is a bidirectional formatting character; -1 if there is none.
func Hidden(s string) (at int, direction bool) {
	if !needsCleaning(s) {
		return -1, false
	}
	drop := hiddenBytes(s)
	for i, r := range s {
		if drop[i] || isControl(r) {
			return i, r >= lre && r <= pdi
		}
	}
	return -1, false
}

// needsCleaning reports whether s holds a character that may have to be removed. Most text has none of
// leadBytes and is not decoded.
func needsCleaning(s string) bool {
	for i := range len(s) {
		if !leadBytes[s[i]] {
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[i:])
		if isControl(r) || r >= lre && r <= rlo || r >= lri && r <= pdi || r >= firstTag && r <= endTag {
			return true
		}
	}
	return false
}

// leadBytes are the first bytes of such characters in UTF-8.
var leadBytes = func() (set [256]bool) {
	for c := range ' ' {
		set[c] = c != '\n' && c != '\t'
	}
	for _, c := range []byte{0x7f, 0xc2, 0xe2, 0xef, 0xf3} {
		set[c] = true
	}
	return set
}()

// isControl reports whether r is a control character, a byte order mark or a noncharacter; a line
// feed and a tab are text.
func isControl(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || isSeparator(r) || r == '\ufeff' || r == '\ufffe' || r == '\uffff'
}

// isSeparator reports whether r ends a line in some programs and not in others.
func isSeparator(r rune) bool {
	return strings.ContainsRune("\r\v\f\u0085\u2028\u2029", r)
}

// withoutHidden returns s without control characters and without those at offsets for which drop
// holds; separators become spaces.
func withoutHidden(s string, drop func(int) bool) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case isSeparator(r):
			b.WriteByte(' ')
		case !drop(i) && !isControl(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Bidirectional formatting characters (Unicode Standard Annex 9): embeddings and overrides end with
// a PDF, isolates with a PDI, and all of them with their paragraph.
const (
	lre, rle, pdf, lro, rlo = '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'
	lri, rli, fsi, pdi      = '\u2066', '\u2067', '\u2068', '\u2069'
)

// Tag characters are invisible; a flag such as that of Wales is a black flag followed by tags.
const (
	flag             = '\U0001f3f4'
	firstTag, endTag = '\U000e0001', '\U000e007f'
)

// hiddenBytes returns the offsets of the bidirectional formatting characters that override the
// direction or have no partner, and of tag characters that belong to no flag.
func hiddenBytes(s string) map[int]bool {
	type mark struct {
		at   int
		kind rune
	}
	drop := map[int]bool{}
	var open []mark
	inFlag := false
	for i, r := range s {
		tag := r >= firstTag && r <= endTag
		if tag && !inFlag {
			drop[i] = true
		}
		inFlag = r == flag || inFlag && tag && r != endTag
		switch r {
		case lre, rle, lro, rlo, lri, rli, fsi:
			open = append(open, mark{i, r})
			drop[i] = true // until it is closed
		case pdf:
			k := len(open) - 1
			if k < 0 || open[k].kind >= lri {
				drop[i] = true
				continue
			}
			if override := open[k].kind == lro || open[k].kind == rlo; override {
				drop[i] = true
			} else {
				delete(drop, open[k].at)
			}
			open = open[:k]
		case pdi:
			k := len(open) - 1
			for k >= 0 && open[k].kind < lri {
				k--
			}
			if k < 0 {
				drop[i] = true
				continue
			}
			delete(drop, open[k].at)
			open = open[:k]
		case '\n':
			open = nil
		}
	}
	return drop
}
