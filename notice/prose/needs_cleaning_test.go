package prose

import (
	"testing"
	"unicode/utf8"
)

// Text that passes the fast check holds no character that is removed.
func TestNeedsCleaning(t *testing.T) {
	for r := range rune(utf8.MaxRune + 1) {
		if !utf8.ValidRune(r) {
			continue
		}
		s := string(r)
		drop := hiddenBytes(s)
		if changed := withoutHidden(s, func(i int) bool { return drop[i] }) != s; changed && !needsCleaning(s) {
			t.Fatalf("%U is removed, but needsCleaning reports false", r)
		}
	}
}
