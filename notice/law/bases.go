package law

// A Basis is a lawful basis of Art. 6(1).
type Basis struct {
	Slug      string
	Article   string // by which a notice can name it, too: "6(1)(e)"
	Name      string // in plain English
	Provision Provision
}

// Bases are the lawful bases, in the order of the article. The UK added (ea) on
// 5 February 2026 (Data (Use and Access) Act 2025 s.70).
var Bases = []Basis{
	{"consent", "6(1)(a)", "consent", BasisConsent},
	{"contract", "6(1)(b)", "contract", BasisContract},
	{"legal-obligation", "6(1)(c)", "legal obligation", BasisLegalObligation},
	{"vital-interests", "6(1)(d)", "vital interests", BasisVitalInterests},
	{"public-task", "6(1)(e)", "public task", BasisPublicTask},
	{"recognised-legitimate-interests", "6(1)(ea)", "recognised legitimate interests", BasisRecognisedInterests},
	{"legitimate-interests", "6(1)(f)", "legitimate interests", BasisLegitimateInterests},
}

// BasisOf finds a basis by its slug or its article ("6(1)(e)").
func BasisOf(code string) (Basis, bool) {
	for _, b := range Bases {
		if code != "" && (b.Slug == code || b.Article == code) {
			return b, true
		}
	}
	return Basis{}, false
}

// Annex1 are the conditions for recognised legitimate interests (UK GDPR Annex 1).
var Annex1 = []string{
	"rli-disclosure-for-public-task", "rli-national-security-defence", "rli-emergency", "rli-crime", "rli-safeguarding",
}
