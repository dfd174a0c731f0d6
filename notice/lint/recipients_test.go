package lint_test

import "testing"

// A recipient is vague in words that could mean anybody, in each language; a sector or a name is
// enough to be definite.
func TestVagueRecipients(t *testing.T) {
	for language, names := range map[string]map[string]bool{
		"en": {"Our trusted partners": true, "Other third parties": true, "Delivery companies": false, "Partners in the health service": false},
		"cy": {"Ein partneriaid dibynadwy": true, "Trydydd partïon eraill": true, "Cwmnïau dosbarthu": false, "Cyflenwyr meddalwedd": false, "Cyngor Sir": false},
		"de": {"Unsere Partner": true, "Sonstige Dritte": true, "Externe Dienstleister": true, "Behörden und andere Stellen": true, "Paketdienste": false, "Dienstleister für Buchhaltung": false, "Finanzbehörden": false},
		"fr": {"Nos partenaires": true, "Des tiers": true, "Nos prestataires et sous-traitants": true, "Prestataires informatiques": false, "Services de la préfecture": false, "Transporteurs": false},
	} {
		for name, want := range names {
			got := findings(t, "noticec: 1\ntitle: T\nregime: [uk-gdpr, eu-gdpr]\nlanguage: "+language+"\nrecipients: ["+name+"]\n", rule(t, "NC501"))
			if want != (got != "") {
				t.Errorf("%s: %s: want found %t, got %q", language, name, want, got)
			}
		}
	}
}
