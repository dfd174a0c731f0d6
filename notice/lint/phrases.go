package lint

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
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

// Cut is the words i to j as they are written, j exclusive.
func (x *Passage) Cut(i, j int) string {
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

// split divides a text into words: letters, digits, and the marks within them.
func split(s string) []Word {
	const usual = 6 // bytes of a word and the blank after it
	out := make([]Word, 0, 1+len(s)/usual)
	start := -1
	for i, r := range s {
		in := 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' ||
			start >= 0 && (r == '\'' || r == '’' || r == '-')
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, newWord(s, start, i))
			start = -1
		}
		if start < 0 && len(out) > 0 && (r == '!' || r == '?' || r == '\n' || r == '.' && ends(s[i+1:])) {
			out[len(out)-1].Last = true
		}
	}
	if start >= 0 {
		out = append(out, newWord(s, start, len(s)))
	}
	return out
}

// ends reports whether what follows a full stop begins a sentence.
func ends(rest string) bool {
	rest = strings.TrimLeft(rest, "\"'”’)*_")
	after := strings.TrimLeft(rest, " \t")
	if rest == "" || after == "" {
		return true
	}
	r := []rune(after[:min(len(after), 4)])[0]
	return len(after) < len(rest) && !unicode.IsLower(r) || rest[0] == '\n'
}

func newWord(s string, start, end int) Word {
	text := strings.ToLower(strings.TrimRight(s[start:end], "'’-"))
	text = strings.TrimSuffix(strings.TrimSuffix(text, "'s"), "’s") // of somebody
	return Word{Text: text, Start: start, End: end}
}

// passages splits the texts of a notice, once for all rules.
func passages(n *notice.Notice) []Passage {
	var out []Passage
	for section, t := range n.Texts() {
		if words := split(t.Value); len(words) > 0 {
			out = append(out, Passage{Section: section, Text: t, Words: words})
		}
	}
	return out
}

// A state of the automaton that finds the phrases of all rules in one pass over the words.
type state struct {
	next  map[string]*state
	found []phrase
}

// A phrase is a run of words that a rule looks for, or that it does not mean.
type phrase struct {
	rule    *Rule
	length  int // words
	skipped bool
}

func automaton(rules []*Rule) *state {
	root := &state{}
	for _, r := range rules {
		root.add(r, r.Phrases, false)
		root.add(r, r.Except, true)
	}
	return root
}

func (root *state) add(r *Rule, phrases []string, skipped bool) {
	for _, text := range phrases {
		words := split(text)
		at := root
		for _, w := range words {
			if at.next == nil {
				at.next = map[string]*state{}
			}
			if at.next[w.Text] == nil {
				at.next[w.Text] = &state{}
			}
			at = at.next[w.Text]
		}
		at.found = append(at.found, phrase{r, len(words), skipped})
	}
}

var allPhrases = sync.OnceValue(func() *state { return automaton(All) })

// A Hit is a phrase of a rule in a passage: the words from I to J, J exclusive.
type Hit struct {
	*Passage
	I, J int
}

// Cited is the phrase as it is written, and Span its place.
func (h Hit) Cited() string     { return h.Cut(h.I, h.J) }
func (h Hit) Span() source.Span { return h.Passage.Span(h.I, h.J) }

// about reports whether the hit is in one of the sections.
func (h Hit) about(sections ...string) bool { return slices.Contains(sections, h.Section) }

// A match is a phrase that was found.
type match struct {
	phrase
	hit Hit
}

// find returns the phrases of a passage, those first that begin first, and of those the
// longest.
func (root *state) find(x *Passage) []match {
	var out []match
	for i := range x.Words {
		at, from := root, len(out)
		for j := i; j < len(x.Words); j++ {
			if at = at.next[x.Words[j].Text]; at == nil {
				break
			}
			for _, f := range at.found {
				out = append(out, match{f, Hit{x, i, j + 1}})
			}
		}
		slices.Reverse(out[from:])
	}
	return out
}

// phrases lets the rules judge their phrases. Of phrases of a rule that overlap, the first
// and longest counts; one that is not meant hides those within it.
func phrases(root *state, rules []*Rule, texts []Passage, pass func(*Rule) *Pass) {
	hits := map[*Rule][]Hit{}
	done := map[*Rule]int{} // the words of the passage that a rule has seen
	for i := range texts {
		clear(done)
		for _, m := range root.find(&texts[i]) {
			r := m.rule
			if r.In != nil && !slices.Contains(r.In, texts[i].Section) || m.hit.I < done[r] {
				continue
			}
			done[r] = m.hit.J
			if !m.skipped {
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

// each makes a rule of one that judges the first phrase of each text.
func each(found func(*Pass, Hit)) func(*Pass, []Hit) {
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
func (p *Pass) wording(span source.Span, message, help string) {
	p.add(min(p.rule.Code.Severity, diag.Warning), span, plainLanguage.Refs(p.regimes()), message, help)
}
