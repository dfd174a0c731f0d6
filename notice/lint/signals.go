package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
)

// strong and weak are the words that mean a category of data, and those that may.
func strong(w law.SignalWords) []string { return w.Strong }
func weak(w law.SignalWords) []string   { return w.Weak }

// signalWords joins the words of all signals in a language.
func signalWords(language string, kind func(law.SignalWords) []string) Words {
	var out Words
	for _, s := range law.Signals {
		w := s.Words[language]
		out.Phrases = append(out.Phrases, kind(w)...)
		out.Except = append(out.Except, w.Except...)
	}
	return out
}

// signalsOf returns the signals in a language by their phrases.
func signalsOf(language string) map[string]law.Signal {
	out := map[string]law.Signal{}
	for _, s := range law.Signals {
		w := s.Words[language]
		for _, words := range append(slices.Clone(w.Strong), w.Weak...) {
			out[words] = s
		}
	}
	return out
}

// signal returns the signal that a hit indicates.
func (p *Pass) signal(h Hit) law.Signal {
	return p.lexicon.signals[h.Phrase]
}

// undeclared calls f with the first hit of each category that the notice does not declare.
func (p *Pass) undeclared(hits []Hit, f func(Hit, law.Signal)) {
	reported := map[string]bool{}
	for _, h := range hits {
		if s := p.signal(h); !reported[s.Category] && !p.declared(s.Category) && !p.negated(h) {
			reported[s.Category] = true
			f(h, s)
		}
	}
}

var categoryDenied = &Rule{
	Code:      warning("NC407", "category-denied", "The notice says that it does not use certain data, and that it does."),
	Denied:    true,
	Phrases:   signalWords("en", strong).Phrases,
	Except:    signalWords("en", strong).Except,
	In:        []string{"intro", "personal_data", "purposes", "promises"},
	Unprinted: true,
	Found: func(p *Pass, hits []Hit) {
		for _, h := range hits {
			if s := p.signal(h); p.declared(s.Category) && p.negated(h) {
				p.Report(h.Span(), on(law.FairnessTransparency, law.PlainLanguage), "these words say that data about "+s.Name+" are not used, and elsewhere the notice says that they are", "say which is true, and for which data")
			}
		}
	},
}

var specialCategoryUndeclared = &Rule{
	Code:      warning("NC408", "special-category-undeclared", "Words tell of a special category of data that the notice does not declare."),
	Denied:    true,
	Phrases:   signalWords("en", strong).Phrases,
	Except:    signalWords("en", strong).Except,
	In:        []string{"personal_data", "purposes", "sharing_reasons"},
	Unprinted: true,
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
	Code:      info("NC409", "special-category-possible", "Words may tell of a special category of data that the notice does not declare."),
	Denied:    true,
	Phrases:   signalWords("en", weak).Phrases,
	Except:    signalWords("en", weak).Except,
	In:        []string{"personal_data", "sharing_reasons"},
	Unprinted: true,
	Found: func(p *Pass, hits []Hit) {
		p.undeclared(hits, func(h Hit, s law.Signal) {
			p.Report(h.Span(), on(law.SpecialCategoryData, law.Offences), "`"+h.Quote()+"` may give away data about "+s.Name, "if it does, mark the category with `special` or `criminal`")
		})
	},
}
