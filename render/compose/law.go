package compose

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// perLaw prints what each law of the notice says; where they say the same, once. Otherwise each
// sentence follows "Where UK law applies:".
func (c *composer) perLaw(name phrase.Sentence, with ...filling) []doc.Inline {
	return c.perLawFirst([]phrase.Sentence{name}, with...)
}

// perLawFirst is perLaw for the first of several sentences whose slots can be filled.
func (c *composer) perLawFirst(names []phrase.Sentence, with ...filling) []doc.Inline {
	first := c.sayFirst(names, with...)
	if c.own || len(c.regimes) < 2 {
		return first
	}
	type said struct {
		where string
		words []doc.Inline
	}
	var all []said
	for _, r := range c.regimes {
		one := c.underLaw(r)
		words := one.sayFirst(names, with...)
		if len(words) > 0 && !slices.ContainsFunc(all, func(s said) bool { return doc.Plain(s.words) == doc.Plain(words) }) {
			all = append(all, said{one.wording.Where, words})
		}
	}
	if len(all) == 1 {
		return all[0].words
	}
	var out [][]doc.Inline
	for _, s := range all {
		out = append(out, c.fixed(s.where), s.words)
	}
	return sentences(out...)
}

// under prints a sentence that holds under one of the laws of the notice, by the id of its regime.
func (c *composer) under(regime string, names []phrase.Sentence, with ...filling) []doc.Inline {
	r, ok := law.RegimeOf(regime)
	if !ok || c.own {
		return c.sayFirst(names, with...)
	}
	one := c.underLaw(r)
	words := one.sayFirst(names, with...)
	if len(c.regimes) < 2 {
		return words
	}
	return sentences(c.fixed(one.wording.Where), words)
}

// where is "Where UK law applies:" for a regime.
func (c *composer) where(regime string) []doc.Inline {
	r, ok := law.RegimeOf(regime)
	if !ok || len(c.regimes) < 2 {
		return nil
	}
	return c.fixed(c.underLaw(r).wording.Where)
}

// underLaw is the composer with the wording of one regime.
func (c *composer) underLaw(r *law.Regime) *composer {
	one := *c
	one.wording, _ = catalogue(c.n, r.Wording)
	one.regimes = []*law.Regime{r}
	return &one
}
