package slot

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A phrase is the text of a field, split into words.
type phrase struct {
	raw       []string // the words as they were written, with their punctuation
	words     []string // in small letters, without punctuation around them, with straight apostrophes
	starts    []int    // the bytes of the text at which raw words begin
	sentences int
	capital   bool // begins with a capital letter
	stop      bool // ends like a sentence
	colon     bool // ends so that more must follow
}

// around is the punctuation that does not belong to a word.
const around = ".,;:!?…“”„‘’«»\"'()[]–—-"

func read(text string, ordinals bool) phrase {
	var p phrase
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		end := strings.IndexFunc(text[i:], unicode.IsSpace)
		if end < 0 {
			end = len(text) - i
		}
		raw := text[i : i+end]
		if word := strings.Trim(raw, around); word != "" {
			p.raw, p.starts = append(p.raw, raw), append(p.starts, i)
			p.words = append(p.words, strings.ReplaceAll(strings.ToLower(word), "’", "'"))
		} else if n := len(p.raw); n > 0 && strings.ContainsAny(raw, ".!?") {
			p.raw[n-1] += raw
		}
		i += end
	}
	if len(p.raw) == 0 {
		return p
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.raw[0], around))
	last := p.raw[len(p.raw)-1]
	p.capital, p.stop, p.colon = unicode.IsUpper(first), p.ends(len(p.raw)-1), strings.HasSuffix(last, ":")
	p.sentences = 1
	for i := range len(p.raw) - 1 {
		if p.ends(i) && isCapital(p.raw[i+1]) && !p.abbreviated(i) && !(ordinals && len(p.words[i]) < 3 && isNumber(p.words[i])) {
			p.sentences++
		}
	}
	return p
}

// ends reports whether a word has the mark of the end of a sentence.
func (p phrase) ends(i int) bool {
	s := strings.TrimRight(p.raw[i], "”’»\")")
	return s != "" && strings.ContainsRune(".!?", rune(s[len(s)-1]))
}

// abbreviated reports whether the full stop after a word belongs to it: "e.g.", "Dr.", "J.".
func (p phrase) abbreviated(i int) bool {
	w := p.words[i]
	return utf8.RuneCountInString(w) == 1 || strings.Contains(w, ".") && !strings.Contains(w, "@") || abbreviations.has(w)
}

var abbreviations = set("mr mrs ms dr st prof no nos art arts para paras s ss sch reg regs etc ltd inc co plc approx tel vs cf ca bzw usw nr abs lit ggf z al m mme mlle réf n")

// after reports whether words stand at i, and returns the index behind them.
func (p phrase) after(i int, words ...string) (int, bool) {
	if i+len(words) > len(p.words) {
		return i, false
	}
	for k, w := range words {
		if p.words[i+k] != w {
			return i, false
		}
	}
	return i + len(words), true
}

// begins reports whether the phrase begins, at i, with one of several openings of one or more words,
// and returns the index behind the first that it has.
func (p phrase) begins(i int, openings [][]string) (int, bool) {
	for _, o := range openings {
		if j, ok := p.after(i, o...); ok {
			return j, true
		}
	}
	return i, false
}

// word is the word at i, "" if there is none.
func (p phrase) word(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i]
}

// isCapital reports whether a word begins with a capital letter.
func isCapital(raw string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(raw, around))
	return unicode.IsUpper(r)
}

// isName reports whether a word that does not begin a text is spelled as a name: with a capital
// first, and small letters.
func isName(raw string) bool {
	return isCapital(raw) && raw != strings.ToUpper(raw)
}

// isWord reports whether the word that begins at a byte is spelled like the first of a sentence: with one
// capital.
func (p phrase) isWord(start int) bool {
	i := slices.Index(p.starts, start)
	return i >= 0 && isName(p.raw[i]) && strings.IndexFunc(p.raw[i][1:], unicode.IsUpper) < 0
}

// lowers reports whether the word that begins at a byte is one whose capital comes from its place
// alone. A doubtful one keeps its letter.
func (l *Language) lowers(p phrase, start int) bool {
	for i, at := range p.starts {
		if at != start {
			continue
		}
		raw := p.raw[i]
		first, size := utf8.DecodeRuneInString(raw)
		if !unicode.IsUpper(first) || strings.IndexFunc(raw[size:], unicode.IsUpper) >= 0 {
			return false
		}
		return l.small.has(p.words[i]) || l.common != nil && l.common(p, i)
	}
	return false
}

// isNumber reports whether a word begins with a digit, or is an international telephone number.
func isNumber(w string) bool { return w != "" && (w[0] >= '0' && w[0] <= '9' || w[0] == '+') }

// A wordSet is a set of words that is made when it is first asked.
type wordSet struct{ words func() map[string]bool }

func (s wordSet) has(word string) bool { return s.words()[word] }

// set is a set of words, written with spaces between them.
func set(words string) wordSet {
	return wordSet{sync.OnceValue(func() map[string]bool {
		out := map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			out[w] = true
		}
		return out
	})}
}

// openings are phrases, written with bars between them; longer ones come first where one begins
// like another.
func openings(phrases string) [][]string {
	var out [][]string
	for s := range strings.SplitSeq(phrases, "|") {
		out = append(out, strings.Fields(s))
	}
	return out
}

// union is a set of what is in any of several.
func union(sets ...wordSet) wordSet {
	return wordSet{sync.OnceValue(func() map[string]bool {
		out := map[string]bool{}
		for _, s := range sets {
			maps.Copy(out, s.words())
		}
		return out
	})}
}
