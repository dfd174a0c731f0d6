package layout

import (
	"slices"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

// Of the characters that no face has, a place notes a few, and one that must be shaped.
func TestMissingAreBounded(t *testing.T) {
	l := &layouter{span: source.Span{Start: source.Pos{Line: 1, Col: 1}}}
	for r := rune(0x4e00); r < 0x9000; r++ {
		l.noteMissing(r)
		l.noteMissing(r)
	}
	for range 3 {
		l.noteMissing('م')
		l.noteMissing('ر')
	}
	if len(l.missing) != 1 || len(l.missing[0].Runes) != maxMissing+1 || !slices.Contains(l.missing[0].Runes, 'م') {
		t.Errorf("want one place with %d characters, got %d: %+v", maxMissing+1, len(l.missing), l.missing)
	}
}
