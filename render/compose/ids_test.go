package compose

import (
	"slices"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/phrase"
)

// The ids that the front end takes for parts of a page are those of the sections that are
// printed, and of the three parts that are no sections.
func TestSectionIDsAreThoseOfThePage(t *testing.T) {
	want := []string{notice.SummaryID, notice.OwnID, notice.RecordID}
	for _, p := range newComposer(&notice.Notice{}).sectionPlans() {
		if p.key == denialsKey {
			continue
		}
		want = append(want, p.key)
		if _, ok := phrase.English.Headings[p.key]; !ok {
			t.Errorf("%s has no heading", p.key)
		}
	}
	slices.Sort(want)
	if got := notice.SectionIDs(); !slices.Equal(want, got) {
		t.Errorf("want %q\ngot  %q", want, got)
	}
}
