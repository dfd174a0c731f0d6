package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads a word: a mark in capitals (TODO, TBC), a number to be filled in (XX), or a date
// (DD/MM/YYYY).
func (s *scanner) word(i int) int {
	const longest = 5 // letters of a mark or of a part of a date
	j := i
	for j < len(s.text) {
		if c := s.text[j]; c < utf8.RuneSelf {
			if classes[c]&letter == 0 {
				break
			}
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[j:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		j += size
	}
	switch first, last := s.text[i]|0x20, s.text[j-1]|0x20; { // most words are none
	case first == 'x':
	case slices.Contains(stamps, s.text[i:j]) && s.isSeparate(i):
		return s.add(i, j)
	case j-i > longest:
		return j
	case first == last, first == 'm', first == '2': // DD, Month, 20XX
	case j-i > 1 && classes[s.text[i]&0x7f]&classes[s.text[i+1]&0x7f]&capital != 0:
	default:
		return j
	}
	token := s.text[i:j]
	if end := s.date(i, j); end > 0 {
		if !s.isFormat(i) {
			s.add(i, end)
		}
		return end
	}
	if s.joined(i, j) {
		return j
	}
	if slices.Contains(marks, token) {
		if token == unwritten && strings.HasPrefix(s.text[j:], "(") {
			return s.add(i, j+closing(s.text[j:]))
		}
		if !s.isName(i, j) {
			s.add(i, j)
		}
		return j
	}
	if end := s.number(i, j); end > 0 {
		return s.add(i, end)
	}
	return j
}

// isSeparate reports whether nothing stands before a place but a dash or a bracket, if anything does.
func (s *scanner) isSeparate(i int) bool {
	before := strings.TrimRight(s.text[:i], " \t\n")
	return before == "" || strings.ContainsRune("-–—([|", lastRune(before))
}

// unwritten is the mark before what is still to be written: TODO(how long you keep it).
const unwritten = "TODO"

// Unwritten returns what a text leaves to be written, if it is a placeholder TODO(…) and nothing else.
func Unwritten(text string) (what string, ok bool) {
	text = strings.TrimSpace(text)
	rest, ok := strings.CutPrefix(text, unwritten)
	if !ok || !strings.HasPrefix(rest, "(") || closing(rest) != len(rest) {
		return "", false
	}
	return strings.TrimSpace(strings.TrimSuffix(rest[1:], ")")), true
}

// closing returns the end of what begins with a parenthesis; the end of the text if none closes it.
func closing(text string) int {
	open := 0
	for i := range len(text) {
		switch text[i] {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return i + 1
			}
		}
	}
	return len(text)
}

// joined reports whether a word is part of a longer one, of an address or of a name of a file.
func (s *scanner) joined(i, j int) bool {
	alnum := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if before, size := utf8.DecodeLastRuneInString(s.text[:i]); strings.ContainsRune("@/_&.-", before) && (before != '.' && before != '-' || i > size && alnum(lastRune(s.text[:i-size]))) {
		return true
	}
	after, size := utf8.DecodeRuneInString(s.text[j:])
	next, _ := utf8.DecodeRuneInString(s.text[min(len(s.text), j+size):])
	return strings.ContainsRune("@_&.-/", after) && j+size < len(s.text) && alnum(next)
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// isName reports whether a mark in capitals is the name of an organisation: “TBC Bank”, “JSC TBC”.
func (s *scanner) isName(i, j int) bool {
	rest := s.text[j:]
	if !strings.HasPrefix(rest, " ") {
		return slices.Contains(organisations, lastWord(s.text[:i]))
	}
	next, _ := utf8.DecodeRuneInString(rest[1:])
	named := slices.Contains(organisations, nextWord(rest)) || slices.Contains(organisations, lastWord(s.text[:i]))
	return named || unicode.IsUpper(next) && s.text[i:j] != "TODO" && s.text[i:j] != "FIXME"
}

// lastWord returns the last word of a text in lower case, if nothing but a space follows it.
func lastWord(text string) string {
	text = strings.TrimRight(text, " \t\n\u00a0\u202f")
	start := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	_, size := utf8.DecodeRuneInString(text[max(start, 0):])
	if start < 0 {
		size = 0
	}
	return strings.ToLower(text[max(start, 0)+size:])
}

// number returns the end of a number that is to be filled in and begins with the word from i to
// j: “XX days”, “20XX”, “X years”; 0 if it is none. Roman numbers, chromosomes and card numbers
// that show their last digits are none.
func (s *scanner) number(i, j int) int {
	token, rest := s.text[i:j], s.text[j:]
	digits := strings.TrimRight(token, "Xx")
	if len(digits) == len(token) {
		return 0
	}
	next := nextWord(rest)
	unit := strings.HasPrefix(rest, " ") && units.has(next)
	switch {
	case len(token) == len("20XX") && strings.HasPrefix(token, "20") && (digits == "20" || len(digits) == 3) && digits != token:
		return j
	case digits != "":
		return 0
	case len(token) == 1:
		before := lastWord(s.text[:i])
		digit := i > 1 && unicode.IsDigit(rune(s.text[i-2]))
		if !unit || digit || token == "x" && before == "" || onWords.has(before) {
			return 0
		}
	case token != strings.ToUpper(token):
		if !unit && len(token) < 3 || token != strings.ToLower(token) {
			return 0
		}
	}
	after := strings.TrimLeft(rest, "X -\u00a0")
	numeral := numbered.has(lastWord(strings.TrimRight(s.text[:i], " ."))) || numeralWords.has(nextWord(strings.TrimLeft(rest, ".")))
	if numeral && !unit || after != rest && after != "" && unicode.IsDigit(rune(after[0])) {
		return 0
	}
	if unit {
		return j + strings.Index(strings.ToLower(rest), next) + len(next)
	}
	return j
}

// date returns the end of a date that is to be filled in and begins with the word from i to j;
// 0 if it is none. It has a year, and a mark between each of its parts.
func (s *scanner) date(i, j int) int {
	first := strings.ToLower(s.text[i:j])
	isDay, isMonth, isYear := dayMasks.has(first) || first == "xx", monthMasks.has(first), yearMasks.has(first)
	if !isDay && !isMonth && !isYear || j >= len(s.text) || !strings.ContainsRune("/.- ", rune(s.text[j])) || i > 0 && strings.ContainsRune("/.-@", rune(s.text[i-1])) {
		return 0
	}
	mark, end, parts := s.text[j], j, 1
	for end < len(s.text) && s.text[end] == mark {
		next := end + 1
		for next < len(s.text) && classes[s.text[next]&0x7f]&letter != 0 && s.text[next] < utf8.RuneSelf {
			next++
		}
		part := strings.ToLower(s.text[end+1 : next])
		switch {
		case yearMasks.has(part):
			isYear = true
		case monthMasks.has(part):
			isMonth = true
		case dayMasks.has(part) || part == "xx":
		default:
			part = ""
		}
		if part == "" {
			break
		}
		end, parts = next, parts+1
	}
	if !isYear || parts < 2 || parts > 3 || mark == ' ' && !isMonth {
		return 0
	}
	return end
}

// isFormat reports whether the words before i tell people in what form they write a date.
func (s *scanner) isFormat(i int) bool {
	before := s.text[max(0, i-40):i]
	if k := strings.LastIndexAny(before, ".:;\n"); k >= 0 {
		before = before[k+1:]
	}
	for _, w := range splitWords(before) {
		if formatWords.has(w.Text) {
			return true
		}
	}
	return false
}

// variable adds a variable without brackets: `$company_name`, `$controller.name`.
func (s *scanner) variable(i int) int {
	n := i + 1
	for n < len(s.text) && (classes[s.text[n]&0x7f]&letter != 0 || s.text[n] == '_' || s.text[n] == '.' && n+1 < len(s.text) && classes[s.text[n+1]&0x7f]&letter != 0) {
		n++
	}
	if name := s.text[i+1 : n]; isVariable(name) || isPath(name) {
		return s.add(i, n)
	}
	return i + 1
}

// asked adds the number of a period that somebody has yet to find out: “?? months”.
func (s *scanner) asked(i int) int {
	n := i
	for n < len(s.text) && s.text[n] == '?' {
		n++
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s.text[n:], " "))
	if i > 0 && s.text[i-1] == ' ' && startsWithUnit(s.text[n:]) && !unicode.IsUpper(next) { // “Combien de temps ? Jours et mois”
		return s.add(i, n)
	}
	return n
}

// noDate adds a date of noughts.
func (s *scanner) noDate(i int) int {
	for _, mask := range []string{"00/00/0000", "00.00.0000", "0000-00-00"} {
		if strings.HasPrefix(s.text[i:], mask) {
			return s.add(i, i+len(mask))
		}
	}
	return i + 1
}
