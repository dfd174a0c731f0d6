package format

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// reword puts words in the place of others, in each text that holds them.
func reword(t testing.TB, text string, words ...string) (string, []bool) {
	t.Helper()
	f := source.NewFile("a.yaml", []byte(text))
	root, found := tree.Parse(f)
	if root == nil || len(found) > 0 {
		t.Fatalf("%q: %v", text, found)
	}
	var list []Rewording
	tree.EachText(root, func(_ string, n *tree.Node) {
		for i := 0; i < len(words); i += 2 {
			if at := strings.Index(n.Text.Value, words[i]); at >= 0 {
				list = append(list, Rewording{n.Text, []merge.Splice{{From: at, To: at + len(words[i]), Text: words[i+1]}}})
			}
		}
	})
	out, done := Reword(f, list)
	return string(out), done
}

// New words stand in the form that the text has; where that cannot hold them, in double quotes.
func TestReword(t *testing.T) {
	for name, c := range map[string]struct{ before, is, want string }{
		"plain":                      {"a: one was two # c\n", "is", "a: one is two # c\n"},
		"plain, a colon":             {"a: one was two # c\n", "is: now", "a: \"one is: now two\" # c\n"},
		"plain, a comment":           {"a: one was two\n", "is #1", "a: \"one is #1 two\"\n"},
		"plain, a paragraph":         {"a: one was two\n", "is\n\nnow", "a: \"one is\\n\\nnow two\"\n"},
		"plain, a comma in brackets": {"a: [one was two, three]\n", "is, now", "a: [\"one is, now two\", three]\n"},
		"plain, two paragraphs":      {"a:\n  one\n\n  was two\n", "is", "a:\n  one\n\n  is two\n"},
		"single":                     {"a: 'one was two'\n", "it's", "a: 'one it''s two'\n"},
		"double":                     {"a: \"one was two\"\n", "\"is\"\n\n\tnow", "a: \"one \\\"is\\\"\\n\\n\\tnow two\"\n"},
		"literal":                    {"a: |\n  one was two\nb: c\n", "is\n\nnow", "a: |\n  one is\n\n  now two\nb: c\n"},
		"literal, at the end":        {"a: |\n  one was\nb: c\n", "is\n\nnow", "a: |\n  one is\n\n  now\nb: c\n"},
		"literal, a break behind":    {"a: |\n  one was two\n", "is.\n\n", "a: |\n  one is.\n\n   two\n"},
		"folded":                     {"a: >\n  one was two\nb: c\n", "is\n\nnow", "a: >\n  one is\n\n\n  now two\nb: c\n"},
		"folded, stripped":           {"a: >-\n  one\n  was two\n", "is\n\nnow", "a: >-\n  one\n  is\n\n\n  now two\n"},
		"lines of Windows":           {"a: |\r\n  one was two\r\nb: c\r\n", "is\n\nnow", "a: |\r\n  one is\r\n\r\n  now two\r\nb: c\r\n"},
		"lines of Windows, folded":   {"a: >\r\n  one was two\r\n", "is\n\nnow", "a: >\r\n  one is\r\n\r\n\r\n  now two\r\n"},
	} {
		got, done := reword(t, c.before, "was", c.is)
		if got != c.want || len(done) != 1 || !done[0] {
			t.Errorf("%s: want %q, got %q, %v", name, c.want, got, done)
		}
	}
}

// Of thousands of rewordings all are written that can be: those that need another form, and those beside
// ones that no form holds.
func TestRewordMany(t *testing.T) {
	const n = 3000
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d: one was %d\n", i, i)
	}
	b.WriteString("z: [x was]\n")
	for _, is := range []string{"is", "is: now", "is\n\nnow", "is:\tnow"} {
		got, done := reword(t, b.String(), "one was", "one "+is, "x was", "x, is")
		for i := range done {
			if !done[i] {
				t.Fatalf("%q: want each written, got not that of %d", is, i)
			}
		}
		if strings.Contains(got, "was") {
			t.Errorf("%q: want none left", is)
		}
	}
}
