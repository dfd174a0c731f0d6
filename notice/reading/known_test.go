package reading

import (
	"fmt"
	"strings"
	"testing"
)

// However many texts are read, few are held; a text that is read again and again is among them.
func TestFewTextsAreHeld(t *testing.T) {
	r := &Reader{lexicon: &english}
	usual := "You can withdraw your consent at any time."
	want := fmt.Sprint(r.Read(usual))
	for i := range 3000 {
		r.Read(strings.Repeat("We keep it. ", 100) + fmt.Sprint(i))
		if got := fmt.Sprint(r.Read(usual)); got != want {
			t.Fatalf("want %s again, got %s", want, got)
		}
	}
	size := 0
	for _, m := range []map[string]stated{r.known.now, r.known.before} {
		for text := range m {
			size += len(text)
		}
	}
	if size > 2*maxKnown+2*maxText {
		t.Errorf("want at most two times %d bytes held, got %d", maxKnown, size)
	}
	if _, held := r.known.find(usual); !held {
		t.Error("want the text held that was read most")
	}
	long := strings.Repeat(usual+" ", maxText/len(usual)+1)
	r.Read(long)
	if _, held := r.known.find(long); held {
		t.Error("want no long text held")
	}
}
