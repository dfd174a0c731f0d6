package source

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsBlank reports whether a text says nothing: it has neither a letter nor a digit nor a
// picture, or it is one of the marks that stand for a missing answer, such as "n/a". Words
// that state something ("none", "entfällt", "néant") and placeholders ("tbc") are not blank.
func IsBlank(s string) bool {
	for i, r := range s {
		if says(r) {
			return len(s)-i <= longestMark && isMissing(s)
		}
	}
	return true
}

// says reports whether a character carries meaning of its own.
func says(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.In(r, unicode.So, unicode.Sc)) && !strings.ContainsRune(fillers, r)
}

// IsSeen reports whether a text has a character that is drawn: other than white space, a mark that
// changes the character before it, and signs that only steer how others are set, such as soft hyphens.
func IsSeen(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Cc, unicode.Mn, unicode.Me, unicode.Noncharacter_Code_Point) && !strings.ContainsRune(fillers, r)
	})
}

// fillers are letters and pictures that are drawn as nothing: those of Hangul that fill a
// missing part of a syllable, and the empty pattern of Braille.
const fillers = "\u115f\u1160\u3164\uffa0\u2800"

// missing are the marks for an answer that is not there: not applicable, available or
// given, in English, German, French, Welsh, Dutch, Spanish and Italian.
var missing = []string{"n/a", "n.a", "n/d", "n.d", "n/v", "n.v", "n.v.t", "k.a", "k/a", "s.o", "s/o", "amh."}

// longestMark is the length in bytes up to which a text can be such a mark, with spaces and
// signs around it.
const longestMark = 24

func isMissing(s string) bool {
	if !strings.ContainsAny(s, "./") {
		return false // as nearly all
	}
	mark := strings.ToLower(strings.Map(func(r rune) rune {
		if says(r) || r == '.' || r == '/' {
			return r
		}
		return -1
	}, s))
	return slices.Contains(missing, mark) || slices.Contains(missing, strings.TrimRight(mark, "."))
}

// longestNone is the length in bytes up to which a text can be words for nothing.
const longestNone = 32

// IsNone reports whether a text says no more than that there is nothing, or that it is not
// known. DIM in capitals is a name.
func IsNone(s string) bool {
	if len(s) > longestNone || s == "DIM" {
		return false
	}
	words := make([]byte, 0, 2*longestNone) // in lower case, with one space between them
	for _, r := range s {
		switch {
		case r == '’':
			r = '\''
		case says(r) || r == '\'':
			r = unicode.ToLower(r)
		case len(words) == 0 || words[len(words)-1] == ' ':
			continue
		default:
			r = ' '
		}
		words = utf8.AppendRune(words, r)
	}
	return isNone(bytes.TrimRight(words, " "))
}

// isNone reports whether words say that there is nothing, or that it is not known, in English,
// German, French or Welsh. Where a name or an address is due they answer as little as "n/a" does;
// where a fact is due, such as a fee, they may be the answer.
func isNone(words []byte) bool {
	switch string(words) {
	case "none", "nil", "nothing", "no one", "noone", "nobody", "none at all", "not applicable", "does not apply", "not available", "not known", "unknown",
		"we do not know", "we don't know", "do not know", "don't know", "dont know", "not sure", "to be decided", "there is none", "there are none", "we have none", "none yet", "not yet",
		"keine", "keiner", "keines", "keinen", "kein", "keins", "nichts", "niemand", "entfällt", "entfallt", "nicht zutreffend", "trifft nicht zu", "nicht anwendbar", "nicht vorhanden",
		"nicht bekannt", "unbekannt", "wissen wir nicht", "wir wissen es nicht", "weiß nicht", "keine angabe", "keine angaben", "noch nicht bekannt", "haben wir nicht", "gibt es nicht", "gibt es keine",
		"aucun", "aucune", "néant", "neant", "rien", "sans objet", "non applicable", "non communiqué", "pas applicable", "inconnu", "inconnue", "non connu", "pas connu", "nous ne savons pas", "ne sait pas", "il n'y en a pas", "pas encore",
		"dim", "dim byd", "dim un", "neb", "amherthnasol", "ddim yn berthnasol", "nid yw'n berthnasol", "anhysbys", "ddim yn gwybod", "nid ydym yn gwybod", "ddim yn hysbys", "nid oes", "does dim", "nid oes un":
		return true
	}
	return false
}
