package law

import "slices"

// Uses are the facts of a notice that the rights of people depend on.
type Uses struct {
	Bases, Conditions []string // by slug or article
	Marketing         bool     // data are used for direct marketing
	Decisions         bool     // significant decisions are made without a person (Art. 22)
}

// Objectable reports whether people can object to what rests on a basis (Art. 21(1)).
func (r *Regime) Objectable(b Basis) bool {
	switch b.Provision {
	case BasisPublicTask, BasisRecognisedInterests, BasisLegitimateInterests:
		return r.Has(RightObject) && r.Has(b.Provision)
	}
	return false
}

// RightsFor returns the rights that people have under the regimes by the uses of their
// data, in the order of Rights: those that they always have, and those that depend on the
// uses. Erasure is always among them, with its limits (Art. 17(3)). Where rights depend on
// bases and no basis is known, none are returned. Complaints are not among them: who can be
// complained to depends on other facts.
func (n Named) RightsFor(u Uses) []string {
	var out []string
	for _, right := range Rights {
		if slices.ContainsFunc(n.All, func(r *Regime) bool { return r.gives(right.Provision, u) }) {
			out = append(out, right.Slug)
		}
	}
	return out
}

// gives reports whether a regime gives a right that a notice under it must tell of.
func (r *Regime) gives(right Provision, u Uses) bool {
	dependent := r.Has(RightPortability) || r.Has(RightObject)
	if !r.Has(NoticeRights) || !r.Has(right) || dependent && len(u.Bases) == 0 {
		return false
	}
	switch right {
	case RightAccess, RightRectification, RightErasure, RightRestriction:
		return true
	case RightPortability:
		return u.consent() || u.rests(BasisContract) // Art. 20(1)(a)
	case RightObject:
		return slices.ContainsFunc(u.Bases, func(code string) bool { b, ok := BasisOf(code); return ok && r.Objectable(b) })
	case RightObjectMarketing:
		return u.Marketing
	case RightObjectResearch: // Art. 21(6)
		return u.meets(ConditionResearch)
	case RightDecisions:
		return u.Decisions
	case ConsentWithdrawal:
		return u.consent()
	}
	return false
}

func (u Uses) rests(p Provision) bool {
	return slices.ContainsFunc(u.Bases, func(code string) bool { b, _ := BasisOf(code); return b.Provision == p })
}

// consent reports whether something rests on consent, or on explicit consent, which
// Art. 20(1)(a) names, too.
func (u Uses) consent() bool {
	return u.rests(BasisConsent) || u.meets(ConditionExplicitConsent)
}

// meets reports whether one of the conditions of Art. 9(2) is a certain one.
func (u Uses) meets(p Provision) bool {
	return slices.ContainsFunc(u.Conditions, func(code string) bool { c, _ := ConditionOf(code); return c.Provision == p })
}
