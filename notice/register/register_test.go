package register_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/testdata/golden"
)

const today = "2026-11-28"

func stated(t *testing.T, name, text string) *statement.Statements {
	t.Helper()
	r, err := check.File(source.NewFile(name, []byte(text)), check.Settings{Today: today}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.Statements == nil {
		t.Fatalf("%s: %v", name, r.Findings)
	}
	return r.Statements
}

// The record has a column for each item that each regime asks for, in the order of its own list, and
// says where that is.
func TestFieldsHoldEveryItem(t *testing.T) {
	for _, regime := range law.Regimes {
		fields := register.Fields(regime)
		if fields[0] != register.Purpose || fields[1] != register.Notice {
			t.Errorf("%s: want the purpose first, then its notice, got %v", regime.ID, fields)
		}
		if sorted := slices.Compact(slices.Sorted(slices.Values(fields))); len(sorted) != len(fields) {
			t.Errorf("%s: a field is there twice: %v", regime.ID, fields)
		}
		asked := map[string]bool{string(law.RecordPurposes): true}
		last := ""
		for _, f := range fields[2:] {
			where := register.Cite(regime, f)
			if where == "" {
				last = "~" // the list is over
				continue
			}
			if where < last {
				t.Errorf("%s: %s comes after %s", regime.ID, where, last)
			}
			last = where
			for _, p := range register.Columns[f].Items {
				asked[string(p)] = true
			}
		}
		for _, p := range law.Record {
			if regime.Has(p) && !asked[string(p)] {
				t.Errorf("%s: no column holds %s", regime.ID, p)
			}
		}
	}
}

func TestColumnsAreDistinct(t *testing.T) {
	lists := [][]register.Column{register.Columns[:]}
	for _, table := range register.Tables() {
		lists = append(lists, table.Columns)
	}
	for _, list := range lists {
		keys, heads := map[string]bool{}, map[string]bool{}
		for _, c := range list {
			if c.Key == "" || c.Head == "" || keys[c.Key] || heads[c.Head] {
				t.Errorf("want a key and a head of its own, got %+v", c)
			}
			keys[c.Key], heads[c.Head] = true, true
		}
	}
}

// What a value says, it says in words and at a place; what it does not say has neither.
func sound(t *testing.T, where string, v register.Value) {
	t.Helper()
	if (v.State == register.Filled || v.State == register.Delegated) != (len(v.Words) > 0) {
		t.Errorf("%s: state %d with the words %q", where, v.State, v.Words)
	}
	if v.State == register.Filled && !v.Place.IsValid() {
		t.Errorf("%s: %q is nowhere", where, v.Words)
	}
	if slices.Contains(v.Words, "") || v.State == register.Unknown && v.Note != "" {
		t.Errorf("%s: %+v", where, v)
	}
}

func TestEveryNotice(t *testing.T) {
	files, err := filepath.Glob("../../testdata/complete/*.yaml")
	more, _ := filepath.Glob("../../testdata/valid/*.notice.yaml")
	if err != nil || len(files) == 0 || len(more) == 0 {
		t.Fatal("no notices", err)
	}
	for _, name := range append(files, more...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := check.File(source.NewFile(name, data), check.Settings{Today: today}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if r.Statements == nil {
			continue // it extends another
		}
		entries := register.Of(r.Statements, today)
		if len(entries) != max(1, r.Notice.Purposes.Len()) {
			t.Errorf("%s: want a row for each of %d purposes, got %d", name, r.Notice.Purposes.Len(), len(entries))
		}
		for i, e := range entries {
			for f, v := range e {
				sound(t, fmt.Sprint(name, " ", i, " ", register.Columns[f].Key), v)
			}
		}
		for _, table := range register.Tables() {
			for _, row := range table.Rows(r.Statements, today) {
				if len(row) != len(table.Columns) {
					t.Errorf("%s: %s has %d columns, and a row of %d", name, table.Name, len(table.Columns), len(row))
				}
				for k, v := range row {
					sound(t, fmt.Sprint(name, " ", table.Name, " ", table.Columns[min(k, len(table.Columns)-1)].Key), v)
				}
			}
		}
	}
}

// dump is what a notice says in the record, a line for each value.
func dump(s *statement.Statements) string {
	var b strings.Builder
	line := func(key string, v register.Value) {
		words := strings.Join(v.Words, " | ")
		switch v.State {
		case register.Unknown:
			words = "–"
		case register.None:
			words = "none"
		case register.Delegated:
			words = "see " + words
		}
		fmt.Fprintf(&b, "  %s: %s", key, words)
		if len(v.Codes) > 0 {
			fmt.Fprintf(&b, " %v", v.Codes)
		}
		if v.Note != "" {
			fmt.Fprintf(&b, " (%s)", v.Note)
		}
		if v.Lang != "" {
			fmt.Fprintf(&b, " [%s]", v.Lang)
		}
		b.WriteByte('\n')
	}
	for _, e := range register.Of(s, today) {
		b.WriteString("row\n")
		for f, v := range e {
			line(register.Columns[f].Key, v)
		}
	}
	for _, table := range register.Tables() {
		for _, row := range table.Rows(s, today) {
			b.WriteString(table.Name + "\n")
			for k, v := range row {
				line(table.Columns[k].Key, v)
			}
		}
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no notices", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got := dump(stated(t, filepath.Base(name), string(data)))
		golden.Check(t, strings.TrimSuffix(name, ".yaml")+".txt", got)
	}
}
