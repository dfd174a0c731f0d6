package tree_test

import (
	"fmt"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A list whose lines are joined is told once, at the first of its lines that goes.
func TestFoldedLists(t *testing.T) {
	for text, want := range map[string]string{
		"a: >\n  We use it to:\n  - collect\n  - send\n":      "3:3 - collect",
		"a: >-\n  We use it to:\n\n  1. collect\n  2. send\n": "5:3 2. send",
		"a: We use it to\n  - collect\n":                      "2:3 - collect",
		"x:\n  - Ünter uns\n    - collect\n":                  "3:5 - collect",
		"a: \"We use it to:\n  - collect\n  - send\"\n":       "2:3 - collect",
		"a: 'We use it to:\n  * collect\n  * send'\n":         "2:3 * collect",
		"a: >\n  | b | c |\n  | - | - |\n  | d | e |\n":       "3:3 | - | - |",
		"a:\n  b | c\n  d | e\n":                              "3:3 d | e",
		"a: Our data\n  | b | c |\n  | - | - |\n":             "2:3 | b | c |",
		"a: |\n  | b | c |\n  | - | - |\n":                    "",
		"a: >\n  We use b | c\n  | and d\n":                   "",
		"a: |\n  We use it to:\n  - collect\n  - send\n":      "",
		"a: >\n  We use it to:\n    - collect\n    - send\n":  "", // which keeps lines that are indented further
		"a: >\n  - We collect it.\n\n  - We send it.\n":       "",
		"a: >\n  We use it for you\n  - and only for you.\n":  "", // a dash within a sentence
		"a: \"We use it for you\n  - and only for you.\"\n":   "",
		"a: We have 2\n  5. May\n":                            "",
		"a: We use it\n  for you\n  -and others\n":            "",
		"a: \"We use it to:\\n- collect\\n- send\"\n":         "",
	} {
		_, errors, warnings := tree.ParseAndWarn(source.NewFile("a", []byte(text)))
		got := ""
		for _, d := range append(errors, warnings...) {
			got += fmt.Sprintf("%d:%d %s", d.Span.Start.Line, d.Span.Start.Col, d.Span.Cut())
		}
		if want != got {
			t.Errorf("%s\nwant %q\ngot  %q", text, want, got)
		}
	}
}
