package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

const indexDay = "2026-11-28"

// entry is a notice of Averton Council at a path.
func entry(path, title string) compose.Entry {
	return compose.Entry{Title: title, Path: path, Language: "en-GB", Controller: "Averton Council"}
}

// outline is an index as text: a heading a line, and below it a line for each notice.
func outline(d *doc.Document) []string {
	var out []string
	var walk func([]doc.Block)
	walk = func(list []doc.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case *doc.Section:
				out = append(out, "# "+doc.Plain(b.Heading))
				walk(b.Blocks)
			case *doc.Listing:
				for _, item := range b.Items {
					out = append(out, listedWords(item))
				}
			case *doc.Contents:
				out = append(out, "contents")
			}
		}
	}
	walk(d.Blocks)
	return out
}

// listedWords are the words of a notice in an index, with a bar between its parts.
func listedWords(item doc.Listed) string {
	parts := []string{doc.Plain(item.Title)}
	for _, words := range append([][]doc.Inline{item.Subject}, item.Metadata...) {
		if len(words) > 0 {
			parts = append(parts, doc.Plain(words))
		}
	}
	return strings.Join(parts, " | ")
}

func TestIndexGroups(t *testing.T) {
	folders := []compose.Entry{entry("n/home/tax", "Council tax"), entry("n/care/telecare", "Telecare"), entry("n/home/bins", "Bins"), entry("n/care/badge", "Blue Badge")}
	alone := append(slices.Clone(folders), entry("n/web", "Website"))
	many := append(slices.Clone(alone), entry("n/e", "École"), entry("n/2", "2026 election"))
	for i := range 5 {
		many = append(many, entry(fmt.Sprintf("n/w%d", i), fmt.Sprintf("Ward %d", 10-i)))
	}
	kinds := slices.Clone(alone)
	kinds[1].Kind, kinds[4].Kind = "Care", "Work"
	for _, test := range []struct {
		name    string
		entries []compose.Entry
		options compose.IndexOptions
		want    []string
	}{
		{"each folder holds two", folders, compose.IndexOptions{}, []string{"# Care", "Blue Badge", "Telecare", "# Home", "Bins", "Council tax"}},
		{"one notice is in no folder", alone, compose.IndexOptions{}, []string{"Bins", "Blue Badge", "Council tax", "Telecare", "Website"}},
		{"by kind, without kinds", alone, compose.IndexOptions{Group: "kind"}, []string{"# Care", "Blue Badge", "Telecare", "# Home", "Bins", "Council tax", "# Other notices", "Website"}},
		{"kinds in their order", kinds, compose.IndexOptions{Kinds: []string{"Work", "Empty", "Care"}}, []string{"# Work", "Website", "# Care", "Telecare", "# Other notices", "Bins", "Blue Badge", "Council tax"}},
		{"letters before kinds", kinds, compose.IndexOptions{Group: "letter", Kinds: []string{"Care"}}, []string{"# B", "Bins", "Blue Badge", "# C", "Council tax", "# T", "Telecare", "# W", "Website"}},
		{"twelve notices", many, compose.IndexOptions{}, []string{"contents", "# B", "Bins", "Blue Badge", "# C", "Council tax", "# E", "École", "# T", "Telecare", "# W", "Ward 6", "Ward 7", "Ward 8", "Ward 9", "Ward 10", "Website", "# Numbers and signs", "2026 election"}},
		{"one", folders[:1], compose.IndexOptions{}, []string{"Council tax"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for range 2 { // the order of the entries is none of the index
				if got := outline(compose.Index(test.entries, test.options)); !slices.Equal(test.want, got) {
					t.Errorf("want %q, got %q", test.want, got)
				}
				test.entries = slices.Clone(test.entries)
				slices.Reverse(test.entries)
			}
		})
	}
}

