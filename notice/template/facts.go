package template

import (
	"slices"
	"strings"
)

// The methods in capitals are what the templates ask.

func (f Facts) is(id string) bool { return f.Regime != nil && f.Regime.ID == id }

func (f Facts) UK() bool    { return f.is("uk-gdpr") }
func (f Facts) Part3() bool { return f.is("uk-part3") }
func (f Facts) EUDPR() bool { return f.is("eudpr") }
func (f Facts) CH() bool    { return f.is("ch-fadp") }

// GDPR reports whether the law asks for lawful bases and conditions in the manner of the GDPR, which a
// law that is not known yet is taken for.
func (f Facts) GDPR() bool { return !f.Part3() && !f.CH() }

// Public reports whether the body is a public authority.
func (f Facts) Public() bool {
	return f.Kind.Public || f.EUDPR() || f.Part3() || isPublic(f.Body.Kind)
}

// Private reports whether the body is none. Of a body that is not known, and of a school that may be
// either, neither is said.
func (f Facts) Private() bool {
	return !f.Public() && f.Body.Kind != "" && f.Body.Kind != "school"
}

// Task is the basis of what a public body does as its task and others do in their interest: public
// authorities cannot rely on legitimate interests in the performance of their tasks (Art. 6(1), last
// words).
func (f Facts) Task() string {
	switch {
	case f.Public():
		return f.Basis("public-task")
	case f.Private():
		return f.Basis("legitimate-interests")
	}
	return f.Basis("«?public-task if you are a public body, or legitimate-interests»")
}

// Interests is the basis of what lies outside the tasks of a public body.
func (f Facts) Interests() string {
	if f.Private() || f.CH() {
		return f.Basis("legitimate-interests")
	}
	return f.Basis("legitimate-interests") + "outside_public_task: «raising money is not one of our tasks», "
}

// Basis is the key for a basis; the Swiss Act asks for none.
func (f Facts) Basis(code string) string {
	if f.CH() {
		return ""
	}
	return "basis: " + code + ", "
}

// Condition is the key for a condition of Art. 9(2).
func (f Facts) Condition(id string) string {
	if !f.GDPR() {
		return ""
	}
	return "conditions: " + id + ", "
}

// Bases is the section of the bases. A basis is followed by the words for it after a colon: the
// contract, or the interest.
func (f Facts) Bases(bases ...string) string {
	if f.CH() {
		return ""
	}
	if !f.Public() && !f.Private() && slices.ContainsFunc(bases, func(b string) bool { return strings.HasPrefix(b, "task") }) {
		return "lawful_bases: «?the bases named above, each with its law or its interests»"
	}
	out := "lawful_bases:"
	for _, b := range bases {
		code, said, _ := strings.Cut(b, ":")
		switch {
		case code == "task" && f.Public():
			out += "\n  - {basis: public-task, laws: «?the law that gives you this task»}"
		case code == "task", code == "interests":
			out += "\n  - {basis: legitimate-interests, interests: [«" + said + "»]}"
		case code == "legal-obligation":
			out += "\n  - {basis: legal-obligation, laws: «?the law that obliges you to do this»}"
		case code == "contract" && said != "":
			out += "\n  - {basis: contract, contract: «" + said + "»}"
		default:
			out += "\n  - {basis: " + code + "}"
		}
	}
	return out
}
