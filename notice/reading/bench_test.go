package reading_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice/reading"
)

// sample is about two thousand words, as long as a usual notice.
func sample(t testing.TB) string {
	var b strings.Builder
	for _, file := range []string{"rights", "retention", "bases", "transfers", "others"} {
		data, err := os.ReadFile("testdata/en/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(data), "\n") {
			if _, text, found := strings.Cut(line, ": "); found && b.Len() < 12<<10 {
				b.WriteString(text + "\n\n")
			}
		}
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	text := sample(b)
	r := reading.In("en")
	r.Read("")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.Read(text) // longer than a text that is held
	}
}

// Time grows with the length of a text and not faster: one of a mebibyte, be it one sentence, one
// list or one word, is read in a few seconds.
func TestReadIsLinear(t *testing.T) {
	const size, most = 1 << 20, 30 * time.Second // a hundred times what it takes
	usual := sample(t)
	for name, unit := range map[string]string{
		"usual": usual, "no stops": strings.NewReplacer(".", " ", "\n", " ", ":", " ", "?", " ").Replace(usual), "one word": "a", "rights": "you have the right to see, correct and erase your data ",
		"lists": "- you can:\n", "denials": "not no never ", "addresses": "a@b.example ", "brackets": "[(<", "articles": "Art. 6(1)(a), (b), ", "numbers": "0123 4567 ", "gaps": "take share we obtain ", "headings": "# what\n",
	} {
		for _, language := range []string{"en", "cy", "de", "fr"} {
			n := size
			if language != "en" || len(unit) < 30 { // the longer units hold the phrases
				n /= 16
			}
			begin := time.Now()
			reading.In(language).Read(strings.Repeat(unit, n/len(unit)+1))
			if took := time.Since(begin); took > most {
				t.Errorf("%s, %s: want %d bytes read in %v, took %v", language, name, n, most, took)
			}
		}
	}
}
