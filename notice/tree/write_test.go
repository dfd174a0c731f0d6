package tree_test

import (
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

func TestInstead(t *testing.T) {
	for _, c := range []struct{ text, value, want string }{
		{"k: old", "new", "new"},
		{`k: "old"`, "new", `"new"`},
		{"k: 'old'", "it's", "'it''s'"},
		{"k: old", "6(1)(e)", `"6(1)(e)"`},
		{"k: old", "No", `"No"`},
		{"k: old", "12", `"12"`},
		{"k: old", `a"b\c`, `"a\"b\\c"`},
		{"k: |\n  old", "new", ""},
		{"k: old\n  words", "new", ""},
	} {
		root, list := tree.Parse(source.NewFile("a", []byte(c.text)))
		if len(list) > 0 {
			t.Fatal(list)
		}
		fix := tree.Instead(root.Get("k").Text, c.value)
		if got := textOf(fix); c.want != got {
			t.Errorf("%q: want %q, got %q", c.text, c.want, got)
		}
		if fix != nil {
			again, _ := tree.Parse(source.NewFile("a", []byte("k: "+fix.Edits[0].Text)))
			if got := again.Get("k"); got.Text.Value != c.value || got.Type != tree.String {
				t.Errorf("%q is read as %q", fix.Edits[0].Text, got.Text.Value)
			}
		}
	}
}

// A fix for a text whose place is not its own would damage the file.
func TestOnlyATextAtItsPlaceIsReplaced(t *testing.T) {
	for text, replaced := range map[string]bool{"k: ! old": true, "k: 'old'": true, `k: "\u00fcber"`: true} {
		root, _ := tree.Parse(source.NewFile("a", []byte(text)))
		value := root.Get("k").Text
		if fix := tree.Instead(value, "new"); (fix != nil) != replaced {
			t.Errorf("%q: want a fix: %t, got %+v", text, replaced, fix)
		}
		value.Span.Start.Col--
		if fix := tree.Instead(value, "new"); fix != nil {
			t.Errorf("%q: want no fix at another place, got %+v", text, fix)
		}
	}
}

func TestQuoteAndBare(t *testing.T) {
	root, _ := tree.Parse(source.NewFile("a", []byte("a: 0123\nb: \"12\"\n")))
	if got := textOf(tree.Quote(root.Get("a").Text)); got != `"0123"` {
		t.Errorf("want quotes, got %s", got)
	}
	if got := tree.Quote(root.Get("b").Text); got != nil {
		t.Errorf("want no second quotes, got %v", got)
	}
	if got := textOf(tree.Bare(root.Get("b").Text, "12")); got != "12" {
		t.Errorf("want no quotes, got %s", got)
	}
}

func textOf(f *diag.Fix) string {
	if f == nil {
		return ""
	}
	return f.Edits[0].Text
}
