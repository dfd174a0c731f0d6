package reading_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/reading"
)

// Each line of testdata/LANGUAGE/*.txt is a mark, what it is about, a colon and a text:
//
//   - the text states it: "+ right erasure: You can have your data erased."
//     ~  it does so only within a section that is about it
//     !  it denies it, or tells it as history
//   - it does none of this, at most within such a section
//     0  not even within such a section
//
// Several statements are parted by commas. A # begins a comment, and "\n" in a text is a new line.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("want tables, got none: %v", err)
	}
	for _, file := range files {
		r := reading.In(filepath.Base(filepath.Dir(file)))
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			about, text, found := strings.Cut(line[1:], ": ")
			if !found || !strings.Contains("+~!-0", line[:1]) {
				t.Fatalf("%s:%d: want a mark, a statement, a colon and a text", file, i+1)
			}
			text = strings.NewReplacer(`\n`, "\n", `\u00a0`, "\u00a0").Replace(text)
			matches := r.Read(text)
			for want := range strings.SplitSeq(about, ",") {
				want = strings.TrimSpace(want)
				if got := marks(matches, want); !fits(line[0], got) {
					t.Errorf("%s:%d: want %s%s, got %q:\n\t%s\n\t%s", file, i+1, line[:1], want, got, text, show(text, matches))
				}
			}
		}
	}
}

// fits reports whether the matches of a statement are what the mark of a line wants.
func fits(want byte, got string) bool {
	switch want {
	case '-':
		return !strings.ContainsAny(got, "+!")
	case '0':
		return got == ""
	case '~':
		return strings.Contains(got, "~") && !strings.Contains(got, "+")
	}
	return strings.IndexByte(got, want) >= 0
}

// marks are those of a statement among the matches of a text.
func marks(matches []reading.Match, want string) (out string) {
	for _, m := range matches {
		if name(m) != want {
			continue
		}
		switch {
		case m.Denied:
			out += "!"
		case m.Weak:
			out += "~"
		default:
			out += "+"
		}
	}
	return out
}

// name is a match as the tables write it: "right erasure", "period P6Y", "event".
func name(m reading.Match) string {
	return strings.TrimSpace(m.Sign.String() + " " + m.Slug + m.Period.String())
}

func show(text string, matches []reading.Match) string {
	var out []string
	for _, m := range matches {
		out = append(out, fmt.Sprintf("%s%s %q", marks([]reading.Match{m}, name(m)), name(m), text[m.Start:m.End]))
	}
	return strings.Join(out, ", ")
}

// Each line of testdata/negated.LANGUAGE is a mark, a text, a bar and a place in it, of which the
// last counts: it is negated or history with !, and not with +.
func TestNegated(t *testing.T) {
	files, _ := filepath.Glob("testdata/negated.*")
	if len(files) == 0 {
		t.Fatal("want tables, got none")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := reading.In(strings.TrimPrefix(filepath.Ext(file), "."))
		for line := range strings.SplitSeq(string(data), "\n") {
			mark, rest, _ := strings.Cut(line, " ")
			if mark != "!" && mark != "+" {
				continue
			}
			text, place, found := strings.Cut(rest, " | ")
			at := strings.LastIndex(text, place)
			if !found || at < 0 {
				t.Fatalf("%s: want a place in the text: %s", file, line)
			}
			if got := r.Negated(text, at, at+len(place)); got != (mark == "!") {
				t.Errorf("%s: want %s, got negated %v", file, line, got)
			}
			if mark == "!" && !r.MayDeny(text) {
				t.Errorf("%s: want words that may deny: %s", file, line)
			}
		}
	}
}

// Most texts have no words that deny.
func TestMayDeny(t *testing.T) {
	for text, want := range map[string]bool{"We use your name.": false, "We do not use your name.": true, "We use your name. Its use has ended.": true, "": false} {
		if got := reading.In("en").MayDeny(text); want != got {
			t.Errorf("%q: want %v, got %v", text, want, got)
		}
	}
}

// The reader of a region is that of its language, and none reads what it has no words of.
func TestIn(t *testing.T) {
	for _, tag := range []string{"", "en", "en-GB", "EN", "cy", "de-AT", "fr-CA", "fr_BE"} {
		if reading.In(tag) == nil {
			t.Errorf("%q: want a reader, got none", tag)
		}
	}
	for _, tag := range []string{"ar", "pl", "e", "eng"} {
		if reading.In(tag) != nil {
			t.Errorf("%q: want no reader, got one", tag)
		}
	}
}

// Matches lie within the text and are in order of place.
func FuzzRead(f *testing.F) {
	f.Add("You can **see**, correct and [erase](https://a.example) your data.\n\n- six\u00a0years\n- Art. 6 Abs. 1 lit. f <a@b.example>")
	f.Add("Ni fyddwn | # \n 1. l’a…n’d  §§ 5 &nbsp; *_*")
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range []string{"en", "cy", "de", "fr"} {
			r := reading.In(language)
			matches := r.Read(text)
			if !slices.IsSortedFunc(matches, func(a, b reading.Match) int { return a.Start - b.Start }) {
				t.Errorf("%s: %q: want matches in order, got %v", language, text, matches)
			}
			for _, m := range matches {
				if m.Start < 0 || m.Start >= m.End || m.End > len(text) || m.Sign.String() == "" {
					t.Errorf("%s: %q: want places in the text, got %v", language, text, m)
				}
				if r.Negated(text, m.Start, m.End) && !r.MayDeny(text) {
					t.Errorf("%s: %q: want words that may deny, as a place is negated", language, text)
				}
			}
		}
	})
}
