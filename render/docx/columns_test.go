package docx

import (
	"slices"
	"testing"
)

// Columns fill the width; each has room for its words, where there is room for all, and none takes the
// room of one that wants no more than its share.
func TestDivide(t *testing.T) {
	for _, c := range []struct {
		what        string
		least, most []int
		want        []int
	}{
		{"none", nil, nil, nil},
		{"one", []int{10}, []int{20}, []int{1000}},
		{"room for all", []int{100, 300}, []int{100, 900}, []int{100, 900}},
		{"equal wants", []int{100, 100}, []int{400, 400}, []int{500, 500}},
		{"no wants", []int{100, 300}, []int{100, 300}, []int{250, 750}},
		{"a word longer than a cell counts", []int{500, 100}, []int{200, 100}, []int{833, 167}},
		{"one long word", []int{200, 2000}, []int{300, 2000}, []int{200, 800}},
		{"two long words", []int{100, 3000, 1000}, []int{100, 3000, 1000}, []int{100, 675, 225}},
	} {
		if got := divide(1000, c.least, c.most); !slices.Equal(got, c.want) {
			t.Errorf("%s: want %v, got %v", c.what, c.want, got)
		}
	}
}

// A word ends where a program may break it.
func TestLongestWord(t *testing.T) {
	p := &printer{tableSize: 21}
	of := func(text string) int { return p.longestWord(text, false) }
	for _, same := range [][2]string{{"aa bbb", "bbb"}, {"data-protection", "protection"}, {"个人数据保护法", ""}, {"a\nbb", "bb"}} {
		if a, b := of(same[0]), of(same[1]); a != b {
			t.Errorf("want %q as wide as %q, got %d and %d", same[0], same[1], a, b)
		}
	}
	if a, b := of("Art.\u00a06"), of("Art. 6"); a <= b {
		t.Errorf("want no break at a no-break space, got %d and %d", a, b)
	}
	if a, b := p.longestWord("Datenschutz", true), of("Datenschutz"); a <= b {
		t.Errorf("want bold letters wider, got %d and %d", a, b)
	}
}
