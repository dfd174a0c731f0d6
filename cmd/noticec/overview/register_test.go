package overview

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/workbook"
	"github.com/noticec/noticec/render/workbook/workbooktest"
)

// dateStyle is the style of days in our workbooks.
const dateStyle = 3

func made(t *testing.T, o RegisterOptions) *Register {
	t.Helper()
	o.Today = today
	r, err := NewRegister(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// The register of the examples and of a thousand other notices holds the same in each format, cell
// by cell, and the same bytes with one worker and with many.
func TestRegisterIsTheSameInEachFormat(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 50
	}
	examples, err := workspace.Nearest.Find([]string{"../../../examples"}, "")
	if err != nil {
		t.Fatal(err)
	}
	for name, sources := range map[string][]workspace.Source{"examples": examples, "series": many(t, n)} {
		notices := 0
		r := made(t, RegisterOptions{Sources: sources, Workers: 1, Each: func(*statement.Statements, []register.Entry) { notices++ }})
		book := r.Book()
		print := func(f func(io.Writer, workbook.Book) error, b workbook.Book) []byte {
			var out bytes.Buffer
			if err := f(&out, b); err != nil {
				t.Fatal(err)
			}
			return out.Bytes()
		}
		text := print(workbook.JSON, book)
		fromJSON, err := workbooktest.JSON(text)
		if err != nil {
			t.Fatal(name, err)
		}
		fromXLSX, err := workbooktest.XLSX(print(workbook.XLSX, book), dateStyle)
		if err != nil {
			t.Fatal(name, err)
		}
		if diff := cmp.Diff(fromJSON, fromXLSX); diff != "" {
			t.Errorf("%s: JSON -, XLSX +\n%.2000s", name, diff)
		}
		for _, s := range book.Sheets {
			fromCSV, err := workbooktest.CSV(print(func(w io.Writer, b workbook.Book) error { return workbook.CSV(w, s) }, book))
			if err != nil {
				t.Fatal(name, err)
			}
			if diff := cmp.Diff(fromJSON[s.Name], append([][]string{}, fromCSV...)); diff != "" {
				t.Errorf("%s: JSON -, CSV + of %s\n%.2000s", name, s.Name, diff)
			}
		}
		if r.Err() != nil || notices != r.Notices || r.Invalid > 0 || len(fromJSON["processings"]) < notices {
			t.Errorf("%s: %d notices, %d of them invalid, %d rows: %v", name, r.Notices, r.Invalid, len(fromJSON["processings"]), r.Err())
		}
		if again := print(workbook.JSON, made(t, RegisterOptions{Sources: sources, Workers: 4}).Book()); !bytes.Equal(text, again) {
			t.Errorf("%s: want the same bytes with several workers", name)
		}
	}
}

// With a regime, the columns are those of its list, and notices under other law are not listed.
func TestRegisterOfARegime(t *testing.T) {
	sources, err := workspace.Nearest.Find([]string{"../../../examples", "../../../testdata/complete"}, "")
	if err != nil {
		t.Fatal(err)
	}
	all := made(t, RegisterOptions{Sources: sources}).Notices
	for _, regime := range law.Regimes {
		r := made(t, RegisterOptions{Sources: sources, Regime: regime})
		if regime != law.Other && (r.Notices == 0 || r.Notices == all) {
			t.Errorf("%s: want some of %d notices, got %d", regime.ID, all, r.Notices)
		}
		columns := r.Book().Sheets[0].Columns
		fields := register.Fields(regime)
		if len(columns) != len(fields) {
			t.Fatalf("%s: want %d columns, got %d", regime.ID, len(fields), len(columns))
		}
		for i, c := range columns {
			if c.Law != register.Cite(regime, fields[i]) || c.Key != register.Columns[fields[i]].Key {
				t.Errorf("%s: column %d is %+v", regime.ID, i, c)
			}
		}
	}
}

// A register that noticec wrote agrees with the notices that it was made from, and one in which a
// cell was changed does not.
func TestRegisterAgreesWithItsNotices(t *testing.T) {
	examples, err := workspace.Nearest.Find([]string{"../../../examples"}, "")
	if err != nil {
		t.Fatal(err)
	}
	notices := 300
	if testing.Short() {
		notices = 50
	}
	for name, sources := range map[string][]workspace.Source{"examples": examples, "series": many(t, notices)} {
		var out bytes.Buffer
		if err := workbook.CSV(&out, made(t, RegisterOptions{Sources: sources}).Book().Sheets[0]); err != nil {
			t.Fatal(err)
		}
		compare := func(text []byte) []string {
			c, err := register.NewComparison(source.NewFile("register.csv", text), nil, today)
			if err != nil {
				t.Fatal(name, err)
			}
			made(t, RegisterOptions{Sources: sources, Each: c.Add})
			var list []string
			for _, d := range c.Findings() {
				list = append(list, d.Code.ID+" "+d.Span.File.Name+": "+d.Message)
			}
			return list
		}
		if got := compare(out.Bytes()); len(got) > 0 {
			t.Errorf("%s: want no finding, got %d, such as %q", name, len(got), got[:min(len(got), 10)])
		}
		changed := bytes.ReplaceAll(out.Bytes(), []byte("6 years"), []byte("9 years"))
		if got := compare(changed); len(got) == 0 || !strings.HasPrefix(got[0], "NC990 ") {
			t.Errorf("%s: want other periods to be found, got %q", name, got)
		}
	}
}

// A processing is listed once: translations and versions make no rows where their original is there.
func TestTranslationsMakeNoRows(t *testing.T) {
	const council = "../../../examples/council/"
	for _, c := range []struct {
		paths           []string
		notices, others int
	}{
		{[]string{council}, 5, 3},
		{[]string{council + "parking.notice.yaml", council + "parking.cy.notice.yaml"}, 1, 1},
		{[]string{council + "parking.cy.notice.yaml"}, 1, 0},
	} {
		sources, err := workspace.Nearest.Find(c.paths, "")
		if err != nil {
			t.Fatal(err)
		}
		r, err := NewRegister(context.Background(), RegisterOptions{Sources: sources, Today: "2026-11-28"})
		if err != nil {
			t.Fatal(err)
		}
		if r.Notices != c.notices || r.Others != c.others {
			t.Errorf("%v: want %d notices and %d others, got %d and %d", c.paths, c.notices, c.others, r.Notices, r.Others)
		}
		if r.Others > 0 && !strings.Contains(r.Book().Intro, "Left out, as their processings are those of their originals") {
			t.Errorf("%v: want what is left out, got %q", c.paths, r.Book().Intro)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}
