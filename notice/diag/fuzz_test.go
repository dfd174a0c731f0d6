package diag

import (
	"slices"
	"strings"
	"testing"

	"github.com/agnivade/levenshtein"
)

// What is suggested is one of the candidates, and what a comparison of all letters finds: no
// shortcut changes it.
func FuzzNearest(f *testing.F) {
	for _, s := range [][2]string{
		{"retension", "retention,rights,recipients"}, {"public", "public-task,consent"}, {"Art. 6(1)(e)", "6(1)(e),6(1)(f)"}, {"dop", "dpo"}, {"", ","}, {"ü", "ö,u"}, {"日本", "日木,本日"},
		{"health_data", "health-data,health data"}, {"ı", "i,İ"}, {strings.Repeat("a", 120), strings.Repeat("a", 121)}, {"\xff\xfe", "\xff"}, {"abcdefgh", "hgfedcba,abcdefg,abcdefghi"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, word, list string) {
		candidates := strings.Split(list, ",")
		nearest, meant := plainNearest(word, candidates), plainMeant(word, candidates)
		if got := Nearest(word, candidates); got != nearest {
			t.Errorf("%q among %q: want the nearest %q, got %q", word, candidates, nearest, got)
		}
		if got := Meant(word, candidates); got != meant {
			t.Errorf("%q among %q: want %q to be meant, got %q", word, candidates, meant, got)
		}
		for _, s := range []string{"`" + word + "` is not " + list, word, list} {
			if got := brief(s); len([]rune(got)) > maxMessage || len(s) <= maxQuote && got != s {
				t.Errorf("%q: shortened to %q", s, got)
			}
		}
	})
}

func compared(word string, candidates []string) []string {
	if len(word) > maxWord {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(candidates[:min(len(candidates), maxCandidates)]), func(c string) bool { return len(c) > maxWord })
}

func plainDistance(a, b string) int {
	sorted := func(s string) string {
		letters := []byte(s)
		slices.Sort(letters)
		return string(letters)
	}
	d := levenshtein.ComputeDistance(a, b)
	if d > 1 && len(a) > 2 && sorted(a) == sorted(b) {
		return 1
	}
	return d
}

func plainNearest(word string, candidates []string) string {
	candidates, word = compared(word, candidates), fold(word)
	best, least, begins := "", 1+max(1, len(word)/3), []string(nil)
	for _, c := range candidates {
		if d := plainDistance(word, fold(c)); d < least && sameNumber(word, fold(c), d) {
			best, least = c, d
		}
		if len(word) >= 4 && strings.HasPrefix(fold(c), word) {
			begins = append(begins, c)
		}
	}
	if best == "" && len(begins) == 1 {
		return begins[0]
	}
	return best
}

func plainMeant(word string, candidates []string) string {
	candidates, word = compared(word, candidates), fold(word)
	best, least, tied := "", len([]rune(word))/4, false
	for _, c := range candidates {
		if digits(word) != digits(fold(c)) {
			continue
		}
		switch d := plainDistance(word, fold(c)); {
		case d > min(least, 2):
		case best != "" && d == least:
			tied = tied || c != best
		default:
			best, least, tied = c, d, false
		}
	}
	if tied {
		return ""
	}
	return best
}
