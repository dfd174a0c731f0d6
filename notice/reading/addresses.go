package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A link is an address in a text.
type link struct {
	start, end int
	email      bool
}

const longestAddress = 2000 // bytes, with a title

// target skips the address of a link, up to the bracket that closes it.
func (s *splitter) target(i int) int {
	n := strings.IndexByte(s.text[i:min(len(s.text), i+longestAddress)], ')')
	if n < 0 || strings.IndexByte(s.text[i:i+n], '\n') >= 0 {
		return i
	}
	address, _, _ := strings.Cut(s.text[i:i+n], " ")
	s.address(i, i+len(address))
	return i + n + 1
}

// address adds a link for an address.
func (s *splitter) address(start, end int) {
	text := s.text[start:end]
	text = strings.TrimPrefix(text, "mailto:")
	start = end - len(text)
	switch {
	case isEmail(text):
		s.links = append(s.links, link{start, end, true})
	case strings.HasPrefix(text, "http://"), strings.HasPrefix(text, "https://"), strings.HasPrefix(text, "www."):
		s.links = append(s.links, link{start, end, false})
	}
}

// angle reads what stands in angle brackets: an address or a tag.
func (s *splitter) angle(i int) int {
	n := strings.IndexByte(s.text[i:min(len(s.text), i+longestAddress)], '>')
	if n < 0 || strings.IndexByte(s.text[i:i+n], '\n') >= 0 {
		return i + 1
	}
	s.address(i+1, i+n)
	return i + n + 1
}

// addressAt returns the end of a bare address at i, or i.
func (s *splitter) addressAt(i int) int {
	const most = 500
	end := i
	for end < len(s.text) && (s.text[end]|0x20 >= 'a' && s.text[end]|0x20 <= 'z' || s.text[end] >= '0' && s.text[end] <= '9') {
		end++
	}
	if end == len(s.text) || s.text[end] == ' ' || s.text[end] == ',' || s.text[end] == '\n' { // most words
		return i
	}
	rest := s.text[i:min(len(s.text), i+most)]
	n, address := 0, strings.HasPrefix(rest, "www.")
scan:
	for ; n < len(rest); n++ {
		switch rest[n] {
		case ' ', '\n', '\t', '\r', '<', '>', '"', '(', ')', '[', ']', '|', ',', ';':
			break scan
		case '@', ':':
			address = true
		case 0xc2, 0xe2: // a space or a quote beyond ASCII
			if r, _ := utf8.DecodeRuneInString(rest[n:]); !unicode.IsLetter(r) {
				break scan
			}
		}
	}
	if !address {
		return i
	}
	rest = strings.TrimRight(rest[:n], ".:!?*_'")
	if strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") || strings.HasPrefix(rest, "www.") || isEmail(rest) {
		return i + len(rest)
	}
	return i
}

func isEmail(text string) bool {
	name, host, found := strings.Cut(text, "@")
	dot := strings.LastIndexByte(host, '.')
	return found && name != "" && dot > 0 && dot < len(host)-2 && !strings.ContainsAny(text, " /\n") && !strings.Contains(host, "@")
}
