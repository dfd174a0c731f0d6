package format_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/testdata/golden"
)

func formatted(t testing.TB, name string, data []byte) ([]byte, *tree.Node, error) {
	t.Helper()
	f := source.NewFile(name, data)
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return nil, nil, nil
	}
	out, err := format.File(f, root, false)
	return out, root, err
}

// Each file of testdata holds a text and its canonical form.
func TestFormat(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) < 5 {
		t.Fatalf("want the files of testdata, got %v, %v", paths, err)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := formatted(t, path, a.Files[0].Data)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		a.Files[1].Data = got
		golden.Check(t, path, string(txtar.Format(a)))
	}
}

// Every notice of the project, formatted, has the same values, and formatted again is the same.
func TestFormatKeepsValues(t *testing.T) {
	count := 0
	try := func(name string, data []byte) {
		out, root, err := formatted(t, name, data)
		if root == nil || errors.Is(err, format.ErrUnchanged) {
			return
		}
		count++
		again, reread, err2 := formatted(t, name, out)
		switch {
		case err != nil || err2 != nil:
			t.Errorf("%s: %v, %v", name, err, err2)
		case !reflect.DeepEqual(root.Value(), reread.Value()):
			t.Errorf("%s: the values changed:\n%s", name, out)
		case !bytes.Equal(out, again):
			t.Errorf("%s: formatted again, it changes: %s", name, cmp.Diff(string(out), string(again)))
		}
	}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if d != nil && strings.HasPrefix(d.Name(), ".") && len(d.Name()) > 2 {
				return fs.SkipDir
			}
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		switch filepath.Ext(path) {
		case ".yaml":
			try(path, data)
		case ".txtar":
			for _, f := range txtar.Parse(data).Files {
				try(path+":"+f.Name, f.Data)
			}
		}
		return nil
	})
	if err != nil || count < 60 {
		t.Errorf("want many files formatted, got %d, %v", count, err)
	}
}

func TestLineEndsAndMarksStay(t *testing.T) {
	out, _, err := formatted(t, "a", []byte("\ufefftitle:   T\r\nnoticec: 1\r\n"))
	if want := "\ufeffnoticec: 1\r\ntitle: T\r\n"; err != nil || string(out) != want {
		t.Errorf("want %q, got %q, %v", want, out, err)
	}
}

func TestAliasesAreLeftAlone(t *testing.T) {
	_, _, err := formatted(t, "a", []byte("title: T\nlaws: &x\n  name: a\nspeaker: s\npurposes: *x\nnoticec: 1\n"))
	if !errors.Is(err, format.ErrUnchanged) {
		t.Errorf("want the file left alone, got %v", err)
	}
}

// In the canonical form a collection in brackets fits into a line, unless it holds what only
// brackets can.
func TestLongFlowsAreBroken(t *testing.T) {
	count := 0
	for _, pattern := range []string{"../../examples/*/*.yaml", "../../testdata/*/*.yaml", "testdata/*.txtar"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("want files for %s, got %v", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i, line := range strings.Split(string(data), "\n") { // each line by itself, so that all lengths and contents occur
				inner := strings.TrimPrefix(strings.TrimSpace(line), "- ")
				if at := strings.IndexAny(inner, "{["); at != 0 && (at < 2 || inner[at-2:at] != ": ") {
					continue
				}
				for _, pad := range []int{0, 40, 80} {
					text := "k" + strings.Repeat("x", pad) + ":\n  - " + inner + "\n"
					out, root, err := formatted(t, path, []byte(text))
					if root == nil || err != nil {
						continue
					}
					count++
					for _, got := range strings.Split(string(out), "\n") {
						if r := strings.TrimSpace(got); utf8.RuneCountInString(got) > 100 && (strings.HasPrefix(r, "- {") || strings.Contains(r, ": {") && strings.HasSuffix(r, "}")) {
							t.Errorf("%s:%d: want the brackets broken, got %s", path, i+1, got)
						}
					}
				}
			}
		}
	}
	if count < 300 {
		t.Errorf("want many lines with brackets, got %d", count)
	}
}

func FuzzFormat(f *testing.F) {
	long := strings.Repeat("long words ", 10) + "here"
	for _, s := range []string{
		"title: T\nnoticec: 1\n", "a:\n    - b\n    -   c: d\n        e: f\n", "a: |\n    x\n     y\n\nb: >-\n  z\n", "# c\na: 1 # d\n\n\n\n# e\nb:\n  # f\n  c: 'x\n    y'\n  # g\n", "a: {b: c,\n  d: e}\n", "a:\n- b\n- c\n",
		"a: \"x\n\n  y\"\nb: z\n  w\n", "a: |2\n    x\n", "a:\n  b: 1\n # c\nd: 2\n",
		"a: {b: " + long + ", c: [d, , {e: 'f #g', ? h}, i: j]} # k\n", "a:\n  - {b: \"" + long + "\", c: {}, d: [], e} #f\n  - [g, " + long + "]\n", "a: [" + long + ",\n  b, {c: d\n  }] \n",
		"a: {b: &c " + long + ", d: *c}\n", "- {a: " + long + "}\n", "a: [- " + long + "]\n", "{a: " + long + "}\n", "a: [\"" + long + "\":b, ? c : d]\n", "a: [" + long + ", # b\n  c]\n", "\"a\" : [" + long + "]\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, root, err := formatted(t, "a", data)
		if root == nil || err != nil {
			return
		}
		again, reread, err := formatted(t, "a", out)
		if err != nil || reread == nil || !reflect.DeepEqual(root.Value(), reread.Value()) || !bytes.Equal(out, again) {
			t.Errorf("%q became %q, then %q (%v)", data, out, again, err)
		}
	})
}
