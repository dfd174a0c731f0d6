package law

import "slices"

// Adequacy is the list of countries that a regime holds to protect data well enough.
type Adequacy struct {
	AsOf    string   // the month or the day on which the list was seen
	Full    []string // ISO 3166-1
	Partial []string // for some recipients only
}

// Has reports whether a place, as PlaceOf returns it, is on the list, and whether for some
// recipients only.
func (a Adequacy) Has(place string) (listed, partial bool) {
	country := state(place)
	partial = slices.Contains(a.Partial, country)
	return partial || slices.Contains(a.Full, country), partial
}

// The European Economic Area: the states of the Union, the other three, and what has a
// country code of its own though it is part of a state.
var (
	euStates = []string{
		"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
	}
	eeaStates     = []string{"IS", "LI", "NO"}
	euTerritories = []string{"AX", "GF", "GP", "MQ", "MF", "RE", "YT"}
)

// Decisions under Art. 45 of the GDPR, and regulations and equal status under Art. 45A of
// the UK GDPR.
var (
	euAdequate = []string{"AD", "AR", "FO", "GG", "IL", "IM", "JE", "NZ", "CH", "UY", "GB", "BR"}
	euPartial  = []string{"CA", "JP", "KR", "US"}
	ukAdequate = []string{"GI", "CH", "AD", "AR", "FO", "GG", "IM", "IL", "JE", "NZ", "UY", "KR"}
	ukPartial  = []string{"CA", "JP", "US"}
)
