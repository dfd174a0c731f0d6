package doc

import (
	"testing"
	"unicode/utf8"
)

// What is not looked at closely holds nothing that is taken out.
func TestSuspect(t *testing.T) {
	for r := range rune(utf8.MaxRune + 1) {
		if !utf8.ValidRune(r) {
			continue
		}
		s := string(r)
		drop := hidden(s)
		if changed := rewrite(s, func(i int) bool { return drop[i] }) != s; changed && !suspect(s) {
			t.Fatalf("%U is taken out, and not suspected", r)
		}
	}
}
