package workspace

import "testing"

// What the front end is told of the standard wording is what the pages are printed with.
func TestWordingIsThatOfThePages(t *testing.T) {
	for tag, want := range map[string]struct {
		name            string
		known, reviewed bool
	}{"en-GB": {"English", true, true}, "de-AT": {"German", true, false}, "cy": {"Welsh", true, false}, "pl": {"English", false, true}} {
		w, known := wording(tag, "")
		if w.Language != want.name || known != want.known || w.Reviewed != want.reviewed {
			t.Errorf("%s: want %+v, got %+v, %t", tag, want, w, known)
		}
	}
}
