package lsp

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// A position and its byte lead to each other, everywhere but within a line end.
func TestPositions(t *testing.T) {
	const data = "a\nü日本👋b\r\n\r\rc\ufeff\n\n👋👋"
	long := strings.Repeat("aü日👋", 1000)
	for _, bytes := range []bool{false, true} {
		d := newText("a\n"+long+"\r\n", bytes)
		for i := range long {
			if got := d.offset(d.position(i + 2)); got != i+2 {
				t.Fatalf("bytes %t: want %d of a long line, got %d", bytes, i+2, got)
			}
		}
		if want, got := (position{2, 0}), d.position(len(d.data)); want != got {
			t.Errorf("want the end, got %+v", got)
		}
	}
	for _, bytes := range []bool{false, true} {
		d := newText(data, bytes)
		if len(d.starts) != 7 {
			t.Errorf("want 7 lines, got %d", len(d.starts))
		}
		for i := range len(data) + 1 {
			if i < len(data) && !utf8.RuneStart(data[i]) || strings.HasPrefix(data[max(0, i-1):], "\r\n") {
				continue
			}
			if got := d.offset(d.position(i)); got != i {
				t.Errorf("bytes %t: want %d, got %d for %+v", bytes, i, got, d.position(i))
			}
		}
	}
	d := newText(data, false)
	for p, want := range map[position]int{
		{1, 0}: 2, {1, 1}: 4, {1, 3}: 10, {1, 4}: 10, {1, 5}: 14, {1, 6}: 15, {1, 99}: 15, {-1, 3}: 0, {99, 0}: len(data), {0, -1}: 0,
	} {
		if got := d.offset(p); want != got {
			t.Errorf("%+v: want byte %d, got %d", p, want, got)
		}
	}
}

// Whatever the changes are, a text holds the lines that it is made of, and is cut nowhere
// within a character.
func FuzzEdits(f *testing.F) {
	f.Add("a\r\nü", "日👋", uint64(1))
	f.Fuzz(func(t *testing.T, data, piece string, seed uint64) {
		if !utf8.ValidString(data) || !utf8.ValidString(piece) {
			return
		}
		r := rand.New(rand.NewPCG(seed, 0))
		d := newText(data, seed%2 == 0)
		for range 20 {
			c := change{&textRange{position{r.IntN(6) - 1, r.IntN(9) - 1}, position{r.IntN(6) - 1, r.IntN(9)}}, piece}
			if len(d.data) > 1000 {
				c = change{nil, piece}
			}
			d = d.apply(c)
			if again := newText(d.data, d.byteOffsets); !utf8.ValidString(d.data) || len(again.starts) != len(d.starts) {
				t.Fatalf("the text is %q", d.data)
			}
		}
	})
}

func TestURIs(t *testing.T) {
	for uri, want := range map[string]string{
		"file:///a/b%20c/%C3%BC.notice.yaml": "/a/b c/ü.notice.yaml",
		"file:///a/../b":                     "/b",
		"untitled:x":                         "",
		"%zz":                                "",
	} {
		if got := pathOf(uri); want != got {
			t.Errorf("%s: want %q, got %q", uri, want, got)
		}
	}
	for _, path := range []string{"/a/b c/ü#?.notice.yaml"} {
		if got := pathOf(uriOf(path)); got != path {
			t.Errorf("want %q, got %q", path, got)
		}
	}
	if got := pathOf("file:///C:/a"); got != "C:/a" {
		t.Errorf("want a path of Windows, got %q", got)
	}
}

func TestClosers(t *testing.T) {
	for line, want := range map[string]string{
		"a: {b: [c": "]}", "a: \"{": `"`, "a: it's {": "}", "a: [b]": "", "a: \"x\\\" {": `"`, "a: 'it''s": "'", "}": "",
	} {
		if got := closingBrackets(line); want != got {
			t.Errorf("%q: want %q, got %q", line, want, got)
		}
	}
}
