package schema

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

var library = sync.OnceValues(func() (*jsonschema.Schema, error) { return jsonschema.CompileString("notice.schema.json", text) })

// A misfit is a keyword that a value breaks. Both places are JSON pointers.
type misfit struct{ schema, keyword, value string }

// leaves returns what a schema refuses.
func leaves(t *testing.T, s *jsonschema.Schema, err error, root *tree.Node) []misfit {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	whole, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	failed, ok := s.Validate(root.Value()).(*jsonschema.ValidationError)
	if !ok {
		return nil
	}
	var out []misfit
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		for _, c := range e.Causes {
			walk(c)
		}
		if len(e.Causes) == 0 {
			place := strings.ReplaceAll(e.KeywordLocation, "/$ref", "")
			i := strings.LastIndexByte(place, '/')
			if o, at := whole.follow(place[:i]); o == nil {
				t.Errorf("no schema at %s", place)
			} else {
				out = append(out, misfit{at, place[i+1:], e.InstanceLocation})
			}
		}
	}
	walk(failed)
	return out
}

// The schema that is made from the table refuses what the one that the library compiles
// refuses, at the same places, by the same keywords.
func same(t *testing.T, data []byte) {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", data))
	if root == nil || len(list) > 0 {
		return
	}
	s, err := library()
	want := leaves(t, s, err, root)
	s, err = compiled()
	got := leaves(t, s, err, root)
	p, err := whole()
	if err != nil {
		t.Fatal(err)
	}
	if v := p.fits(root); v != unsure && (v == yes) != (len(want) == 0) {
		t.Errorf("%.200q: the quick verdict is %d, the schema finds %v", data, v, want)
	}
	byAll := func(a, b misfit) int {
		return strings.Compare(a.value+"\x00"+a.schema+"\x00"+a.keyword, b.value+"\x00"+b.schema+"\x00"+b.keyword)
	}
	slices.SortFunc(want, byAll)
	slices.SortFunc(got, byAll)
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(misfit{})); diff != "" {
		t.Errorf("%.200q: the schema says otherwise (-) than its table (+):\n%s", data, diff)
	}
}

// notices are the notices of the repository, and each with one line changed.
func notices(t testing.TB) [][]byte {
	var out [][]byte
	for _, pattern := range []string{"../examples/*/*.yaml", "../testdata/valid/*.yaml", "../testdata/invalid/*.yaml", "../testdata/complete/*.yaml"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no notices (%v)", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, data)
		}
	}
	return out
}

func TestTableIsAsCompiled(t *testing.T) {
	for _, data := range notices(t) {
		same(t, data)
		lines := strings.SplitAfter(string(data), "\n")
		for i, line := range lines {
			key, value, ok := strings.Cut(line, ": ")
			if testing.Short() && i%7 > 0 || !ok {
				continue
			}
			for _, changed := range []string{"", key + ": 1\n", key + ": [" + strings.TrimSpace(value) + "]\n", key + "x: " + value, key + ": {a: b}\n", key + ": true\n"} {
				lines[i] = changed
				same(t, []byte(strings.Join(lines, "")))
			}
			lines[i] = line
		}
	}
}

// The quick verdict knows every notice that is right: the library is not asked.
func TestRightNoticesFit(t *testing.T) {
	p, err := whole()
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, data := range notices(t) {
		root, list := tree.Parse(source.NewFile("a", data))
		if root == nil || len(list) > 0 {
			continue
		}
		s, err := library()
		if want := leaves(t, s, err, root); len(want) > 0 {
			continue
		}
		if right++; p.fits(root) != yes {
			t.Errorf("%.200q: want a quick verdict", data)
		}
	}
	if right < 20 {
		t.Errorf("want more than %d notices that are right", right)
	}
}

// Where numbers stand, the quick verdict is that of the library, or it is not sure.
func TestVerdictOfNumbers(t *testing.T) {
	s, err := jsonschema.CompileString("noticec.schema.json", configText)
	if err != nil {
		t.Fatal(err)
	}
	p, err := wholeConfig()
	if err != nil {
		t.Fatal(err)
	}
	for value, want := range map[string]verdict{
		"20": yes, "0": yes, "-1": no, "200": no, "100": yes, "2.5": unsure, "20.0": unsure, "1e1": unsure, "0x10": unsure, "0o7": unsure, "007": unsure, "+3": unsure, "1_0": unsure, ".inf": unsure, "12345678901234567890": unsure,
		"true": no, "few": no, "'20'": no, "[20]": no, "{a: 20}": no,
	} {
		root, _ := tree.Parse(source.NewFile("a", []byte("readability: {ease: "+value+"}\n")))
		if root == nil {
			t.Fatalf("%s: it is not read", value)
		}
		got := p.fits(root)
		if got != want {
			t.Errorf("%s: want the verdict %d, got %d", value, want, got)
		}
		if err := s.Validate(root.Value()); got != unsure && (got == yes) != (err == nil) {
			t.Errorf("%s: the verdict is %d, the library says %v", value, got, err)
		}
	}
}

// Whatever a notice holds, the table says what the schema says.
func FuzzSame(f *testing.F) {
	for _, s := range []string{
		"title: T\n", "noticec: 2\ntitle: T\n", "noticec: 1.0\ntitle: T\n", "noticec: 1e0\ntitle: T\n", "regime: [uk-gdpr, 3]\n", "transfers: none\n", "rights: {items: {right: access}}\n", "updated: 2026-13-01\n",
		"retention: [{until_age: 131}]\n", "retention: [{until_age: -1}]\n", "retention: [{until_age: 5.5}]\n", "retention: [{until_age: 0x10}]\n", "retention: [{until_age: .inf}]\n", "retention: [{until_age: 1e999999999}]\n", "retention: [{until_age: -1e99999999}]\n", "retention: [{until_age: 12345678901234567890123}]\n", "lawful_bases: [{any_of: [{any_of: [{basis: x}]}]}]\n", "\"a/b\": {\"~1\": x}\n", "title: \"\"\n",
	} {
		f.Add([]byte(s))
	}
	for _, data := range notices(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		same(t, data)
	})
}
