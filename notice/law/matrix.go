package law

import "slices"

// RightsFor returns the rights that people have where data are used on these bases and
// conditions, in the order of the law: those of every basis, and those that depend on it.
// Erasure is always among them, with its limits (Art. 17(3)); marketing is whether data are
// used for direct marketing (Art. 21(2)). Rights about automated
// decisions and complaints depend on other facts and are not among them.
func RightsFor(bases, conditions []string, marketing bool) []string {
	var consent, contract, task bool
	for _, code := range bases {
		b, _ := BasisOf(code)
		switch b.Slug {
		case "consent":
			consent = true
		case "contract":
			contract = true
		case "public-task", "recognised-legitimate-interests", "legitimate-interests":
			task = true // Art. 21(1)
		}
	}
	for _, code := range conditions {
		c, _ := ConditionOf(code)
		consent = consent || c.Slug == "explicit-consent" // Art. 20(1)(a) names it, too
	}
	rights := []string{"access", "rectification", "erasure", "restriction"}
	if consent || contract {
		rights = append(rights, "portability") // Art. 20(1)(a)
	}
	if task {
		rights = append(rights, "object")
	}
	if marketing {
		rights = append(rights, "object-direct-marketing")
	}
	if consent {
		rights = append(rights, "withdraw-consent")
	}
	return slices.Clip(rights)
}
