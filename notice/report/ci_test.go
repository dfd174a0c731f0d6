package report_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

// three is a report of an error, a warning that is like another, and one that is accepted.
func three() report.Report {
	f := source.NewFile("a b/ü,1.notice.yaml", []byte("title: T\nx: y\nx: y\n"))
	at := func(line, from, to int) source.Span {
		return source.Span{File: f, Start: source.Pos{Line: line, Col: from}, End: source.Pos{Line: line, Col: to}}
	}
	wrong := diag.New(diag.Code{ID: "NC310", Name: "controller-not-identified", Summary: "S.", Severity: diag.Error}, at(1, 8, 9), "100% wrong: `T`", "fix it")
	wrong.Law = []law.Ref{{Instrument: "UK GDPR", Provision: "Art. 13(1)(a)"}}
	code := diag.Code{ID: "NC801", Name: "no-date", Summary: "D.", Severity: diag.Warning}
	accepted := diag.New(code, at(3, 1, 2), "no date", "")
	accepted.Accepted = &diag.Accepted{By: "ignore", Reason: "dated elsewhere"}
	return report.Report{Files: 1, Findings: diag.List{wrong, diag.New(code, at(2, 1, 2), "no date", ""), accepted}, Version: "1.2.3"}
}

func printed(t *testing.T, format string, r report.Report) string {
	t.Helper()
	f, err := report.Named(format)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := f(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGitHub(t *testing.T) {
	want := "::error file=a b/ü%2C1.notice.yaml,line=1,endLine=1,col=8,endColumn=9,title=NC310 controller-not-identified::100%25 wrong: `T`%0Afix it%0AUK GDPR Art. 13(1)(a)\n" +
		"::warning file=a b/ü%2C1.notice.yaml,line=2,endLine=2,col=1,endColumn=2,title=NC801 no-date::no date\n"
	if d := cmp.Diff(want, printed(t, "github", three())); d != "" {
		t.Error(d)
	}
}

func TestGitLab(t *testing.T) {
	var got []map[string]any
	if err := json.Unmarshal([]byte(printed(t, "gitlab", three())), &got); err != nil || len(got) != 2 {
		t.Fatalf("want two issues, got %v, %v", got, err)
	}
	if got[0]["severity"] != "major" || got[1]["severity"] != "minor" || got[0]["check_name"] != "NC310 controller-not-identified" || got[0]["fingerprint"] == got[1]["fingerprint"] {
		t.Errorf("got %v", got)
	}
	if got := strings.TrimSpace(printed(t, "gitlab", report.Report{})); got != "[]" {
		t.Errorf("without findings: want an empty list, got %s", got)
	}
}

// Fingerprints stay when lines move, and differ for findings that are alike.
func TestFingerprints(t *testing.T) {
	prints := func(r report.Report) []any {
		var log map[string]any
		if err := json.Unmarshal([]byte(printed(t, "sarif", r)), &log); err != nil {
			t.Fatal(err)
		}
		var out []any
		for _, x := range log["runs"].([]any)[0].(map[string]any)["results"].([]any) {
			out = append(out, x.(map[string]any)["partialFingerprints"].(map[string]any)["noticec/v1"])
		}
		return out
	}
	before := three()
	moved := three()
	f := source.NewFile("a b/ü,1.notice.yaml", []byte("# more\ntitle: T\nx: y\nx: y\n"))
	for i := range moved.Findings {
		s := &moved.Findings[i].Span
		s.File, s.Start.Line, s.End.Line = f, s.Start.Line+1, s.End.Line+1
	}
	want, got := prints(before), prints(moved)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("moved by a line (want -, got +): %s", d)
	}
	if want[1] == want[2] {
		t.Errorf("want findings that are alike told apart, got %v", want)
	}
}

func TestSARIF(t *testing.T) {
	text := printed(t, "sarif", three())
	for _, want := range []string{
		`"version": "2.1.0"`, `"semanticVersion": "1.2.3"`, `"columnKind": "unicodeCodePoints"`, `"name": "ControllerNotIdentified"`, `"uri": "a%20b/%C3%BC,1.notice.yaml"`,
		"\"text\": \"100% wrong: `T`. Fix it. UK GDPR Art. 13(1)(a).\"", `"justification": "dated elsewhere"`, `"level": "warning"`, `"startLine": 3`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("want %s in\n%s", want, text)
		}
	}
	if strings.Count(text, `"suppressions"`) != 1 || strings.Count(text, `"id": "NC801"`) != 1 {
		t.Errorf("want one suppression, and each rule once, in\n%s", text)
	}
	whole := diag.New(diag.Code{ID: "NC014", Name: "unreadable-file", Severity: diag.Error}, source.Span{File: source.NewFile("a", nil)}, "no", "")
	if text := printed(t, "sarif", report.Report{Findings: diag.List{whole}}); !strings.Contains(text, `"startLine": 1`) || strings.Contains(text, "startColumn") {
		t.Errorf("a file as a whole: want its first line, got\n%s", text)
	}
}

