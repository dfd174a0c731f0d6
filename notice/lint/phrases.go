package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A Word is a word of a text in lower case and with straight apostrophes, with its byte offsets. Last is set if it ends
// a sentence.
type Word struct {
	Text       string
	Start, End int
	Last       bool
}

// A Passage is a text of the notice, split into words, with the key of its section.
type Passage struct {
	Section   string
	Text      source.Text
	Words     []Word
	Unprinted bool     // it is not printed, because the section has a text of its own
	measures  measures // of an English notice
	denying   answer   // see mayDeny
}

// An answer is known once it was asked for.
type answer struct{ known, yes bool }

// mayDeny reports whether words of the passage may deny something or tell the past.
func (x *Passage) mayDeny(r *reading.Reader) bool {
	if !x.denying.known {
		x.denying = answer{known: true, yes: r.MayDeny(x.Text.Value)}
	}
	return x.denying.yes
}

// Span is the span of the words from i to j, j exclusive.
func (x *Passage) Span(i, j int) source.Span {
	return x.Text.Sub(x.Words[i].Start, x.Words[j-1].End)
}

// Slice returns the words from i to j as written, j exclusive.
func (x *Passage) Slice(i, j int) string {
	return oneLine(x.Text.Value[x.Words[i].Start:x.Words[j-1].End])
}

// oneLine writes a text on one line, for messages.
func oneLine(text string) string {
	if !strings.ContainsAny(text, "\n\t") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// Sentence returns the bounds of the sentence that contains word i: its first word and the one
// after its last.
func (x *Passage) Sentence(i int) (int, int) {
	from, to := i, i
	for from > 0 && !x.Words[from-1].Last {
		from--
	}
	for to < len(x.Words)-1 && !x.Words[to].Last {
		to++
	}
	return from, to + 1
}

// splitWords splits a text into words: letters, digits, and the marks within them.
func splitWords(s string) []Word {
	const usual = 6 // bytes per word, with the space after it
	return appendWords(make([]Word, 0, 1+len(s)/usual), s)
}

// Classes of ASCII bytes in a text.
const (
	letter = 1 << iota // or a digit
	capital
	mark // within a word
	stop // end of a sentence
	rest = 0
)

var classes = func() (of [utf8.RuneSelf]uint8) {
	for c := range of {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			of[c] = letter
		case 'A' <= c && c <= 'Z':
			of[c] = letter | capital
		case c == '\'' || c == '-':
			of[c] = mark
		case c == '!' || c == '?' || c == '\n' || c == '.':
			of[c] = stop
		}
	}
	return of
}()

// classOf returns the class of a rune beyond ASCII.
func classOf(r rune) uint8 {
	switch {
	case unicode.IsLetter(r):
		return letter | capital
	case unicode.IsDigit(r):
		return letter
	case r == '’':
		return mark
	}
	return rest
}

// appendWords appends the words of a text.
func appendWords(out []Word, s string) []Word {
	first := len(out)
	start, end := -1, 0 // of the word, without trailing marks
	var seen uint8      // classes of the bytes in the word
	for i, size := 0, 1; i < len(s); i += size {
		class := uint8(rest)
		if c := s[i]; c < utf8.RuneSelf {
			class, size = classes[c], 1
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			class = classOf(r)
		}
		switch {
		case class&letter != 0:
			if start < 0 {
				start, seen = i, 0
			}
			end, seen = i+size, seen|class
			continue
		case start >= 0 && class == mark:
			seen |= mark
			continue
		case start >= 0:
			out = append(out, newWord(s, start, end, i, seen))
			start = -1
		}
		if class == stop && len(out) > first && endsAt(s, i) {
			out[len(out)-1].Last = true
		}
	}
	if start >= 0 {
		out = append(out, newWord(s, start, end, len(s), seen))
	}
	return out
}

// endsAt reports whether the stop at i ends a sentence.
func endsAt(s string, i int) bool {
	switch s[i] {
	case '.':
		return endsSentence(s[i+1:]) && !abbreviates(s, i)
	case '\n':
		return strings.HasSuffix(s[:i], "  ") || strings.HasSuffix(s[:i], "\\") || startsBlock(s[i+1:])
	}
	return true
}

// abbreviations stand before numbers.
var abbreviations = []string{"art", "arts", "s", "ss", "sec", "sch", "para", "paras", "reg", "regs", "no", "nos", "nr", "abs", "lit", "ziff", "buchst", "vol", "ch", "cap", "p", "pp", "tel", "al", "par", "rhif", "bzw"}

// abbreviates reports whether the full stop at i ends an abbreviation before a number: “Art. 6”.
func abbreviates(s string, i int) bool {
	rest := strings.TrimLeft(s[i+1:], " \u00a0")
	if rest == "" || rest[0] < '0' || rest[0] > '9' || len(rest) == len(s)-i-1 {
		return false
	}
	before := i
	for before > 0 && classes[s[before-1]&0x7f]&letter != 0 && s[before-1] < utf8.RuneSelf {
		before--
	}
	return slices.ContainsFunc(abbreviations, func(a string) bool { return strings.EqualFold(a, s[before:i]) })
}

// startsBlock reports whether the text after the end of a line does not go on with the sentence, in
// Markdown: it is empty, or begins with an empty line, an item of a list, a heading or a table.
func startsBlock(line string) bool {
	line = strings.TrimLeft(line, " \t>")
	item := strings.TrimLeft(line, "0123456789")
	switch {
	case line == "", strings.ContainsRune("\n\r#|", rune(line[0])):
		return true
	case len(item) < len(line) && item != "":
		return strings.HasPrefix(item[1:], " ") && (item[0] == '.' || item[0] == ')')
	}
	return len(line) > 1 && strings.ContainsRune("-*+", rune(line[0])) && line[1] == ' '
}

