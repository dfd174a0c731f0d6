package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Limits on what is compared. No key, code or id of the language is half as long as maxWord, in
// bytes; comparing takes time that grows with the square of it.
const (
	maxWord       = 100
	maxCandidates = 1000
)

// Nearest returns the candidate that someone who wrote word most likely meant, or "".
// It is one that differs in few letters, or the only one that begins with word. Of a candidate with
// digits, such as 9(2)(a) or a4, digits and short runs of letters are what it means: they do not differ.
func Nearest(word string, candidates []string) string {
	const shortest = 4 // of a beginning that says enough
	if len(word) > maxWord {
		return ""
	}
	w := newSpelling(word)
	best, least, begins := "", 1+max(1, len(w.text)/3), []string(nil)
	candidates = candidates[:min(len(candidates), maxCandidates)]
	for _, c := range candidates {
		if len(c) > maxWord {
			continue
		}
		folded := fold(c)
		if d, near := w.distance(folded, least-1); near && sameNumber(w.text, folded, d) {
			best, least = c, d
		}
		if len(w.text) >= shortest && strings.HasPrefix(folded, w.text) {
			begins = append(begins, c)
		}
	}
	if best == "" && len(begins) == 1 {
		return begins[0]
	}
	return best
}

// Meant returns the one candidate that whoever wrote word can only have meant, or "". It
// asks for more than Nearest: a slip of a letter in a word of four or more, of two in eight;
// the same digits; and no other candidate that is as near.
func Meant(word string, candidates []string) string {
	if len(word) > maxWord {
		return ""
	}
	w := newSpelling(word)
	numbers := digits(w.text)
	best, least, tied := "", min(utf8.RuneCountInString(w.text)/4, 2), false
	candidates = candidates[:min(len(candidates), maxCandidates)]
	for _, c := range candidates {
		if len(c) > maxWord {
			continue
		}
		folded := fold(c)
		d, near := w.distance(folded, least)
		switch {
		case !near || digits(folded) != numbers:
		case best != "" && d == least:
			tied = tied || c != best
		default:
			best, least, tied = c, d, false
		}
	}
	if tied {
		return ""
	}
	return best
}

// sameNumber reports whether a word that differs from a candidate by some letters has its digits, if it
// has any, and at most one letter in four is another. A candidate of many letters is known by those.
func sameNumber(word, candidate string, distance int) bool {
	const many = 8
	number := digits(candidate)
	if number == "" || len(plain(candidate))-len(number) >= many || plain(lookalikes.Replace(word)) == plain(lookalikes.Replace(candidate)) {
		return true
	}
	written := digits(word)
	if len(number) >= 3 && len(written) != len(number) {
		return true // a digit too many or too few: NC8011
	}
	return number == written && distance <= (len(plain(candidate))-len(number))/4
}

// lookalikes are letters that are written for digits: NC8O1.
var lookalikes = strings.NewReplacer("o", "0", "l", "1", "i", "1")

// plain are the letters and digits of a word.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

var folder = strings.NewReplacer("article ", "", "art. ", "", "art ", "", "_", "-", " ", "-")

// fold makes the ways of writing a code or an article the same.
func fold(s string) string { return folder.Replace(strings.ToLower(s)) }

// A spelling is a folded word that is compared with many.
type spelling struct {
	text    string
	letters [256]int16 // how often each byte stands in it
}

func newSpelling(word string) *spelling {
	s := &spelling{text: fold(word)}
	for i := range len(s.text) {
		s.letters[s.text[i]]++
	}
	return s
}

// distance counts the letters to change between s and other; letters in the wrong order count
// as one. It reports false where there are more than limit, mostly without comparing the two:
// each letter that only one of them has must be changed, and a letter has up to four bytes.
func (s *spelling) distance(other string, limit int) (int, bool) {
	if limit < 0 || len(other)-len(s.text) > limit*utf8.UTFMax || len(s.text)-len(other) > limit*utf8.UTFMax {
		return 0, false
	}
	over, under := 0, 0 // bytes that s has and other lacks, and the other way round
	letters := s.letters
	for i := range len(other) {
		letters[other[i]]--
	}
	for _, n := range letters {
		if n > 0 {
			over += int(n)
		} else {
			under -= int(n)
		}
	}
	if over > limit*utf8.UTFMax || under > limit*utf8.UTFMax {
		return 0, false
	}
	d := levenshtein.ComputeDistance(s.text, other)
	if d > 1 && len(s.text) > 2 && over == 0 && under == 0 {
		d = 1
	}
	return d, d <= limit
}
