package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// signalsOf returns the signals by their words, joined by spaces.
func signalsOf(list []law.Signal) map[string]law.Signal {
	out := map[string]law.Signal{}
	for _, s := range list {
		for _, words := range append(slices.Clone(s.Strong), s.Weak...) {
			out[joinWords(splitWords(words))] = s
		}
	}
	return out
}

func joinWords(words []Word) string {
	var parts []string
	for _, w := range words {
		parts = append(parts, w.Text)
	}
	return strings.Join(parts, " ")
}

// signal returns the signal whose words are the hit.
func (p *Pass) signal(h Hit) law.Signal {
	return p.linter.signals[joinWords(h.Passage.Words[h.I:h.J])]
}

// denied reports whether the words before the hit, in its sentence, negate it.
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

// undeclared calls f with the first hit of each category that the notice does not declare.
func (p *Pass) undeclared(hits []Hit, f func(Hit, law.Signal)) {
	reported := map[string]bool{}
	for _, h := range hits {
		if s := p.signal(h); !h.denied() && !reported[s.Category] && !p.declared(s.Category) {
			reported[s.Category] = true
			f(h, s)
		}
	}
}

var categoryDenied = &Rule{
	Code:    warning("NC407", "category-denied", "The notice says that it does not use certain data, and that it does."),
	Phrases: phrasesOf(func(s law.Signal) []string { return s.Strong }),
	Except:  phrasesOf(func(s law.Signal) []string { return s.Except }),
	In:      []string{"intro", "personal_data", "purposes", "promises"},
	Found: func(p *Pass, hits []Hit) {
		for _, h := range hits {
			if s := p.signal(h); h.denied() && p.declared(s.Category) {
				p.Report(h.Span(), on(law.FairnessTransparency, law.PlainLanguage), "these words say that data about "+s.Name+" are not used, and elsewhere the notice says that they are", "say which is true, and for which data")
			}
		}
	},
}

var specialCategoryUndeclared = &Rule{
	Code:    warning("NC408", "special-category-undeclared", "Words tell of a special category of data that the notice does not declare."),
	Phrases: phrasesOf(func(s law.Signal) []string { return s.Strong }),
	Except:  phrasesOf(func(s law.Signal) []string { return s.Except }),
	In:      []string{"personal_data", "purposes", "sharing_reasons"},
	Found: func(p *Pass, hits []Hit) {
		p.undeclared(hits, func(h Hit, s law.Signal) {
			if s.Category == law.CriminalOffence {
				p.Report(h.Span(), on(law.Offences), "`"+h.Quote()+"` tells of data about criminal offences, and no category of data is marked as such", "write `criminal: true` on the category, and add `criminal_offence_data`")
				return
			}
			p.Report(h.Span(), on(law.SpecialConditions), "`"+h.Quote()+"` tells of data about "+s.Name+", and no category of data is marked as such", "write `special: "+s.Category+"` on the category, and add its condition of "+p.article(law.SpecialConditions))
		})
	},
}

var specialCategoryPossible = &Rule{
	Code:    hint("NC409", "special-category-possible", "Words may tell of a special category of data that the notice does not declare."),
	Phrases: phrasesOf(func(s law.Signal) []string { return s.Weak }),
	Except:  phrasesOf(func(s law.Signal) []string { return s.Except }),
	In:      []string{"personal_data", "sharing_reasons"},
	Found: func(p *Pass, hits []Hit) {
		p.undeclared(hits, func(h Hit, s law.Signal) {
			p.Report(h.Span(), on(law.SpecialCategoryData, law.Offences), "`"+h.Quote()+"` may give away data about "+s.Name, "if it does, mark the category with `special` or `criminal`")
		})
	},
}
