package diff

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
)

// A Record says what the new version of a notice tells of its own versions. What it tells is no
// change in itself.
type Record struct {
	Updated bool             // whether `updated` is another day than before
	Version bool             // whether `version` is another
	Entries []*notice.Change // the entries of `changes` that the old version does not have
	Place   source.Span      // where the day stands, or the title if that is in a base
}

// RecordOf compares what two versions of a notice tell of versions.
func RecordOf(before, after *notice.Notice) Record {
	r := Record{
		Updated: before.Updated.Date.Value != after.Updated.Date.Value || before.Updated.Text.Value != after.Updated.Text.Value,
		Version: before.Version.Value.Value != after.Version.Value.Value || before.Version.Text.Value != after.Version.Text.Value,
		Place:   after.Title.Span,
	}
	if at := after.Updated.Date.Span; at.IsValid() && at.File == after.Title.Span.File { // not in a base, which is of many notices
		r.Place = at
	}
	type entry struct{ date, version, text string }
	of := func(x *notice.Change) entry { return entry{x.Date.Value, x.Version.Value, x.Text.Value} }
	known := map[entry]int{}
	for x := range before.Changes.All() {
		known[of(x)]++
	}
	for x := range after.Changes.All() {
		if known[of(x)]--; known[of(x)] < 0 {
			r.Entries = append(r.Entries, x)
		}
	}
	return r
}

// IsDated reports whether readers can see that the notice was changed.
func (r Record) IsDated() bool { return r.Updated || r.Version || len(r.Entries) > 0 }
