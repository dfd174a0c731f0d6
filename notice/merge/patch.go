package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A Splice puts a text in the place of the bytes From..To of a value as it is written.
type Splice struct {
	From, To int
	Text     string
}

// Splices are what makes a field say the words of edits: in its value as it is written, where all other
// bytes stay. With marked, the new words are escaped as Markdown wants it. ok is false where the words
// cannot be found in the value, or are those of a reference such as ${title}.
func Splices(t source.Text, edits []Edit, marked bool) (out []Splice, ok bool) {
	at := 0
	f := finder{value: t.Value, steps: maxSteps}
	for _, e := range edits {
		ranges := f.find(e.old, at)
		if ranges == nil || len(e.new) == 0 {
			return nil, false
		}
		at = ranges[len(ranges)-1].to
		for _, s := range spliced(t.Value, ranges, e, marked) {
			from, to, same := t.InWritten(s.From, s.To)
			if !same {
				return nil, false
			}
			s.From, s.To = from, to
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Splice) int { return a.From - b.From })
	for i := 1; i < len(out); i++ {
		if out[i].From < out[i-1].To || out[i].From == out[i-1].From {
			return nil, false // two places of one field were edited in two ways
		}
	}
	return out, true
}

// Spliced is a value with splices.
func Spliced(value string, list []Splice) string {
	var b strings.Builder
	at := 0
	for _, s := range list {
		b.WriteString(value[at:s.From] + s.Text)
		at = s.To
	}
	return b.String() + value[at:]
}

// A stretch is the bytes of a value in which a word stands.
type stretch struct{ from, to int }

// maxSteps bounds how many characters are compared to find the words of one field.
const maxSteps = 1 << 25

// A finder finds words in a value.
type finder struct {
	value string
	steps int // that are left
}

// find returns where words stand, from at on, or else from the beginning, or from that of a line; nil
// where they do not.
func (f *finder) find(words []token, at int) []stretch {
	if len(words) == 0 {
		return nil
	}
	if out := f.findAt(words, at); out != nil {
		return out
	}
	first, _ := utf8.DecodeRuneInString(words[0].word)
	mark := !unicode.IsLetter(first) // which may be one that is passed over elsewhere
	behind := -1                     // the first word behind the last place that was tried
	for start := 0; start <= len(f.value); {
		switch {
		case mark:
			if out := f.findAt(words, start); out != nil {
				return out
			}
		case start > behind:
			if behind = f.wordAt(start); f.begins(behind, first) {
				if out := f.findAt(words, behind); out != nil {
					return out
				}
			}
		}
		line := strings.IndexByte(f.value[start:], '\n')
		if line < 0 || f.steps < 0 {
			break
		}
		start += line + 1
	}
	return nil
}

// wordAt is where the first word from a place on stands.
func (f *finder) wordAt(at int) int {
	for {
		n := skipped(f.value, at)
		if n == 0 {
			return at
		}
		at += n
	}
}

// begins reports whether a letter stands at a place, in either case.
func (f *finder) begins(at int, want rune) bool {
	got, size := utf8.DecodeRuneInString(f.value[at:])
	return size > 0 && unicode.ToLower(got) == unicode.ToLower(want)
}

// findAt finds words from a place on, with nothing between but white space and marks of Markdown. The
// first letter may be of the other case, as in a sentence that a standard one leads.
func (f *finder) findAt(words []token, at int) []stretch {
	var out []stretch
	for k, w := range words {
		s := stretch{from: -1}
		for i, want := range w.word {
			for {
				if f.steps--; f.steps < 0 {
					return nil
				}
				got, size := utf8.DecodeRuneInString(f.value[at:])
				if got == want && size > 0 || k == 0 && i == 0 && size > 0 && unicode.ToLower(got) == unicode.ToLower(want) {
					if s.from < 0 {
						s.from = at
					}
					at += size
					break
				}
				n := skipped(f.value, at)
				if n == 0 {
					return nil
				}
				at += n
			}
		}
		s.to = at
		out = append(out, s)
	}
	return out
}

// skipped is how many bytes at a place of a value are no words: white space, a mark, the address of a
// link, the number of an item; 0 if it is a word.
func skipped(value string, at int) int {
	rest := value[at:]
	if rest == "" {
		return 0
	}
	if n := closingMarks(rest); n > 0 {
		return n
	}
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case unicode.IsSpace(r), isUnseen(r), strings.ContainsRune("*_`\\[]<>#|~-+:", r):
		return size
	case '0' <= r && r <= '9' && strings.TrimSpace(value[strings.LastIndexByte(value[:at], '\n')+1:at]) == "":
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		if digits < len(rest) && (rest[digits] == '.' || rest[digits] == ')') {
			return digits + 1
		}
	}
	return 0
}

// maxAddress bounds the address of a link, in bytes.
const maxAddress = 4096

