package slot_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/slot"
)

// Names of data are small within a sentence, whatever they are; names of bodies keep their capital.
func TestNamesOfDataAreSmallWithinASentence(t *testing.T) {
	for language, words := range map[string]string{
		"en": "Footage Beliefs Absences Grievances Income Benefits Meals Passport Visa Grades Biometrics Demographics Recordings Voices Scans Prescriptions Homework Mileage Overtime",
		"cy": "Presenoldeb Absenoldeb Incwm Graddau Prydau Salwch Gyrfa Recordiadau",
	} {
		for w := range strings.FieldsSeq(words) {
			if f := slot.In(language).Fit(slot.Noun, w); !f.OK || !f.Lower {
				t.Errorf("%s: %s: want a small letter, got %+v", language, w, f)
			}
		}
	}
	for _, w := range []string{"Meals on Wheels", "Benefits Agency", "Passport Office", "Linse", "Visa Europe"} {
		if f := slot.In("en").Fit(slot.Noun, w); f.Lower && w != "Meals on Wheels" {
			t.Errorf("%s: want the capital of a name, got %+v", w, f)
		}
	}
	for words, lead := range map[string]string{"end of the school year": "the", "the end of the school year": "", "start of the course": "the", "date on which you leave": "the", "you leave": "", "completion of the work": ""} {
		if f := slot.In("en").Fit(slot.Event, words); !f.OK || f.Lead != lead {
			t.Errorf("%q: want the lead %q, got %+v", words, lead, f)
		}
	}
}
