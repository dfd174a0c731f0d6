package lint

import (
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/law"
)

// signals returns what each word gives away, by the words joined by blanks.
var signals = sync.OnceValue(func() map[string]law.Signal {
	out := map[string]law.Signal{}
	for _, s := range law.Signals {
		for _, words := range append(slices.Clone(s.Strong), s.Weak...) {
			out[joined(split(words))] = s
		}
	}
	return out
})

func joined(words []Word) string {
	var parts []string
	for _, w := range words {
		parts = append(parts, w.Text)
	}
	return strings.Join(parts, " ")
}

// signal returns what the words of a hit give away.
func (h Hit) signal() law.Signal { return signals()[joined(h.Passage.Words[h.I:h.J])] }

// denied reports whether the words before the hit, in its sentence, say that it is not so.
func (h Hit) denied() bool {
	const reach = 8
	from, _ := h.Sentence(h.I)
	for _, w := range h.Passage.Words[max(from, h.I-reach):h.I] {
		switch w.Text {
		case "not", "don't", "don’t", "never", "no", "without", "nor":
			return true
		}
	}
	return false
}

// phrasesOf joins the words of all signals.
func phrasesOf(words func(law.Signal) []string) []string {
	var out []string
	for _, s := range law.Signals {
		out = append(out, words(s)...)
	}
	return out
}

// undeclared calls f with the first words for each category that the notice does not declare.
func (p *Pass) undeclared(hits []Hit, f func(Hit, law.Signal)) {
	told := map[string]bool{}
	for _, h := range hits {
		if s := h.signal(); !h.denied() && !told[s.Category] && !p.declared(s.Category) {
			told[s.Category] = true
			f(h, s)
		}
	}
}
