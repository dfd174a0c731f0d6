package law_test

import (
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// Codes in use beside those of ISO 3166-1 are the same country to every regime.
func TestCodesOfOneCountryAreAlike(t *testing.T) {
	for _, pair := range [][2]string{{"UK", "GB"}, {"EL", "GR"}} {
		for _, r := range law.Regimes {
			if r.In(pair[0]) != r.In(pair[1]) || r.Inside(pair[0]) != r.Inside(pair[1]) {
				t.Errorf("%s: want %s and %s alike", r.ID, pair[0], pair[1])
			}
		}
	}
	if !law.UKGDPR.In("UK") || !law.EUGDPR.In("EL") {
		t.Error("want the United Kingdom and Greece in their areas")
	}
}
