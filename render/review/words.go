package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/render/doc"
)

// maxCells bounds the comparison of two lines: longer ones are new as a whole.
const maxCells = 4_000_000

// A token is a word, or a space or mark between words, with the address that it leads to if it is in a
// link.
type token struct{ text, url string }

// tokens are the words of a line, with the spaces and marks between them: together, its plain text.
func tokens(list []doc.Inline, url string) []token {
	var out []token
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			for _, s := range divide(string(in)) {
				out = append(out, token{s, url})
			}
		case doc.Strong:
			out = append(out, tokens(in, url)...)
		case doc.Emph:
			out = append(out, tokens(in, url)...)
		case doc.Cite:
			out = append(append(out, token{" ", url}), tokens(in, url)...)
		case doc.Lang:
			out = append(out, tokens(in.Inlines, url)...)
		case doc.Link:
			out = append(out, tokens(in.Inlines, in.URL)...)
		case doc.Written:
			out = append(out, tokens(in.Inlines, url)...)
		case doc.Remarked:
			out = append(out, tokens(in.Inlines, url)...)
		case doc.Changed:
			if !in.Deleted {
				out = append(out, tokens(in.Inlines, url)...)
			}
		default:
			if s := doc.Plain([]doc.Inline{in}); s != "" {
				out = append(out, token{s, url})
			}
		}
	}
	return out
}

// joined is the text of tokens.
func joined(list []token) string {
	var b strings.Builder
	for _, t := range list {
		b.WriteString(t.text)
	}
	return b.String()
}