func TestJUnit(t *testing.T) {
	type suites struct {
		Suites []struct {
			Name     string `xml:"name,attr"`
			Failures int    `xml:"failures,attr"`
			Case     struct {
				Failures []string `xml:"failure"`
				Out      string   `xml:"system-out"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	var got suites
	if err := xml.Unmarshal([]byte(printed(t, "junit", three())), &got); err != nil || len(got.Suites) != 1 {
		t.Fatalf("want one suite, got %+v, %v", got, err)
	}
	s := got.Suites[0]
	if s.Name != "a b/ü,1.notice.yaml" || s.Failures != 1 || len(s.Case.Failures) != 1 || !strings.Contains(s.Case.Out, "warning: no date [NC801]") {
		t.Errorf("got %+v", s)
	}
	if err := xml.Unmarshal([]byte(printed(t, "junit", report.Report{})), &got); err != nil || got.Suites[len(got.Suites)-1].Failures != 0 {
		t.Errorf("without findings: want a suite that passed, got %+v, %v", got, err)
	}
}

func TestFixesAreReported(t *testing.T) {
	f := source.NewFile("a b.notice.yaml", []byte("titel: T\n"))
	d := diag.New(diag.Code{ID: "NC201", Name: "unknown-key"}, source.Span{File: f, Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 6}}, "m", "")
	d.Fix = diag.Replace(d.Span, "title", "write `title`")
	r := report.Report{Files: 1, Findings: diag.List{d}}
	var plain struct {
		Findings []struct {
			Fix struct {
				Title string
				Edits []map[string]any
			}
		}
	}
	if err := json.Unmarshal([]byte(printed(t, "json", r)), &plain); err != nil {
		t.Fatal(err)
	}
	if fix := plain.Findings[0].Fix; fix.Title != "write `title`" || len(fix.Edits) != 1 || fix.Edits[0]["text"] != "title" || fix.Edits[0]["file"] != f.Name {
		t.Errorf("got %v", fix)
	}
	want := `"fixes": [
            {
              "description": {
                "text": "Write ` + "`title`" + `."
              },
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "a%20b.notice.yaml",
                    "uriBaseId": "SRCROOT"
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "startLine": 1,
                        "startColumn": 1,
                        "endLine": 1,
                        "endColumn": 6
                      },
                      "insertedContent": {
                        "text": "title"
                      }
                    }
                  ]
                }
              ]
            }
          ]`
	if got := printed(t, "sarif", r); !strings.Contains(got, want) {
		t.Errorf("want %s in %s", want, got)
	}
}

func TestMarkdown(t *testing.T) {
	r := three()
	r.Findings[1].Message = "a | b <img> @name [x](y) https://averton.example `c`"
	want := "2 findings in 1 notice.\n\n| Place | Severity | Finding | Help | Law |\n| --- | --- | --- | --- | --- |\n" +
		"| a b/ü,1.notice.yaml:1:8 | error | 100% wrong: \\`T\\` [NC310] | fix it | UK GDPR Art. 13(1)(a) |\n" +
		"| a b/ü,1.notice.yaml:2:1 | warning | a \\| b &lt;img> &#64;name \\[x\\](y) https&#58;//averton.example \\`c\\` [NC801] |  |  |\n"
	if d := cmp.Diff(want, printed(t, "markdown", r)); d != "" {
		t.Error(d)
	}
	if want, got := "No findings in 3 notices.\n", printed(t, "markdown", report.Report{Files: 3}); want != got {
		t.Errorf("want %q, got %q", want, got)
	}
	many := report.Report{Files: 1}
	for range 203 {
		many.Findings = append(many.Findings, r.Findings[0])
	}
	if got := printed(t, "markdown", many); strings.Count(got, "NC310") != 200 || !strings.HasSuffix(got, "\nand 3 more\n") {
		t.Errorf("want 200 lines and the rest counted, got %d", strings.Count(got, "NC310"))
	}
}
