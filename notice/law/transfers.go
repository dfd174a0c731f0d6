package law

import "slices"

// Mechanisms are the ways in which a transfer to a third country can be lawful; no regime
// has all of them.
var Mechanisms = []string{
	"adequacy",
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

// without is a list without some of its codes.
func without(list []string, codes ...string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(codes, s) })
}
