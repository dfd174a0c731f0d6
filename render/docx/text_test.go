package docx

import (
	"reflect"
	"strings"
	"testing"
)

func TestSegments(t *testing.T) {
	for _, c := range []struct {
		text string
		base bool
		want []segment
	}{
		{"", false, nil},
		{"plain 1.", false, []segment{{"plain 1.", false}}},
		{"12, 34", true, []segment{{"12, 34", true}}},
		{"من نحن", true, []segment{{"من نحن", true}}},
		{"see من نحن now", false, []segment{{"see ", false}, {"من نحن", true}, {" now", false}}},
		{"من (UK GDPR) نحن.", true, []segment{{"من (", true}, {"UK GDPR", false}, {") نحن.", true}}},
		{"GDPR.", true, []segment{{"GDPR", false}, {".", true}}},
		{"aا\u0651.", false, []segment{{"a", false}, {"ا\u0651", true}, {".", false}}},
		{"اabc", true, []segment{{"ا", true}, {"abc", false}}},
		{"שלום a", false, []segment{{"שלום", true}, {" a", false}}},
	} {
		got := segments(c.text, c.base)
		if !reflect.DeepEqual(c.want, got) {
			t.Errorf("%q: want %+v, got %+v", c.text, c.want, got)
		}
	}
}

// Segments are the text, whatever it is, and no two beside each other have one direction.
func FuzzSegments(f *testing.F) {
	f.Add("a ا b", true)
	f.Add("\xff\u0651ا.", false)
	f.Fuzz(func(t *testing.T, s string, base bool) {
		var b strings.Builder
		list := segments(s, base)
		for i, part := range list {
			b.WriteString(part.text)
			if part.text == "" || i > 0 && list[i-1].rtl == part.rtl {
				t.Errorf("%q: got %+v", s, list)
			}
		}
		if b.String() != s {
			t.Errorf("want %q, got %q", s, b.String())
		}
	})
}
