package source

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// longLines is a file with lines of up to some thousand characters of one to four bytes.
func longLines(r *rand.Rand) *File {
	var b strings.Builder
	if r.IntN(2) == 0 {
		b.WriteString("\ufeff")
	}
	for range 1 + r.IntN(3) {
		for range r.IntN(3000) {
			b.WriteString([]string{"a", "ü", "語", "𝒜", " "}[r.IntN(5)])
		}
		b.WriteString([]string{"\n", "\r\n", "\r", ""}[r.IntN(4)])
	}
	return NewFile("a", []byte(b.String()))
}

// Offset finds the byte of each column of a long line, in whatever order it is asked, of a
// shared file, too.
func TestOffsetInLongLines(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		f := longLines(r)
		shared := NewFile("b", f.Data)
		shared.Share()
		for range 200 {
			n := 1 + r.IntN(f.LineCount())
			line := []rune(f.Line(n))
			p := Pos{n, 1 + r.IntN(len(line)+2)}
			want := f.firstColumn(n) + len(string(line[:min(p.Col-1, len(line))]))
			if got, too := f.Offset(p), shared.Offset(p); want != got || want != too {
				t.Fatalf("%v: want %d, got %d, shared %d", p, want, got, too)
			}
		}
	}
}

// The part of a long line that is shown is what a cut of its runes shows.
func TestUnderlineInLongLines(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		f := longLines(r)
		for range 50 {
			n := 1 + r.IntN(f.LineCount())
			runes := []rune(f.Line(n))
			start := 1 + r.IntN(len(runes)+1)
			end := start + r.IntN(200)
			s := Span{f, Pos{n, start}, Pos{n, end}}
			line, carets := s.Underline()
			from, to := 0, len(runes)
			if len(f.Line(n)) > 120 {
				from = min(max(0, start-1-30), max(0, len(runes)-120))
				to = min(len(runes), from+120)
			}
			want := string(runes[from:to])
			if from > 0 {
				want = "…" + want
			}
			if to < len(runes) {
				want += "…"
			}
			if want != line {
				t.Fatalf("%v to %d of %d:\nwant %s\ngot  %s", s.Start, end, len(runes), want, line)
			}
			marked := max(1, min(end, to+1)-start)
			if end <= start {
				marked = 1
			}
			before, _, _ := strings.Cut(carets, "^")
			if got, shown := strings.Count(carets, "^"), start-1-from+min(from, 1); got < marked || utf8.RuneCountInString(before) < shown {
				t.Fatalf("%v to %d of %d: want %d carets after %d characters, got %q", s.Start, end, len(runes), marked, shown, carets)
			}
		}
	}
}

// The columns of a line of a megabyte are counted once.
func TestColumnsAreKept(t *testing.T) {
	f := NewFile("a", []byte(strings.Repeat("a", 1<<20)))
	columns := f.columnsOf(1)
	if want := 1<<20/columnStep + 1; len(columns) != want || !slices.IsSorted(columns) {
		t.Errorf("want %d columns in order, got %d", want, len(columns))
	}
	if got := f.columnsOf(1); &got[0] != &columns[0] {
		t.Error("the columns were counted twice")
	}
}

// Places within inserts are those of their references, however many there are: a walk over all
// inserts finds the same.
func TestPlacesAmongInserts(t *testing.T) {
	walk := func(inserts []Insert, i int, end bool) int {
		shift := 0 // from the value to what is written
		for _, in := range inserts {
			start := in.Start - shift
			switch {
			case i < start || i == start && end:
				return i + shift
			case end && i <= start+len(in.Value):
				return in.End
			case !end && i < start+len(in.Value):
				return in.Start
			}
			shift += in.End - in.Start - len(in.Value)
		}
		return i + shift
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		const value = "abcdefghijklmnopqrstuvwxyz"
		var inserts []Insert
		for at := 0; at < 20; {
			start := at + r.IntN(3)
			at = start + 1 + r.IntN(4)
			inserts = append(inserts, Insert{Start: start, End: at, Value: "XXX"[:r.IntN(4)]})
		}
		text := Text{Value: value}.With(inserts)
		for i := range len(text.Value) {
			if want, got := walk(inserts, i, false), text.changed.origin(i, false); want != got {
				t.Fatalf("%v: the beginning of byte %d: want %d, got %d", inserts, i, want, got)
			}
			if want, got := walk(inserts, i+1, true), text.changed.origin(i+1, true); want != got {
				t.Fatalf("%v: the end of byte %d: want %d, got %d", inserts, i, want, got)
			}
		}
	}
}
