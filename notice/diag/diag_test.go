package diag_test

import (
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

func TestNearest(t *testing.T) {
	keys := []string{"retention", "rights", "recipients", "public-task", "legal_obligation", "dpo", "6(1)(e)"}
	keys = append(keys, "annex_1", "a4")
	for word, want := range map[string]string{
		"6(1)(g)": "", "9(1)(e)": "", "6 (l)(e)": "6(1)(e)", "anex_1": "annex_1", "annex1": "annex_1", "annex_2": "", "A4": "a4", "a5": "",
		"retension": "retention", "Rights": "rights", "recipient": "recipients", "legal-obligation": "legal_obligation",
		"public": "public-task", "pub": "", "cookies": "", "": "", "dop": "dpo", "dp": "dpo", "r": "", "Art. 6(1)(e)": "6(1)(e)", "Article 6 (1) (e)": "6(1)(e)",
	} {
		if got := diag.Nearest(word, keys); want != got {
			t.Errorf("%q: want %q, got %q", word, want, got)
		}
	}
}

func TestSortIsByFilePlaceCodeAndMessage(t *testing.T) {
	a, b := source.NewFile("a", nil), source.NewFile("b", nil)
	at := func(f *source.File, line, col int) source.Span {
		return source.Span{File: f, Start: source.Pos{Line: line, Col: col}}
	}
	c1, c2 := diag.Code{ID: "NC1"}, diag.Code{ID: "NC2", Severity: diag.Error}
	list := diag.List{
		diag.New(c1, at(b, 1, 1), "seventh", ""), diag.New(c2, at(a, 2, 3), "fifth", ""), diag.New(c1, at(a, 2, 3), "fourth", ""),
		diag.New(c1, at(a, 2, 3), "fourthly", ""), diag.New(c1, at(a, 10, 1), "sixth", ""), diag.New(c1, at(a, 2, 1), "third", ""),
		diag.New(c1, source.Span{}, "first", ""), diag.New(c1, source.Span{File: a}, "second", ""),
	}
	list.Sort()
	want := []string{"first", "second", "third", "fourth", "fourthly", "fifth", "sixth", "seventh"}
	for i, d := range list {
		if want[i] != d.Message {
			t.Errorf("place %d: want %q, got %q", i, want[i], d.Message)
		}
	}
	if got := list.Count(diag.Error); got != 1 {
		t.Errorf("errors: want 1, got %d", got)
	}
	if got := list.Count(diag.Info); got != len(list) {
		t.Errorf("findings: want %d, got %d", len(list), got)
	}
}

func TestSeverityNames(t *testing.T) {
	for s, want := range map[diag.Severity]string{diag.Info: "info", diag.Warning: "warning", diag.Error: "error"} {
		if got := s.String(); want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

func TestEnglish(t *testing.T) {
	for want, got := range map[string]string{
		"0 errors": diag.Counted(0, "error"), "1 error": diag.Counted(1, "error"), "2 errors": diag.Counted(2, "error"),
		"`a`": diag.AnyOf([]string{"a"}), "`a` or `b`": diag.AnyOf([]string{"a", "b"}), "`a`, `b` or `c`": diag.AnyOf([]string{"a", "b", "c"}),
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}