// A notice says its state where there is one to know, and what can be had of it.
func TestIndexStates(t *testing.T) {
	change := func(do func(*compose.Entry)) compose.Entry {
		e := entry("bins", "Bins")
		e.Summary, e.Updated, e.Files = "When you ask for bins", "2026-10-01", map[string]string{"html": "bins.html", "pdf": "bins.pdf"}
		do(&e)
		return e
	}
	const plain = "Bins | When you ask for bins | 1 October 2026 | PDF"
	for _, test := range []struct {
		name  string
		entry compose.Entry
		want  string
	}{
		{"nothing", change(func(*compose.Entry) {}), plain},
		{"draft", change(func(e *compose.Entry) { e.Draft = true }), "Bins | When you ask for bins | Draft | 1 October 2026 | PDF"},
		{"new", change(func(e *compose.Entry) { e.Published = "2026-09-29" }), "Bins | When you ask for bins | New | 1 October 2026 | PDF"},
		{"new no longer", change(func(e *compose.Entry) { e.Published = "2026-09-28" }), plain},
		{"not yet published", change(func(e *compose.Entry) { e.Published = "2026-11-29" }), plain},
		{"due", change(func(e *compose.Entry) { e.ReviewBy = "2026-11-27" }), "Bins | When you ask for bins | Review due | 1 October 2026 | PDF"},
		{"due today", change(func(e *compose.Entry) { e.ReviewBy = indexDay }), plain},
		{"last day", change(func(e *compose.Entry) { e.ValidUntil, e.SupersededBy = indexDay, "tax.html" }), plain},
		{"ended", change(func(e *compose.Entry) { e.ValidUntil = "2026-08-31" }), "Bins | When you ask for bins | Ended 31 August 2026"},
		{"replaced", change(func(e *compose.Entry) {
			e.ValidUntil, e.SupersededBy = "2026-08-31", "https://averton.example/privacy/tax.html"
		}), "Bins | Replaced by Council tax | Ended 31 August 2026"},
		{"replaced by a page of others", change(func(e *compose.Entry) { e.SupersededBy = "https://other.example/x" }), "Bins | Replaced by https://other.example/x | Ended"},
	} {
		o := compose.IndexOptions{Today: indexDay, Review: true, Base: "https://averton.example/privacy/"}
		d := compose.Index([]compose.Entry{test.entry, entry("tax", "Council tax")}, o)
		want := []string{test.want, "Council tax"}
		if strings.Contains(test.want, "Ended") {
			want = []string{"Council tax", "# Earlier versions", test.want}
		}
		if got := outline(d); !slices.Equal(want, got) {
			t.Errorf("%s: want %q, got %q", test.name, want, got)
		}
		o.Review = false
		if got := outline(compose.Index([]compose.Entry{test.entry}, o)); strings.Contains(got[0], "Review due") {
			t.Errorf("%s: want no word of the review that nobody asked for, got %q", test.name, got)
		}
	}
}

// Notices that have ended come last, under a heading in the language of the index, whatever groups the
// others are in, and do not count; where all have ended, all do.
func TestIndexOfEarlierVersions(t *testing.T) {
	ended := entry("old/tax", "Council tax 2024")
	ended.ValidUntil, ended.Language = "2026-03-31", "cy"
	present := entry("new/tax", "Council tax")
	for _, test := range []struct {
		language string
		entries  []compose.Entry
		options  compose.IndexOptions
		want     []string
		count    string
	}{
		{"en-GB", []compose.Entry{ended, present}, compose.IndexOptions{}, []string{"Council tax", "# Earlier versions", "Council tax 2024 | Ended 31 March 2026"}, "1 notice"},
		{"en-GB", []compose.Entry{ended, present}, compose.IndexOptions{Group: "letter"}, []string{"# C", "Council tax", "# Earlier versions", "Council tax 2024 | Ended 31 March 2026"}, "1 notice"},
		{"en-GB", []compose.Entry{ended, ended, present}, compose.IndexOptions{Today: "2026-03-31"}, nil, "2 notices"},
		{"cy", []compose.Entry{ended}, compose.IndexOptions{}, []string{"# Fersiynau cynharach", "Council tax 2024 | Daeth i ben 31 Mawrth 2026"}, "1 hysbysiad"},
		{"de", []compose.Entry{ended, present}, compose.IndexOptions{}, []string{"Council tax", "# Frühere Fassungen", "Council tax 2024 | Beendet 31. März 2026"}, "1 Dokument"},
		{"fr", []compose.Entry{ended, present}, compose.IndexOptions{}, []string{"Council tax", "# Versions antérieures", "Council tax 2024 | Expiré 31 mars 2026"}, "1 document"},
	} {
		for i := range test.entries {
			test.entries[i].Language = test.language
		}
		if test.options.Today == "" {
			test.options.Today = indexDay
		}
		d := compose.Index(test.entries, test.options)
		got := strings.Split(strings.ReplaceAll(strings.Join(outline(d), "\n"), "\u00a0", " "), "\n")
		if test.want != nil && !slices.Equal(test.want, got) {
			t.Errorf("%s: want %q, got %q", test.language, test.want, got)
		}
		if got := doc.Plain(d.Version.Words); got != test.count {
			t.Errorf("%s: want %q, got %q", test.language, test.count, got)
		}
	}
}

