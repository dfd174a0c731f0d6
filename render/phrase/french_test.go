package phrase_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/noticec/noticec/render/phrase"
)

// French speaks to the reader in one form of address: "vous", or "tu" to children and friends.
func TestFrenchAddress(t *testing.T) {
	polite := []string{"vous", "votre", "vos", "vôtre", "vôtres"}
	familiar := []string{"tu", "te", "t", "toi", "ton", "ta", "tes", "tien", "tienne", "tiens"}
	for _, law := range []string{"", "union", "institutions", "swiss"} {
		formal, _ := phrase.For("fr", law)
		informal := formal.Informal()
		for _, form := range []struct {
			c          *phrase.Catalogue
			not, marks []string
		}{{formal, familiar, polite}, {informal, polite, familiar}} {
			marks := 0
			for path, s := range words(form.c) {
				for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
					switch {
					case slices.Contains(form.not, word), slices.Contains(form.not, polite[0]) && strings.HasSuffix(word, "ez") && word != "chez":
						t.Errorf("%s under %q: %q in %q", path, law, word, s)
					case slices.Contains(form.marks, word):
						marks++
					}
				}
			}
			if marks < 100 {
				t.Errorf("under %q: want words to the reader, got %d", law, marks)
			}
		}
	}
}

// Countries stand after a verb of place as French says it.
func TestFrenchPlaces(t *testing.T) {
	for code, want := range map[string]string{
		"US": "aux États-Unis", "GB": "au Royaume-Uni", "IN": "en Inde", "JP": "au Japon", "IR": "en Iran", "MX": "au Mexique", "SG": "à Singapour", "NL": "aux Pays-Bas",
		"PH": "aux Philippines", "IL": "en Israël", "CA": "au Canada", "KR": "en Corée du Sud", "CY": "à Chypre", "JM": "en Jamaïque", "IM": "à l’Île de Man", "CH": "en Suisse",
	} {
		if got := phrase.French.Abroad(code, phrase.French.Region(code)); want != got {
			t.Errorf("%s: want %q, got %q", code, want, got)
		}
	}
	if want, got := "vers\u00a0: une autre planète", phrase.French.Abroad("", "une autre planète"); want != got {
		t.Errorf("want %q, got %q", want, got)
	}
}
