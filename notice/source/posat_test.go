package source

import (
	"strings"
	"testing"
)

// PosAt and Offset are each other's inverse at each character, in short lines and in long ones.
func TestPosAt(t *testing.T) {
	long := strings.Repeat("aé😀", 400)
	for _, text := range []string{"", "a", "ab\ncd\n", "\ufeffab\r\ncé\rd", long + "\n" + long} {
		f := NewFile("f", []byte(text))
		f.lines()
		for i := range text {
			if i < f.firstColumn(1) {
				continue
			}
			p := f.PosAt(i)
			if text[i] == '\n' || text[i] == '\r' { // the end of a line has one place
				continue
			}
			if got := f.Offset(p); got != i {
				t.Fatalf("%.20q: want offset %d, got %d of %v", text, i, got, p)
			}
		}
		if got := f.Offset(f.PosAt(len(text) + 7)); got != len(text) {
			t.Errorf("%.20q: want the end, got %d", text, got)
		}
	}
}
