package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// suspended are words before which a hyphen stands for what follows later: "Daten- und Schutz".
var suspended = []string{"and", "or", "to", "und", "oder", "bzw.", "sowie", "et", "ou", "a", "neu", "en", "of"}

// prefixes are first parts of words that are written with a hyphen, and not otherwise.
var prefixes = []string{"self", "non", "third", "cross", "opt", "e", "ex"}

// divided says how a line goes on in the next one: stem is the line as it is joined, and sep what
// stands between, " " unless a word is divided.
func (p *parser) divided(text, next string) (stem, sep string) {
	if rest, ok := strings.CutSuffix(text, "\u00ad"); ok {
		return rest, ""
	}
	rest, ok := strings.CutSuffix(text, "-")
	if !ok {
		rest, ok = strings.CutSuffix(text, "‐")
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(rest)
	if !ok || !unicode.IsLetter(last) || !unicode.IsLetter(first) {
		return text, " "
	}
	head, tail := lastWord(rest), firstWord(next)
	if written := rest[strings.LastIndexByte(rest, ' ')+1:]; strings.ContainsAny(written, "/@") || strings.HasPrefix(written, "www.") {
		return text, "" // an address has hyphens of its own
	}
	if slices.Contains(suspended, strings.ToLower(tail)) {
		return text, " "
	}
	known := p.knownWords()
	switch {
	case known[strings.ToLower(head+tail)]:
		return rest, ""
	case !unicode.IsLower(first), slices.Contains(prefixes, strings.ToLower(head)), known[strings.ToLower(head+"-"+tail)],
		known[strings.ToLower(head)] && known[strings.ToLower(tail)]:
		return text, ""
	}
	return rest, ""
}

// knownWords are the words of the text in small letters, but for those at the ends of lines, which
// may be divided.
func (p *parser) knownWords() map[string]bool {
	if p.words != nil {
		return p.words
	}
	p.words = map[string]bool{}
	for _, c := range p.chunks {
		for i, l := range c.lines {
			words := strings.Fields(l.text)
			for k, w := range words {
				isDivided := i > 0 && k == 0 && strings.HasSuffix(c.lines[i-1].text, "-")
				if !isDivided {
					p.words[strings.ToLower(strings.TrimFunc(w, isNoLetter))] = true
				}
			}
		}
	}
	return p.words
}

func isNoLetter(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }

func lastWord(s string) string {
	return strings.TrimFunc(s[strings.LastIndexByte(s, ' ')+1:], isNoLetter)
}

func firstWord(s string) string {
	s, _, _ = strings.Cut(s, " ")
	return strings.TrimFunc(s, isNoLetter)
}

func startsUpper(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘«(`))
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// startsLikeLine reports whether s begins as a line of an address does, and not as the rest of a
// sentence.
func startsLikeLine(s string) bool {
	return startsUpper(s) || strings.Contains(firstField(s), "@") || strings.Contains(firstField(s), ".")
}

func firstField(s string) string {
	s, _, _ = strings.Cut(s, " ")
	return s
}
