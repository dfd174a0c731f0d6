package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

// edit is what became of a field that is printed in one place.
func edit(printed, edited string) []merge.Edit {
	r := &merge.Record{Fields: []merge.Field{{}}, Places: []merge.Place{{}}, Printed: [][]merge.Segment{{{Place: 1, Text: printed}}}}
	return merge.Merge(r, []merge.Paragraph{{{Text: edited, Places: []int{1}}}}).Edits
}

// Words are found in values that are made so that they are searched for everywhere: these take minutes
// where time is not in proportion to their length.
func TestLongValues(t *testing.T) {
	const n = 300_000
	for name, value := range map[string]string{
		"empty lines":            "x" + strings.Repeat("\n\n", n) + "y &amp; z",
		"marks":                  "x\n" + strings.Repeat("- - -\n", n) + "y &amp; z",
		"links without an end":   "x" + strings.Repeat("](", n) + "y &amp; z",
		"lines that begin alike": strings.Repeat("y y y y y y y\n", n/4) + "y &amp; z",
	} {
		edits := edit("y & z", "y and z")
		if list, ok := merge.Splices(source.Text{Value: value}, edits, true); ok {
			t.Errorf("%s: want no place, got %v", name, list)
		}
	}
	// A beginning that repeats and never ends as it should is given up.
	words := strings.Repeat("a ", n)
	if _, ok := merge.Splices(source.Text{Value: strings.Repeat("a\n", n)}, edit(words+"b", words+"c"), true); ok {
		t.Error("want words without a place")
	}
	if list, ok := merge.Splices(source.Text{Value: strings.Repeat("\n", n) + "last words"}, edit("last words", "other words"), true); !ok || len(list) != 1 {
		t.Errorf("want the last words, got %v", list)
	}
}

// Words that begin with a mark or a number are found at the beginning of a line, where others are passed over.
func TestWordsThatBeginWithMarks(t *testing.T) {
	for _, c := range []struct{ value, was, is, want string }{
		{"one\n\n-5 degrees", "-5 degrees", "-6 degrees", "one\n\n-6 degrees"},
		{"one\n\n2026. The year", "2026. The year", "2027. The year", "one\n\n2027. The year"},
		{"one\n\n1. first\n2. second", "second", "third", "one\n\n1. first\n2. third"},
		{"one\n\n(all) of it", "(all) of it", "(some) of it", "one\n\n(some) of it"},
	} {
		list, ok := merge.Splices(source.Text{Value: c.value}, edit(c.was, c.is), false)
		if got := merge.Spliced(c.value, list); !ok || got != c.want {
			t.Errorf("want %q, got %q, %v", c.want, got, ok)
		}
	}
}

// Paragraphs and places by the thousand are compared in proportion to their number.
func TestManyPlaces(t *testing.T) {
	const n = 30_000
	r := &merge.Record{Fields: []merge.Field{{}}}
	long := strings.Repeat("words ", 40)
	var edited []merge.Paragraph
	var one merge.Paragraph
	for i := range n {
		r.Places = append(r.Places, merge.Place{Anchor: fmt.Sprint("noticec_", i+1)})
		r.Printed = append(r.Printed, []merge.Segment{{Place: i + 1, Text: fmt.Sprint("number ", i)}})
		one = append(one, merge.Piece{Text: fmt.Sprint(" other ", i)})
	}
	edited = append(edited, one)
	if words := merge.Merge(r, edited); len(words.Edits)+len(words.Left) == 0 {
		t.Error("want all words told")
	}
	r, edited = &merge.Record{}, nil
	for i := range 2000 {
		r.Printed = append(r.Printed, []merge.Segment{{Text: fmt.Sprint(long, i)}})
		edited = append(edited, merge.Paragraph{{Text: fmt.Sprint(long, -i)}})
	}
	if words := merge.Merge(r, edited); len(words.Left) == 0 {
		t.Error("want the words that differ told")
	}
}
