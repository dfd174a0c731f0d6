package tree_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// The place of a value is that of its words, whatever stands before them.
func TestPlacesBehindProperties(t *testing.T) {
	for _, text := range []string{
		"a: &t \"Words\"", "a: &t\t\"Words\"", "a: &t\n  \"Words\"", "a: !!str \"Words\"", "a: !!str\n  \"Words\"", "a: !!str # so\n\n  # and so\n  \"Words\"", "a: !!str &t\r\n  \"Words\"",
		"a: &t !!str\t \"Words\"", "x: [&t \"Words\"]", "a: ! \"Words\"", "a: &t ! \"Words\"",
	} {
		root, _ := tree.Parse(source.NewFile("a", []byte(text+"\n")))
		n := root.Get("a")
		if n == nil {
			n = root.At("/x/0")
		}
		if got := n.Span.Cut(); got != `"Words"` {
			t.Errorf("%q: want the words, got %q", text, got)
		}
	}
}

// A tag without a name is no part of a text, so that it is told wherever it stands.
func TestTags(t *testing.T) {
	for text, want := range map[string]string{
		"a: ! words": "1:4", "a: !\n  - b": "1:4", "a: !\n  b: c": "1:4", "a: ! [b]": "1:4", "a: ! {b: c}": "1:4", "! a: b": "1:1", "x: {! a: b}": "1:5", "x: [! a: b]": "1:5", "a: &x ! words\nb: *x": "1:4",
		"a: &x\n  ! b: c\nd: *x": "2:3", "!x a: b": "1:1", "a: \"! words\"": "", "a: words!": "", "!!str a: b": "",
	} {
		got := ""
		for line := range strings.Lines(findings(text + "\n")) {
			place, _, _ := strings.Cut(line, ": ")
			got += place
			if !strings.Contains(line, "[NC013]") {
				t.Errorf("%q: want no other code, got %s", text, line)
			}
		}
		if want != got {
			t.Errorf("%q: want %s, got %s", text, want, got)
		}
	}
}

// Only keys that were taken are written twice; those without a value were.
func TestKeysWrittenTwice(t *testing.T) {
	many := ""
	for i := range 40 {
		many += "k" + strings.Repeat("x", i) + ": v\n"
	}
	for _, more := range []string{"", many} {
		for text, want := range map[string]int{"~: a\n\"~\": b\n": 0, "<<: {}\n\"<<\": b\n": 0, "a:\na: b\n": 1, "a: b\na: c\na: d\n": 2} {
			if got := strings.Count(findings(text+more), "[NC005]"); want != got {
				t.Errorf("%q with %d bytes more: want %d keys that are written twice, got %d", text, len(more), want, got)
			}
		}
	}
}

// An alias is the node that it names, for which findings are told once, and counts as much.
func TestAliases(t *testing.T) {
	root, list := tree.Parse(source.NewFile("a", []byte("a: &a {b: [c]}\nd: *a\ne: [*a]\n")))
	if len(list) > 0 || root.Get("a") != root.Get("d") || root.Get("a") != root.At("/e/0") {
		t.Errorf("want one node, got %+v", list)
	}
	_, list = tree.Parse(source.NewFile("a", []byte("a: &a {b: !x c, d: e, d: f}\ng: *a\nh: *a\n")))
	if len(list) != 2 {
		t.Errorf("want each finding once, got %+v", list)
	}
	long := "\"" + strings.Repeat("\\\n", 100000) + "\"" // of no character
	for text, want := range map[string]string{
		"a: &a " + long + "\nb: [" + strings.Repeat("*a, ", 20) + "]\n":                                                                         "more than 2 MiB of text",
		"a: &a {? " + long + " : x}\nb: [" + strings.Repeat("*a, ", 20) + "]\n":                                                                 "more than 2 MiB of text",
		"a: &a [" + strings.Repeat("x, ", 1000) + "]\nb: [" + strings.Repeat("*a, ", 100):                                                       "more than 50 000 values",
		"a: &a " + strings.Repeat("[", 40) + "x" + strings.Repeat("]", 40) + "\nb: " + strings.Repeat("[", 40) + "*a" + strings.Repeat("]", 40): "more than 64 levels",
	} {
		if strings.Contains(want, "values") {
			text += "]\n"
		}
		if _, list := tree.Parse(source.NewFile("a", []byte(text))); len(list) == 0 || !strings.Contains(list[len(list)-1].Message, want) {
			t.Errorf("%.40q: want %s, got %+v", text, want, list)
		}
	}
}

// Of more errors than are kept while a file is read, those are shown that would be if all were: the first, and one
// that there are more.
func TestVeryManyErrors(t *testing.T) {
	_, list := tree.Parse(source.NewFile("a", []byte("title: T\n"+strings.Repeat("title: T\n", 20*diag.MaxFindings))))
	if len(list) != diag.MaxFindings+1 || list[0].Code.ID != "NC015" {
		t.Fatalf("want %d findings behind one that there are more, got %d: %v", diag.MaxFindings, len(list), list[0])
	}
	for i, d := range list[1:] {
		if d.Code.ID != "NC005" || d.Span.Start.Line != i+2 {
			t.Fatalf("want the key of line %d, got %v", i+2, d)
		}
	}
}
