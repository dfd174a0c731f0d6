package tree_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A byte order mark within a text is a character of it, wherever it falls in the buffers of the
// library's reader, and what follows stays where it is.
func TestMarksWithinATextAreKept(t *testing.T) {
	const size = 512 // of the reader's buffers, or a part of it
	for _, head := range []string{"", "\ufeff", "\ufdd0: x\n"} {
		for k := range 9 {
			for offset := k*size - 8; offset <= k*size+8; offset++ {
				before := head + "a: |\n  "
				if offset < len(before) {
					continue
				}
				words := strings.Repeat("w", offset-len(before)) + "\ufeffrest"
				root, list := tree.Parse(source.NewFile("a", []byte(before+words+"\n  more\nb: \ufeff 1\n")))
				if root == nil || len(list) > 0 {
					t.Fatalf("at byte %d: want a tree, got %+v", offset, list)
				}
				a, b := root.Get("a"), root.Get("b")
				if want := words + "\nmore"; a.Text.Value != want {
					t.Fatalf("at byte %d: want %q, got %q", offset, want, a.Text.Value)
				}
				if b == nil || b.Text.Value != "\ufeff 1" {
					t.Fatalf("at byte %d: want b, got %+v", offset, b)
				}
				if got := a.Text.Sub(len(words)-len("rest"), len(words)).Cut(); got != "rest" {
					t.Fatalf("at byte %d: want the place of a word, got %q", offset, got)
				}
			}
		}
	}
}

// A text of nothing but byte order marks, at the beginning of a file too, is read as such.
func TestNothingButMarks(t *testing.T) {
	for text, want := range map[string]string{"\ufeff": "NC002", "\ufeff\ufeff": "NC012", "\ufeffa: b": "", "a: \ufeff\ufeff": "", "a: \"\ufeff\"": ""} {
		_, list := tree.Parse(source.NewFile("a", []byte(text)))
		got := ""
		if len(list) > 0 {
			got = list[0].Code.ID
		}
		if want != got {
			t.Errorf("%q: want %q, got %+v", text, want, list)
		}
	}
}