// divide splits a text into runs of letters and digits, runs of space, and marks.
func divide(s string) []string {
	var out []string
	kind := func(r rune) int {
		switch {
		case unicode.IsSpace(r):
			return 0
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), strings.ContainsRune("'’-@", r):
			return 1
		}
		return 2
	}
	start, last := 0, -1
	for i, r := range s {
		if k := kind(r); i > 0 && (k != last || k == 2) {
			out = append(out, s[start:i])
			start, last = i, k
		} else {
			last = k
		}
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

func (t token) isWord() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// compared are the tokens of a new line: which of them stay, and what was deleted before each and at
// the end.
type compared struct {
	stays   []bool
	deleted []string
}

func compare(old, new []token) compared {
	match := common(old, new)
	unmatchIslands(match, new)
	words, stay := 0, 0
	for j, t := range new {
		if t.isWord() {
			words++
			if match[j] >= 0 {
				stay++
			}
		}
	}
	oldWords := 0
	for _, t := range old {
		if t.isWord() {
			oldWords++
		}
	}
	if 4*stay < max(words, oldWords) { // another sentence
		for j := range match {
			match[j] = -1
		}
	}
	out := compared{make([]bool, len(new)), make([]string, len(new)+1)}
	i, gap := 0, 0 // gap is where the run of changes began
	for j := range new {
		if match[j] < 0 {
			continue
		}
		out.stays[j] = true
		out.deleted[gap] = joined(old[i:match[j]])
		i, gap = match[j]+1, j+1
	}
	out.deleted[gap] = joined(old[i:])
	return out
}

// common returns for each new token the old one that it is, in order, or -1: a longest common
// subsequence.
func common(old, new []token) []int {
	match := make([]int, len(new))
	for j := range match {
		match[j] = -1
	}
	start := 0
	for start < len(old) && start < len(new) && old[start] == new[start] {
		match[start] = start
		start++
	}
	end := 0
	for end < len(old)-start && end < len(new)-start && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
		match[len(new)-end] = len(old) - end
	}
	a, b := old[start:len(old)-end], new[start:len(new)-end]
	if len(a)*len(b) == 0 || len(a)*len(b) > maxCells {
		return match
	}
	width := len(b) + 1
	longest := make([]int32, (len(a)+1)*width) // of the tokens from a pair on
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			match[start+j] = start + i
			i, j = i+1, j+1
		case longest[(i+1)*width+j] >= longest[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return match
}

// unmatchIslands takes spaces and marks that stay between changes for changed, too.
func unmatchIslands(match []int, new []token) {
	for j := 0; j < len(new); {
		k := j
		words := false
		for k < len(new) && match[k] >= 0 && (k == j || match[k] == match[k-1]+1) {
			words = words || new[k].isWord()
			k++
		}
		if k == j {
			j++
			continue
		}
		if !words && j > 0 && k < len(new) {
			for ; j < k; j++ {
				match[j] = -1
			}
		}
		j = k
	}
}

// line returns new words with those that were deleted from old ones, all of them marked.
func (c *changes) line(old, new []doc.Inline) []doc.Inline {
	m := merger{compared: compare(tokens(old, ""), tokens(new, "")), changes: c}
	for _, link := range movedLinks(old, new) {
		if !c.known[link] {
			c.known[link] = true
			c.moved = append(c.moved, link)
		}
	}
	return append(m.words(new), m.gone()...)
}

// A moved link leads elsewhere than before.
type moved struct{ words, from, to string }

// movedLinks are the links of a new line whose words are those of a link of the old one, and whose
// address is not.
func movedLinks(old, new []doc.Inline) []moved {
	before := map[string][]string{}
	eachLink(old, func(l doc.Link) { w := doc.Plain(l.Inlines); before[w] = append(before[w], l.URL) })
	var out []moved
	if len(before) > 0 {
		eachLink(new, func(l doc.Link) {
			w := doc.Plain(l.Inlines)
			if list := before[w]; len(list) > 0 {
				if before[w] = list[1:]; list[0] != l.URL {
					out = append(out, moved{w, list[0], l.URL})
				}
			}
		})
	}
	return out
}

func eachLink(list []doc.Inline, f func(doc.Link)) {
	for _, in := range list {
		if l, ok := in.(doc.Link); ok {
			f(l)
		}
		eachLink(prose.Within(in), f)
	}
}

// A merger walks through new words and puts what was deleted between them.
type merger struct {
	compared
	*changes
	at int // the next token
}

// gone are the words that were deleted before the next token.
func (m *merger) gone() []doc.Inline {
	s := m.deleted[m.at]
	if s == "" {
		return nil
	}
	m.deleted[m.at] = ""
	m.deletions++
	return []doc.Inline{doc.Changed{Deleted: true, Inlines: text(s)}}
}

// whole is an inline that is one token.
func (m *merger) whole(in doc.Inline) []doc.Inline {
	out := m.gone()
	if doc.Plain([]doc.Inline{in}) == "" {
		return append(out, in)
	}
	if !m.stays[m.at] {
		m.insertions++
		in = doc.Changed{Inlines: []doc.Inline{in}}
	}
	m.at++
	return append(out, in)
}

// text are the words of a text, in runs.
func (m *merger) text(s doc.Text) []doc.Inline {
	var out []doc.Inline
	run, stays := "", true
	flush := func() {
		switch {
		case run == "":
		case stays:
			out = append(out, doc.Text(run))
		default:
			m.insertions++
			out = append(out, doc.Changed{Inlines: text(run)})
		}
		run = ""
	}
	for _, t := range divide(string(s)) {
		if gone := m.deleted[m.at]; gone != "" || m.stays[m.at] != stays {
			flush()
			out = append(out, m.gone()...)
			stays = m.stays[m.at]
		}
		run += t
		m.at++
	}
	flush()
	return out
}

func (m *merger) words(list []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			out = append(out, m.text(in)...)
		case doc.Strong:
			out = append(out, doc.Strong(m.words(in)))
		case doc.Emph:
			out = append(out, doc.Emph(m.words(in)))
		case doc.Cite:
			out = append(out, m.gone()...)
			m.at++ // the space before it
			out = append(out, doc.Cite(m.words(in)))
		case doc.Lang:
			out = append(out, doc.Lang{Tag: in.Tag, Inlines: m.words(in.Inlines)})
		case doc.Link:
			in.Inlines = m.words(in.Inlines)
			out = append(out, in)
		case doc.Written:
			out = append(out, doc.Written{Text: in.Text, Inlines: m.words(in.Inlines)})
		case doc.Remarked:
			out = append(out, doc.Remarked{Remarks: in.Remarks, Inlines: m.words(in.Inlines)})
		default:
			out = append(out, m.whole(in)...)
		}
	}
	return out
}
