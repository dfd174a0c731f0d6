package format_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// at is a fix of the columns from..to of a line.
func at(f *source.File, line, from, to int, text string) *diag.Fix {
	return diag.Replace(source.Span{File: f, Start: source.Pos{Line: line, Col: from}, End: source.Pos{Line: line, Col: to}}, text, "t")
}

func TestFix(t *testing.T) {
	const old = "\ufefftitle: ü日本 # one\r\nb: \"x\"\r\nc: {d: e}\r\n"
	f := source.NewFile("a", []byte(old))
	again := source.NewFile("a", []byte(old))
	other := source.NewFile("a", []byte("title: another text\n"))
	two := at(f, 2, 4, 7, `"y"`)
	two.Edits = append(two.Edits, at(f, 3, 8, 9, "f").Edits...)
	for _, c := range []struct {
		name  string
		fixes []*diag.Fix
		want  string
		taken int
	}{
		{"after wide letters, with a byte order mark", []*diag.Fix{at(f, 1, 8, 11, "z")}, "\ufefftitle: z # one\r\nb: \"x\"\r\nc: {d: e}\r\n", 1},
		{"two edits", []*diag.Fix{two}, "\ufefftitle: ü日本 # one\r\nb: \"y\"\r\nc: {d: f}\r\n", 1},
		{"the same by way of two notices", []*diag.Fix{at(f, 3, 1, 2, "g"), at(again, 3, 1, 2, "g")}, "\ufefftitle: ü日本 # one\r\nb: \"x\"\r\ng: {d: e}\r\n", 1},
		{"two that quarrel, and one that does not", []*diag.Fix{at(f, 3, 1, 2, "g"), at(f, 3, 1, 2, "h"), at(f, 3, 8, 9, "i")}, "\ufefftitle: ü日本 # one\r\nb: \"x\"\r\nc: {d: i}\r\n", 1},
		{"two that overlap: the first", []*diag.Fix{at(f, 1, 8, 11, "z"), at(f, 1, 9, 11, "y")}, "\ufefftitle: z # one\r\nb: \"x\"\r\nc: {d: e}\r\n", 1},
		{"one key twice: not both", []*diag.Fix{at(f, 2, 1, 2, "g"), at(f, 3, 1, 2, "g")}, "\ufefftitle: ü日本 # one\r\ng: \"x\"\r\nc: {d: e}\r\n", 1},
		{"what is no YAML then", []*diag.Fix{at(f, 3, 8, 9, "[")}, old, 0},
		{"what makes two values of one", []*diag.Fix{at(f, 3, 8, 9, "e, g: h")}, old, 0},
		{"what takes a comment away", []*diag.Fix{at(f, 1, 8, 17, "z")}, old, 0},
		{"what makes other words of a comment", []*diag.Fix{at(f, 1, 8, 17, `"ü日本 #on"`)}, old, 0},
		{"what makes words of a comment", []*diag.Fix{at(f, 1, 8, 17, `"ü日本 # one"`)}, "\ufefftitle: \"ü日本 # one\"\r\nb: \"x\"\r\nc: {d: e}\r\n", 1},
		{"of another text", []*diag.Fix{at(other, 1, 8, 9, "z")}, old, 0},
		{"nothing", nil, old, 0},
	} {
		text, taken := format.Fix(f, c.fixes)
		if d := cmp.Diff(c.want, string(text)); d != "" || c.taken != taken {
			t.Errorf("%s: want %d, got %d\n%s", c.name, c.taken, taken, d)
		}
	}
}

// The words that a number sign or an anchor takes from a text come back.
func TestFixOfLostWords(t *testing.T) {
	f := source.NewFile("a", []byte("title: permit #2 for \"vans\" # and bikes\nnames: [&Co carriers, b] # all\nlist:\n  - &A\n    B\n  - bin #1\n"))
	_, _, found := tree.ParseAndWarn(f)
	var fixes []*diag.Fix
	for _, d := range found {
		fixes = append(fixes, d.Fix)
	}
	text, taken := format.Fix(f, fixes)
	if d := cmp.Diff("title: \"permit #2 for \\\"vans\\\" # and bikes\"\nnames: [\"&Co carriers\", b] # all\nlist:\n  - \"&A B\"\n  - \"bin #1\"\n", string(text)); d != "" || taken != 4 {
		t.Errorf("want 4, got %d\n%s", taken, d)
	}
}

func TestFixOfWhatIsNoYAML(t *testing.T) {
	f := source.NewFile("a", []byte("a: [\n"))
	if text, taken := format.Fix(f, []*diag.Fix{at(f, 1, 1, 2, "b")}); string(text) != "a: [\n" || taken != 0 {
		t.Errorf("want the text as it was, got %q", text)
	}
}
