package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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
		if os.Getenv("NOTICEC_UPDATE") != "" {
			if err := os.WriteFile(name, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (want -, got +)\n%s", f.name, diff)
		}
	}
}

// What CSV, JSON and XLSX hold is the same: cell by cell, all that the cells of the book say.
func TestFormatsHoldTheSame(t *testing.T) {
	b := sampler()
	fromJSON, fromXLSX := readJSON(t, printed(t, JSON, b)), readXLSX(t, printed(t, XLSX, b))
	for i, s := range b.Sheets {
		fromCSV := readCSV(t, s)
		n := 0
		for row := range s.rows() {
			for k, c := range row {
				want := strings.Join(c.Lines(), "\n")
				if got := fromJSON[s.Name][n][s.Columns[k].Key]; got != want {
					t.Errorf("JSON %s %d %d: want %q, got %q", s.Name, n, k, want, got)
				}
				if got := fromCSV[n+1][k]; got != want {
					t.Errorf("CSV %s %d %d: want %q, got %q", s.Name, n, k, want, got)
				}
				if got := fromXLSX[i][n+1][k]; got != want {
					t.Errorf("XLSX %s %d %d: want %q, got %q", s.Name, n, k, want, got)
				}
			}
			n++
		}
		if len(fromCSV) != n+1 || len(fromXLSX[i]) != n+1 || len(fromJSON[s.Name]) != n {
			t.Errorf("%s: want %d rows, got %d as JSON, %d as CSV and %d as XLSX", s.Name, n, len(fromJSON[s.Name]), len(fromCSV)-1, len(fromXLSX[i])-1)
		}
	}
}

// readJSON returns the lines of all cells by sheet, row and key.
func readJSON(t *testing.T, data []byte) map[string][]map[string]string {
	t.Helper()
	var book struct {
		Sheets map[string]struct{ Rows []map[string]jsonCell }
	}
	if err := json.Unmarshal(data, &book); err != nil {
		t.Fatal(err)
	}
	out := map[string][]map[string]string{}
	for name, s := range book.Sheets {
		for _, row := range s.Rows {
			cells := map[string]string{}
			for key, c := range row {
				cell := Cell{Values: c.Values, Note: c.Note}
				for state, code := range stateCodes {
					if code == c.State {
						cell.State = State(state)
					}
				}
				cells[key] = strings.Join(cell.Lines(), "\n")
			}
			out[name] = append(out[name], cells)
		}
	}
	return out
}

// readCSV reads what CSV prints, without the apostrophes before what looks like a formula.
func readCSV(t *testing.T, s Sheet) [][]string {
	t.Helper()
	var out bytes.Buffer
	if err := CSV(&out, s); err != nil {
		t.Fatal(err)
	}
	if bytes.Count(out.Bytes(), []byte("\r\n")) == 0 {
		t.Errorf("%s: want lines that end with CRLF", s.Name)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.Contains("=+-@\t\r", cell[:1]) {
				t.Errorf("%s: a spreadsheet would compute %q", s.Name, cell)
			}
			if rest, ok := strings.CutPrefix(cell, "'"); ok {
				row[i] = rest
			}
		}
	}
	return rows
}

// readXLSX returns the text of all cells by sheet, row and column. Numbers of a style for days are days.
func readXLSX(t *testing.T, data []byte) [][][]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out [][][]string
	for n := 1; ; n++ {
		f, err := z.Open("xl/worksheets/sheet" + strconv.Itoa(n) + ".xml")
		if err != nil {
			return out
		}
		var sheet struct {
			Rows []struct {
				Cells []struct {
					Style string `xml:"s,attr"`
					Value string `xml:"v"`
					Text  string `xml:"is>t"`
				} `xml:"c"`
			} `xml:"sheetData>row"`
		}
		if err := xml.NewDecoder(f).Decode(&sheet); err != nil {
			t.Fatal(err)
		}
		var rows [][]string
		for _, row := range sheet.Rows {
			var cells []string
			for _, c := range row.Cells {
				text := strings.ReplaceAll(c.Text, "_x005F_", "_")
				if c.Value != "" {
					text = c.Value
				}
				if c.Value != "" && c.Style == strconv.Itoa(styleDate) {
					days, err := strconv.Atoi(c.Value)
					if err != nil {
						t.Fatal(err)
					}
					text = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days).Format(time.DateOnly)
				}
				cells = append(cells, text)
			}
			rows = append(rows, cells)
		}
		out = append(out, rows)
	}
}

// All parts of a workbook are XML, and a spreadsheet that is not ours finds them by their types.
func TestWorkbookIsComplete(t *testing.T) {
	data := printed(t, XLSX, sampler())
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	types, err := z.Open("[Content_Types].xml")
	if err != nil {
		t.Fatal(err)
	}
	listed, _ := io.ReadAll(types)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		dec := xml.NewDecoder(r)
		for err == nil {
			_, err = dec.Token()
		}
		if err != io.EOF {
			t.Errorf("%s: %v", f.Name, err)
		}
		if !strings.HasSuffix(f.Name, ".rels") && f.Name != "[Content_Types].xml" && !bytes.Contains(listed, []byte(`"/`+f.Name+`"`)) {
			t.Errorf("%s has no type", f.Name)
		}
		if f.Modified.Year() > 1980 {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
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
