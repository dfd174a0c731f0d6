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
