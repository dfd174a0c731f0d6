package diag_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
)

var noDate = diag.Code{ID: "NC801", Name: "no-date"}

func fence(kind, text string) string { return "\n```" + kind + "\n" + text + "```\n" }

func TestPageHasParts(t *testing.T) {
	const head = "# NC801 no-date\n\nNobody sees changes\n(Art. 12(1)).\n\nMore of why.\n\n"
	p, err := diag.ParsePage(noDate, head+"Add `updated`:\n\n    updated: 2026-09-30\n\nReads words in English and Welsh.\n"+
		fence("yaml bad", "a: 1\n")+fence("findings", "1:1: a\n")+fence("yaml bad", "a: 2\n")+fence("findings", "1:1: b\n")+fence("yaml good", "b: 1\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(p.Why, "|") + "#" + strings.Join(p.Fix, "|") + "#" + p.Languages + "#" + p.Syntax
	if want := "Nobody sees changes (Art. 12(1)).|More of why.#Add `updated`:|    updated: 2026-09-30#English and Welsh#yaml"; want != got {
		t.Errorf("want %q, got %q", want, got)
	}
	if len(p.Bad) != 2 || p.Bad[1] != (diag.Example{Text: "a: 2\n", Findings: "1:1: b\n"}) || p.Good != "b: 1\n" {
		t.Errorf("want two examples and a good one, got %+v", p)
	}
	for _, text := range []string{
		"", "# NC802 no-date\n\nWhy.\n\nFix.\n", "# NC801 no-date\n", "# NC801 no-date\n\nWhy, and no fix.\n", "# NC801 no-date\n\nWhy.\n\n    an example alone\n",
		head + "Fix.\n" + fence("findings", "1:1: a\n"), head + "Fix.\n" + fence("sh", "x\n"), head + "Fix.\n" + fence("yaml good", "a\n") + fence("yaml good", "b\n"),
		head + "Fix.\n" + fence("yaml bad", "a\n") + fence("findings", "b\n") + fence("findings", "c\n"), head + "Fix.\n\n```yaml bad\nnever ended\n",
	} {
		if _, err := diag.ParsePage(noDate, text); err == nil {
			t.Errorf("want an error for %q", text)
		}
	}
}

// What is shown are the lines that differ and those with findings, below their keys and with what
// stands below them; of several files it is all.
func TestExcerpts(t *testing.T) {
	for _, c := range []struct{ bad, findings, good, before, after string }{
		{"n: 1\nt: T\na: x\n", "3:1: e\n", "n: 1\nt: T\na: y\n", "a: x\n", "a: y\n"},
		{"n: 1\nt: T\n", "2:1: e\n", "n: 1\nt: T\nd: 1\n", "t: T\n", "t: T\nd: 1\n"},
		{"n: 1\na:\n  - {b: 1}\n  - {b: 2}\n", "4:5: e\n", "n: 1\na:\n  - {b: 1}\n  - {b: 3}\n", "a:\n  - {b: 2}\n", "a:\n  - {b: 3}\n"},
		{"n: 1\na:\n- b: 1\n  c: 2\n- b: 2\n", "3:3: e\n", "n: 1\na:\n- b: 9\n  c: 2\n- b: 2\n", "a:\n- b: 1\n  c: 2\n", "a:\n- b: 9\n  c: 2\n"},
		{"n: 1\na:\n  b:\n    c: 1\nz: 1\n", "2:1: e\n", "n: 1\nz: 1\n", "a:\n  b:\n    c: 1\n", "n: 1\nz: 1\n"},
		{"a: 1\n---\na: 1\n", "2.notice.yaml:1:1: e\n", "a: 1\n---\na: 2\n", "a: 1\n---\na: 1\n", "a: 1\n---\na: 2\n"},
		{"a: 1\nb: 1\n", "9:1: beyond the text\n", "b: 1\na: 1\n", "a: 1\nb: 1\n", "b: 1\na: 1\n"},
	} {
		p := diag.Page{Bad: []diag.Example{{Text: c.bad, Findings: c.findings}}, Good: c.good}
		if before, after := p.Before(), p.After(); before != c.before || after != c.after {
			t.Errorf("%q:\nwant %q, %q\ngot  %q, %q", c.bad, c.before, c.after, before, after)
		}
	}
	if p := (diag.Page{}); p.Before() != "" || p.After() != "" {
		t.Error("want nothing where there is no example")
	}
}

// A word names a code by its id or its name, in any case; nothing names a code without a name.
func TestFind(t *testing.T) {
	codes := diag.Codes{{ID: "NC001"}, noDate}
	for word, want := range map[string]string{"NC801": "NC801", "nc801": "NC801", "no-date": "NC801", "No-Date": "NC801", "NC001": "NC001", "": "", "NC80": "", "no date": ""} {
		if c, ok := codes.Find(word); c.ID != want || ok != (want != "") {
			t.Errorf("%q: want %q, got %q", word, want, c.ID)
		}
	}
	for word, want := range map[string]string{"NC8O1": "`NC801`", "801": "`NC801`", "NC-801": "`NC801`", "rule 801": "`NC801`", "802": "`noticec explain`", "nodate": "`no-date`", "telepathy": "`noticec explain`"} {
		if got := codes.Suggest(word); !strings.Contains(got, want) {
			t.Errorf("%q: want %s, got %q", word, want, got)
		}
	}
}

func FuzzParsePage(f *testing.F) {
	f.Add("# NC801 no-date\n\nWhy.\n\nFix.\n" + fence("yaml bad", "a: 1\n") + fence("findings", "1:1: a\n") + fence("yaml good", "b: 1\n"))
	f.Fuzz(func(t *testing.T, text string) {
		if p, err := diag.ParsePage(noDate, text); err == nil && (len(p.Why) == 0 || len(p.Fix) == 0 || len(p.Bad) > 0 && p.Before() == "") {
			t.Errorf("want all parts of %q, got %+v", text, p)
		}
	})
}
