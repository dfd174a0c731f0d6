package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// An Entry is a notice in an index. Days are ISO 8601, and empty if the notice does not tell them.
type Entry struct {
	ID, Title, Summary, Controller, Language string
	Updated                                  string
	Published                                string // the first day of a notice that is in its first edition
	ReviewBy, ValidUntil                     string
	SupersededBy                             string // address of the notice that took its place; may be empty
	Draft                                    bool   // whether its version says that it is a draft
	Changes                                  []Change
	Officer, Publisher                       Reach  // the data protection officer, and the controller
	Version                                  string // as the notice says it; may be empty
	Present                                  string // of an earlier version: the path of the present one, without an extension
	Kind                                     string // one of the kinds of the index; may be empty

	Files  map[string]string // slash-separated paths relative to the index, by format
	Path   string            // of its outputs, relative to the index, without an extension
	Family []Version         // all versions of the notice, the original first; empty if there is only one
}

// A Reach is the first way of each kind to reach a party; each may be empty.
type Reach struct{ Email, Phone string }

// NewEntry returns the entry of a notice.
func NewEntry(n *notice.Notice, path string, files map[string]string, family []Version) Entry {
	c := newComposer(n)
	return Entry{
		ID: n.ID.Value, Title: n.Title.Value, Summary: n.Subtitle.Value, Controller: doc.Plain(c.owner()), Language: c.language(),
		Version: n.Version.Value.Value, Updated: n.Updated.Date.Value, Published: published(n), ReviewBy: n.ReviewBy.Value, ValidUntil: n.ValidUntil.Value, SupersededBy: n.SupersededBy.Value,
		Draft: isDraft(n.Version.Value.Value, c.wording.Index.Draft), Officer: reachOf(&n.DPO.Channels), Publisher: reachOf(&n.Controller.Channels),
		Changes: changesOf(n, c),
		Files:   files, Path: path, Family: family,
	}
}

func reachOf(ch *notice.Channels) (r Reach) {
	if len(ch.Email) > 0 {
		r.Email = ch.Email[0].Value.Value
	}
	if len(ch.Phone) > 0 {
		r.Phone = ch.Phone[0].Value.Value
	}
	return r
}

// channels are those of the party that is reached.
func (r Reach) channels() *notice.Channels {
	one := func(s string) []notice.Channel {
		if s == "" {
			return nil
		}
		return []notice.Channel{{Value: source.Text{Value: s}}}
	}
	return &notice.Channels{Email: one(r.Email), Phone: one(r.Phone)}
}

// published is the first of the days that a notice of version 1 tells. No other can be known to be the
// first edition: a day of change is all that most notices tell.
func published(n *notice.Notice) string {
	if minor, ok := strings.CutPrefix(n.Version.Value.Value+".", "1."); !ok || strings.Trim(minor, "0.") != "" {
		return ""
	}
	days := []string{n.Updated.Date.Value, n.Effective.Date.Value, n.Adopted.Date.Value}
	for change := range n.Changes.All() {
		days = append(days, change.Date.Value)
	}
	days = slices.DeleteFunc(days, func(day string) bool { return day == "" })
	if len(days) == 0 {
		return ""
	}
	return slices.Min(days)
}

// isDraft reports whether a version is that of a draft: below 1, or with the word for it, in English or
// in the language of the notice.
func isDraft(version, word string) bool {
	lower := strings.ToLower(version)
	return version == "0" || strings.HasPrefix(version, "0.") || strings.Contains(lower, "draft") || strings.Contains(lower, strings.ToLower(word))
}

// Ended reports whether the notice no longer applies on a day (ISO 8601).
func (e Entry) Ended(day string) bool {
	return e.Present != "" || hasEnded(e.ValidUntil, e.SupersededBy, day)
}

// hasEnded reports whether a notice no longer applies on a day: its last day has passed, or it names
// none and says what took its place.
func hasEnded(validUntil, supersededBy, day string) bool {
	if validUntil == "" {
		return supersededBy != ""
	}
	return validUntil < day
}

// Original is the path of the original of this version; for an original, its own path.
func (e Entry) Original() string {
	if len(e.Family) > 0 {
		return e.Family[0].Path
	}
	return e.Path
}

// A row is the versions of one notice, the original first.
type row []Entry

// rows groups the versions of each notice, in the order of the first version of each.
func rows(entries []Entry) []row {
	at := map[string]int{}
	var out []row
	for _, e := range entries {
		i, ok := at[e.Original()]
		if !ok {
			i, at[e.Original()] = len(out), len(out)
			out = append(out, nil)
		}
		out[i] = append(out[i], e)
	}
	for _, r := range out {
		slices.SortStableFunc(r, func(a, b Entry) int { return place(a) - place(b) })
	}
	return out
}

// place is the position of an entry in its family.
func place(e Entry) int {
	return slices.IndexFunc(e.Family, func(v Version) bool { return v.Path == e.Path })
}
