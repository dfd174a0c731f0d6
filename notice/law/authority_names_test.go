package law

import "testing"

// Every name is that of an authority, and none is given for two countries but where two authorities
// have it.
func TestAuthorityNames(t *testing.T) {
	countries := map[string]bool{"DE": true} // the authorities of the Länder
	for _, a := range authorities {
		countries[a.Country] = true
	}
	of := map[string]string{}
	for country, name := range AuthorityNames() {
		if !countries[country] || name == "" {
			t.Errorf("want the name of an authority, got %q of %s", name, country)
		}
		if other := of[name]; other != "" && other != country && name != "Datatilsynet" {
			t.Errorf("%s: want one country, got %s and %s", name, other, country)
		}
		of[name] = country
	}
	for _, a := range authorities {
		if !countries[a.Country] {
			t.Errorf("want a name of the authority of %s", a.Country)
		}
	}
}

func TestAuthorityAt(t *testing.T) {
	for address, want := range map[string]string{
		"https://ico.org.uk/make-a-complaint/": "GB", "http://www.ico.org.uk": "GB", "ico.org.uk": "GB", "casework@ico.org.uk": "GB", "https://CNIL.fr/fr/plaintes": "FR",
		"https://www.ldi.nrw.de/kontakt": "DE", "https://edps.europa.eu": "EU", "edps@edps.europa.eu": "EU", "https://www.edoeb.admin.ch": "CH",
		"https://not-ico.org.uk": "", "https://ico.org.uk.example": "", "https://example.com/ico.org.uk": "", "": "", "de": "", "https://bund.de": "",
	} {
		if got := AuthorityAt(address); got != want {
			t.Errorf("%q: want %q, got %q", address, want, got)
		}
	}
}

// A place is found again by each of its names.
func TestPlaces(t *testing.T) {
	n := 0
	for code, name := range Places() {
		n++
		if got := PlaceOf(name); got != code {
			t.Errorf("%q: want %s, got %q", name, code, got)
		}
	}
	if n < 500 {
		t.Errorf("want the names of all countries, got %d", n)
	}
}
