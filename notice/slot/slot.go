// Package slot recognises the shape of words that continue a standard sentence: whether "you
// leave" can follow "after", or "answering questions" can follow "for". It knows languages and
// no notice.
package slot

import "strings"

// A Kind is the shape of words that a slot of a sentence takes.
type Kind byte

// The kinds, with the words of a sentence that they follow.
const (
	Any      Kind = 0
	Noun     Kind = 'N' // a noun phrase, or several: "with", "from", "about", "is"
	Event    Kind = 'E' // a noun phrase or a clause in the present: "after"
	End      Kind = 'U' // the same: "until"
	Gerund   Kind = 'G' // a noun phrase or a form in -ing: "for", "by"
	Verb     Kind = 'V' // a verb phrase without "to": "to"
	Criteria Kind = 'K' // "as long as …", "while …", "during …"
	Interest Kind = 'I' // a noun phrase, a form in -ing, "to" and a verb, "that" and a clause: "is"
	Clause   Kind = 'C' // a subject and a verb: "If you do not give it,"
	Tail     Kind = 'Q' // "unless …", "except …", after a comma
	Means    Kind = 'M' // "by …", "from …", or an address
	Command  Kind = 'D' // a verb phrase without "to": "To withdraw it,"
	Party    Kind = 'P' // a name
	Case     Kind = 'W' // "if …", "when …": words that tell in which case a sentence holds
)

// A Fit says how words enter a slot.
type Fit struct {
	OK    bool   // whether they continue the sentence
	Whole bool   // they are sentences of their own, which stand as they are
	Start int    // where the words begin that enter, in bytes: what is before them is in the sentence already
	Lower bool   // their first letter becomes a small one
	Lead  string // what must stand before them: "from" before an e-mail address
}

// A Language recognises shapes in one language.
type Language struct {
	fit   func(k Kind, words string) Fit
	small map[string]bool // words that begin no name
}

// languages are those whose shapes are known, by BCP 47 language.
var languages = map[string]*Language{"en": &english}

// In returns the recogniser for a BCP 47 tag; nil if there is none, when only labels can stand
// before words.
func In(tag string) *Language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return languages[base]
}

// Fit says how words, as plain text, enter a slot of a kind.
func (l *Language) Fit(k Kind, words string) Fit {
	words = strings.TrimSpace(words)
	switch {
	case words == "":
		return Fit{}
	case k == Any, k == Party:
		return Fit{OK: true}
	case l == nil:
		return Fit{}
	}
	return l.fit(k, words)
}

// Small reports whether a sentence can begin with its first word in small letters where it stands
// within another: "We" can, a name cannot.
func (l *Language) Small(sentence string) bool {
	return l != nil && l.small[firstWord(sentence)]
}