// closingMarks is how many bytes of marks end emphasis, code or a link at the beginning of s.
func closingMarks(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case strings.IndexByte("*_`", s[n]) >= 0:
			n++
		case strings.HasPrefix(s[n:], "]("):
			end := strings.IndexByte(s[n:min(len(s), n+maxAddress)], ')')
			if end < 0 {
				return n
			}
			n += end + 1
		default:
			return n
		}
	}
	return n
}

// spliced are the splices, in a value, of an edit whose old words stand in ranges.
func spliced(value string, ranges []stretch, e Edit, marked bool) []Splice {
	pairs := align(len(e.old), len(e.new), 3, func(i, j int) int {
		switch {
		case e.old[i].word != e.new[j].word:
			return 0
		case e.old[i].space == e.new[j].space:
			return 3
		}
		return 2
	})
	var out []Splice
	i, j := 0, 0
	for _, p := range append(pairs, [2]int{len(e.old), len(e.new)}) {
		if i < p[0] || j < p[1] {
			out = append(out, splice(value, ranges, e, i, p[0], j, p[1], marked))
		}
		i, j = p[0]+1, p[1]+1
	}
	return out
}

// splice puts e.new[c:d] in the place of e.old[a:b], with the white space around it that the new words
// have.
func splice(value string, ranges []stretch, e Edit, a, b, c, d int, marked bool) Splice {
	s := Splice{Text: written(e.new, c, d, marked)}
	left := a > 0 && a < b && e.old[a].space // whether white space is before what is replaced
	right := b < len(e.old) && e.old[b].space
	switch {
	case a < b:
		s.From, s.To = ranges[a].from, ranges[b-1].to
	case a == 0:
		s.From, s.To = ranges[0].from, ranges[0].from
	default:
		s.From = ranges[a-1].to
		if end := s.From + closingMarks(value[s.From:]); a == len(e.old) || e.new[c].space {
			s.From = end
		}
		s.To = s.From
	}
	before, behind := "", "" // the gaps that are wanted
	if a > 0 && c < len(e.new) && c > 0 {
		before = gap(e.new, c)
	}
	if b < len(e.old) && d < len(e.new) && d > 0 {
		behind = gap(e.new, d)
	}
	if c == d { // words are gone, and one of the gaps around them
		if left && right || a == 0 || b == len(e.old) {
			s = s.without(value, left, right && (a == 0 || behind == ""))
			if a == 0 && isLowered(value[ranges[0].from:], e) {
				first, size := utf8.DecodeRuneInString(value[s.To:])
				s.Text, s.To = string(unicode.ToUpper(first)), s.To+size
			}
			return s
		}
		before = ""
	}
	s = s.fit(value, left, right, before, behind)
	if a == 0 && isLowered(value[ranges[0].from:], e) {
		s = s.capitalized(value, a == b)
	}
	return s
}

// without is a splice that also takes the white space on its sides.
func (s Splice) without(value string, left, right bool) Splice {
	if left {
		s.From = len(strings.TrimRightFunc(value[:s.From], unicode.IsSpace))
	}
	if right {
		s.To = len(value) - len(strings.TrimLeftFunc(value[s.To:], unicode.IsSpace))
	}
	return s
}

// fit gives a splice the gaps that are wanted before and behind it; white space that is there stays
// where a space is wanted.
func (s Splice) fit(value string, left, right bool, before, behind string) Splice {
	s = s.without(value, left && before != " ", right && behind != " ")
	if !left || before != " " {
		s.Text = before + s.Text
	}
	if !right || behind != " " {
		s.Text += behind
	}
	return s
}

// isLowered reports whether a page prints the capital of a value in small letters, because the words
// stand within a sentence.
func isLowered(value string, e Edit) bool {
	was, _ := utf8.DecodeRuneInString(value)
	printed, _ := utf8.DecodeRuneInString(e.old[0].word)
	return unicode.IsUpper(was) && unicode.IsLower(printed)
}

// capitalized is a splice at the beginning of a value that keeps its capital; words that are put before
// the first one take it over.
func (s Splice) capitalized(value string, inserts bool) Splice {
	if inserts {
		first, size := utf8.DecodeRuneInString(value[s.To:])
		s.Text, s.To = s.Text+string(unicode.ToLower(first)), s.To+size
	}
	first, size := utf8.DecodeRuneInString(s.Text)
	s.Text = string(unicode.ToUpper(first)) + s.Text[size:]
	return s
}

// gap is what stands before word k: a space, or the end of a paragraph.
func gap(list []token, k int) string {
	switch {
	case k > 0 && list[k].paragraph != list[k-1].paragraph:
		return "\n\n"
	case list[k].space:
		return " "
	}
	return ""
}

// written are the words c..d as a field holds them: none is a reference such as ${title}.
func written(list []token, c, d int, marked bool) string {
	var b strings.Builder
	for k := c; k < d; k++ {
		if k > c {
			b.WriteString(gap(list, k))
		}
		b.WriteString(list[k].word)
	}
	text := strings.ReplaceAll(b.String(), "${", "$${")
	if !marked {
		return text
	}
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = prose.MarkdownLine([]prose.Inline{prose.Text(p)})
	}
	return strings.Join(paragraphs, "\n\n")
}