// The opening says what notices tell, and names whom to ask where that is the same of all.
func TestIndexOpening(t *testing.T) {
	a, b := entry("a", "A"), entry("b", "B")
	a.Publisher, b.Publisher = compose.Reach{Email: "info@averton.example", Phone: "01632 960100"}, compose.Reach{Email: "info@averton.example", Phone: "01632 960999"}
	c, d := a, b
	c.Officer, d.Officer = compose.Reach{Phone: "01632 960101"}, compose.Reach{Phone: "01632 960101"}
	other := b
	other.Controller, other.Publisher = "Borton Council", compose.Reach{Email: "info@borton.example"}
	welsh := a
	welsh.Language = "cy"
	for _, test := range []struct {
		name    string
		entries []compose.Entry
		intro   string
		want    string // its beginning and its end
	}{
		{"the e-mail of the controller", []compose.Entry{a, b}, "", "Each notice says, for one part … If you have a question, ask us: info@averton.example."},
		{"the officer first", []compose.Entry{c, d}, "", "Each notice says, for one part … If you have a question, ask us: 01632 960101."},
		{"several controllers", []compose.Entry{a, other}, "", "Each notice says who uses … what your rights are."},
		{"Welsh", []compose.Entry{welsh}, "", "Mae pob hysbysiad yn dweud … Os oes gennych gwestiwn, gofynnwch i ni: info@averton.example neu 01632 960100."},
		{"own words", []compose.Entry{a, b}, "Write to [us](mailto:x@averton.example).", "Write to … us."},
	} {
		d := compose.Index(test.entries, compose.IndexOptions{Intro: source.Text{Value: test.intro}})
		opening, _ := d.Opened()
		got := strings.Join(doc.Words(opening), " ")
		begin, end, _ := strings.Cut(test.want, " … ")
		if !strings.HasPrefix(got, begin) || !strings.HasSuffix(got, end) {
			t.Errorf("%s: want %q, got %q", test.name, test.want, got)
		}
	}
	if got := compose.Index([]compose.Entry{a, b}, compose.IndexOptions{}); doc.Plain(got.Version.Words) != "2 notices" || got.Updated.IsPrinted() {
		t.Errorf("want the number of notices and no day, got %+v, %+v", got.Version, got.Updated)
	}
}

// Ids are unique, whatever the ids and the folders of the notices are called.
func TestIndexIDs(t *testing.T) {
	list := []compose.Entry{entry("a/x", "X"), entry("a/y", "Y"), entry("b/x", "Other X"), entry("b/z", "Z")}
	list[0].ID, list[2].ID, list[3].ID = "x", "x", "group-a"
	seen := map[string]bool{}
	doc.EachID(compose.Index(list, compose.IndexOptions{}).Blocks, func(id *string) {
		if seen[*id] {
			t.Errorf("%s stands twice on the page", *id)
		}
		seen[*id] = true
	})
	if len(seen) != 6 {
		t.Errorf("want six ids, got %v", seen)
	}
}
