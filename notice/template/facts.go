package template

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

// The methods in capitals are what the templates ask.

func (f Facts) UK() bool    { return f.Regime == law.UKGDPR }
func (f Facts) EU() bool    { return f.Regime == law.EUGDPR }
func (f Facts) Part3() bool { return f.Regime == law.Part3 }
func (f Facts) EUDPR() bool { return f.Regime == law.EUDPR }
func (f Facts) CH() bool    { return f.Regime == law.FADP }

// GDPR reports whether the law asks for lawful bases and conditions in the manner of the GDPR, which a
// law that is not known yet is taken for.
func (f Facts) GDPR() bool { return !f.Part3() && !f.CH() }

// Public reports whether the body is a public authority.
func (f Facts) Public() bool {
	return f.Kind.Public || f.EUDPR() || f.Part3() || isAuthority(f.Body.Kind)
}

// Private reports whether the body is none and has no tasks of one. Of a body that is not known, of a
// school that may be either, and of a parish council, neither is said.
func (f Facts) Private() bool {
	return !f.Public() && f.Body.Kind != "" && f.Body.Kind != "school" && f.Body.Kind != notice.ParishCouncil
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
	case f.Body.Kind == notice.ParishCouncil:
		return f.Basis("«?public-task if a law gives you this task, or legitimate-interests»")
	}
	return f.Basis("«?public-task if you are a public body, or legitimate-interests»")
}

// Interests is the basis of what lies outside the tasks of a public body.
func (f Facts) Interests() string {
	if f.Private() || f.Body.Kind == notice.ParishCouncil || f.CH() {
		return f.Basis("legitimate-interests")
	}
	return f.Basis("legitimate-interests") + "outside_public_task: «?why raising money is none of your tasks», "
}

// EmploysByContract reports whether people who work for the body have a contract with it. Public bodies
// of many countries, and those of the Union, appoint officials.
func (f Facts) EmploysByContract() bool { return f.Private() || f.UK() || f.CH() }

// Employment is the basis of what is done with people who work for the body, or want to.
func (f Facts) Employment() string {
	switch {
	case f.EUDPR():
		return f.Task()
	case f.EmploysByContract():
		return f.Basis("contract")
	}
	return f.Basis("«?contract, or public-task for people who are appointed»")
}

// TreatsByContract reports whether patients have a contract with the body. They have none where the
// NHS pays, and may have none with a charity.
func (f Facts) TreatsByContract() bool {
	return f.Private() && !f.UK() && f.Body.Kind != "charity"
}

// NumbersOfPay are the numbers by which an employer reports what it pays, as items: the law of
// the country asks for them, such as section 139b of the Abgabenordnung.
func (f Facts) NumbersOfPay() string {
	switch {
	case f.EUDPR():
		return ""
	case f.UK():
		return "«National Insurance number»"
	case f.CH():
		return "«social insurance number»"
	}
	switch f.Body.Country {
	case "DE":
		return "«tax identification number», «social security number»"
	case "AT", "FR", "LU":
		return "«social security number»"
	case "BE":
		return "«national register number»"
	case "IE":
		return "«PPS number»"
	}
	return "«?the number by which you report what people earn, such as a tax number»"
}

// Treatment is the basis of the care of patients.
func (f Facts) Treatment() string {
	switch {
	case f.Public():
		return f.Task()
	case f.TreatsByContract():
		return f.Basis("contract")
	case f.UK():
		return f.Basis("«?contract if patients pay you under a contract, or public-task if the NHS pays»")
	}
	return f.Basis("«?contract if you treat patients under a contract, or public-task if a law gives you this task»")
}

// Proof is the law that obliges the body to be able to prove a consent: Art. 7(1).
func (f Facts) Proof() string {
	switch {
	case f.UK():
		return "«Article 7(1) of the UK GDPR»"
	case f.EUDPR():
		return "«Article 7(1) of Regulation (EU) 2018/1725»"
	case f.EU():
		return "«Article 7(1) of the GDPR»"
	}
	return "«?the law that obliges you to do this»"
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
		return f.OpenBases()
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

// OpenBases is the section of the bases where these depend on the body.
func (f Facts) OpenBases() string {
	if f.CH() {
		return ""
	}
	return "lawful_bases: «?the bases named above, each with its law or its interests»"
}
