package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Words that a text loses to a comment on another of its lines are told; true comments are not.
func TestWordsLostOnOtherLines(t *testing.T) {
	for text, want := range map[string]string{
		// before the text
		"a: #1 priority\n  is your privacy":         "1:4 NC017 #1 priority",
		"a:\n  #1 priority\n  is your privacy":      "2:3 NC017 #1 priority",
		"a: #1\n\n  is your privacy":                "1:4 NC017 #1",
		"- #1 priority\n  is your privacy":          "1:3 NC017 #1 priority",
		"-\n  #1 priority\n  is your privacy":       "2:3 NC017 #1 priority",
		"- b\n- - #1 priority\n    is your privacy": "2:5 NC017 #1 priority",
		"x: {a: #1 priority\n  is your privacy}":    "1:8 NC017 #1 priority",
		"? a\n: #1 priority\n  is your privacy":     "2:3 NC017 #1 priority",
		"a: # see above\n  is your privacy":         "",
		"a: #todo\n  is your privacy":               "",
		"a: # see above\n  #1 is it\n  your words":  "",
		"a: #1 of two\n  - is your privacy":         "",
		"a: #1 of two\n  b: is your privacy":        "",
		"#1 of two\na: is your privacy":             "",
		"a: #1 of two\n  \"is your privacy\"":       "",
		// behind it
		"a: We keep letters.\n  #1 is privacy\nb: c":       "1:4 NC017 We keep letters.\n  #1 is privacy",
		"a: We keep letters.\n\n  #1 is privacy\n  #2 too": "1:4 NC017 We keep letters.\n\n  #1 is privacy",
		"a: We keep\n  letters.\n  #1 is privacy":          "1:4 NC017 We keep\n  letters.\n  #1 is privacy",
		"x:\n  - We keep letters.\n    #1 is privacy":      "2:5 NC017 We keep letters.\n    #1 is privacy",
		"x:\n  - &a We keep letters.\n    #1 is\n  - *a":   "2:8 NC017 We keep letters.\n    #1 is",
		"x:\n  - a: We keep letters.\n      #1 is privacy": "2:8 NC017 We keep letters.\n      #1 is privacy",
		"x: [We keep letters\n#1 is privacy\n]":            "1:5 NC017 We keep letters\n#1 is privacy",
		"a: |\n    We keep letters.\n  #1 is privacy":      "2:5 NC017 We keep letters.\n  #1 is privacy",
		"a: We keep letters.\n#1 is privacy\nb: c":         "",
		"x:\n  - a: We keep letters.\n    #1 is privacy":   "",
		"x:\n  - We keep letters.\n  #1 is privacy\n  - b": "",
		"a: We keep letters.\n  # 1 is privacy":            "",
		"a: We keep letters.\n  #privacy comes first":      "",
		"a: We keep letters.\n  # as before:\n  #1 is":     "",
		"a: We keep letters. # all\n  #1 is privacy":       "",
		"a: \"We keep letters.\"\n  #1 is privacy":         "",
		"a: |\n  We keep letters.\n  #1 is privacy":        "",
		"x: [We keep letters,\n  #1 is privacy\n  b]":      "",
	} {
		_, errors, warnings := tree.ParseAndWarn(source.NewFile("a", []byte(text+"\n")))
		got := ""
		for _, d := range append(errors, warnings...) {
			if d.Code.ID != "NC012" { // a list is no notice
				got += fmt.Sprintf("%d:%d %s %s", d.Span.Start.Line, d.Span.Start.Col, d.Code.ID, d.Span.Cut())
			}
		}
		if want != got {
			t.Errorf("%s\nwant %q\ngot  %q", text, want, got)
		}
	}
}

// A comment between the lines of a text, which YAML refuses, is named.
func TestCommentWithinAText(t *testing.T) {
	_, list := tree.Parse(source.NewFile("a", []byte("title: T\nintro: We keep\n  #1 your letters\n  and delete them\nlanguage: en\n")))
	if len(list) != 1 || list[0].Span.Cut() != "#1 your letters" || !strings.Contains(list[0].Message, "the text ends before `#1`") {
		t.Errorf("want the comment, got %+v", list)
	}
}

// What is missing behind a key or a dash may be its comment; other comments are none of it.
func TestHelpForWhatIsMissing(t *testing.T) {
	for text, want := range map[string]bool{"a: #1 priority": true, "x:\n  - #1 priority\n  - b": true, "a: # no": false, "x: [~, \"b #1\"]": false, "a: ~ #1": false, "a:\n#1 b": false} {
		_, list := tree.Parse(source.NewFile("a", []byte(text+"\n")))
		if len(list) != 1 || strings.Contains(list[0].Help, "begins with `#`") != want {
			t.Errorf("%s: want a number sign in the help: %t, got %+v", text, want, list)
		}
	}
}
