package period

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Match is a period within a text, with its place in bytes.
type Match struct {
	Period
	Start, End int
}

// Read returns the period that a text states and that is all it states, in whichever language:
// "6 years", "1 Jahr und 6 Monate". The larger units stand first.
func Read(text string) (Period, bool) {
	tokens := split(text)
	for i := range Languages {
		r := reader{words: &Languages[i], text: text, tokens: tokens, short: true}
		if p, n := r.period(0); n > 0 && n == len(tokens) {
			return p, true
		}
	}
	return Period{}, false
}

// Find returns the periods within a text in the language of the words. An age, a time of day and
// how often something happens are none.
func (w *Words) Find(text string) []Match {
	var out []Match
	r := reader{words: w, text: text, tokens: split(text)}
	for i := 0; i < len(r.tokens); {
		p, n := r.period(i)
		if n == 0 {
			p, n = r.single(i)
		}
		if n == 0 {
			i++
			continue
		}
		if !r.excluded(p, i, i+n) {
			out = append(out, Match{p, r.tokens[i].start, r.tokens[i+n-1].end})
		}
		i += n
	}
	return out
}

// A token is a number, a word or a sign of a text, without those of Markdown's emphasis. What is
// elided is a word: the first of "d'un an". Characters that nobody sees are none.
type token struct {
	text       string // in small letters
	start, end int
}

var tokenForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:[dlnDLN]|[qQ]u)['’]|[0-9]+|[\pL'’][\pL'’\x{ad}]*|[^\s\pZ\p{Cf}*_]`)
})

func split(text string) []token {
	var out []token
	for _, m := range tokenForm().FindAllStringIndex(text, -1) {
		out = append(out, token{strings.ToLower(strings.ReplaceAll(text[m[0]:m[1]], "\u00ad", "")), m[0], m[1]})
	}
	return out
}

type reader struct {
	words  *Words
	text   string
	tokens []token
	short  bool // whether abbreviations are read
}

// period reads the period that begins at a token, and returns how many tokens it takes; 0 for
// none.
func (r *reader) period(at int) (p Period, n int) {
	last := Unit(-1)
	for i := at; ; {
		if n > 0 { // what parts may stand between
			if r.is(i, ",") {
				i++
			}
			if i < len(r.tokens) && slices.Contains(r.words.and, r.tokens[i].text) {
				i++
			}
		}
		number, unit, k := r.part(i)
		if k == 0 || unit <= last {
			break
		}
		p[unit], last = number, unit
		i += k
		n = i - at
	}
	if k := r.any(at+n, r.words.half); last == Year && k > 0 {
		p[Month], n = 6, n+k
	}
	return p, n
}

// part reads a number and its unit.
func (r *reader) part(i int) (number int, unit Unit, n int) {
	if number, n = r.number(i); n == 0 {
		return 0, 0, 0
	}
	if r.is(i+n, "(") { // "six (6) years"
		if again, k := r.number(i + n + 1); k > 0 && again == number && r.is(i+n+1+k, ")") {
			n += k + 2
		}
	}
	if r.hyphen(i + n) { // "a six-year period"
		n++
	} else if i+n < len(r.tokens) && slices.Contains(r.words.between, r.tokens[i+n].text) {
		n++
	}
	unit, k := r.unit(i + n)
	if k == 0 {
		return 0, 0, 0
	}
	n += k
	for words, more := range r.words.added {
		if k := r.phrase(i+n, words); k > 0 {
			return number + more, unit, n + k
		}
	}
	return number, unit, n
}

// number reads a number in digits or in words.
func (r *reader) number(i int) (number, n int) {
	if i >= len(r.tokens) || r.afterDecimal(i) {
		return 0, 0
	}
	const most, longest = 4, 5 // digits, as the language of notices allows; words of a number
	if word := r.tokens[i].text; len(word) <= most {
		if number, _ = strconv.Atoi(word); number > 0 {
			return number, 1
		}
	}
	words, count := "", 0
	for k := i; k < len(r.tokens) && count < longest; k++ {
		if count > 0 && r.hyphen(k) {
			continue
		}
		if words += r.tokens[k].text; r.words.numbers()[words] > 0 {
			number, n = r.words.numbers()[words], k+1-i
		}
		words += " "
		count++
	}
	return number, n
}

// afterDecimal reports whether a token goes on a number with a point or a comma, as 5 in "2.5".
func (r *reader) afterDecimal(i int) bool {
	return i > 1 && (r.is(i-1, ".") || r.is(i-1, ",")) && r.tokens[i-1].end == r.tokens[i].start &&
		r.tokens[i-2].end == r.tokens[i-1].start && unicode.IsDigit(rune(r.tokens[i-2].text[0]))
}

// unit reads a unit.
func (r *reader) unit(i int) (unit Unit, n int) {
	if i >= len(r.tokens) {
		return 0, 0
	}
	word := r.tokens[i].text
	n = 1
	if r.is(i, "o") && i+1 < len(r.tokens) { // "13 o flynyddoedd"
		word += " " + r.tokens[i+1].text
		n = 2
	}
	if unit = r.words.unit(word, r.short); unit < 0 {
		return 0, 0
	}
	return unit, n
}

// single reads a unit that stands for one of it: "within a month", "o fewn mis". The name of a
// month may follow it in Welsh, and then it is none.
func (r *reader) single(i int) (p Period, n int) {
	if !r.before(i, r.words.one) {
		return Period{}, 0
	}
	unit, n := r.unit(i)
	if n == 0 || r.words.unit(r.tokens[i].text, false) < 0 {
		return Period{}, 0
	}
	if i+n < len(r.tokens) {
		if next, _ := utf8.DecodeRuneInString(r.text[r.tokens[i+n].start:]); unicode.IsUpper(next) {
			return Period{}, 0
		}
	}
	p[unit] = 1
	return p, n
}

// excluded reports whether what stands around a period makes it an age, a time of day or a
// frequency.
func (r *reader) excluded(p Period, from, to int) bool {
	w := r.words
	if p[Year] > 0 && (r.any(to, w.old) > 0 || r.before(from, w.aged)) || r.before(from, w.every) {
		return true
	}
	if p[Hour] > 0 && w.clock != "" && (r.is(from-1, w.clock) || r.is(to, w.clock)) {
		return true
	}
	k := r.any(to, w.per)
	if k == 0 || to+k >= len(r.tokens) {
		return false
	}
	next := r.tokens[to+k].text
	return w.unit(next, false) >= 0 || next == "dydd" || unicode.IsDigit(rune(next[0])) // "24 heures sur 24"
}

func (r *reader) is(i int, text string) bool {
	return 0 <= i && i < len(r.tokens) && r.tokens[i].text == text
}

func (r *reader) hyphen(i int) bool { return r.is(i, "-") || r.is(i, "\u2010") || r.is(i, "\u2011") }

// phrase returns the number of tokens of a phrase if it stands at a token, or 0.
func (r *reader) phrase(i int, phrase string) int {
	n := 0
	for word := range strings.FieldsSeq(phrase) {
		if !r.is(i+n, word) {
			return 0
		}
		n++
	}
	return n
}

// any returns the number of tokens of the phrase that stands at a token, or 0.
func (r *reader) any(i int, phrases []string) int {
	for _, p := range phrases {
		if n := r.phrase(i, p); n > 0 {
			return n
		}
	}
	return 0
}

// before reports whether one of the phrases ends before a token.
func (r *reader) before(i int, phrases []string) bool {
	for _, p := range phrases {
		if from := i - 1 - strings.Count(p, " "); from >= 0 && r.phrase(from, p) > 0 {
			return true
		}
	}
	return false
}
