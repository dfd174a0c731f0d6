package notice

import (
	"reflect"
	"slices"
	"sync"
)

// Ids of parts of a page that are no sections of their own.
const (
	SummaryID = "summary"  // the key facts
	OwnID     = "sections" // before the id of a section of the notice's own
	RecordID  = "record"   // what is said of the notice itself: its version and dates
)

// SectionIDs returns the ids of the parts of a page, sorted: the keys of the sections and the
// three that are no sections. An item is named by its section, a hyphen and its own id.
var SectionIDs = sync.OnceValue(func() []string {
	ids := []string{OwnID, RecordID}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Notice]()) {
		if f.Type.Kind() != reflect.Struct {
			continue
		}
		if _, isSection := f.Type.FieldByName("StatedIn"); isSection {
			ids = append(ids, f.Tag.Get("key"))
		}
	}
	slices.Sort(ids)
	return ids
})

// IsSectionID reports whether a page has a part with that id.
func IsSectionID(id string) bool {
	_, found := slices.BinarySearch(SectionIDs(), id)
	return found
}
