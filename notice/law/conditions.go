package law

// A Condition is a condition of Art. 9(2) under which special categories of data
// may be processed.
type Condition struct {
	Slug      string
	Article   string // by which a notice can name it, too: "9(2)(h)"
	Name      string
	Provision Provision
	Schedule1 bool // in the UK it also needs a condition of DPA 2018 Schedule 1 (s.10)
}

// Conditions are the conditions of Art. 9(2), in its order.
var Conditions = []Condition{
	{"explicit-consent", "9(2)(a)", "explicit consent", ConditionExplicitConsent, false},
	{"employment-social-security-social-protection", "9(2)(b)", "employment, social security and social protection", ConditionEmployment, true},
	{"vital-interests-incapable", "9(2)(c)", "vital interests of a person who cannot consent", ConditionVitalInterests, false},
	{"not-for-profit-body", "9(2)(d)", "not-for-profit body", ConditionNotForProfit, false},
	{"manifestly-made-public", "9(2)(e)", "made public by the person", ConditionMadePublic, false},
	{"legal-claims-judicial-acts", "9(2)(f)", "legal claims and judicial acts", ConditionLegalClaims, false},
	{"substantial-public-interest", "9(2)(g)", "substantial public interest", ConditionSubstantialInterest, true},
	{"health-or-social-care", "9(2)(h)", "health or social care", ConditionHealthCare, true},
	{"public-health", "9(2)(i)", "public health", ConditionPublicHealth, true},
	{"archiving-research-statistics", "9(2)(j)", "archiving, research and statistics", ConditionResearch, true},
}

// ConditionOf finds a condition by its slug or its article ("9(2)(h)").
func ConditionOf(code string) (Condition, bool) {
	for _, c := range Conditions {
		if code != "" && (c.Slug == code || c.Article == code) {
			return c, true
		}
	}
	return Condition{}, false
}

// SpecialCategories are the categories of Art. 9(1); sex life and sexual
// orientation are told apart.
var SpecialCategories = []string{
	"racial-or-ethnic-origin", "political-opinions", "religious-or-philosophical-beliefs", "trade-union-membership",
	"genetic", "biometric-for-identification", "health", "sex-life", "sexual-orientation",
}
