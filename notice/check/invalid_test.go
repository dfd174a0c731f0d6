package check_test

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/testdata/golden"
)

// Every file of testdata/invalid has one mistake of form, and gives the one finding of form that
// stands in the file beside it. NOTICEC_UPDATE=1 writes those anew.
func TestInvalid(t *testing.T) {
	t.Chdir("../../testdata/invalid")
	paths, err := filepath.Glob("*.notice.yaml")
	if err != nil || len(paths) < 60 {
		t.Fatalf("want at least 60 files, got %d, %v", len(paths), err)
	}
	for _, path := range paths {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			var r check.Result
			_, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, []workspace.Source{{Dir: ".", Name: name}}, func(_ workspace.Source, got check.Result) error { r = got; return nil })
			if err != nil {
				t.Fatal(err)
			}
			r.Findings = slices.DeleteFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Code.ID >= "NC300" }) // of the law
			var got bytes.Buffer
			if err := report.Text(&got, report.Report{Findings: r.Findings}); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, strings.TrimSuffix(path, ".notice.yaml")+".want", got.String())
			if len(r.Findings) != 1 || r.Notice != nil {
				t.Fatalf("want one finding of form and no notice to print, got %d", len(r.Findings))
			}
			if code, _, _ := strings.Cut(name, "-"); r.Findings[0].Code.ID != code {
				t.Errorf("want %s, got %s", code, r.Findings[0].Code.ID)
			}
			quoted(t, r.Findings[0])
		})
	}
}

// about are the quotes of a message that name what is written at the place.
var about = regexp.MustCompile("^(?:unknown key|the key) `([^`]+)`(?: is written| in|$)|^`([^`]+)` is not|, (?:but|not) `([^`…]+)`")

// quoted checks that what a message quotes from its place stands there.
func quoted(t *testing.T, d diag.Diagnostic) {
	m := about.FindStringSubmatch(d.Message)
	if m == nil || d.Code.ID == "NC204" {
		return
	}
	if want, got := m[1]+m[2]+m[3], strings.Trim(d.Span.Cut(), `"'`); want != got {
		t.Errorf("the message quotes %q, at its place stands %q", want, got)
	}
}
