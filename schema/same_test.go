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

// at returns the Node at a keyword location of the library.
func (d *document) at(keywords string) *Node {
	n := d.root
	steps := strings.Split(keywords, "/")[1:]
	for i := 0; i < len(steps) && n != nil; i++ {
		switch steps[i] {
		case "properties":
			i++
			n, _ = n.property(strings.NewReplacer("~1", "/", "~0", "~").Replace(steps[i]))
		case "additionalProperties":
			n = n.otherKeys
		case "items":
			n = n.items
		case "if":
			n = n.ifSchema
		case "then":
			n = n.then
		case "else":
			n = n.elseSchema
		}
	}
	return n
}

// refused returns what the library refuses.
func refused(t *testing.T, d *document, root *tree.Node) []misfit {
	t.Helper()
	s, err := library()
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
			if n := d.at(place[:i]); n == nil {
				t.Errorf("no schema at %s", place)
			} else {
				out = append(out, misfit{n, place[i+1:], e.InstanceLocation})
			}
		}
	}
	walk(failed)
	return out
}

// Nodes refuse what the schema that the library compiles refuses, at the same places, by the
// same keywords.
func same(t *testing.T, data []byte) {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", data))
	if root == nil || len(list) > 0 {
		return
	}
	d, err := noticeEntry.read()
	if err != nil {
		t.Fatal(err)
	}
	want := refused(t, d, root)
	var got []misfit
	if !d.root.validate(root) {
		for _, v := range d.violations(root) {
			got = append(got, misfit{v.schema, v.keyword, v.pointer})
			if at := root.At(v.pointer); at != v.node {
				t.Errorf("%.200q: at %s is another value", data, v.pointer)
			}
		}
		if got == nil {
			t.Errorf("%.200q: it is not valid, but breaks nothing", data)
		}
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

// Numbers are read as the library reads them.
func TestNumbers(t *testing.T) {
	s, err := jsonschema.CompileString("noticec.schema.json", configText)
	if err != nil {
		t.Fatal(err)
	}
	d, err := configEntry.read()
	if err != nil {
		t.Fatal(err)
	}
	for value, want := range map[string]bool{
		"20": true, "0": true, "100": true, "20.0": true, "1e1": true, "-0": true, "100.0": true, "1.0000000000000000001": true,
		"-1": false, "200": false, "101": false, "100.5": false, "2.5": false, "0x10": false, "0o7": false, "007": false, "+3": false, "1_0": false, ".inf": false, "12345678901234567890": false,
		"1e999999999": false, "-1e-9": false, "true": false, "few": false, "'20'": false, "[20]": false, "{a: 20}": false,
	} {
		root, _ := tree.Parse(source.NewFile("a", []byte("readability: {ease: "+value+"}\n")))
		if root == nil {
			t.Fatalf("%s: it is not read", value)
		}
		if got := d.root.validate(root); got != want {
			t.Errorf("%s: want valid %t, got %t", value, want, got)
		}
		if err := s.Validate(root.Value()); want != (err == nil) {
			t.Errorf("%s: want valid %t, the library says %v", value, want, err)
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
