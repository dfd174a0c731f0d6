package intake

import (
	"slices"
	"testing"
)

func TestCutMarker(t *testing.T) {
	for _, c := range []struct {
		line, form string
		number     int
		rest       string
	}{
		{"• names", "•", 0, "names"},
		{"•names", "•", 0, "names"},
		{"\uf0b7\tnames", "\uf0b7", 0, "names"},
		{"- names", "-", 0, "names"},
		{"* names", "*", 0, "names"},
		{"o\tnames", "o", 0, "names"},
		{"o  names", "o", 0, "names"},
		{"12. names", "1.", 12, "names"},
		{"1) names", "1)", 1, "names"},
		{"(3) names", "(1)", 3, "names"},
		{"b) names", "a)", 2, "names"},
		{"(C) names", "(A)", 3, "names"},
		{"-names", "", 0, ""},
		{"o names", "", 0, ""},
		{"•", "", 0, ""},
		{"• \u00ad", "", 0, ""},
		{"1.", "", 0, ""},
		{"1.5 million", "", 0, ""},
		{"(see) names", "", 0, ""},
		{"2026. names", "", 0, ""},
		{"", "", 0, ""},
		{"(", "", 0, ""},
		{"é. names", "", 0, ""},
	} {
		m, rest, ok := CutMarker(c.line, false)
		if want := (Marker{c.form, c.number}); ok != (c.form != "") || ok && (want != m || rest != c.rest) {
			t.Errorf("%q: want %v and %q, got %v, %q, %t", c.line, want, c.rest, m, rest, ok)
		}
	}
}

// A marker that is also a word or a sign begins an item only beside others of its list.
func TestMarkers(t *testing.T) {
	for _, c := range []struct {
		lines, want []string
	}{
		{[]string{"- a", "- b"}, []string{"a", "b"}},
		{[]string{"- a", "b"}, []string{"- a", "b"}},
		{[]string{"• a", "b"}, []string{"a", "b"}},
		{[]string{"1. a", "2. b", "4. c"}, []string{"a", "b", "4. c"}},
		{[]string{"i) a", "ii) b", "iii) c"}, []string{"a", "b", "c"}},
		{[]string{"h) a", "i) b", "j) c"}, []string{"a", "b", "c"}},
		{[]string{"(a) a", "(i) b", "(ii) c"}, []string{"(a) a", "b", "c"}},
		{[]string{"I. Smith", "J. Smith"}, []string{"Smith", "Smith"}},
		{nil, nil},
	} {
		if _, got := Markers(c.lines); !slices.Equal(c.want, got) {
			t.Errorf("%q: want %q, got %q", c.lines, c.want, got)
		}
	}
}
