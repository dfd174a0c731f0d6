package lint

import (
	"strings"
	"sync"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A word of a text, in small letters, with its place in bytes.
type word struct {
	text       string
	start, end int
}

// split divides a text into words: letters, digits, and the marks within them.
func split(s string) []word {
	var out []word
	start := -1
	for i, r := range s + " " {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && (r == '\'' || r == '’' || r == '-')
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, word{strings.ToLower(strings.TrimRight(s[start:i], "'’-")), start, i})
			start = -1
		}
	}
	return out
}

// A state of the automaton that finds the phrases of all rules in one pass over the words.
type state struct {
	next  map[string]*state
	found []hit
}

// A hit is a phrase and the rule that looks for it.
type hit struct {
	rule   *Rule
	phrase string
	length int // words
}

func automaton(rules []*Rule) *state {
	root := &state{}
	for _, r := range rules {
		for _, phrase := range r.Phrases {
			words := split(phrase)
			at := root
			for _, w := range words {
				if at.next == nil {
					at.next = map[string]*state{}
				}
				if at.next[w.text] == nil {
					at.next[w.text] = &state{}
				}
				at = at.next[w.text]
			}
			at.found = append(at.found, hit{r, phrase, len(words)})
		}
	}
	return root
}

var allPhrases = sync.OnceValue(func() *state { return automaton(All) })

// phrases lets the rules judge their phrases in the texts of the notice. A rule finds a
// phrase once in a text.
func phrases(root *state, pass func(*Rule) *Pass) {
	if root.next == nil {
		return
	}
	for t := range pass(nil).Notice.Texts() {
		words := split(t.Value)
		told := map[*Rule]bool{}
		for i := range words {
			at := root
			for j := i; j < len(words) && at != nil; j++ {
				if at = at.next[words[j].text]; at == nil {
					break
				}
				for _, h := range at.found {
					if !told[h.rule] {
						told[h.rule] = true
						h.rule.Found(pass(h.rule), t, t.Sub(words[i].start, words[j].end), t.Value[words[i].start:words[j].end])
					}
				}
			}
		}
	}
}

// wording adds a finding that words alone gave rise to: never above warning.
func (p *Pass) wording(span source.Span, message, help string) {
	p.add(min(p.rule.Code.Severity, diag.Warning), span, plainLanguage.Refs(p.regimes()), message, help)
}
