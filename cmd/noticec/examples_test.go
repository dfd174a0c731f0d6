package main

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// transcribed are the examples that keep what their originals get wrong.
var transcribed = map[string]bool{"examples/ats/ats.notice.yaml": true, "examples/imago/imago.notice.yaml": true}

// The examples are models: nothing is found in them but that no lawyer has reviewed the wording of
// a language, they are in canonical form, no line is longer than a reader sees, and each stands in
// the list of examples with the picture of its first page.
func TestExamplesAreModels(t *testing.T) {
	t.Chdir("../..")
	out := func(want int, args ...string) string {
		var stdout, stderr strings.Builder
		if code := run(context.Background(), env{args: args, stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" }, now: fixed}); code != want {
			t.Fatalf("%q: want exit code %d, got %d\n%s%s", args, want, code, stdout.String(), stderr.String())
		}
		return stdout.String()
	}
	var report struct {
		Findings []struct{ File, Code, Message string }
	}
	if err := json.Unmarshal([]byte(out(0, "lint", "examples", "--format", "json", "--fail-on", "never")), &report); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range report.Findings {
		if transcribed[f.File] {
			seen++
		} else if f.Code != "NC956" {
			t.Errorf("%s: want no finding, got %s [%s]", f.File, f.Message, f.Code)
		}
	}
	if seen < 20 {
		t.Errorf("want findings in what was transcribed, got %d in %+v", seen, report.Findings)
	}
	out(0, "fmt", "--check", "examples")
	readme, err := os.ReadFile("examples/README.md")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	err = filepath.WalkDir("examples", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".notice.yaml") && !strings.HasSuffix(path, ".base.yaml") {
			return err
		}
		count++
		data, err := os.ReadFile(path)
		for i, line := range strings.Split(string(data), "\n") {
			if n := utf8.RuneCountInString(line); n > 100 {
				t.Errorf("%s:%d: want at most 100 characters, got %d", path, i+1, n)
			}
		}
		link := strings.TrimPrefix(filepath.ToSlash(path), "examples/")
		picture := "pages/" + strings.TrimSuffix(filepath.Base(link), ".notice.yaml") + ".png"
		if !strings.Contains(string(readme), "]("+link+")") || strings.HasSuffix(path, ".notice.yaml") && !strings.Contains(string(readme), "]("+picture+")") {
			t.Errorf("want %s and its first page %s in examples/README.md", link, picture)
		}
		return err
	})
	if err != nil || count < 17 {
		t.Errorf("want the examples, got %d, %v", count, err)
	}
}
