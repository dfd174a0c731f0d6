package lint

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// A Word of a text, in small letters, with its place in bytes. End says that a sentence
// ends with it.
type Word struct {
	Text       string
	Start, End int
	Last       bool
}

// A Passage is a text of the notice, split into words, and the key of its section.
type Passage struct {
	Section string
	Text    source.Text
	Words   []Word
	reading reading // of a notice in English
}

// Span is the place of the words i to j, j exclusive.
func (x *Passage) Span(i, j int) source.Span {
	return x.Text.Sub(x.Words[i].Start, x.Words[j-1].End)
}

// Slice is the words i to j as they are written, j exclusive.
func (x *Passage) Slice(i, j int) string {
	return x.Text.Value[x.Words[i].Start:x.Words[j-1].End]
}

// Sentence returns the first word of the sentence that the word i is in, and the first
// after it.
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

// splitWords divides a text into words: letters, digits, and the marks within them.
func splitWords(s string) []Word {
	const usual = 6 // bytes of a word and the blank after it
	return appendWords(make([]Word, 0, 1+len(s)/usual), s)
}

// What a byte of ASCII is in a text.
const (
	letter = 1 << iota // or a digit
	capital
	mark // within a word
	stop // of a sentence
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

// classOf returns what a character beyond ASCII is.
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
	start, end := -1, 0 // of a word, without the marks after it
	var seen uint8      // in the word
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
		if class == stop && len(out) > first && (s[i] != '.' || endsSentence(s[i+1:])) {
			out[len(out)-1].Last = true
		}
	}
	if start >= 0 {
		out = append(out, newWord(s, start, end, len(s), seen))
	}
	return out
}

// endsSentence reports whether what follows a full stop begins a sentence.
func endsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, "\"'”’)*_")
	after := strings.TrimLeft(rest, " \t")
	if rest == "" || after == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(after)
	return len(after) < len(rest) && !unicode.IsLower(r) || rest[0] == '\n'
}

// newWord is the word from start to end, with the marks after it up to last, of the classes
// that were seen in it.
func newWord(s string, start, end, last int, seen uint8) Word {
	text := s[start:end]
	if seen&capital != 0 {
		text = strings.ToLower(text)
	}
	if seen&mark != 0 {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "'s"), "’s") // of somebody
	}
	return Word{Text: text, Start: start, End: last}
}

// Buffers hold what the rules read of one notice, and are used again for the next.
type buffers struct {
	texts   []Passage
	words   []Word
	matches []match
}

// clear lets go of the notice.
func (b *buffers) clear() {
	clear(b.texts)
	clear(b.words)
	clear(b.matches[:cap(b.matches)])
	b.texts, b.words = b.texts[:0], b.words[:0]
}

// passages splits the texts of a notice, once for all rules.
func (b *buffers) passages(n *notice.Notice) []Passage {
	for section, t := range n.Texts() {
		from := len(b.words)
		if b.words = appendWords(b.words, t.Value); len(b.words) > from {
			b.texts = append(b.texts, Passage{Section: section, Text: t, Words: slices.Clip(b.words[from:])})
		}
	}
	return b.texts
}

// A finder finds the phrases of all rules in one pass over the words.
type finder struct {
	phrases    map[string][]phrase // by their first words; the longest first
	firstWords [256]uint64         // of the first words: their lengths, by their first byte
}

// A phrase is a run of words that a rule looks for, or that it does not mean.
type phrase struct {
	rule   *Rule
	words  []Word
	except bool
}

func newFinder(rules []*Rule) *finder {
	const usual = 1280 // words
	f := &finder{phrases: make(map[string][]phrase, usual/4)}
	words := make([]Word, 0, usual)
	add := func(r *Rule, phrases []string, except bool) {
		for _, text := range phrases {
			from := len(words)
			words = appendWords(words, text)
			p := phrase{r, slices.Clip(words[from:]), except}
			first := p.words[0].Text
			f.phrases[first] = append(f.phrases[first], p)
			f.firstWords[first[0]] |= 1 << (len(first) % 64)
		}
	}
	for _, r := range rules {
		add(r, r.Phrases, false)
		add(r, r.Except, true)
	}
	for _, list := range f.phrases {
		if len(list) > 1 {
			slices.SortStableFunc(list, func(a, b phrase) int { return cmp.Compare(len(b.words), len(a.words)) })
		}
	}
	return f
}

// begins reports whether a word may begin a phrase: most do not, which is told without
// looking them up.
func (f *finder) begins(word string) bool {
	return f.firstWords[word[0]]&(1<<(len(word)%64)) != 0
}

// A Hit is a phrase of a rule in a passage: the words from I to J, J exclusive.
type Hit struct {
	*Passage
	I, J int
}

// Quote is the phrase as it is written, and Span its place.
func (h Hit) Quote() string     { return h.Slice(h.I, h.J) }
func (h Hit) Span() source.Span { return h.Passage.Span(h.I, h.J) }

// about reports whether the hit is in one of the sections.
func (h Hit) about(sections ...string) bool { return slices.Contains(sections, h.Section) }

// A match is a phrase that was found.
type match struct {
	rule   *Rule
	except bool
	hit    Hit
}

// find appends the phrases of a passage, those first that begin first, and of those the
// longest.
func (f *finder) find(out []match, x *Passage) []match {
	for i := range x.Words {
		if !f.begins(x.Words[i].Text) {
			continue
		}
		for _, p := range f.phrases[x.Words[i].Text] {
			if p.matches(x.Words[i:]) {
				out = append(out, match{p.rule, p.except, Hit{x, i, i + len(p.words)}})
			}
		}
	}
	return out
}

// matches reports whether words begin with the phrase. That the first one does is known.
func (p *phrase) matches(words []Word) bool {
	if len(p.words) > len(words) {
		return false
	}
	for i := 1; i < len(p.words); i++ {
		if p.words[i].Text != words[i].Text {
			return false
		}
	}
	return true
}

// phrases lets the rules judge their phrases. Of phrases of a rule that overlap, the first
// and longest counts; one that is not meant hides those within it.
func (b *buffers) phrases(f *finder, rules []*Rule, pass func(*Rule) *Pass) {
	hits := map[*Rule][]Hit{}
	done := map[*Rule]int{} // the words of the passage that a rule has seen
	for i := range b.texts {
		clear(done)
		b.matches = f.find(b.matches[:0], &b.texts[i])
		for _, m := range b.matches {
			r := m.rule
			if r.In != nil && !slices.Contains(r.In, b.texts[i].Section) || m.hit.I < done[r] {
				continue
			}
			done[r] = m.hit.J
			if !m.except {
				hits[r] = append(hits[r], m.hit)
			}
		}
	}
	for _, r := range rules {
		if found := hits[r]; found != nil {
			r.Found(pass(r), found)
		}
	}
}

// firstInPassage makes a rule of one that judges the first phrase of each text.
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

// wording adds a finding that words alone gave rise to: never above warning.
func (p *Pass) wording(span source.Span, message, help string, options ...diag.Option) {
	p.Report(span, on(law.PlainLanguage), message, help, append(options, diag.WithSeverity(min(p.rule.Code.Severity, diag.Warning)))...)
}

// relatedHits are the places of further hits.
func relatedHits(hits []Hit) []diag.Option {
	var out []diag.Option
	for _, h := range hits {
		out = append(out, diag.WithRelated(h.Span(), "`"+h.Quote()+"`"))
	}
	return out
}
