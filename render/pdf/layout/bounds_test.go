package layout

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
)

// Of the characters that no face has, a place notes a few, and one that must be shaped.
func TestMissingAreBounded(t *testing.T) {
	l := &layouter{span: source.Span{Start: source.Pos{Line: 1, Col: 1}}}
	for r := rune(0x4e00); r < 0x9000; r++ {
		l.lacks(r)
		l.lacks(r)
	}
	for range 3 {
		l.lacks('م')
		l.lacks('ر')
	}
	if len(l.missing) != 1 || len(l.missing[0].Runes) != maxMissing+1 || !slices.Contains(l.missing[0].Runes, 'م') {
		t.Errorf("want one place with %d characters, got %d: %+v", maxMissing+1, len(l.missing), l.missing)
	}
}

// What an annotation tells of a link is cut between two characters.
func TestLinksAreToldBriefly(t *testing.T) {
	for _, s := range []string{"", "short", strings.Repeat("a", 300), strings.Repeat("ü", 1000), strings.Repeat("a語", 1000)} {
		got := brief(s)
		if kept := strings.TrimSuffix(got, "…"); len(got) > 303 || !utf8.ValidString(got) || !strings.HasPrefix(s, kept) || len(s) <= 300 && got != s {
			t.Errorf("%.20s: got %q", s, got)
		}
	}
}
