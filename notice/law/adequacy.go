package law

import "slices"

// Adequate are the countries that a regime holds to protect data well enough, as of AsOf:
// decisions under Art. 45 of the GDPR, and regulations and equal status under Art. 45A of
// the UK GDPR. A partial one holds for some recipients only.
type Adequate struct {
	Country string // ISO 3166-1
	Partial bool
}

var adequateEU = []Adequate{
	{"AD", false}, {"AR", false}, {"CA", true}, {"FO", false}, {"GG", false}, {"IL", false}, {"IM", false}, {"JP", true}, {"JE", false},
	{"NZ", false}, {"CH", false}, {"UY", false}, {"KR", false}, {"GB", false}, {"US", true}, {"BR", false},
}

var adequateUK = []Adequate{
	{"IS", false}, {"LI", false}, {"NO", false}, {"GI", false}, {"CH", false}, {"AD", false}, {"AR", false}, {"FO", false}, {"GG", false}, {"IM", false},
	{"IL", false}, {"JE", false}, {"NZ", false}, {"UY", false}, {"CA", true}, {"JP", true}, {"KR", false}, {"US", true},
}

// EUStates are the member states of the European Union.
var EUStates = []string{
	"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
}

// InEEA reports whether a country is in the European Economic Area.
func InEEA(country string) bool {
	return slices.Contains(EUStates, country) || country == "IS" || country == "LI" || country == "NO"
}

// Third reports whether a country, by its ISO 3166-1 code, is a third country under a regime.
func Third(country, regime string) bool {
	if regime == "uk-gdpr" {
		return country != "GB"
	}
	return !InEEA(country)
}

// IsAdequate reports whether a country is on the list of a regime, and whether only in part.
func IsAdequate(country, regime string) (listed, partial bool) {
	list := adequateEU
	if regime == "uk-gdpr" {
		if slices.Contains(EUStates, country) {
			return true, false
		}
		list = adequateUK
	}
	for _, a := range list {
		if a.Country == country {
			return true, a.Partial
		}
	}
	return false, false
}
