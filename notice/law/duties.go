package law

// A Duty is an item of the checklist of Art. 13 and 14: something that a notice
// must say.
type Duty struct {
	Slug         string
	Art13, Art14 string // provisions; empty where the article has no such item
	Art15, Art16 string // of Regulation (EU) 2018/1725
	UKOnly       bool
	From         string // the day from which it holds; empty means from the start
	Also         []Ref  // further sources of the duty in the UK
}

// Duties are the duties that rules cite.
var Duties = []Duty{
	{Slug: "controller", Art13: "13(1)(a)", Art14: "14(1)(a)", Art15: "15(1)(a)", Art16: "16(1)(a)"},
	{Slug: "dpo", Art13: "13(1)(b)", Art14: "14(1)(b)", Art15: "15(1)(b)", Art16: "16(1)(b)"},
	{Slug: "purposes", Art13: "13(1)(c)", Art14: "14(1)(c)", Art15: "15(1)(c)", Art16: "16(1)(c)"},
	{Slug: "lawful-basis", Art13: "13(1)(c)", Art14: "14(1)(c)", Art15: "15(1)(c)", Art16: "16(1)(c)"},
	{Slug: "legitimate-interests", Art13: "13(1)(d)", Art14: "14(2)(b)"},
	{Slug: "categories", Art14: "14(1)(d)", Art16: "16(1)(d)"},
	{Slug: "recipients", Art13: "13(1)(e)", Art14: "14(1)(e)", Art15: "15(1)(d)", Art16: "16(1)(e)"},
	{Slug: "transfers", Art13: "13(1)(f)", Art14: "14(1)(f)", Art15: "15(1)(e)", Art16: "16(1)(f)"},
	{Slug: "retention", Art13: "13(2)(a)", Art14: "14(2)(a)", Art15: "15(2)(a)", Art16: "16(2)(a)"},
	{Slug: "rights", Art13: "13(2)(b)", Art14: "14(2)(c)", Art15: "15(2)(b)", Art16: "16(2)(b)"},
	{Slug: "withdraw-consent", Art13: "13(2)(c)", Art14: "14(2)(d)", Art15: "15(2)(c)", Art16: "16(2)(c)"},
	{Slug: "complain-controller", Art13: "13(2)(ca)", Art14: "14(2)(da)", UKOnly: true, From: "2026-06-19", Also: []Ref{{"DPA 2018", "s.164A"}}},
	{Slug: "complain-authority", Art13: "13(2)(d)", Art14: "14(2)(e)", Also: []Ref{{"DPA 2018", "s.165"}}, Art15: "15(2)(d)", Art16: "16(2)(d)"},
	{Slug: "provision-requirement", Art13: "13(2)(e)", Art15: "15(2)(e)"},
	{Slug: "adm", Art13: "13(2)(f)", Art14: "14(2)(g)", Art15: "15(2)(f)", Art16: "16(2)(f)"},
	{Slug: "source", Art14: "14(2)(f)", Art16: "16(2)(e)"},
}

// DutyOf finds a duty by its slug.
func DutyOf(slug string) (Duty, bool) {
	for _, d := range Duties {
		if d.Slug == slug {
			return d, true
		}
	}
	return Duty{}, false
}

// Regimes are the bodies of law that a notice can name. "other" means that no
// legal rules are applied.
var Regimes = []string{"uk-gdpr", "eu-gdpr", "eudpr", "other"}

// Refs returns the provisions behind the duty under the regimes named; none named
// means both that of the UK and that of the EU.
func (d Duty) Refs(regimes []string) []Ref {
	if len(regimes) == 0 {
		regimes = []string{"uk-gdpr", "eu-gdpr"}
	}
	var refs []Ref
	for _, r := range regimes {
		instrument, articles := "", []string{d.Art13, d.Art14}
		switch r {
		case "uk-gdpr":
			instrument = "UK GDPR"
		case "eu-gdpr":
			instrument = "GDPR"
		case "eudpr":
			instrument, articles = "Regulation (EU) 2018/1725", []string{d.Art15, d.Art16}
		}
		if instrument == "" || d.UKOnly && r != "uk-gdpr" {
			continue
		}
		for _, article := range articles {
			if article != "" {
				refs = append(refs, Ref{instrument, "Art. " + article})
			}
		}
		if r == "uk-gdpr" {
			refs = append(refs, d.Also...)
		}
	}
	return refs
}
