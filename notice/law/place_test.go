package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// A country is the same by its code and by its names in every language of the tables; a list is
// its members; what is no country is none.
func TestPlacesOf(t *testing.T) {
	for _, c := range []struct{ texts, want string }{
		{"CN|China|china|Chine|Tsieina|中国|VR China|the People's Republic of China", "CN"},
		{"US|USA|U.S.A.|U.S.|U.S|United States|the United States|Vereinigte Staaten|die Vereinigten Staaten|États-Unis|Etats-Unis|les États-Unis|Yr Unol Daleithiau|United States of America|the US", "US"},
		{"GB|UK|U.K.|Wales|England|Scotland|Northern Ireland|Cymru|Großbritannien|Vereinigtes Königreich|Royaume-Uni|Y Deyrnas Unedig|Great Britain|the UK", "GB"},
		{"DE|Germany|Deutschland|Allemagne|Yr Almaen", "DE"},
		{"ES|Spain|Spanien|España|Espagne|Sbaen|Canary Islands", "ES"},
		{"GR|EL|Greece|Griechenland|Ελλάδα", "GR"},
		{"RE|Réunion|Reunion|La Réunion", "RE"},
		{"KR|Korea|South Korea|Südkorea|Corée du Sud|De Korea", "KR"},
		{"NL|Holland|the Netherlands|Niederlande|Pays-Bas|Nederland", "NL"},
		{"CH|Schweiz|Suisse|Switzerland|Svizzera|Y Swistir", "CH"},
		{"EU|European Union|the European Union|Europäische Union|Union européenne|EU states", "EU"},
		{"EEA|European Economic Area|the EEA|EWR|EEE", "EEA"},
		{"US and India|the United States, India|USA und Indien|États-Unis et Inde|Yr Unol Daleithiau ac India|US/IN", "US IN"},
		{"Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnien und Herzegowina", "BA"},
		{"XX|ZZ|AA|outside the EEA|worldwide|various countries|India and elsewhere|Narnia|gb|", ""},
	} {
		for _, text := range strings.Split(c.texts, "|") {
			if got := strings.Join(law.PlacesOf(text), " "); got != c.want {
				t.Errorf("%q: want %q, got %q", text, c.want, got)
			}
		}
	}
	for _, code := range []string{"GB", "XK", "AX", "UK", "EL", "EU", "ZW", "AD"} {
		if !law.IsCountry(code) {
			t.Errorf("want %s a country", code)
		}
	}
	for _, code := range []string{"XX", "QQ", "AN", "YU", "gb", "G", ""} {
		if law.IsCountry(code) {
			t.Errorf("want %q no country", code)
		}
	}
}

// Territories are inside the area of a regime or outside of it as the law has them, whatever state
// they belong to.
func TestInside(t *testing.T) {
	for _, c := range []struct {
		regime          *law.Regime
		inside, outside string
	}{
		{law.EUGDPR, "FR DE ES IS LI NO AX GF GP MQ MF RE YT EU EEA", "GL FO BL NC PF PM TF WF AW BQ CW SX GI GG JE IM CH GB US XK TR"},
		{law.EUDPR, "FR IS RE EU EEA", "GB CH NC"},
		{law.UKGDPR, "GB", "GG JE IM GI IE FR EU EEA BM KY"},
		{law.FADP, "CH", "LI DE EU EEA"},
	} {
		for _, place := range strings.Fields(c.inside) {
			if !c.regime.Inside(place) {
				t.Errorf("%s: want %s inside", c.regime.ID, place)
			}
		}
		for _, place := range strings.Fields(c.outside) {
			if c.regime.Inside(place) {
				t.Errorf("%s: want %s outside", c.regime.ID, place)
			}
		}
	}
	for _, r := range []*law.Regime{law.UKGDPR, law.FADP} {
		for _, place := range []string{law.Union, law.EconomicArea} {
			if listed, partial := r.Adequacy.Has(place); !listed || partial {
				t.Errorf("%s: want %s on the list as a whole, got %v, %v", r.ID, place, listed, partial)
			}
		}
	}
	for _, code := range slices.Concat(law.EUGDPR.Area, law.UKGDPR.Adequacy.Full, law.UKGDPR.Adequacy.Partial, law.EUGDPR.Adequacy.Full, law.FADP.Adequacy.Full) {
		if !law.IsCountry(code) {
			t.Errorf("want %s in the list of countries", code)
		}
	}
}

func TestTwoLetters(t *testing.T) {
	for code, want := range map[string]string{"CHN": "CN", "DEU": "DE", "GBR": "GB", "GB": "", "QQQ": "", "and": "", "ZZZ": "", "": "", "EUR": ""} {
		if got := law.TwoLetters(code); got != want {
			t.Errorf("%q: want %q, got %q", code, want, got)
		}
	}
}
