package merge

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Paragraph is one of a copy that came back: pieces of text, each with the places whose anchors are
// around it.
type Paragraph []Piece

// A Piece is text between two ends of anchors.
type Piece struct {
	Text   string
	Places []int // from 1
}

// A token is a word or a mark, as both sides of a copy are compared by it.
type token struct {
	word      string
	space     bool  // whether white space is before it
	place     int   // printed: the place that it is part of; 0 is none
	anchors   []int // edited: the places whose anchors are around it
	paragraph int
}

// appendTokens appends the tokens of a text: a word of letters and digits each, and each mark.
func appendTokens(out []token, text string, like token, space *bool) []token {
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case unicode.IsSpace(r):
			*space = true
			text = text[size:]
			continue
		case isUnseen(r):
			text = text[size:]
			continue
		}
		end := size
		for isWord(r) && end < len(text) {
			next, n := utf8.DecodeRuneInString(text[end:])
			if !isWord(next) {
				break
			}
			end += n
		}
		t := like
		t.word, t.space = text[:end], *space
		out = append(out, t)
		*space = false
		text = text[end:]
	}
	return out
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// isUnseen reports whether a character is one that programs put between letters and nobody sees.
func isUnseen(r rune) bool { return strings.ContainsRune("\u00ad\u200b\u200e\u2060\ufeff", r) }

// printedTokens are those of the paragraphs that were printed.
func printedTokens(list [][]Segment) [][]token {
	var out [][]token
	for _, paragraph := range list {
		var tokens []token
		space := false
		for _, s := range paragraph {
			tokens = appendTokens(tokens, s.Text, token{place: s.Place, paragraph: len(out)}, &space)
		}
		if len(tokens) > 0 {
			out = append(out, tokens)
		}
	}
	return out
}

// editedTokens are those of the paragraphs that came back.
func editedTokens(list []Paragraph) [][]token {
	var out [][]token
	for _, paragraph := range list {
		var tokens []token
		space := false
		for _, p := range paragraph {
			tokens = appendTokens(tokens, p.Text, token{anchors: p.Places, paragraph: len(out)}, &space)
		}
		if len(tokens) > 0 {
			out = append(out, tokens)
		}
	}
	return out
}

// wordsOf are tokens as text.
func wordsOf(list []token) string {
	var b strings.Builder
	for i, t := range list {
		if i > 0 && (t.space || t.paragraph != list[i-1].paragraph) {
			b.WriteByte(' ')
		}
		b.WriteString(t.word)
	}
	return b.String()
}

// Plain is the words of a text as those of edits are: without characters that nobody sees, and with one
// space where white space is.
func Plain(text string) string {
	space := false
	return wordsOf(appendTokens(nil, text, token{}, &space))
}

// Holds reports whether a Plain text holds words with the white space that they have, from one space or
// end to another. The case of the first letter is that of where they stand.
func Holds(text, words string) bool {
	first, size := utf8.DecodeRuneInString(words)
	text = " " + text + " "
	for _, r := range []rune{first, unicode.ToUpper(first), unicode.ToLower(first)} {
		if strings.Contains(text, " "+string(r)+words[size:]+" ") {
			return true
		}
	}
	return words == ""
}
