package render_test

import (
	"encoding/xml"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/testdata/golden"
)

const feedBase = "https://Averton.example/privacy"

// feedOf is the feed of notices on a day; the last of the site files.
func feedOf(t *testing.T, entries []compose.Entry) string {
	t.Helper()
	files, err := render.Site(entries, feedBase, render.Settings{}, compose.IndexOptions{Today: "2026-11-28"})
	if err != nil || files[len(files)-1].Name != render.FeedFile {
		t.Fatalf("want a feed, got %v", err)
	}
	return string(files[len(files)-1].Data)
}

// changedNotices are notices with changes, in three languages.
func changedNotices() []compose.Entry {
	list := entries()
	list[0].Changes = []compose.Change{{Key: "2026-05-01", Date: "2026-05-01", Words: "Mae gennym gludwr newydd.", Material: true}}
	list[1].Changes = []compose.Change{{Key: "carrier", Date: "2026-05-01", Version: "2.1", Words: "We have a new carrier & <more>.", Material: true}, {Key: "2025-01-01", Date: "2025-01-01", Words: "We print less."}}
	list[3].Changes = []compose.Change{{Key: "2026-06-02/1 b", Date: "2026-06-02", Words: "Newid."}}
	list = append(list, compose.Entry{Title: "בטיחות", Language: "he", Path: "a b", Files: map[string]string{"html": "a%20b.html"}, Changes: []compose.Change{{Key: "x", Date: "2024-02-29", Words: "שינוי", Material: true}}})
	return list
}

func TestFeed(t *testing.T) {
	got := feedOf(t, changedNotices())
	path := filepath.Join("testdata", "golden", render.FeedFile)
	golden.Check(t, path, got)
	atom(t, got)
}

// Whatever notices tell of changes, the feed is one: nothing that changed, one controller or several,
// more than it holds, and words that XML has to write otherwise.
func TestFeedsAreValid(t *testing.T) {
	nobody := entries()[:2]
	nobody[0].Controller, nobody[1].Controller = "", ""
	many := entries()[1:2]
	for i := range 150 {
		day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -i).Format(time.DateOnly)
		many[0].Changes = append(many[0].Changes, compose.Change{Key: day, Date: day, Words: "Words \x01\ufffe ]]> & \"these\"."})
	}
	for name, test := range map[string]struct {
		entries []compose.Entry
		updated string
		count   int
	}{
		"no changes":      {entries(), "2026-09-30", 0},
		"no day":          {entries()[3:], "2026-11-28", 0},
		"no controller":   {nobody, "2026-09-30", 0},
		"several":         {changedNotices(), "2026-06-02", 5},
		"more than it is": {many, "2026-01-01", 100},
	} {
		text := feedOf(t, test.entries)
		f := atom(t, text)
		if len(f.Entries) != test.count || f.Updated[0] != test.updated+"T00:00:00Z" {
			t.Errorf("%s: want %d entries and %s, got %d and %s", name, test.count, test.updated, len(f.Entries), f.Updated[0])
		}
	}
}

// The id of a change stays when others come, before or behind it, and when the words are corrected.
func TestFeedIDsStay(t *testing.T) {
	ids := func(entries []compose.Entry) map[string]bool {
		out := map[string]bool{}
		for _, e := range atom(t, feedOf(t, entries)).Entries {
			out[e.ID[0]] = true
		}
		return out
	}
	before, list := ids(changedNotices()), changedNotices()
	list[1].Changes = append([]compose.Change{{Key: "2026-11-01", Date: "2026-11-01", Words: "Newer."}}, list[1].Changes...)
	list[1].Changes[2].Words = "We print fewer."
	list[1].Title = "Waste"
	after := ids(list)
	for id := range before {
		if !after[id] {
			t.Errorf("want %s to stay, got %v", id, after)
		}
	}
	if len(after) != len(before)+1 {
		t.Errorf("want one id more, got %v", after)
	}
}

type atomLinks []struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

type atomNames []struct {
	Name []string `xml:"http://www.w3.org/2005/Atom name"`
}

