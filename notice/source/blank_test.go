package source_test

import (
	"testing"

	"github.com/noticec/noticec/notice/source"
)

func TestIsBlank(t *testing.T) {
	for _, s := range []string{
		"", " ", "\t\n", "-", "–", "—", ".", "…", "...", "?", "/", "//", "*", "**", "***", "---", "_", "[]()", "()", "\u00a0", "\u200b", "\ufeff", "\u2060", "\u00ad", "\u3000", "\u2800", "\u3164", "\u0301", "\u200d\u200b", "~", "+", "|", "<!-- -->",
		"N/A", "n/a", "n.a.", "N. A.", "(n/a)", "n / a", "**n/a**", "k. A.", "K.A.", "s.o.", "S/O", "n.v.t.", "amh.", "n.d.", " n/a. ",
	} {
		if !source.IsBlank(s) {
			t.Errorf("%q: want it blank", s)
		}
	}
	for _, s := range []string{
		"none", "None.", "entfällt", "néant", "keine", "aucun", "dim", "not applicable", "sans objet", "tbc", "?x", "NA", "SO", "KA", "amh", "n", "a", "1", "①", "²", "日", "ü", "€", "©", "☎", "😀", "½", "n/a for children", "N/A Ltd", "n/ab", "an/a", "x.o", "${title}", "xxx", "&nbsp;",
	} {
		if source.IsBlank(s) {
			t.Errorf("%q: want it to say something", s)
		}
	}
}

func BenchmarkIsBlank(b *testing.B) {
	for b.Loop() {
		if source.IsBlank("We use your information to help you.") {
			b.Fatal("want it to say something")
		}
	}
}

func TestIsSeen(t *testing.T) {
	for s, want := range map[string]bool{"": false, " \t\u00a0": false, "\u00ad\u200b": false, "\u2067\u2069": false, "\ufffe": false, "\u2028": false, "\u3164\u2800": false, "\u0301\ufe0f": false, "-": true, "\u00adx": true} {
		if got := source.IsSeen(s); got != want {
			t.Errorf("%q: want %t, got %t", s, want, got)
		}
	}
}
