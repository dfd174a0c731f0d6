package prose

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// beforeEmphasis is a priority before that of the library's parser of emphasis.
const beforeEmphasis = 450

// starInWord reads a star between two letters or digits as a word's own, as the library reads an underscore:
// two of them would make “Mitarbeiter*innen und Kund*innen” a text about women, and 234 of 2*3*4.
type starInWord struct{}

// Trigger is the mark that the library calls Parse for.
func (starInWord) Trigger() []byte { return []byte{'*'} }

// Parse returns the star as text, or nil to leave it to others.
func (starInWord) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	after, _ := utf8.DecodeRune(line[1:])
	if !isOfWord(block.PrecendingCharacter()) || !isOfWord(after) {
		return nil
	}
	src := block.Source()[:segment.Start]
	word := src[bytes.LastIndexAny(src, " \t\n\u00a0")+1:]
	isFeminine := bytes.HasPrefix(line[1:], []byte("in"))
	if bytes.HasPrefix(word, []byte("*")) && bytes.Count(word, []byte("*")) == 1 && !isFeminine { // *Part*s of a word
		return nil
	}
	block.Advance(1)
	return ast.NewTextSegment(segment.WithStop(segment.Start + 1))
}

// isOfWord reports whether a character is a letter or a digit of a script that writes spaces between words.
func isOfWord(r rune) bool {
	const eastAsian = '\u2e80' // where such scripts begin
	return r != utf8.RuneError && r < eastAsian && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