// endsSentence reports whether the text after a full stop starts a new sentence.
func endsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, "\"'”’)*_")
	after := strings.TrimLeft(rest, " \t")
	if rest == "" || after == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(after)
	return len(after) < len(rest) && !unicode.IsLower(r) || rest[0] == '\n'
}

// newWord returns the word from start to end, with trailing marks up to last; seen is the union
// of the classes in it.
func newWord(s string, start, end, last int, seen uint8) Word {
	text := s[start:end]
	if seen&capital != 0 {
		text = strings.ToLower(text)
	}
	if seen&mark != 0 {
		text = strings.TrimSuffix(strings.ReplaceAll(text, "’", "'"), "'s") // possessive
	}
	return Word{Text: text, Start: start, End: last}
}

// buffers hold the passages and matches of one notice, and are reused for the next.
type buffers struct {
	texts   []Passage
	words   []Word
	matches []match
	hits    [][]Hit // by the number of the rule
	done    []int   // by the number of the rule: words of the passage that it has consumed
}

// clear drops references to the notice.
func (b *buffers) clear() {
	clear(b.texts)
	clear(b.words)
	clear(b.matches[:cap(b.matches)])
	for i := range b.hits {
		clear(b.hits[i][:cap(b.hits[i])])
		b.hits[i] = b.hits[i][:0]
	}
	b.texts, b.words = b.texts[:0], b.words[:0]
}

// passages splits the texts of a notice once for all rules.
func (b *buffers) passages(n *notice.Notice) []Passage {
	var key string
	var body *notice.Body // of a section whose text is printed in place of its items
	for section, t := range n.Texts() {
		if section != key {
			key, body = section, n.Body(section)
			if body != nil && (!body.Text.IsSet() || slices.Contains(textBesideFacts, section)) {
				body = nil
			}
		}
		from := len(b.words)
		if b.words = appendWords(b.words, t.Value); len(b.words) > from {
			b.texts = append(b.texts, Passage{Section: section, Text: t, Words: slices.Clip(b.words[from:]), Unprinted: body != nil && !body.Holds(t)})
		}
	}
	return b.texts
}

// textBesideFacts are sections whose text stands beside what their other keys say.
var textBesideFacts = []string{"controller", "joint_controllers", "representative", "dpo", "complaints", "security"}

// A Hit is a phrase of a rule found in a passage: the words from I to J, J exclusive.
type Hit struct {
	*Passage
	Phrase string // as the rule lists it
	I, J   int
}

// Quote is the phrase as written, and Span its place.
func (h Hit) Quote() string     { return h.Slice(h.I, h.J) }
func (h Hit) Span() source.Span { return h.Passage.Span(h.I, h.J) }

// about reports whether the hit is in one of the sections.
func (h Hit) about(sections ...string) bool { return slices.Contains(sections, h.Section) }

// A match is a phrase that was found.
type match struct {
	rule   int // its number
	except bool
	hit    Hit
}

// maxHits are the hits of a rule in a notice that are judged.
const maxHits = 1000

// phrases passes the hits of each rule to it. Of overlapping phrases of a rule, the first and
// longest counts; an exception hides the phrases within it.
func (b *buffers) phrases(f *finder, rules []*Rule, pass func(*Rule) *Pass) {
	if b.hits == nil {
		b.hits, b.done = make([][]Hit, len(rules)), make([]int, len(rules))
	}
	for i := range b.texts {
		if b.matches = f.find(b.matches[:0], &b.texts[i]); len(b.matches) > 0 {
			clear(b.done)
		}
		for _, m := range b.matches {
			r := rules[m.rule]
			if r.In != nil && !slices.Contains(r.In, b.texts[i].Section) || b.texts[i].Unprinted && !r.Unprinted || m.hit.I < b.done[m.rule] {
				continue
			}
			b.done[m.rule] = m.hit.J
			if !m.except && len(b.hits[m.rule]) < maxHits {
				b.hits[m.rule] = append(b.hits[m.rule], m.hit)
			}
		}
	}
	for i, r := range rules {
		found := b.hits[i]
		if len(found) == 0 {
			continue
		}
		p := pass(r)
		if !r.Denied {
			found = slices.DeleteFunc(found, p.negated)
		}
		if len(found) > 0 {
			r.Found(p, found)
		}
	}
}

// firstInPassage returns a check that considers only the first hit in each passage.
func firstInPassage(found func(*Pass, Hit)) func(*Pass, []Hit) {
	return func(p *Pass, hits []Hit) {
		var last *Passage
		for _, h := range hits {
			if h.Passage != last {
				found(p, h)
			}
			last = h.Passage
		}
	}
}

// wording adds a finding that is based on words alone: never above warning.
func (p *Pass) wording(span source.Span, message, help string, options ...diag.Option) {
	p.Report(span, on(law.PlainLanguage), message, help, append(options, diag.WithSeverity(min(p.rule.Code.Severity, diag.Warning)))...)
}

// relatedHits adds further hits as related places.
func relatedHits(hits []Hit) []diag.Option {
	var out []diag.Option
	for _, h := range hits {
		out = append(out, diag.WithRelated(h.Span(), "`"+h.Quote()+"`"))
	}
	return out
}
