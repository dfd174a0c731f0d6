package law

import (
	"slices"
	"strings"
)

// Mechanisms are the ways in which a transfer to a third country can be lawful; no regime
// has all of them.
var Mechanisms = []string{
	AdequacyDecision,
	"eu-us-dpf",
	"uk-us-data-bridge",
	"ch-us-dpf",
	"eu-sccs",
	"uk-idta",
	"uk-addendum",
	"bcr",
	"public-body-instrument",
	"administrative-arrangement",
	"code-of-conduct",
	"certification",
	"ad-hoc-clauses",
	"derogation-explicit-consent",
	"derogation-contract",
	"derogation-contract-in-interest",
	"derogation-public-interest",
	"derogation-legal-claims",
	"derogation-vital-interests",
	"derogation-public-register",
	"derogation-made-public",
	"derogation-compelling-legitimate-interests",
}

// safeguards are the mechanisms of which people can have a copy (Art. 46, 47).
var safeguards = []string{
	"eu-sccs", "uk-idta", "uk-addendum", "bcr", "public-body-instrument", "administrative-arrangement", "code-of-conduct", "certification", "ad-hoc-clauses",
}

// CopyOwed reports whether people are told how to get a copy of what makes a transfer lawful.
func CopyOwed(mechanism string) bool { return slices.Contains(safeguards, mechanism) }

// IsFramework reports whether a mechanism is a framework under which recipients are certified, and
// IsDerogation whether it allows a transfer without adequacy and without a safeguard (Art. 49).
func IsFramework(mechanism string) bool  { return OnlyFor(mechanism) != "" }
func IsDerogation(mechanism string) bool { return strings.HasPrefix(mechanism, "derogation-") }

// AdequacyDecision is the mechanism of a decision that a place protects data well enough (Art. 45).
const AdequacyDecision = "adequacy"

// OnlyFor returns the country to which alone a mechanism makes transfers lawful; "" if it is open.
func OnlyFor(mechanism string) string {
	switch mechanism {
	case "eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf":
		return "US"
	}
	return ""
}

// Allows reports whether a mechanism can make a transfer to a place lawful under the regime.
func (r *Regime) Allows(mechanism, place string) bool {
	only := OnlyFor(mechanism)
	return slices.Contains(r.Mechanisms, mechanism) && (only == "" || only == place)
}

// without is a list without some of its codes.
func without(list []string, codes ...string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(codes, s) })
}

// mechanismNames are the mechanisms, each as lawyers call them in English.
var mechanismNames = [][2]string{
	{AdequacyDecision, "adequacy"},
	{"eu-us-dpf", "EU-US Data Privacy Framework"},
	{"uk-us-data-bridge", "UK-US data bridge"},
	{"ch-us-dpf", "Swiss-US Data Privacy Framework"},
	{"eu-sccs", "EU standard contractual clauses"},
	{"uk-idta", "UK International Data Transfer Agreement"},
	{"uk-addendum", "UK Addendum to the EU standard contractual clauses"},
	{"bcr", "binding corporate rules"},
	{"public-body-instrument", "legally binding instrument between public bodies"},
	{"administrative-arrangement", "administrative arrangement between public bodies"},
	{"code-of-conduct", "approved code of conduct"},
	{"certification", "approved certification"},
	{"ad-hoc-clauses", "contractual clauses approved by the authority"},
	{"derogation-explicit-consent", "derogation: explicit consent"},
	{"derogation-contract", "derogation: contract with the person"},
	{"derogation-contract-in-interest", "derogation: contract in the interest of the person"},
	{"derogation-public-interest", "derogation: important reasons of public interest"},
	{"derogation-legal-claims", "derogation: legal claims"},
	{"derogation-vital-interests", "derogation: vital interests"},
	{"derogation-public-register", "derogation: public register"},
	{"derogation-made-public", "derogation: made public by the person"},
	{"derogation-compelling-legitimate-interests", "derogation: compelling legitimate interests"},
}

// MechanismName is what lawyers call a mechanism in English; "" of one that is none.
func MechanismName(slug string) string {
	for _, m := range mechanismNames {
		if m[0] == slug {
			return m[1]
		}
	}
	return ""
}
