package law

// Mechanisms are the ways in which a transfer to a third country can be lawful
// (Art. 45 to 49; UK Art. 45A, 46 and 49).
var Mechanisms = []string{
	"adequacy",
	"eu-us-dpf",
	"uk-us-data-bridge",
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
	"derogation-compelling-legitimate-interests",
}
