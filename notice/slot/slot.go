// Package slot recognises the shape of words that continue a standard sentence: whether "you
// leave" can follow "after", or "answering questions" can follow "for". It knows languages and
// no notice. It never inflects a word and never guesses: where two shapes are possible, the words
// do not fit, and stand after a label.
package slot

import "strings"

// A Kind is the shape of words that a slot of a sentence takes.
type Kind byte

// The kinds, with the words of an English sentence that they follow. Other languages ask for the
// shape that their own sentences can hold; each says which in the comment of its function.
const (
	Any      Kind = 0
	Noun     Kind = 'N' // a noun phrase, or several: "with", "from", "about", "is"; names of data, too
	Event    Kind = 'E' // a noun phrase or a clause in the present: "after"
	End      Kind = 'U' // the same: "until"
	Gerund   Kind = 'G' // a noun phrase or a form in -ing: "for", "by"
	Verb     Kind = 'V' // a verb phrase without "to": "to"
	Criteria Kind = 'K' // "as long as …", "while …", "during …"
	Interest Kind = 'I' // a noun phrase, a form in -ing, "to" and a verb, "that" and a clause: "is"
	Clause   Kind = 'C' // a subject and a verb: "If you do not give it,"
	Tail     Kind = 'Q' // "unless …", "except …", after a comma
	Means    Kind = 'M' // where a thing is got: "by …", "from …", or an address
	Way      Kind = 'Y' // how a thing is done: "by …", "at …", or an address
	Command  Kind = 'D' // a verb phrase without "to": "To withdraw it,"
	Party    Kind = 'P' // a name
	Case     Kind = 'W' // "if …", "when …": words that tell in which case a sentence holds
	Label    Kind = 'L' // anything but sentences: after a colon or in brackets, where no word before it asks for a shape
)

// A Fit says how words enter a slot. The zero Fit is that of words that do not.
type Fit struct {
	OK    bool   // whether they continue the sentence; a full stop at their end does not enter
	Whole bool   // they are sentences of their own, which stand as they are
	Start int    // where the words begin that enter, in bytes: what is before them is in the sentence already
	Lower bool   // their first letter, at Start, becomes a small one
	Lead  string // what must stand before them, with a space after it but for an apostrophe: "from" before an e-mail address

	// Either says that the words can have this shape or another ("report diseases"), so that others
	// of the same list decide. OK is then false.
	Either bool
}

// A Language recognises shapes in one language.
type Language struct {
	fit    func(k Kind, p phrase) Fit
	clause func(p phrase) bool // whether words that look like a sentence have a subject and a verb
	small  wordSet             // words of grammar, whose capital comes from their place alone, whatever follows

	common   func(p phrase, i int) bool // the same of other words, such as common nouns; may be nil
	ordinals bool                       // a number with a full stop is an ordinal: "31. Juli"

	verbsFirst bool // a verb phrase begins with its verb, which is no name
}

// languages are those whose shapes are known, by BCP 47 language.
var languages = map[string]*Language{"en": &english, "cy": &welsh, "de": &german, "fr": &french}

// In returns the recogniser for a BCP 47 tag; nil if there is none, when only labels can stand
// before words.
func In(tag string) *Language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return languages[base]
}

// longest is the length in words above which no slot takes them: nobody can read a sentence in
// which so much stands before its end.
const longest = 30

// Fit says how words, as plain text of one paragraph, enter a slot of a kind.
func (l *Language) Fit(k Kind, words string) Fit {
	p := read(words, l != nil && l.ordinals)
	switch {
	case len(p.words) == 0:
		return Fit{}
	case k == Any, k == Party:
		return Fit{OK: true, Start: strings.Index(words, strings.TrimSpace(words))}
	case l == nil:
		return Fit{}
	case p.sentences > 1:
		return Fit{Whole: true}
	}
	f := l.fit(k, p)
	switch {
	case (f.OK || f.Either) && k != Label && len(p.words) <= longest && !p.colon:
		f.Lower = l.lowers(p, f.Start) || f.OK && k == Verb && l.verbsFirst && p.isWord(f.Start)
		return f
	case p.capital && p.stop && l.clause(p):
		return Fit{Whole: true}
	case k == Label && !p.colon:
		f = p.enter(0)
		f.Lower = l.lowers(p, f.Start)
		return f
	}
	return Fit{}
}

// enter is the Fit of words that enter from a word on.
func (p phrase) enter(from int) Fit {
	if from >= len(p.words) {
		return Fit{}
	}
	return Fit{OK: true, Start: p.starts[from]}
}

// lead is the Fit of words that enter behind others.
func (p phrase) lead(words string) Fit { return p.enterAfter(0, words) }

// enterAfter is the Fit of words that enter from a word on, behind others.
func (p phrase) enterAfter(from int, words string) Fit {
	f := p.enter(from)
	if f.OK {
		f.Lead = words
	}
	return f
}

// Small reports whether a sentence can begin with its first word in small letters where it stands
// within another: "We" can, a name cannot.
func (l *Language) Small(sentence string) bool {
	if l == nil {
		return false
	}
	p := read(sentence, l.ordinals)
	return len(p.words) > 0 && l.lowers(p, p.starts[0])
}

// FitAll says how each of several words of one list enters slots of a kind; nil if some do not.
// Words that can have this shape or another have it if one of the list has it for certain.
func (l *Language) FitAll(k Kind, list []string) []Fit {
	certain := false
	fits := make([]Fit, len(list))
	for i, words := range list {
		fits[i] = l.Fit(k, words)
		if !fits[i].OK && !fits[i].Either {
			return nil
		}
		certain = certain || fits[i].OK
	}
	if !certain {
		return nil
	}
	for i := range fits {
		fits[i].OK = true
	}
	return fits
}
