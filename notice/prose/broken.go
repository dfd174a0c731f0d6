package prose

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/noticec/noticec/notice/diag"
)

// broken finds what is written as a link and is none to Markdown, so that readers see its marks: one with a
// space in its address or before it, or without one of its brackets.
func (r *reader) broken(n *ast.Text) {
	for i := n.Segment.Start; i < n.Segment.Stop && len(r.found) < maxFindings; i++ {
		if r.src[i] == '\\' {
			i++
			continue
		}
		if r.src[i] == ')' && i+1 < len(r.src) && r.src[i+1] == '[' {
			r.reversed(i)
		}
		if r.src[i] != ']' {
			continue
		}
		if i+1 < len(r.src) && r.src[i+1] == '[' {
			r.undefined(i)
			continue
		}
		if open := bytes.LastIndexAny(r.src[:i], "[]\n"); open >= 0 && r.src[open] == '[' && r.src[open+1] == '^' && !bytes.HasPrefix(r.src[i+1:], []byte(":")) {
			r.footnote(open, i+1)
			continue
		}
		line := r.src[i+1 : min(len(r.src), i+1+MaxURL)] // what is longer is no address
		if end := bytes.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		rest := strings.TrimLeft(string(line), " ")
		gap := len(line) - len(rest)
		if !strings.HasPrefix(rest, "(") || !isAddressLike(rest[1:], gap > 0) {
			continue
		}
		address, _, closed := strings.Cut(rest[1:], ")")
		open := opening(r.src, i)
		hasStart := open >= 0
		start, end := i, i+1+gap+1+len(address)
		if hasStart {
			start = open
		}
		if closed {
			end++
		} else {
			address = strings.Fields(address)[0]
			end = i + 1 + gap + 1 + len(address)
		}
		help := "write a square bracket before the words of the link"
		switch {
		case hasStart && bytes.Contains(r.src[start:i], []byte("](")):
			r.add(codeLink, start, end, "`"+string(r.src[start:end])+"` holds another link, and no link can, so that its marks are printed", "take one of the two out, and leave its words")
			continue
		case hasStart:
			help = "write `[" + strings.TrimSpace(string(r.src[start+1:i])) + "](" + withoutSpaces(address) + ")`"
		}
		r.add(codeLink, start, end, "`"+string(r.src[start:end])+"` is not read as a link, so that its marks are printed", help)
	}
}

// opening is the place of the bracket that src[at] closes, in its line, or -1.
func opening(src []byte, at int) int {
	depth := 0
	for i := at; i >= 0 && src[i] != '\n'; i-- {
		switch {
		case i > 0 && src[i-1] == '\\':
		case src[i] == ']':
			depth++
		case src[i] == '[':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// reversed finds a link whose brackets stand the other way round; its parenthesis ends at i.
func (r *reader) reversed(i int) {
	open := bytes.LastIndexAny(r.src[:i], "()\n")
	address, end := r.inSquare(i + 1)
	if open < 0 || r.src[open] != '(' || end == 0 || !isAddressLike(address, true) {
		return
	}
	words := strings.TrimSpace(string(r.src[open+1 : i]))
	r.add(codeLink, open, end, "`"+string(r.src[open:end])+"` is not read as a link, so that its marks are printed", "write `["+words+"]("+withoutSpaces(address)+")`")
}

// undefined finds a link that refers to an address by a name that nothing defines; its words end at i.
func (r *reader) undefined(i int) {
	open := bytes.LastIndexAny(r.src[:i], "[]\n")
	name, end := r.inSquare(i + 1)
	if open < 0 || r.src[open] != '[' || end == 0 || !hasLetter(name) || end < len(r.src) && strings.IndexByte("[](:", r.src[end]) >= 0 {
		return
	}
	words := string(r.src[open+1 : i])
	if first, _ := utf8.DecodeRuneInString(words); !unicode.IsLetter(first) || open > 0 && strings.IndexByte("]\\", r.src[open-1]) >= 0 {
		return
	}
	r.add(codeLink, open, end, "`"+string(r.src[open:end])+"` is not read as a link, for nothing says where `"+name+"` leads", "write the address of the page in round brackets in place of `["+name+"]`")
}

// footnote reports the mark of a footnote.
func (r *reader) footnote(start, end int) {
	r.add(codeUnsupported, start, end, "`"+string(r.src[start:end])+"` is the mark of a footnote, and notices have none", "write what the footnote says at this place, in round brackets")
}

// inSquare is what the square bracket at i holds, and where it ends; 0 if it does not end on its line.
func (r *reader) inSquare(i int) (content string, end int) {
	rest := r.src[i+1 : min(len(r.src), i+1+MaxURL)]
	n := bytes.IndexAny(rest, "[]\n")
	if n < 0 || rest[n] != ']' {
		return "", 0
	}
	return string(rest[:n]), i + 1 + n + 1
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// add reports what stands at a place.
func (r *reader) add(c diag.Code, start, end int, message, help string) {
	if len(r.found) < maxFindings {
		r.found = append(r.found, diag.New(c, r.text.Sub(start, end), message, help))
	}
}

// isAddressLike reports whether a text begins as an address does; strictly means one that is nothing else.
func isAddressLike(s string, strictly bool) bool {
	s = strings.TrimSpace(s)
	first, _, _ := strings.Cut(s, " ")
	scheme, _, hasScheme := strings.Cut(first, ":")
	for _, known := range schemes {
		if hasScheme && strings.EqualFold(scheme, known) {
			return true
		}
	}
	switch {
	case len(s) > 1 && s[0] == '#' && isWordAt(s, 1) && !strings.ContainsRune("0123456789", rune(s[1])):
		return true
	case strictly:
		return false
	}
	return strings.HasPrefix(s, "/") || strings.HasPrefix(s, "www.") || strings.Contains(first, ".notice.y") || isMailbox(strings.TrimRight(first, ")."))
}

// withoutSpaces is an address without the spaces by which it is none.
func withoutSpaces(address string) string {
	words := strings.Fields(address)
	switch {
	case len(words) == 0:
		return ""
	case strings.HasPrefix(address, "tel:"):
		return strings.Join(words, "")
	case strings.HasPrefix(address, "#"):
		return words[0]
	case strings.HasSuffix(words[0], ":"), strings.HasSuffix(words[0], "//"):
		return words[0] + strings.Join(words[1:], "%20")
	}
	return strings.Join(words, "%20")
}
