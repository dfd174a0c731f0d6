package format

import (
	"errors"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A record is written in the form that the file has; every other byte stays.
func TestWriteRecord(t *testing.T) {
	entry := &Entry{Date: "2026-11-28", Version: "3", Text: `Kept "longer".`, Material: true}
	const block = "- date: 2026-11-28\n  version: \"3\"\n  text: \"Kept \\\"longer\\\".\"\n  material: true\n"
	indented := "  " + strings.ReplaceAll(strings.TrimSuffix(block, "\n"), "\n", "\n  ") + "\n"
	const flow = `{date: 2026-11-28, version: "3", text: "Kept \"longer\".", material: true}`
	for name, test := range map[string]struct {
		record       Record
		before, want string
	}{
		"a day":                        {Record{Updated: "2026-11-28"}, "title: T # c\nupdated: 2026-01-01 # d\n", "title: T # c\nupdated: 2026-11-28 # d\n"},
		"a day in quotes":              {Record{Updated: "2026-11-28"}, "title: T\nupdated: '2026-01-01'", "title: T\nupdated: '2026-11-28'"},
		"a day in a mapping":           {Record{Updated: "2026-11-28"}, "title: T\nupdated: {date: 2026-01-01, text: x}\n", "title: T\nupdated: {date: 2026-11-28, text: x}\n"},
		"no day":                       {Record{Updated: "2026-11-28"}, "title: T\nregime: other\n", "title: T\nupdated: 2026-11-28\nregime: other\n"},
		"no day, a folded title":       {Record{Updated: "2026-11-28"}, "title: >-\n  T\n  U\nregime: other\n", "title: >-\n  T\n  U\nupdated: 2026-11-28\nregime: other\n"},
		"no day, a title without line": {Record{Updated: "2026-11-28"}, "title: T", "title: T\nupdated: 2026-11-28\n"},
		"a version":                    {Record{Version: "2.10"}, "title: T\nversion: 2.9\n", "title: T\nversion: \"2.10\"\n"},
		"a version in a mapping":       {Record{Version: "3"}, "title: T\nversion:\n  value: \"2\"\n  text: Issue\n", "title: T\nversion:\n  value: \"3\"\n  text: Issue\n"},
		"no changes":                   {Record{Entry: entry}, "title: T\n# end\n", "title: T\n# end\nchanges:\n" + indented},
		"no changes, no line":          {Record{Entry: entry}, "title: T", "title: T\nchanges:\n" + indented},
		"newest first":                 {Record{Entry: entry}, "changes:\n# all of them\n- date: 2026-02-02\n  text: b\n- date: 2026-01-01\n  text: a\ntitle: T\n", "changes:\n# all of them\n" + block + "- date: 2026-02-02\n  text: b\n- date: 2026-01-01\n  text: a\ntitle: T\n"},
		"indented":                     {Record{Entry: entry}, "changes:\n  - {date: 2026-02-02, text: b}\n", "changes:\n" + indented + "  - {date: 2026-02-02, text: b}\n"},
		"oldest first":                 {Record{Entry: entry}, "changes:\n- date: 2026-01-01\n  text: a\n- date: 2026-02-02\n  text: |\n    b\n    c\n# next\ntitle: T\n", "changes:\n- date: 2026-01-01\n  text: a\n- date: 2026-02-02\n  text: |\n    b\n    c\n" + block + "# next\ntitle: T\n"},
		"oldest first, at the end":     {Record{Entry: entry}, "changes:\n- {date: 2026-01-01, text: a}\n- {date: 2026-02-02, text: b}", "changes:\n- {date: 2026-01-01, text: a}\n- {date: 2026-02-02, text: b}\n" + block},
		"a mapping with items":         {Record{Entry: entry}, "changes:\n  intro: We tell you.\n  items:\n  - {date: 2026-02-02, text: b}\n", "changes:\n  intro: We tell you.\n  items:\n" + indented + "  - {date: 2026-02-02, text: b}\n"},
		"in brackets":                  {Record{Entry: entry}, "changes: [{date: 2026-02-02, text: b}]\n", "changes: [" + flow + ", {date: 2026-02-02, text: b}]\n"},
		"empty brackets":               {Record{Entry: entry}, "changes: []\n", "changes: [" + flow + "]\n"},
		"lines of Windows":             {Record{Entry: entry, Updated: "2026-11-28"}, "title: T\r\nchanges:\r\n- {date: 2026-02-02, text: b}\r\n", "title: T\r\nupdated: 2026-11-28\r\nchanges:\r\n" + strings.ReplaceAll(block, "\n", "\r\n") + "- {date: 2026-02-02, text: b}\r\n"},
		"all":                          {Record{"2026-11-28", "3", entry}, "title: T\nversion: '2'\nupdated: 2026-01-01\nchanges:\n- {date: 2026-02-02, text: b}\n", "title: T\nversion: '3'\nupdated: 2026-11-28\nchanges:\n" + block + "- {date: 2026-02-02, text: b}\n"},
	} {
		f := source.NewFile("n.yaml", []byte(test.before))
		root, list := tree.Parse(f)
		if root == nil || len(list) > 0 {
			t.Fatalf("%s: %v", name, list)
		}
		got, err := WriteRecord(f, root, test.record)
		if err != nil || string(got) != test.want {
			t.Errorf("%s: want\n%s\ngot\n%s\n%v", name, test.want, got, err)
		}
	}
}

// What cannot be written says so, and which key it is.
func TestUnwritableRecords(t *testing.T) {
	all := Record{"2026-11-28", "3", &Entry{Date: "2026-11-28", Text: "x"}}
	for before, want := range map[string]string{
		"{title: T, updated: 2026-01-01, version: '2'}":                      "`changes`",
		"title: T\nchanges: We tell you.\n":                                  "`changes`",
		"title: T\nchanges: {text: We tell you.}\n":                          "`changes`",
		"title: T\nupdated: {text: Last month}\n":                            "`updated`",
		"title: T\nversion: |\n  2\n":                                        "`version`",
		"changes: []\n":                                                      "`version`",
		"title: T\nchanges: [{date: 2026-01-01}, {date: 2026-02-02}]\n":      "`changes`",
		"title: T\nchanges: !!seq\n- {date: 2026-01-01}\n...\n":              "",
		"title: T\nchanges:\n-\n  date: 2026-02-02\n  text: on its own line": "",
	} {
		f := source.NewFile("n.yaml", []byte(before))
		root, list := tree.Parse(f)
		if root == nil || len(list) > 0 {
			continue // no such file is read
		}
		text, err := WriteRecord(f, root, all)
		if failed := (*UnwritableError)(nil); want != "" && (!errors.As(err, &failed) || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: want an error that names %s, got %q and %v", before, want, text, err)
		}
		if err == nil {
			if again, list := tree.Parse(source.NewFile("n.yaml", text)); again == nil || len(list) > 0 || len(again.Get("changes").Items) < 2 {
				t.Errorf("%q: want the entry beside the others, got %q", before, text)
			}
		}
	}
}
