package period

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
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
		r := reader{words: &Languages[i], tokens: tokens, short: true}
		if p, n := r.period(0); n > 0 && n == len(tokens) {
			return p, true
		}
	}
	return Period{}, false
}

// Find returns the periods within a text in the language of the words.
func (w *Words) Find(text string) []Match {
	var out []Match
	r := reader{words: w, tokens: split(text)}
	for i := 0; i < len(r.tokens); {
		p, n := r.period(i)
		if n == 0 {
			i++
			continue
		}
		out = append(out, Match{p, r.tokens[i].start, r.tokens[i+n-1].end})
		i += n
	}
	return out
}

// A token is a number, a word or a sign of a text.
type token struct {
	text       string // in small letters
	start, end int
}

var tokenForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]+|[\pL'’]+|[^\s\pZ]`) })

func split(text string) []token {
	var out []token
	for _, m := range tokenForm().FindAllStringIndex(text, -1) {
		out = append(out, token{strings.ToLower(text[m[0]:m[1]]), m[0], m[1]})
	}
	return out
}

type reader struct {
	words  *Words
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
			return p, n
		}
		p[unit], last = number, unit
		i += k
		n = i - at
	}
}

// part reads a number and its unit.
func (r *reader) part(i int) (number int, unit Unit, n int) {
	if i+1 >= len(r.tokens) {
		return 0, 0, 0
	}
	const most = 4 // digits, as the language allows
	word := r.tokens[i].text
	if number = r.words.number(word); number == 0 && len(word) <= most {
		number, _ = strconv.Atoi(word)
	}
	n = 2
	word = r.tokens[i+1].text
	if r.is(i+1, "o") && i+2 < len(r.tokens) { // "13 o flynyddoedd"
		word += " " + r.tokens[i+2].text
		n = 3
	}
	if unit = r.words.unit(word, r.short); unit < 0 || number == 0 {
		return 0, 0, 0
	}
	return number, unit, n
}

func (r *reader) is(i int, text string) bool {
	return i < len(r.tokens) && r.tokens[i].text == text
}
