package merge_test

import (
	"testing"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

// Edited words go to the field that they are part of, with its anchor or without, and all others are
// left.
func TestMerge(t *testing.T) {
	r := &merge.Record{Fields: []merge.Field{{}}, Places: []merge.Place{{Anchor: "noticec_1"}}, Printed: [][]merge.Segment{
		{{Text: "Heading"}}, {{Text: "We keep "}, {Place: 1, Text: "your old file"}, {Text: "."}},
	}}
	in := func(s string) merge.Piece { return merge.Piece{Text: s, Places: []int{1}} }
	out := func(s string) merge.Piece { return merge.Piece{Text: s} }
	for name, c := range map[string]struct {
		paragraph merge.Paragraph
		want      string // of the field; empty: as it was
		left      int
	}{
		"nothing":              {merge.Paragraph{out("We keep "), in("your old file"), out(".")}, "", 0},
		"replaced":             {merge.Paragraph{out("We keep "), in("your new file"), out(".")}, "your new file", 0},
		"anchor gone":          {merge.Paragraph{out("We keep all files.")}, "all files", 0},
		"at the beginning":     {merge.Paragraph{out("We keep all "), in("your old file"), out(".")}, "all your old file", 0},
		"at the end":           {merge.Paragraph{out("We keep "), in("your old file"), out(" too.")}, "your old file too", 0},
		"standard words":       {merge.Paragraph{out("We store "), in("your old file"), out(".")}, "", 1},
		"behind the full stop": {merge.Paragraph{out("We keep "), in("your old file"), out(". Really")}, "", 1},
		"both":                 {merge.Paragraph{out("All is gone")}, "", 1},
	} {
		words := merge.Merge(r, []merge.Paragraph{{out("Heading")}, c.paragraph})
		got := ""
		if len(words.Edits) == 1 {
			got = words.Edits[0].New
		}
		if got != c.want || len(words.Left) < c.left || c.left == 0 && len(words.Left) > 0 {
			t.Errorf("%s: want %q and %d left, got %+v", name, c.want, c.left, words)
		}
	}
}

// New words stand in the value in the place of the old ones; marks around them stay.
func TestSplices(t *testing.T) {
	r := &merge.Record{Fields: []merge.Field{{}}, Places: []merge.Place{{}}, Printed: [][]merge.Segment{{{Place: 1, Text: "read our policy today"}}}}
	words := merge.Merge(r, []merge.Paragraph{{{Text: "read the policy now", Places: []int{1}}}})
	const value = "Read **our** [policy](https://a.example/today) today."
	list, ok := merge.Splices(source.Text{Value: value}, words.Edits, true)
	if got := merge.Spliced(value, list); !ok || got != "Read **the** [policy](https://a.example/today) now." {
		t.Errorf("got %q, %v", got, ok)
	}
}

// The white space around new words is that of the copy, and no other changes. A capital that the page
// does not print stays.
func TestSpacesOfSplices(t *testing.T) {
	for _, c := range []struct{ value, printed, edited, want string }{
		{"we use your information today", "we use your information today", "we use your (information) today", "we use your (information) today"},
		{"we use your information", "we use your information", "we use “your” information", "we use “your” information"},
		{"an alarm at home", "an alarm at home", "an alarm-at home", "an alarm-at home"},
		{"when you have it", "when you have it", "when—you have it", "when—you have it"},
		{"How we use your information", "How we use your information", "Note: we use: it", "Note: we use: it"},
		{"one two three", "one two three", "one three", "one three"},
		{"one two three", "one two three", "two three", "two three"},
		{"one two three", "one two three", "one two", "one two"},
		{"one two three", "one two three", "one, three", "one, three"},
		{"(one) two", "(one) two", "one two", "one two"},
		{"one-two", "one-two", "one two", "one two"},
		{"one two", "one two", "new one two", "new one two"},
		{"one two", "one two", "“one two”", "“one two”"},
		{"one **two** three", "one two three", "one two, three", "one **two,** three"},
		{"Contact details", "contact details", "ways to reach you", "Ways to reach you"},
		{"Contact details", "contact details", "all contact details", "All contact details"},
		{"Contact details", "contact details", "details", "Details"},
		{"one two three four", "one two three four", "one three, four", "one three, four"},
		{"a (b) c", "a (b) c", "a c", "a c"},
		{"a (b) c", "a (b) c", "a (b)", "a (b)"},
		{"one\n  two three", "one two three", "one two four", "one\n  two four"},
	} {
		r := &merge.Record{Fields: []merge.Field{{}}, Places: []merge.Place{{}}, Printed: [][]merge.Segment{{{Place: 1, Text: c.printed}}}}
		words := merge.Merge(r, []merge.Paragraph{{{Text: c.edited, Places: []int{1}}}})
		list, ok := merge.Splices(source.Text{Value: c.value}, words.Edits, false)
		if got := merge.Spliced(c.value, list); !ok || got != c.want {
			t.Errorf("%q, edited to %q: want %q, got %q, %v", c.value, c.edited, c.want, got, ok)
		}
	}
}
