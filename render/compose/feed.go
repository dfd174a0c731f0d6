package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// maxFeed is the maximum number of changes in a feed, and of those of one notice.
const maxFeed = 100

// A Change is an entry of the history of a notice.
type Change struct {
	Key      string // which of the changes of its notice it is; it stays when others come
	Date     string // ISO 8601
	Version  string // may be empty
	Words    string // without markup
	Material bool
}

// changesOf are the changes of a notice that have a day and words, newest first.
func changesOf(n *notice.Notice, c *composer) []Change {
	var out []Change
	for x := range n.Changes.All() {
		words := strings.Join(doc.Words(slices.Concat(c.blocks(x.Text), c.blocks(x.Note))), " ")
		if x.Date.IsSet() && words != "" {
			key := cmp.Or(x.ID.Value, strings.Trim(x.Date.Value+"/"+x.Version.Value, "/"))
			out = append(out, Change{key, x.Date.Value, x.Version.Value, words, x.Material.Value})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int { return strings.Compare(b.Date, a.Date) })
	seen := map[string]int{}
	for i := len(out) - 1; i >= 0; i-- { // the older of two keeps its key
		x := &out[i]
		if seen[x.Key]++; seen[x.Key] > 1 {
			x.Key += "/" + strconv.Itoa(seen[x.Key])
		}
	}
	return out[:min(len(out), maxFeed)]
}

// A Feed lists what changed in notices, newest first.
type Feed struct {
	Lang, Title, Controller string // Controller is empty if there are several
	Updated                 string // ISO 8601
	Entries                 []FeedEntry
}

// A FeedEntry is one change of a notice.
type FeedEntry struct {
	Change
	Title  string // of the notice, with the day and the version
	Mark   string // what a change is called that is material; empty for others
	Notice *Entry
}

// ChangesOf returns the feed of the newest changes of notices; entries must not be empty.
func ChangesOf(entries []Entry, today string) Feed {
	lang := language(rows(entries))
	p, known := phrase.For(lang, "")
	if !known {
		lang = p.Tag.String()
	}
	f := Feed{Lang: lang, Title: p.Index.Feed, Controller: entries[0].Controller}
	for i := range entries {
		e := &entries[i]
		if e.Controller != f.Controller {
			f.Controller = ""
		}
		f.Updated = max(f.Updated, e.Updated)
		for _, x := range e.Changes {
			f.Entries = append(f.Entries, FeedEntry{Change: x, Notice: e})
		}
	}
	slices.SortStableFunc(f.Entries, func(a, b FeedEntry) int { return strings.Compare(b.Date, a.Date) })
	f.Entries = f.Entries[:min(len(f.Entries), maxFeed)]
	for i := range f.Entries {
		x := &f.Entries[i]
		x.Title, x.Mark = x.describe()
	}
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Date
	}
	f.Updated = cmp.Or(f.Updated, today)
	return f
}

// describe returns the title of a change, and its mark if it is material, in the language of its notice
// as far as that has a catalogue.
func (x *FeedEntry) describe() (title, mark string) {
	p, _ := phrase.For(x.Notice.Language, "")
	c := &composer{n: &notice.Notice{}, wording: p}
	title = x.Notice.Title + ", " + c.day(x.Date).Text
	if x.Version != "" {
		title += ", " + p.Labels.Version + " " + x.Version
	}
	if x.Material {
		mark = p.Record.Material
	}
	return title, mark
}
