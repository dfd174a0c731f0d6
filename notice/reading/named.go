package reading

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Names and roles, and what an exception from the duty to inform needs, are said in any language:
// these words are looked for in all of them. “*” stands for the beginning or the ending of a word.
var (
	officers = sync.OnceValue(func() []string {
		return []string{
			"data protection officer", "dpo", "data protection adviser", "data protection advisor",
			"swyddog diogelu data",
			"datenschutzbeauftragt", "datenschutzberat",
			"délégué à la protection des données", "déléguée à la protection des données", "dpd", "conseiller à la protection des données", "conseillère à la protection des données",
		}
	})
	published = sync.OnceValue(func() []string {
		return strings.Fields("publish* public* website* web online internet noticeboard cyhoedd* gwefan* wefan* arlein veröffentlich* öffentlich* webseite* aushang publié* publi* site ligne affich*")
	})
	laws = sync.OnceValue(func() []string {
		return strings.Fields("act acts law laws regulation* order code section schedule directive statute* treaty deddf* ddeddf* rheoliad* adran atodlen gesetz* *gesetz *gesetzes *gesetzbuch *ordnung verordnung richtlinie loi lois code décret règlement directive article")
	})
)

// NamesOfficer reports whether a text names a data protection officer.
func NamesOfficer(text string) bool {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	return slices.ContainsFunc(officers(), func(w string) bool {
		i := strings.Index(text, w)
		return i >= 0 && (len(w) > 3 || isWholeWord(text, i, i+len(w)))
	})
}

func isWholeWord(text string, from, to int) bool {
	letter := func(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }
	return (from == 0 || !letter(text[from-1])) && (to == len(text) || !letter(text[to]))
}

// SaysPublished reports whether a text says that something is made public, or where.
func SaysPublished(text string) bool { return hasForm(text, published()) }

// SpeaksOfLaw reports whether a text has a word for a law or for a part of one.
func SpeaksOfLaw(text string) bool {
	return strings.Contains(text, "§") || hasForm(text, laws())
}

// hasForm reports whether a word of a text has one of some forms.
func hasForm(text string, forms []string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.ContainsFunc(forms, func(form string) bool {
			switch {
			case strings.HasPrefix(form, "*"):
				return strings.HasSuffix(w, form[1:])
			case strings.HasSuffix(form, "*"):
				return strings.HasPrefix(w, form[:len(form)-1])
			}
			return w == form
		})
	})
}
