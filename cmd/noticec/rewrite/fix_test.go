package rewrite_test

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

const day = "2026-11-23"

// invalid are the notices of testdata/invalid, by name.
func invalid(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../../../testdata/invalid/*.notice.yaml")
	if err != nil || len(paths) < 60 {
		t.Fatalf("want at least 60 files, got %d, %v", len(paths), err)
	}
	out := map[string][]byte{}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(p)] = data
	}
	return out
}

// The finding of a file of testdata/invalid is gone when its fix is applied.
func TestFixesHelp(t *testing.T) {
	fixable := 0
	for name, data := range invalid(t) {
		before, err := workspace.Nearest.Text(name, data, day)
		if err != nil {
			t.Fatal(err)
		}
		code, _, _ := strings.Cut(name, "-")
		i := slices.IndexFunc(before.Findings, func(d diag.Diagnostic) bool { return d.Code.ID == code })
		d := before.Findings[max(i, 0)] // without its bases, a file may have another
		text, after, fixed, err := rewrite.FixText(workspace.Nearest, name, data, day)
		if err != nil {
			t.Fatal(err)
		}
		if d.Fix == nil {
			if fixed != 0 || !bytes.Equal(text, data) {
				t.Errorf("%s: want no change, got %d", name, fixed)
			}
			continue
		}
		fixable++
		if fixed == 0 || slices.ContainsFunc(after.Findings, func(e diag.Diagnostic) bool { return e.Code.ID == d.Code.ID }) {
			t.Errorf("%s: want no %s when %d are fixed, got %v", name, d.Code.ID, fixed, after.Findings)
		}
		fixedAsSaid(t, name, data)
	}
	if fixable < 20 {
		t.Errorf("want 20 findings that can be fixed, got %d", fixable)
	}
}

// Whatever a notice holds, its fixes change nothing but the places that they name, come to
// an end, and leave a text that reads as before.
func FuzzFix(f *testing.F) {
	for _, data := range invalid(f) {
		f.Add(data)
	}
	f.Add([]byte("\ufefftitel: T\r\nphone: 01\r\ncontroller: {name: N, phone: 0163, emial: a}\r\n"))
	f.Add([]byte("title: T\nnoticec: \"1\"\nintro: ${titel} ${titel} ${tilte}\npurposes: [{text: a, basis: Article 6(1)(e), data: x}]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4000 {
			return
		}
		fixedAsSaid(t, "fuzz.notice.yaml", data)
	})
}

func fixedAsSaid(t *testing.T, name string, data []byte) {
	t.Helper()
	result, err := workspace.Nearest.Text(name, data, day)
	if err != nil {
		t.Fatal(err)
	}
	text, _, fixed, err := rewrite.FixText(workspace.Nearest, name, data, day)
	if err != nil {
		t.Fatal(err)
	}
	if fixed == 0 != bytes.Equal(text, data) {
		t.Errorf("%s: %d are fixed, and the text is %q", name, fixed, text)
	}
	if again, _, n, err := rewrite.FixText(workspace.Nearest, name, text, day); err != nil || n != 0 || !bytes.Equal(again, text) {
		t.Errorf("%s: want nothing left to fix, got %d, %v: %q", name, n, err, again)
	}
	// The first round alone, against the places that its findings name.
	if !within(source.NewFile(name, data), result, rewrite.FixOnce(name, data, result)) {
		t.Errorf("%s: bytes outside of the fixes have changed", name)
	}
}

// within reports whether text is that of f with some of the edits of the findings.
func within(f *source.File, r check.Result, text []byte) bool {
	type cut struct {
		from, to int
		text     string
	}
	var cuts []cut
	for _, d := range r.Findings {
		if d.Fix != nil {
			for _, e := range d.Fix.Edits {
				cuts = append(cuts, cut{f.Offset(e.Span.Start), f.Offset(e.Span.End), e.Text})
			}
		}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return cmp.Compare(a.from, b.from) })
	var fits func(at int, text string, cuts []cut) bool
	fits = func(at int, text string, cuts []cut) bool {
		for i, c := range cuts {
			if c.from < at {
				continue
			}
			kept := string(f.Data[at:c.from])
			rest, ok := strings.CutPrefix(text, kept)
			if !ok {
				return false
			}
			if after, ok := strings.CutPrefix(rest, c.text); ok && fits(c.to, after, cuts[i+1:]) {
				return true
			}
			text, at = rest, c.from
		}
		return text == string(f.Data[at:])
	}
	return fits(0, string(text), cuts)
}
