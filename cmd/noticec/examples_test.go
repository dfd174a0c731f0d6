package main

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// transcribed are the examples that keep what their originals get wrong.
var transcribed = map[string]bool{"examples/ats/ats.notice.yaml": true, "examples/imago/imago.notice.yaml": true}

// What was transcribed stands in its file once: six words that follow each other in a value do so no
// more often than in the source, and the values of the file, codes and ids with them, have at most a quarter more words
// than the source; with the keys, it is at most 40 in a hundred.
func TestTranscribedOnce(t *testing.T) {
	for path := range transcribed {
		data, err := os.ReadFile("../../" + path)
		if err != nil {
			t.Fatal(err)
		}
		root, list := tree.Parse(source.NewFile(path, data))
		if root == nil || len(list) > 0 {
			t.Fatalf("%s: %v", path, list)
		}
		original, err := os.ReadFile("../../testdata/seeds/" + strings.TrimSuffix(filepath.Base(path), ".notice.yaml") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		said := slices.DeleteFunc(strings.Fields(string(original)), func(w string) bool { return w == "•" || w == "-" })
		want, values, keys := len(said), 0, 0
		left := map[string]int{} // how often a run may follow yet
		for _, run := range sixes(said) {
			left[run]++
		}
		var walk func(n *tree.Node)
		walk = func(n *tree.Node) {
			for _, p := range n.Pairs {
				keys++
				walk(p.Value)
			}
			for _, item := range n.Items {
				walk(item)
			}
			words := strings.Fields(n.Text.Value)
			values += len(words)
			for _, run := range sixes(words) {
				if _, known := left[run]; !known {
					left[run] = 1
				}
				if left[run]--; left[run] < 0 {
					t.Errorf("%s:%d: want %q no more often than in the source", path, n.Span.Start.Line, run)
				}
			}
		}
		walk(root)
		if float64(values) > 1.25*float64(want) || float64(values+keys) > 1.32*float64(want) {
			t.Errorf("%s: want few more words than the %d of the source, got %d in values and %d keys", path, want, values, keys)
		}
		if values < want-20 {
			t.Errorf("%s: want all %d words of the source, got %d", path, want, values)
		}
	}
}

// sixes are the runs of six words in small letters, without their punctuation.
func sixes(words []string) (runs []string) {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = strings.Trim(strings.ToLower(w), ".,:;()'…")
	}
	for i := range len(plain) - 5 {
		runs = append(runs, strings.Join(plain[i:i+6], " "))
	}
	return runs
}

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
