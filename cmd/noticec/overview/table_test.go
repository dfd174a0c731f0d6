package overview

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/render/workbook"
)

// Rows come back as they were added, as often as they are asked for, from memory and from the disk,
// of which nothing is left.
func TestTableHoldsRows(t *testing.T) {
	for _, rows := range []int{0, 1, 100, 3000} {
		dir := t.TempDir()
		t.Setenv("TMPDIR", dir)
		var table Table
		row := func(i int) workbook.Row {
			return workbook.Row{
				{Values: []string{strings.Repeat("é", i), ""}, Lang: "cy", Link: "a#L1", Note: "note"}, {State: workbook.Unknown}, {State: workbook.State(i % 9), Values: []string{"x"}},
			}
		}
		for i := range rows {
			if err := table.Add(row(i)); err != nil {
				t.Fatal(err)
			}
		}
		if table.Len() != rows {
			t.Errorf("want %d rows, got %d", rows, table.Len())
		}
		for range 2 {
			i := 0
			for got := range table.Rows() {
				if diff := cmp.Diff(row(i), got); diff != "" {
					t.Fatalf("row %d (want -, got +)\n%s", i, diff)
				}
				i++
			}
			if i != rows || table.Err() != nil {
				t.Errorf("want %d rows, got %d (%v)", rows, i, table.Err())
			}
		}
		for range table.Rows() { // which may end early
			break
		}
		files, _ := os.ReadDir(dir)
		if (len(files) > 0) != (rows == 3000) {
			t.Errorf("%d rows: got %v", rows, files)
		}
		if err := table.Close(); err != nil {
			t.Error(err)
		}
		if files, _ := os.ReadDir(dir); len(files) > 0 {
			t.Errorf("want nothing to be left, got %v", files)
		}
	}
}

// A file that is cut short is an error, not fewer rows.
func TestTableTellsOfALostFile(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var table Table
	for range 2000 {
		if err := table.Add(workbook.Row{workbook.Of(strings.Repeat("x", 5000))}); err != nil {
			t.Fatal(err)
		}
	}
	defer table.Close()
	if err := table.file.Truncate(5000); err != nil {
		t.Fatal(err)
	}
	for range table.Rows() {
	}
	if table.Err() == nil {
		t.Error("want an error")
	}
}
