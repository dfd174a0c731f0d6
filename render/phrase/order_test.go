package phrase_test

import (
	"slices"
	"testing"

	"github.com/noticec/noticec/render/phrase"
)

// Words are in the order of dictionaries, which is neither that of their bytes nor the same in all
// languages.
func TestOrder(t *testing.T) {
	for _, test := range []struct {
		tag  string
		want []string
	}{
		{"en-GB", []string{"apple", "Bins", "CCTV", "Children’s care", "Council 2", "Council 10", "Zoo"}},
		{"de", []string{"Abfall", "Ärzte", "Bau", "Straße", "Strasse 2", "Zoo"}},
		{"sv", []string{"Arkiv", "Zon", "Ålder", "Ändring", "Övrigt"}},
		{"cy", []string{"Cyngor", "Chwaraeon", "Data", "Gofal", "Llyfrgelloedd"}},
		{"fr", []string{"Eau", "École", "Élections", "Emploi", "Enfance"}},
		{"xx-none-such", []string{"a", "B", "c"}},
	} {
		got := slices.Clone(test.want)
		slices.Reverse(got)
		slices.SortFunc(got, phrase.OrderOf(test.tag).Compare)
		if !slices.Equal(test.want, got) {
			t.Errorf("%s: want %q, got %q", test.tag, test.want, got)
		}
	}
}

func TestInitial(t *testing.T) {
	for _, test := range []struct{ tag, words, want string }{
		{"en", "bins", "B"}, {"en", "“Blue badge”", "B"}, {"fr", "École", "E"}, {"fr", "E\u0301cole", "E"}, {"de", "Ärzte", "A"}, {"sv", "Ändring", "Ä"}, {"sv", "ålder", "Å"},
		{"en", "2026 election", ""}, {"en", "", ""}, {"en", "…", ""}, {"he", "בטיחות", "ב"}, {"ja", "税", "税"},
	} {
		if got := phrase.OrderOf(test.tag).Initial(test.words); got != test.want {
			t.Errorf("%s %q: want %q, got %q", test.tag, test.words, test.want, got)
		}
	}
}
