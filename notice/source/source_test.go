package source_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

func TestLines(t *testing.T) {
	f := source.NewFile("a", []byte("\ufeffone\r\ntwo\rthree\n\nü日本"))
	for n, want := range []string{"", "one", "two", "three", "", "ü日本", ""} {
		if got := f.Line(n); want != got {
			t.Errorf("line %d: want %q, got %q", n, want, got)
		}
	}
	if got := f.LineCount(); got != 5 {
		t.Errorf("want 5 lines, got %d", got)
	}
	if got := source.NewFile("a", nil).LineCount(); got != 1 {
		t.Errorf("want an empty file to have one line, got %d", got)
	}
}

func TestOffsetsStayInTheFile(t *testing.T) {
	f := source.NewFile("a", []byte("\ufeffab\r\nü日本\n"))
	for _, c := range []struct{ line, col, want int }{
		{1, 1, 3}, {1, 2, 4}, {1, 99, 5}, {2, 1, 7}, {2, 2, 9}, {2, 3, 12}, {2, 9, 15}, {3, 1, 16}, {9, 9, 16}, {0, 0, 0},
	} {
		if got := f.Offset(source.Pos{Line: c.line, Col: c.col}); c.want != got {
			t.Errorf("%d:%d: want %d, got %d", c.line, c.col, c.want, got)
		}
	}
}

func TestCut(t *testing.T) {
	f := source.NewFile("a", []byte("ab\nü日本\n"))
	at := func(l1, c1, l2, c2 int) source.Span {
		return source.Span{File: f, Start: source.Pos{Line: l1, Col: c1}, End: source.Pos{Line: l2, Col: c2}}
	}
	for want, s := range map[string]source.Span{"b\nü": at(1, 2, 2, 2), "日": at(2, 2, 2, 3), "": at(2, 2, 1, 1)} {
		if got := s.Cut(); want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
	if got := (source.Span{}).Cut(); got != "" {
		t.Errorf("nowhere: want nothing, got %q", got)
	}
}

// Carets stand under what they mark, as a terminal shows it.
func TestUnderline(t *testing.T) {
	for _, c := range []struct {
		line       string
		start, end int
		want       string
	}{
		{"a: b", 4, 5, "   ^"},
		{"ü: x", 4, 5, "   ^"},
		{"日本: x", 5, 6, "      ^"},
		{"日本: x", 1, 3, "^^^^"},
		{"\ta: x", 5, 6, "\t   ^"},
		{"a\u0301: x", 5, 6, "   ^"},
		{"👋: x", 4, 5, "    ^"},
		{"a:", 3, 3, "  ^"},
		{"", 1, 1, "^"},
		{"a: b", 9, 12, "        ^"},
	} {
		f := source.NewFile("a", []byte(c.line+"\nmore"))
		line, got := source.Span{File: f, Start: source.Pos{Line: 1, Col: c.start}, End: source.Pos{Line: 1, Col: c.end}}.Underline()
		if line != c.line || got != c.want {
			t.Errorf("%q %d-%d: want %q, got %q under %q", c.line, c.start, c.end, c.want, got, line)
		}
	}
}

func TestUnderlineOfSeveralLinesMarksTheFirst(t *testing.T) {
	f := source.NewFile("a", []byte("a: b  \n  c\n"))
	_, got := source.Span{File: f, Start: source.Pos{Line: 1, Col: 4}, End: source.Pos{Line: 2, Col: 4}}.Underline()
	if want := "   ^"; want != got {
		t.Errorf("want %q, got %q", want, got)
	}
}

func TestUnderlineShowsPartOfALongLine(t *testing.T) {
	long := strings.Repeat("x", 500) + "HERE" + strings.Repeat("y", 500)
	f := source.NewFile("a", []byte(long))
	line, carets := source.Span{File: f, Start: source.Pos{Line: 1, Col: 501}, End: source.Pos{Line: 1, Col: 505}}.Underline()
	if n := len([]rune(line)); n > 122 || !strings.HasPrefix(line, "…x") || !strings.HasSuffix(line, "y…") {
		t.Errorf("want a part of the line, got %d characters: %s", n, line)
	}
	at := strings.Index(carets, "^")
	if got := string([]rune(line)[at : at+strings.Count(carets, "^")]); got != "HERE" {
		t.Errorf("want HERE marked, got %q", got)
	}
	_, carets = source.Span{File: f, Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 1000}}.Underline()
	if n := strings.Count(carets, "^"); n > 121 {
		t.Errorf("want at most 121 carets, got %d", n)
	}
}

// Places are found in a text with references, before, within and after what they became.
func TestPlacesInATextWithReferences(t *testing.T) {
	f := source.NewFile("a", []byte("a: We, ${x}, tell ${y.z} all\n"))
	text := source.Text{Value: "We, ${x}, tell ${y.z} all", Span: source.Span{File: f, Start: source.Pos{Line: 1, Col: 4}, End: source.Pos{Line: 1, Col: 29}}}
	text = text.With([]source.Insert{{Start: 4, End: 8, Value: "the Averton team"}, {Start: 15, End: 21, Value: ""}})
	if want := "We, the Averton team, tell  all"; text.Value != want || text.Written() != "We, ${x}, tell ${y.z} all" {
		t.Fatalf("want %q, got %q, written %q", want, text.Value, text.Written())
	}
	for part, want := range map[string]string{"We": "We", "the": "${x}", "team": "${x}", "tell": "tell", "all": "all", "Averton team, tell": "${x}, tell", "We, the": "We, ${x}", ", tell  all": ", tell ${y.z} all"} {
		i := strings.Index(text.Value, part)
		if got := text.Sub(i, i+len(part)).Cut(); want != got {
			t.Errorf("%q: want %q, got %q", part, want, got)
		}
	}
}
