package reading

import (
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/period"
)

// A lexicon holds the phrases of a language.
type lexicon struct {
	Language       string
	Phrases        [terms]string // by Term; see the package comment
	NegationAfter  bool          // a word such as "not" also denies what stands before it in its clause
	Elided         bool          // l', d', qu' are words of their own
	InitialChanges bool          // words change their first letters, as in Welsh
	VerbLast       bool          // a verb may stand at the end of its clause, and a subject behind its verb
}

// readers are the readers of all languages.
var readers = [...]Reader{{lexicon: &english}, {lexicon: &welsh}, {lexicon: &german}, {lexicon: &french}}

// A Reader reads the texts of a language. Its automaton is built when it first reads.
type Reader struct {
	*lexicon
	once    sync.Once
	pool    sync.Pool // of *parsed
	known   known
	periods *period.Words
	auto    automaton
}

// Prepare builds the automaton, unless it is there or there is no reader.
func (r *Reader) Prepare() {
	if r != nil {
		r.once.Do(r.compile)
	}
}

func (r *Reader) compile() {
	r.periods = period.In(r.Language)
	r.auto = newAutomaton(r.InitialChanges)
	for t, list := range r.Phrases {
		for line := range strings.SplitSeq(list, "\n") {
			for phrase := range strings.SplitSeq(line, ",") {
				code, name, coded := strings.Cut(phrase, "=")
				if !coded {
					code, name = "", phrase
				}
				r.auto.add(name, Term(t), strings.TrimSpace(code))
			}
		}
	}
	r.addNames()
	r.units()
}

// units adds the words for units of time.
func (r *Reader) units() {
	for _, u := range r.periods.Units {
		for _, form := range u.All() {
			form = strings.ToLower(form)
			r.auto.add(form, Unit, "")
			r.auto.add("*-"+form, Unit, "") // "a six-year period"
		}
	}
}
