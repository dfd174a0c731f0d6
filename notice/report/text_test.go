package report_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

func TestTextUnderlinesInDisplayWidth(t *testing.T) {
	f := source.NewFile("a.notice.yaml", []byte("title: T\n{ü: 日本, bsis: 1}\n"))
	d := diag.New(diag.Code{ID: "NC201", Severity: diag.Error}, source.Span{File: f, Start: source.Pos{Line: 2, Col: 9}, End: source.Pos{Line: 2, Col: 13}}, "the key `bsis` is not known", "did you mean `basis`?")
	d.Law = []law.Ref{{Instrument: "UK GDPR", Provision: "Art. 13(1)(c)"}, {Instrument: "UK GDPR", Provision: "Art. 6"}, {Instrument: "DPA 2018", Provision: "s.8"}}
	var b strings.Builder
	if err := report.Text(&b, report.Report{Findings: diag.List{d}}); err != nil {
		t.Fatal(err)
	}
	want := "a.notice.yaml:2:9: error: the key `bsis` is not known [NC201]\n" +
		"    2 | {ü: 日本, bsis: 1}\n" +
		"      |           ^^^^\n" +
		"   help: did you mean `basis`?\n" +
		"   law: UK GDPR Art. 13(1)(c), Art. 6; DPA 2018 s.8\n"
	if got := b.String(); want != got {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
}

func TestTextMakesControlCharactersHarmless(t *testing.T) {
	f := source.NewFile("a.notice.yaml", []byte("title: \x1b[31mred\n"))
	d := diag.New(diag.Code{ID: "NC001"}, source.Span{File: f, Start: source.Pos{Line: 1, Col: 8}, End: source.Pos{Line: 1, Col: 9}}, "quotes \x1b[2J", "help \x07")
	var b strings.Builder
	if err := report.Text(&b, report.Report{Findings: diag.List{d}}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07") {
		t.Errorf("want no control character, got %q", b.String())
	}
}

// A finding that is about no file begins with its severity.
func TestTextWithoutPlace(t *testing.T) {
	for color, want := range map[bool]string{false: "warning: m [NC002]\n", true: "\x1b[1;33mwarning\x1b[0m: m [NC002]\n"} {
		var b strings.Builder
		d := diag.New(diag.Code{ID: "NC002", Severity: diag.Warning}, source.Span{}, "m", "")
		if err := report.Text(&b, report.Report{Findings: diag.List{d}, Color: color}); err != nil || b.String() != want {
			t.Errorf("want %q, got %q, %v", want, b.String(), err)
		}
	}
}

func TestTextInColor(t *testing.T) {
	d := diag.New(diag.Code{ID: "NC002", Severity: diag.Warning}, source.Span{File: source.NewFile("a", nil)}, "m", "")
	var b strings.Builder
	if err := report.Text(&b, report.Report{Findings: diag.List{d}, Color: true}); err != nil {
		t.Fatal(err)
	}
	if want, got := "\x1b[1ma\x1b[0m: \x1b[1;33mwarning\x1b[0m: m [NC002]\n", b.String(); want != got {
		t.Errorf("want %q, got %q", want, got)
	}
}

func TestJSON(t *testing.T) {
	f := source.NewFile("a.notice.yaml", []byte("title: T\n{ü: 日本, bsis: 1}\n"))
	at := source.Span{File: f, Start: source.Pos{Line: 2, Col: 9}, End: source.Pos{Line: 2, Col: 13}}
	d := diag.New(diag.Code{ID: "NC201", Name: "unknown-key", Severity: diag.Error}, at, "a < b & c", "did you mean `basis`?")
	d.Law = []law.Ref{{Instrument: "UK GDPR", Provision: "Art. 13(1)(c)"}}
	d.Related = []diag.Related{{Span: source.Span{File: f}, Message: "here"}}
	var b strings.Builder
	if err := report.JSON(&b, report.Report{Files: 2, Findings: diag.List{d}}); err != nil {
		t.Fatal(err)
	}
	want := `{
  "version": 1,
  "findings": [
    {
      "code": "NC201",
      "name": "unknown-key",
      "severity": "error",
      "file": "a.notice.yaml",
      "range": {
        "start": {
          "line": 2,
          "column": 9
        },
        "end": {
          "line": 2,
          "column": 13
        }
      },
      "message": "a < b & c",
      "help": "did you mean ` + "`basis`" + `?",
      "law": [
        "UK GDPR Art. 13(1)(c)"
      ],
      "related": [
        {
          "file": "a.notice.yaml",
          "message": "here"
        }
      ]
    }
  ],
  "summary": {
    "files": 2,
    "errors": 1,
    "warnings": 0,
    "infos": 0,
    "accepted": 0
  }
}
`
	if got := b.String(); want != got {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
	b.Reset()
	if err := report.JSON(&b, report.Report{}); err != nil || !strings.Contains(b.String(), `"findings": []`) {
		t.Errorf("want an empty list without findings, got %s, %v", b.String(), err)
	}
}

func TestNamed(t *testing.T) {
	for _, name := range []string{"text", "json"} {
		if f, err := report.Named(name); f == nil || err != nil {
			t.Errorf("%s: want a format, got %v", name, err)
		}
	}
	if _, err := report.Named("xml"); err == nil || err.Error() != `there is no form of findings "xml": write text, json, sarif, github, gitlab, junit or markdown` {
		t.Errorf("want the names of the forms, got %v", err)
	}
}
