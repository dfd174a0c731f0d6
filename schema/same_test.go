package schema

import (
	"fmt"
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

var library = sync.OnceValues(func() (*jsonschema.Schema, error) { return jsonschema.CompileString("notice.schema.json", noticeText) })

// A misfit is a keyword that a value breaks. Both places are JSON pointers.
type misfit struct {
	schema         *Node
	keyword, value string
}

// leaves returns what a schema refuses.
func leaves(t *testing.T, s *jsonschema.Schema, err error, root *tree.Node) []misfit {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	d, err := noticeEntry.read()
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
			if n, _, _ := d.at(place[:i]); n == nil {
				t.Errorf("no schema at %s", place)
			} else {
				out = append(out, misfit{n, place[i+1:], e.InstanceLocation})
			}
		}
	}
	walk(failed)
	return out
}

// The schema that is made from Nodes refuses what the one that the library compiles
// refuses, at the same places, by the same keywords.
func same(t *testing.T, data []byte) {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", data))
	if root == nil || len(list) > 0 {
		return
	}
	s, err := library()
	want := leaves(t, s, err, root)
	d, err := noticeEntry.read()
	if err != nil {
		t.Fatal(err)
	}
	s, err = noticeEntry.compile(d.root, root)
	got := leaves(t, s, err, root)
	if r := d.root.validate(root); r != undecided && (r == valid) != (len(want) == 0) {
		t.Errorf("%.200q: the quick result is %d, the schema finds %v", data, r, want)
	}
	byAll := func(a, b misfit) int {
		return strings.Compare(fmt.Sprintf("%s %p %s", a.value, a.schema, a.keyword), fmt.Sprintf("%s %p %s", b.value, b.schema, b.keyword))
	}
	slices.SortFunc(want, byAll)
	slices.SortFunc(got, byAll)
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(misfit{}), cmp.Comparer(func(a, b *Node) bool { return a == b })); diff != "" {
		t.Errorf("%.200q: the library reads the schema otherwise (-) than we do (+):\n%s", data, diff)
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

// Each key of each section is tried in six ways, in three places, for notices are like each other.
func TestNodesAreAsTheLibraryReads(t *testing.T) {
	tried := map[string]int{}
	for _, data := range notices(t) {
		same(t, data)
		lines, section := strings.SplitAfter(string(data), "\n"), ""
		for i, line := range lines {
			if line == "" {
				continue
			}
			if line[:1] != " " && line[:1] != "-" {
				section, _, _ = strings.Cut(line, ":")
			}
			key, value, ok := strings.Cut(line, ": ")
			if testing.Short() && i%7 > 0 || !ok || tried[section+"\n"+key] == 3 {
				continue
			}
			tried[section+"\n"+key]++
			for _, changed := range []string{"", key + ": 1\n", key + ": [" + strings.TrimSpace(value) + "]\n", key + "x: " + value, key + ": {a: b}\n", key + ": true\n"} {
				lines[i] = changed
				same(t, []byte(strings.Join(lines, "")))
			}
			lines[i] = line
		}
	}
}

// The quick check knows every notice that is right: the library is not asked.
func TestRightNoticesAreValid(t *testing.T) {
	d, err := noticeEntry.read()
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
		if right++; d.root.validate(root) != valid {
			t.Errorf("%.200q: want a quick result", data)
		}
	}
	if right < 20 {
		t.Errorf("want more than %d notices that are right", right)
	}
}

// Where numbers stand, the quick result is that of the library, or unknown.
func TestNumbers(t *testing.T) {
	s, err := jsonschema.CompileString("noticec.schema.json", configText)
	if err != nil {
		t.Fatal(err)
	}
	d, err := configEntry.read()
	if err != nil {
		t.Fatal(err)
	}
	for value, want := range map[string]result{
		"20": valid, "0": valid, "-1": invalid, "200": invalid, "100": valid, "2.5": undecided, "20.0": undecided, "1e1": undecided, "0x10": undecided, "0o7": undecided, "007": undecided, "+3": undecided, "1_0": undecided, ".inf": undecided, "12345678901234567890": undecided,
		"true": invalid, "few": invalid, "'20'": invalid, "[20]": invalid, "{a: 20}": invalid,
	} {
		root, _ := tree.Parse(source.NewFile("a", []byte("readability: {ease: "+value+"}\n")))
		if root == nil {
			t.Fatalf("%s: it is not read", value)
		}
		got := d.root.validate(root)
		if got != want {
			t.Errorf("%s: want the result %d, got %d", value, want, got)
		}
		if err := s.Validate(root.Value()); got != undecided && (got == valid) != (err == nil) {
			t.Errorf("%s: the result is %d, the library says %v", value, got, err)
		}
	}
}

// Whatever a notice holds, we find what the library finds.
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
