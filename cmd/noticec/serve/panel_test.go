package serve

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A finding shows the line that it is in, or of a long one the characters before, at and after it.
func TestExcerpts(t *testing.T) {
	long := strings.Repeat("ü", longExcerpt)
	for _, c := range []struct {
		line                  string
		start, end            int // columns
		before, marked, after string
	}{
		{"title: Müll", 8, 12, "title: ", "Müll", ""},
		{"title: x", 1, 6, "", "title", ": x"},
		{"\ufefftitle: x", 1, 6, "", "title", ": x"},
		{"a\xff: x", 2, 3, "a", "\ufffd", ": x"},
		{"x", 9, 12, "x", "", ""},
		{long + "a" + long, longExcerpt + 1, longExcerpt + 2, long, "a", long},
		{"x" + long + long + "y" + long + "z", longExcerpt + 2, 2*longExcerpt + 3, "…" + long, long + "…", long + "…"},
	} {
		file := source.NewFile("a.notice.yaml", []byte(c.line+"\nnext"))
		span := source.Span{File: file, Start: source.Pos{Line: 1, Col: c.start}, End: source.Pos{Line: 1, Col: c.end}}
		got := findings(diag.List{{Span: span}}, nil)
		if len(got) != 1 || got[0].Before != c.before || got[0].Marked != c.marked || got[0].After != c.after {
			t.Errorf("%.20q: want %q, %q, %q, got %q", c.line, c.before, c.marked, c.after, got)
		}
	}
}
