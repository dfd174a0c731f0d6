package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/render/workbook/workbooktest"
	"github.com/noticec/noticec/testdata/golden"
)

// formats are all printers of a book.
var formats = []struct {
	name  string
	print func(io.Writer, Book) error
}{
	{"html", HTML}, {"xlsx", XLSX}, {"json", JSON}, {"md", Markdown},
	{"txt", func(w io.Writer, b Book) error { return Text(w, b, 80) }},
	{"csv", func(w io.Writer, b Book) error {
		for _, s := range b.Sheets {
			if err := CSV(w, s); err != nil {
				return err
			}
		}
		return nil
	}},
}

func printed(t *testing.T, print func(io.Writer, Book) error, b Book) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := print(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGolden(t *testing.T) {
	for _, f := range formats {
		got := printed(t, f.print, sampler())
		if again := printed(t, f.print, sampler()); !bytes.Equal(got, again) {
			t.Errorf("%s: want the same bytes again", f.name)
		}
		if f.name == "xlsx" {
			continue // its words are compared with those of the others
		}
		name := "testdata/sampler." + f.name
		golden.Check(t, name, string(got))
	}
}

// What CSV, JSON and XLSX hold is the same: cell by cell, all that the cells of the book say.
func TestFormatsHoldTheSame(t *testing.T) {
	b := sampler()
	fromJSON, err := workbooktest.JSON(printed(t, JSON, b))
	if err != nil {
		t.Fatal(err)
	}
	fromXLSX, err := workbooktest.XLSX(printed(t, XLSX, b), styleDate)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range b.Sheets {
		want := [][]string{}
		for row := range s.rows() {
			var cells []string
			for _, c := range row {
				cells = append(cells, strings.Join(c.Lines(), "\n"))
			}
			want = append(want, cells)
		}
		fromCSV, err := workbooktest.CSV(printed(t, func(w io.Writer, b Book) error { return CSV(w, s) }, b))
		if err != nil {
			t.Fatal(err)
		}
		for name, got := range map[string][][]string{"JSON": fromJSON[s.Name], "CSV": fromCSV, "XLSX": fromXLSX[s.Name]} {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of %s (want -, got +)\n%s", name, s.Name, diff)
			}
		}
	}
}

// All parts of a workbook are XML of the first day that an archive can tell, and a spreadsheet that
// is not ours finds them by their types.
func TestWorkbookIsComplete(t *testing.T) {
	types := ""
	err := workbooktest.Parts(printed(t, XLSX, sampler()), func(name string, modified time.Time, text []byte) error {
		if types == "" {
			types = string(text) // the first
		}
		dec := xml.NewDecoder(bytes.NewReader(text))
		var err error
		for err == nil {
			_, err = dec.Token()
		}
		if err != io.EOF {
			return err
		}
		if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" && !strings.Contains(types, `"/`+name+`"`) {
			t.Errorf("%s has no type", name)
		}
		if modified.Year() > 1980 {
			t.Errorf("%s is of %v", name, modified)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// Nothing that a cell holds is markup, and no address but those of the web, of mail and of files
// leads anywhere.
func TestCellsAreText(t *testing.T) {
	page := string(printed(t, HTML, sampler()))
	if got := strings.Count(page, "<script"); got != 1 {
		t.Errorf("want one script, got %d", got)
	}
	if got := strings.Count(page, "</style>"); got != 1 {
		t.Errorf("want one end of the style, got %d", got)
	}
	for _, f := range formats {
		if strings.Contains(string(printed(t, f.print, sampler())), "javascript:") != (f.name == "json") {
			t.Errorf("%s: an address that is not safe leads somewhere", f.name)
		}
	}
	if strings.ContainsAny(string(printed(t, formats[4].print, sampler())), "\x1b\x00") {
		t.Error("the text steers a terminal")
	}
}

// No line of a text is wider than the terminal.
func TestTextIsAsWideAsItMayBe(t *testing.T) {
	for _, width := range []int{40, 80, 200} {
		var out bytes.Buffer
		if err := Text(&out, sampler(), width); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			if line = strings.TrimSuffix(line, "\n"); textWidth(line) > width && !strings.Contains(line, `\x`) {
				t.Errorf("%d columns: %q has %d", width, line, textWidth(line))
			}
		}
	}
}

// A failing takes so many bytes.
type failing int

var errFull = errors.New("full")

func (f *failing) Write(b []byte) (int, error) {
	if *f -= failing(len(b)); *f < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestErrorsOfTheWriterAreReturned(t *testing.T) {
	for _, f := range formats {
		size := len(printed(t, f.print, sampler()))
		for _, left := range []int{0, size / 2, size - 1} {
			w := failing(left)
			if err := f.print(&w, sampler()); !errors.Is(err, errFull) {
				t.Errorf("%s after %d of %d bytes: want the error, got %v", f.name, left, size, err)
			}
		}
	}
}

func TestColumnNames(t *testing.T) {
	for n, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := columnName(n); got != want {
			t.Errorf("column %d: want %s, got %s", n, want, got)
		}
	}
}
