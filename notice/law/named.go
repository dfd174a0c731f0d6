package law

import "slices"

// Named are the regimes of one notice.
type Named struct {
	All      []*Regime
	Inferred bool // the notice names none, so that the country of its controller decides
	assumed  bool // nor is the country known, so that only what all of them ask is certain
}

// Under returns the regimes that a notice names by their ids. One that names none may
// answer to that of the UK or that of the EU.
func Under(ids []string) Named {
	if len(ids) == 0 {
		return Named{All: []*Regime{UKGDPR, EUGDPR}, Inferred: true, assumed: true}
	}
	var out Named
	for _, id := range ids {
		if r, ok := RegimeOf(id); ok {
			out.All = append(out.All, r)
		}
	}
	return out
}

// InferredIn returns the regime of a notice that names none, from the country of its controller
// (ISO 3166-1, or "EU" for an institution of the Union).
func InferredIn(country string) Named {
	r := RegimeIn(country)
	if country == EUDPR.Authority {
		r = EUDPR
	}
	if r == Other {
		return Under(nil)
	}
	return Named{All: []*Regime{r}, Inferred: true}
}

// Assumed reports whether the notice names no regime and its controller no country of one.
func (n Named) Assumed() bool { return n.assumed }

// Known reports whether noticec knows anything of the law that the notice answers to.
func (n Named) Known() bool {
	return slices.ContainsFunc(n.All, func(r *Regime) bool { return len(r.numbers) > 0 })
}

// Has reports whether the law of the notice certainly has a provision on a day: one of
// the regimes that it names, or all that it may answer to.
func (n Named) Has(p Provision, day string) bool {
	has := func(r *Regime) bool { return r.On(p, day) }
	if n.assumed {
		return !slices.ContainsFunc(n.All, func(r *Regime) bool { return !has(r) })
	}
	return slices.ContainsFunc(n.All, has)
}

// May reports whether the law of the notice may have a provision, on whatever day.
func (n Named) May(p Provision) bool {
	return slices.ContainsFunc(n.All, func(r *Regime) bool { return r.Has(p) })
}

// Having are those of the regimes that have a provision, on whatever day.
func (n Named) Having(p Provision) Named {
	n.All = slices.DeleteFunc(slices.Clone(n.All), func(r *Regime) bool { return !r.Has(p) })
	return n
}

// Only returns the one regime that a notice names, or nil.
func (n Named) Only() *Regime {
	if len(n.All) != 1 || n.assumed {
		return nil
	}
	return n.All[0]
}

// Cite returns the references to provisions under those regimes that have the first of
// them on a day, which the others are told beside. It returns none where that is not
// certain. conditional says that the first is asked for in specific cases only.
func (n Named) Cite(day string, provisions ...Provision) (refs []Ref, conditional bool) {
	if !n.Has(provisions[0], day) {
		return nil, false
	}
	refs, conditional = make([]Ref, 0, 4), true
	for _, r := range n.All {
		if r.On(provisions[0], day) {
			refs = r.Places(refs, provisions...)
			conditional = conditional && r.numbers[provisions[0]].Conditional
		}
	}
	return refs, conditional
}

// Printed are the regimes whose provisions a notice cites. One whose regime is not known cites the
// GDPR, whose numbers most people know.
func (n Named) Printed() []*Regime {
	if n.assumed {
		return []*Regime{EUGDPR}
	}
	return n.All
}

// Wording is the law whose words a notice speaks in: that of the regime named first, but
// the words of the UK GDPR, which are those of the catalogues, come before all others.
func (n Named) Wording() string {
	printed := n.Printed()
	if len(printed) == 0 || slices.ContainsFunc(printed, func(r *Regime) bool { return r.Wording == "" }) {
		return ""
	}
	return printed[0].Wording
}