type atomDoc struct {
	XMLName xml.Name
	Lang    string    `xml:"lang,attr"`
	ID      []string  `xml:"http://www.w3.org/2005/Atom id"`
	Title   []string  `xml:"http://www.w3.org/2005/Atom title"`
	Updated []string  `xml:"http://www.w3.org/2005/Atom updated"`
	Authors atomNames `xml:"http://www.w3.org/2005/Atom author"`
	Links   atomLinks `xml:"http://www.w3.org/2005/Atom link"`
	Other   []string  `xml:",any"`
	Gen     []string  `xml:"http://www.w3.org/2005/Atom generator"`
	Entries []struct {
		Lang      string    `xml:"lang,attr"`
		ID        []string  `xml:"http://www.w3.org/2005/Atom id"`
		Title     []string  `xml:"http://www.w3.org/2005/Atom title"`
		Updated   []string  `xml:"http://www.w3.org/2005/Atom updated"`
		Published []string  `xml:"http://www.w3.org/2005/Atom published"`
		Authors   atomNames `xml:"http://www.w3.org/2005/Atom author"`
		Links     atomLinks `xml:"http://www.w3.org/2005/Atom link"`
		Summary   []string  `xml:"http://www.w3.org/2005/Atom summary"`
		Category  []struct {
			Term string `xml:"term,attr"`
		} `xml:"http://www.w3.org/2005/Atom category"`
		Other []string `xml:",any"`
	} `xml:"http://www.w3.org/2005/Atom entry"`
}

// atom reads a feed and holds it to the rules of RFC 4287, section 4, as far as a feed of ours can
// break them.
func atom(t *testing.T, text string) atomDoc {
	t.Helper()
	var f atomDoc
	if err := xml.Unmarshal([]byte(text), &f); err != nil {
		t.Fatalf("want XML, got %v of\n%s", err, text)
	}
	bad := func(format string, args ...any) { t.Helper(); t.Errorf("RFC 4287: "+format, args...) }
	if f.XMLName != (xml.Name{Space: "http://www.w3.org/2005/Atom", Local: "feed"}) {
		bad("the root is %v", f.XMLName)
	}
	one := func(where, what string, list []string) string {
		t.Helper()
		if len(list) != 1 || strings.TrimSpace(list[0]) == "" {
			bad("4.1: %s has not one %s, but %q", where, what, list)
			return ""
		}
		return list[0]
	}
	instant := func(where, s string) {
		t.Helper()
		if _, err := time.Parse(time.RFC3339, s); err != nil {
			bad("3.3: %s: %v", where, err)
		}
	}
	named := func(where string, list atomNames) {
		t.Helper()
		for _, a := range list {
			one(where, "name of its author", a.Name)
		}
	}
	links := func(where string, list atomLinks) {
		t.Helper()
		seen := map[string]bool{}
		for _, l := range list {
			if !strings.HasPrefix(l.Href, feedBase+"/") || strings.ContainsAny(l.Href, " <>\"") {
				bad("4.2.7: %s links to %q", where, l.Href)
			}
			if key := fmt.Sprint(l.Rel, l.Type, l.Lang); seen[key] {
				bad("4.1.1: %s has two links %s", where, key)
			} else {
				seen[key] = true
			}
		}
	}
	ids := map[string]bool{}
	id := func(where string, list []string) {
		t.Helper()
		s := one(where, "id", list)
		if ids[s] || !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "tag:averton.example,") || strings.ContainsAny(s, " <>\"") {
			bad("4.2.6: %s has the id %q, or two have it", where, s)
		}
		ids[s] = true
	}
	id("the feed", f.ID)
	one("the feed", "title", f.Title)
	instant("the feed", one("the feed", "updated", f.Updated))
	named("the feed", f.Authors)
	links("the feed", f.Links)
	if len(f.Authors) > 1 || len(f.Other) > 0 || len(f.Links) != 2 || f.Links[0].Rel != "self" || f.Lang == "" {
		bad("4.1.1: got %+v", f)
	}
	last := ""
	for i, e := range f.Entries {
		where := fmt.Sprintf("entry %d", i)
		id(where, e.ID)
		one(where, "title", e.Title)
		one(where, "summary", e.Summary)
		instant(where, one(where, "updated", e.Updated))
		instant(where, one(where, "published", e.Published))
		named(where, e.Authors)
		links(where, e.Links)
		if len(e.Authors)+len(f.Authors) == 0 || len(e.Other) > 0 || len(e.Links) != 1 || e.Links[0].Rel != "alternate" || e.Lang == "" || len(e.Category) > 1 {
			bad("4.1.2: got %+v", e)
		}
		if last != "" && e.Updated[0] > last {
			bad("want the newest first, got %s behind %s", e.Updated[0], last)
		}
		last = e.Updated[0]
	}
	return f
}
