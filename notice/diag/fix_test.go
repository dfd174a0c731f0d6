package diag_test

import (
	"testing"

	"github.com/noticec/noticec/notice/diag"
)

func TestMeant(t *testing.T) {
	for _, c := range []struct {
		word       string
		candidates []string
		want       string
	}{
		{"tittle", []string{"title", "subtitle"}, "title"},
		{"uk-gpdr", []string{"uk-gdpr", "eu-gdpr", "eudpr", "other"}, "uk-gdpr"},
		{"gdpr", []string{"uk-gdpr", "eu-gdpr"}, ""},
		{"Public task", []string{"public-task", "consent"}, "public-task"},
		{"personal-data", []string{"personal_data"}, "personal_data"},
		{"contrct", []string{"contact", "contract"}, ""},                  // either
		{"purpose-1", []string{"purpose-2"}, ""},                          // a number is no slip
		{"id2", []string{"id"}, ""},                                       //
		{"nam", []string{"name"}, ""},                                     // too short to be sure
		{"NAME", []string{"name", "same"}, "name"},                        // but for capitals
		{"retentoin", []string{"retention"}, "retention"},                 // letters in the wrong order
		{"recipient", []string{"recipients", "recipients"}, "recipients"}, // the same twice
		{"something", []string{"else"}, ""},
		{"", []string{"x"}, ""},
	} {
		if got := diag.Meant(c.word, c.candidates); c.want != got {
			t.Errorf("%q of %q: want %q, got %q", c.word, c.candidates, c.want, got)
		}
	}
}
