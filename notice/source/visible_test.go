package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"": "",
		"a b\tc ü 日本 👩‍⚕️ שלום\u200f": "a b\tc ü 日本 👩‍⚕️ שלום\u200f",
		"a::b ## c":               "a::b ## c",
		"\x1b[31mred\x07":         `\x1b[31mred\x07`,
		"a\nb\r\x00\x7f":          `a\nb\r\x00\x7f`,
		"\u009b31m\u0085":         `\u009b31m\u0085`,
		"\x9b31m \xff":            `\x9b31m \xff`,
		"a\u202eb\u2066c\u2028d":  `a\u202eb\u2066c\u2028d`,
		"::error::x":              `\x3a:error::x`,
		" \t::error::x":           " \t" + `\x3a:error::x`,
		"x\n::error::x":           `x\n::error::x`,
		"a ##[error]b":            `a \x23#[error]b`,
		"##vso[task.setvariable]": `\x23#vso[task.setvariable]`,
	} {
		if got := source.Visible(in); want != got {
			t.Errorf("%q: want %q, got %q", in, want, got)
		}
	}
}

// Whatever comes in, one line of harmless UTF-8 comes out, and shown again it is the same.
func FuzzVisible(f *testing.F) {
	for _, s := range []string{"a", "\x1b[0m", "\n::error::", "##[x]", "\u202e\xff", ":::", "###[a[["} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := source.Visible(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, source.IsSteering) || strings.HasPrefix(strings.TrimLeft(got, " \t"), "::") || strings.Contains(got, "##[") {
			t.Errorf("%q became %q", s, got)
		}
		if again := source.Visible(got); again != got {
			t.Errorf("%q became %q, then %q", s, got, again)
		}
	})
}

// An excerpt shows what steers a terminal by as many characters, so that the carets fit.
func TestUnderlineShowsControls(t *testing.T) {
	f := source.NewFile("a", []byte("a\x1b\u202e\x7f\xff: x\n"))
	line, carets := source.Span{File: f, Start: source.Pos{Line: 1, Col: 8}, End: source.Pos{Line: 1, Col: 9}}.Underline()
	if line != "a␛\ufffd␡\ufffd: x" || carets != "       ^" {
		t.Errorf("got %q over %q", line, carets)
	}
}
