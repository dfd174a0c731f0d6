package law_test

import (
	"regexp"
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// Each basis and each condition has a reference under each regime, which has the form that TILT asks
// for and leads back to it, and to the regime.
func TestReference(t *testing.T) {
	provisions := map[string]law.Provision{}
	for _, b := range law.Bases {
		provisions[b.Slug] = b.Provision
	}
	for _, c := range law.Conditions {
		provisions[c.Slug] = c.Provision
	}
	form := regexp.MustCompile(`^[A-Z]*[-0-9a-z]+$`)
	for _, r := range law.Regimes {
		for slug, p := range provisions {
			ref := law.Under([]string{r.ID}).Reference(slug, p)
			if !form.MatchString(ref) {
				t.Errorf("%s, %s: want the form of TILT, got %q", r.ID, slug, ref)
			}
			back, of := law.Referenced(ref)
			if back != slug || of != r && r != law.Other {
				t.Errorf("%s: want %s of %s, got %s of %v", ref, slug, r.ID, back, of)
			}
		}
	}
	if got := law.Under([]string{"eu-gdpr"}).Reference("public-task", law.BasisPublicTask); got != "GDPR-6-1-e" {
		t.Errorf("want the article, got %q", got)
	}
	for _, none := range []string{"", "GDPR", "GDPR-99-1-a", "6-1-e", "BDSG-6-1-e", "BDSG-consent"} {
		if slug, r := law.Referenced(none); slug != "" || r != nil {
			t.Errorf("%q: want none, got %s", none, slug)
		}
	}
}
