package notice

import (
	"reflect"
	"slices"
	"sync"
)

// Ids of blocks of a page that are not sections of the schema.
const (
	SummaryID = "summary"  // the key facts
	OwnID     = "sections" // prefix of the ids of own sections
	RecordID  = "record"   // about the notice itself: version and dates
)

// SectionIDs returns the ids of the sections of a page, sorted: the keys of the schema and the
// three above. The id of an item is its section, a hyphen and its own id.
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

// IsSectionID reports whether a page has a section with that id.
func IsSectionID(id string) bool {
	_, found := slices.BinarySearch(SectionIDs(), id)
	return found
}
