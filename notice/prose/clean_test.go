package prose

import (
	"testing"
	"unicode/utf8"
)

func TestVisible(t *testing.T) {
	for _, c := range []struct {
		in, want  string
		at        int
		direction bool
	}{
		{"plain – “words” ü \u200f \u200b\u00ad", "plain – “words” ü \u200f \u200b\u00ad", -1, false},
		{"a\x00b\x1b[31m\ufeff", "ab[31m", 1, false},
		{"a\r\u2028b\u0085\tc\nd", "a  b \tc\nd", 1, false},
		{"a \u202edcb", "a dcb", 2, true},
		{"a \u202edcb\u202c e", "a dcb e", 2, true},
		{"a \u202bx\u202c \u2067y\u2069 z", "a \u202bx\u202c \u2067y\u2069 z", -1, false},
		{"a \u2067x \u202ay\u2069 z", "a \u2067x y\u2069 z", 7, true},
		{"a \u202bx", "a x", 2, true},
		{"a\u202c \u2069b", "a b", 1, true},
		{"\u2066a\nb\u2069", "a\nb", 0, true},
		{"\U0001f3f4\U000e0067\U000e0062\U000e007f x\U000e0041\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e007f x", 18, false},
		{"\u2067a\u202c\u2069", "\u2067a\u2069", 4, true},
	} {
		if got := Visible(c.in); c.want != got {
			t.Errorf("%q: want %q, got %q", c.in, c.want, got)
		}
		if at, direction := Hidden(c.in); at != c.at || direction != c.direction {
			t.Errorf("%q: want %d, %t, got %d, %t", c.in, c.at, c.direction, at, direction)
		}
		if again := Visible(Visible(c.in)); again != c.want {
			t.Errorf("%q: want the same when it is cleaned twice, got %q", c.in, again)
		}
	}
}

func FuzzVisible(f *testing.F) {
	for _, s := range []string{"a", "\u202e\u202c", "\u2067\u202a\u2069\u202c", "\x00\r\n", "\u2066\u2066\u2069"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // no file holds it
		}
		clean := Visible(s)
		if at, _ := Hidden(clean); at >= 0 {
			t.Errorf("%q: want nothing left to take out of %q", s, clean)
		}
		if at, _ := Hidden(s); at < 0 && clean != s {
			t.Errorf("%q: want it unchanged, got %q", s, clean)
		}
	})
}
