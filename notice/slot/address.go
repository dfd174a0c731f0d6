package slot

import (
	"strings"
	"unicode"
)

// An address is what kind of address a text is, if it is nothing else.
type address int

const (
	noAddress address = iota
	email
	page
	telephone
)

// address returns what a phrase is an address of.
func (p phrase) address() address {
	if len(p.words) == 1 {
		return addressOf(p.words[0])
	}
	if isTelephone(p.raw) {
		return telephone
	}
	return noAddress
}

// addressOf is the kind of a single word, in small letters.
func addressOf(w string) address {
	switch {
	case strings.HasPrefix(w, "https://"), strings.HasPrefix(w, "http://"), strings.HasPrefix(w, "www."):
		return page
	case strings.HasPrefix(w, "tel:"), isTelephone([]string{w}):
		return telephone
	}
	name, host, mail := strings.Cut(strings.TrimPrefix(w, "mailto:"), "@")
	if mail {
		if name != "" && isHost(host) {
			return email
		}
		return noAddress
	}
	host, _, _ = strings.Cut(w, "/")
	if isHost(host) {
		return page
	}
	return noAddress
}

// isHost reports whether a word is spelled like the name of a host: labels with dots between them,
// and letters in the last.
func isHost(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 2 || len(s)-i < 3 || abbreviations.has(s) { // "e.g" is no host
		return false
	}
	for _, r := range s[i+1:] {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return strings.IndexFunc(s[:i], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '.' }) < 0
}

// isTelephone reports whether words are digits in groups, seven at least, and no date.
func isTelephone(raw []string) bool {
	digits := 0
	for i, s := range raw {
		for k, r := range s {
			switch {
			case unicode.IsDigit(r):
				digits++
			case r == '+' && i == 0 && k == 0, strings.ContainsRune("()-./", r):
			default:
				return false
			}
		}
	}
	first := strings.TrimLeft(raw[0], "(")
	return digits >= 7 && digits <= 15 && (first[0] == '+' || first[0] == '0')
}
