package text

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/source"
)

func read(t testing.TB, text string) *intake.Document {
	t.Helper()
	d, err := Read(source.NewFile("old.txt", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	intaketest.Check(t, d)
	return d
}

func TestCases(t *testing.T) {
	intaketest.Cases(t, func(t *testing.T, files []txtar.File) *intake.Document { return read(t, string(files[0].Data)) })
}

// The words of a text are carried once and in order, whatever its form; but for markers of items,
// hyphens at the ends of lines, and what is listed as left out.
func TestEveryWordOnce(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("want cases", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(archive.Files[0].Data)
		d := read(t, text)
		omitted := 0
		for _, o := range d.Omitted {
			omitted += o.Words
		}
		carried := strings.Fields(intake.Plain(d.Blocks))
		count := map[rune]int{}
		for _, c := range text {
			count[c]++
		}
		for _, c := range strings.Join(carried, "") {
			if count[c]--; count[c] < 0 {
				t.Errorf("%s: want no sign more often than the text has it, got %q", file, c)
				break
			}
		}
		if got, want := len(carried)+omitted, len(strings.Fields(text)); got > want || got < want*8/10 {
			t.Errorf("%s: want about %d words, got %d", file, want, got)
		}
	}
}

// A text is read in whatever encoding it is; its places are those of its lines.
func TestEncodings(t *testing.T) {
	for _, c := range []struct{ name, data string }{
		{"UTF-8", "Füße – “x”\r\n\r\nzwei\r\n"},
		{"byte order mark", "\ufeffFüße – “x”\n\nzwei"},
		{"Windows-1252", "F\xfc\xdfe \x96 \x93x\x94\n\nzwei"},
		{"UTF-16LE", "\xff\xfe" + string(utf16("Füße – “x”\r\n\r\nzwei", 0))},
		{"UTF-16BE", "\xfe\xff" + string(utf16("Füße – “x”\n\nzwei", 1))},
		{"only CR", "Füße – “x”\r\rzwei"},
	} {
		d := read(t, c.data)
		if got := intake.Plain(d.Blocks); got != "Füße – “x”\nzwei\n" {
			t.Errorf("%s: want two paragraphs, got %q", c.name, got)
			continue
		}
		if at := d.Blocks[1].Origin(); at.Start != (source.Pos{Line: 3, Col: 1}) || at.End != (source.Pos{Line: 3, Col: 5}) {
			t.Errorf("%s: want the second paragraph in line 3, got %v to %v", c.name, at.Start, at.End)
		}
	}
}

// utf16 encodes characters of the basic plane; high says which byte of each holds its high half.
func utf16(s string, low int) []byte {
	var out []byte
	for _, c := range s {
		pair := [2]byte{byte(c), byte(c >> 8)}
		out = append(out, pair[low], pair[1-low])
	}
	return out
}

func TestOtherFiles(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"%PDF-1.7 x", "pdftotext -layout"},
		{`{\rtf1}`, "Rich Text Format"},
		{"PK\x03\x04\x00", "an archive"},
		{"words\x00and more", "no text"},
		{"\xff\xfe\x00\x00\x01\x00", "no text"},
	} {
		if _, err := Read(source.NewFile("old.txt", []byte(c.data))); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: want an error with %q, got %v", c.data, c.want, err)
		}
	}
	for _, n := range []int{intake.MaxText + 1, intake.MaxSize + 1} {
		var limit *intake.LimitError
		if _, err := Read(source.NewFile("old.txt", []byte(strings.Repeat("w", n)))); !errors.As(err, &limit) {
			t.Errorf("want a limit for %d bytes, got %v", n, err)
		}
	}
	if d := read(t, " \n\f\n\t"); len(d.Blocks) != 0 {
		t.Errorf("want nothing of an empty text, got %v", d.Blocks)
	}
}

// Texts that are made to be slow are read in proportion to their length.
func TestHostileTexts(t *testing.T) {
	for name, text := range map[string]string{
		"items":      strings.Repeat("1. x\n", 10_000),
		"bullets":    strings.Repeat("• x\n", 10_000),
		"deep":       nested(2000),
		"rules":      strings.Repeat("---\n", 25_000),
		"gaps":       strings.Repeat("a   b\n", 10_000),
		"columns":    strings.Repeat("a   ", 25_000) + "\n" + strings.Repeat("a   ", 25_000),
		"one line":   strings.Repeat("word ", 400_000),
		"hyphens":    strings.Repeat("infor-\nmation ", 10_000),
		"form feeds": strings.Repeat("head\n\f", 25_000),
		"leaders":    strings.Repeat("a ..... 1\n", 80_000),
		"dots":       strings.Repeat(". ", 400_000),
		"lists far":  strings.Repeat("1. a\n\n", 30_000),
	} {
		_, err := Read(source.NewFile("old.txt", []byte(text)))
		var limit *intake.LimitError
		if err != nil && !errors.As(err, &limit) {
			t.Errorf("%s: want blocks or a limit, got %v", name, err)
		}
	}
}

func nested(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s- x\n", strings.Repeat(" ", min(2*i, 400)))
	}
	return b.String()
}

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatal("want cases", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
	}
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("F\xfc\xdfe"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := Read(source.NewFile("old.txt", data)); err == nil {
			intaketest.Check(t, d)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile("testdata/cases/lists.txtar")
	if err != nil {
		b.Fatal(err)
	}
	page := []byte(strings.Repeat(string(data), 3))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(source.NewFile("old.txt", page)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
