package lint

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
)

// Words are what a rule looks for in one language. A word that ends in `*` stands for all words
// that begin so; at the start of a phrase it needs at least four bytes before the `*`.
type Words struct {
	Phrases []string
	Except  []string // longer phrases that contain one of Phrases and mean something else
}

// followed returns the phrases, each with each of the words after it.
func followed(phrases []string, by ...string) []string {
	out := make([]string, 0, len(phrases)*len(by))
	for _, p := range phrases {
		for _, b := range by {
			out = append(out, p+" "+b)
		}
	}
	return out
}

// languages are those in which rules look for words. English stands with the rules; the other
// tables hold the words by the code of the rule.
var languages = []string{"en", "cy", "de", "fr"}

// translations returns the words of all rules in a language other than English; nil if there are
// none.
func translations(language string) map[string]Words {
	switch language {
	case "cy":
		return welsh()
	case "de":
		return german()
	case "fr":
		return french()
	}
	return nil
}

// words returns what the rule looks for in a language; of names, what they are in every language.
func (r *Rule) words(language string, translated map[string]Words) Words {
	if language == "en" || r.Names {
		return Words{r.Phrases, r.Except}
	}
	return translated[r.Code.ID]
}

// A lexicon is what a linter knows of one language.
type lexicon struct {
	once    sync.Once
	phrases *finder
	signals map[string]law.Signal // by the phrases that indicate them
}

// Prepare builds the tables of a language (BCP 47), as Run does where they are not there yet: beside
// what comes before the rules, for the first notice.
func (l *Linter) Prepare(tag string) {
	l.lexicon(tag)
	reading.In(tag).Prepare()
}

// lexicon returns what the linter knows of the language of a notice (BCP 47). A notice without
// language is in English; of an unknown language only names are known.
func (l *Linter) lexicon(tag string) *lexicon {
	language := primary(tag)
	x := l.lexicons[language]
	if x == nil {
		language = ""
		x = l.lexicons[language]
	}
	x.once.Do(func() { x.phrases, x.signals = newFinder(l.rules, language), signalsOf(language) })
	return x
}

// primary returns the language of a tag without its region, in lower case; "en" if there is no tag.
func primary(tag string) string {
	language, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(cmp.Or(language, "en"))
}

// A finder finds the phrases of all rules in one pass over the words.
type finder struct {
	phrases    map[string][]phrase // by their first words, longest first
	stems      map[string][]phrase // of those that begin with a stem, by its first stemKey bytes
	firstWords [256]uint64         // bit sets of the lengths of first words, by their first byte
	firstStems [16]uint64          // bit set of the keys of stems, see stemBit
}

const stemKey = 4 // bytes

// A phrase is a sequence of words that a rule looks for, or an exception from it.
type phrase struct {
	rule   int // its number
	text   string
	words  []Word
	stems  uint64 // bit set of the words that are stems
	second uint64 // the filter bit of the second word; 0 if there is none or it is a stem
	except bool
}

func newFinder(rules []*Rule, language string) *finder {
	const usual = 1280 // words
	f := &finder{phrases: make(map[string][]phrase, usual/4), stems: map[string][]phrase{}}
	words := make([]Word, 0, usual)
	add := func(rule int, phrases []string, except bool) {
		for _, text := range phrases {
			from := len(words)
			words = appendWords(words, text)
			f.add(phrase{rule: rule, text: text, words: slices.Clip(words[from:]), except: except})
		}
	}
	translated := translations(language)
	for i, r := range rules {
		w := r.words(language, translated)
		add(i, w.Phrases, false)
		add(i, w.Except, true)
	}
	for _, lists := range []map[string][]phrase{f.phrases, f.stems} {
		for _, list := range lists {
			if len(list) > 1 {
				slices.SortStableFunc(list, func(a, b phrase) int { return cmp.Compare(len(b.words), len(a.words)) })
			}
		}
	}
	return f
}

func (f *finder) add(p phrase) {
	for i, w := range p.words {
		if w.End < len(p.text) && p.text[w.End] == '*' {
			p.stems |= 1 << i
		}
	}
	if len(p.words) > 1 && p.stems&2 == 0 {
		p.second = filterBit(p.words[1].Text)
	}
	first := p.words[0].Text
	if p.stems&1 != 0 {
		f.stems[first[:stemKey]] = append(f.stems[first[:stemKey]], p)
		at, bit := stemBit(first)
		f.firstStems[at] |= bit
		return
	}
	f.phrases[first] = append(f.phrases[first], p)
	f.firstWords[first[0]] |= 1 << (len(first) % 64)
}

// stemBit is the place in firstStems of a word of at least stemKey bytes.
func stemBit(word string) (int, uint64) {
	const spread = 0x9e3779b1
	hash := (uint32(word[0]) | uint32(word[1])<<8 | uint32(word[2])<<16 | uint32(word[3])<<24) * spread
	return int(hash >> 28), 1 << (hash >> 22 & 63)
}

// hasStem reports whether a word may start with the stem of a phrase, as begins does.
func (f *finder) hasStem(word string) bool {
	if len(word) < stemKey {
		return false
	}
	at, bit := stemBit(word)
	return f.firstStems[at]&bit != 0
}

// begins reports whether a word may start a phrase; it rejects most words without a map lookup.
func (f *finder) begins(word string) bool {
	return f.firstWords[word[0]]&(1<<(len(word)%64)) != 0
}

// find appends the phrases found in a passage, ordered by position, longest first.
func (f *finder) find(out []match, x *Passage) []match {
	for i := range x.Words {
		word, before := x.Words[i].Text, len(out)
		if f.begins(word) {
			out = appendMatches(out, f.phrases[word], x, i)
		}
		if !f.hasStem(word) {
			continue
		}
		whole := len(out)
		if out = appendMatches(out, f.stems[word[:stemKey]], x, i); before < whole && whole < len(out) {
			slices.SortStableFunc(out[before:], func(a, b match) int { return cmp.Compare(b.hit.J, a.hit.J) })
		}
	}
	return out
}

// appendMatches appends those of the phrases that stand at word i.
func appendMatches(out []match, phrases []phrase, x *Passage, i int) []match {
	var next uint64
	if i+1 < len(x.Words) {
		next = filterBit(x.Words[i+1].Text)
	}
	for k := range phrases {
		if p := &phrases[k]; p.second&^next == 0 && p.matches(x.Words[i:]) {
			out = append(out, match{p.rule, p.except, Hit{x, p.text, i, i + len(p.words)}})
		}
	}
	return out
}

// matches reports whether words start with the phrase.
func (p *phrase) matches(words []Word) bool {
	if len(p.words) > len(words) {
		return false
	}
	for i := range p.words {
		switch stem := p.stems&(1<<i) != 0; {
		case stem && strings.HasPrefix(words[i].Text, p.words[i].Text):
		case !stem && p.words[i].Text == words[i].Text:
		default:
			return false
		}
	}
	return true
}
