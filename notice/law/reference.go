package law

import "strings"

// Reference is a lawful basis or a condition, by its slug and its provision, as documents for
// machines name it: capital letters for the law, then the numbers and letters of the place with
// hyphens between them, such as "GDPR-6-1-e" (the form of TILT). A law that does not number it, or
// has several in one place, names it by its slug: "DPA-public-task". It is of the first of the
// regimes that has one; without one, it is the slug.
func (n Named) Reference(slug string, p Provision) string {
	for _, r := range n.Printed() {
		if r.Short == "" {
			continue
		}
		if number, ok := r.Number(p); ok && !r.Sections {
			return r.Short + "-" + strings.TrimRight(strings.NewReplacer(")(", "-", "(", "-", ")", "").Replace(number.Place), "-")
		}
		return r.Short + "-" + slug
	}
	return slug
}

// Referenced returns the slug of the basis or the condition that a Reference names, and the regime
// in whose law it is, or nil; "" if it names none.
func Referenced(reference string) (slug string, r *Regime) {
	rest := reference
	if name, place, found := strings.Cut(reference, "-"); found {
		for _, regime := range Regimes {
			if regime.Short != "" && regime.Short == name {
				rest, r = place, regime
			}
		}
	}
	var p Provision
	if r != nil {
		parts := strings.Split(rest, "-")
		for i := 1; i < len(parts); i++ {
			parts[i] = "(" + parts[i] + ")"
		}
		p = r.ProvisionAt(strings.Join(parts, ""))
	}
	for _, b := range Bases {
		if b.Slug == rest || p != "" && b.Provision == p {
			return b.Slug, r
		}
	}
	for _, c := range Conditions {
		if c.Slug == rest || p != "" && c.Provision == p {
			return c.Slug, r
		}
	}
	return "", nil
}
