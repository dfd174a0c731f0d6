package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// What is still to be written is found once, at its place, whatever is expected there: words, a
// code, a date, a period or an address. Nothing is said of its shape, and no rule takes it for
// something that the notice states or lacks.
func TestUnwritten(t *testing.T) {
	files, err := filepath.Glob("../../testdata/complete/*.notice.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("want notices, got %v, %v", files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f := source.NewFile("n", data)
		root, list := tree.Parse(f)
		if len(list) > 0 {
			t.Fatal(list)
		}
		for path, span := range fillable("", root) {
			lines := strings.Split(string(data), "\n")
			line := []rune(lines[span.Start.Line-1])
			if span.End.Line != span.Start.Line {
				continue
			}
			lines[span.Start.Line-1] = string(line[:span.Start.Col-1]) + `"TODO(the (true) answer)"` + string(line[span.End.Col-1:])
			r, err := check.File(source.NewFile("n", []byte(strings.Join(lines, "\n"))), check.Settings{Today: "2026-11-22"}, nil)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range r.Findings {
				got = append(got, d.Code.ID+": "+d.Message)
			}
			if want := []string{"NC814: this is still to be written: the (true) answer"}; !slices.Equal(got, want) {
				t.Errorf("%s: %s: want %q, got %q", filepath.Base(name), path, want, got)
			}
		}
	}
}

// A placeholder between angle brackets is found once, and not as HTML.
func TestPlaceholderIsNoHTML(t *testing.T) {
	for body, want := range map[string]string{
		"We are <insert name>.":              "NC814",
		"We are <<name>>.":                   "NC814",
		"<Your organisation>":                "NC814",
		"We are <b>us</b>, <insert name>.":   "NC081 NC814",
		"We are <insert name>, <your name>.": "NC814",
	} {
		r, err := check.File(source.NewFile("n", []byte("noticec: 1\ntitle: T\nregime: uk-gdpr\nintro: \""+body+"\"\n")), check.Settings{Today: "2026-11-22"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range r.Findings {
			if d.Code.ID == "NC081" || d.Code.ID == "NC814" {
				got = append(got, d.Code.ID)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: want %s, got %s", body, want, s)
		}
	}
}

// fillable are the places of values that an author writes. What names the law, the language or the
// version of the notice language, and what items are called, must be there before anything can be
// judged; what an item is not named by is not used; and a note can say anything, so that no rule
// takes one for the words that it looks for.
func fillable(path string, n *tree.Node) map[string]source.Span {
	out := map[string]source.Span{}
	if n.Kind == tree.Scalar {
		out[path] = n.Span
	}
	for _, p := range n.Pairs {
		if !slices.Contains([]string{"noticec", "regime", "language", "id", "data", "recipients", "retention", "note"}, p.Key.Value) || p.Value.Kind == tree.Sequence && path == "" {
			for k, v := range fillable(path+"/"+p.Key.Value, p.Value) {
				out[k] = v
			}
		}
	}
	for i, item := range n.Items {
		for k, v := range fillable(path+"/"+string(rune('0'+i)), item) {
			out[k] = v
		}
	}
	return out
}

// What is written of a value has a place inside it, which is found among many of them in no time.
func TestUnwrittenIsLinear(t *testing.T) {
	const many = 40_000
	text := "noticec: 1\ntitle: T\nregime: uk-gdpr\npurposes:\n" + strings.Repeat("  - TODO(a)\n", many)
	begin := time.Now()
	r, err := check.File(source.NewFile("n", []byte(text)), check.Settings{Today: "2026-11-22"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begin); took > time.Minute {
		t.Errorf("want the findings at once, got them after %s", took)
	}
	found := map[string]int{}
	for _, d := range r.Findings {
		if d.Span.Start.Line > 4 {
			found[d.Code.ID]++
		}
	}
	if len(found) != 1 || found["NC814"] == 0 {
		t.Errorf("want only placeholders found, got %v", found)
	}
}
