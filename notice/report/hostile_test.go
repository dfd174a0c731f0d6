package report_test

import (
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

// hostile is text that tries to steer a terminal, a line's order, and the log of a build.
const hostile = "::error::a\x1b[2J\u009b31m\u202eb\u2066\u2028\x7f\r\n::error::c\n ##[error]d\n##vso[task.complete]"

// steered returns what of a printed report reaches beyond its own text.
func steered(printed string) []string {
	var out []string
	for line := range strings.Lines(printed) {
		line = strings.TrimSuffix(line, "\n")
		if strings.ContainsFunc(line, source.IsSteering) {
			out = append(out, "a character that steers: "+line)
		}
		command := regexp.MustCompile(`^\s*::`).MatchString(line) && !regexp.MustCompile(`^::error (file=[^:,]+,line=1,endLine=1,col=8,endColumn=9,title=NC310 controller-not-identified|file=[^:,]+)::[^:]`).MatchString(line)
		if command || regexp.MustCompile(`##[A-Za-z]*\[`).MatchString(line) {
			out = append(out, "a command: "+line)
		}
	}
	return out
}

// Whatever a file is called and a notice says, no form of the findings steers the terminal or
// the log that it is printed to.
func TestNothingSteers(t *testing.T) {
	f := source.NewFile(hostile+".notice.yaml", []byte("title: T\x1b\u202e::error:: ##[error]\n"))
	at := source.Span{File: f, Start: source.Pos{Line: 1, Col: 8}, End: source.Pos{Line: 1, Col: 9}}
	d := diag.New(diag.Code{ID: "NC310", Name: "controller-not-identified", Summary: "S.", Severity: diag.Error}, at, hostile, hostile)
	d.Node, d.Related = hostile, []diag.Related{{Span: at, Message: hostile}}
	d.Fix = diag.Replace(at, hostile, hostile)
	accepted := d
	accepted.Accepted = &diag.Accepted{By: "ignore", Reason: hostile}
	for _, format := range []string{"text", "json", "sarif", "github", "gitlab", "junit", "markdown"} {
		got := printed(t, format, report.Report{Files: 1, Findings: diag.List{d, accepted}})
		if !strings.Contains(got, "task.complete") {
			t.Errorf("%s: want the message, got %s", format, got)
		}
		for _, s := range steered(got) {
			t.Errorf("%s: %q", format, s)
		}
	}
}

// What is escaped is the same text to whoever reads the form.
func TestEscapesAreRead(t *testing.T) {
	d := diag.New(diag.Code{ID: "NC310", Severity: diag.Error}, source.Span{File: source.NewFile("a", nil)}, "a\u009b\u202e##[x]", "")
	r := report.Report{Findings: diag.List{d}}
	var plain struct{ Findings []struct{ Message string } }
	if err := json.Unmarshal([]byte(printed(t, "json", r)), &plain); err != nil || plain.Findings[0].Message != d.Message {
		t.Errorf("json: got %v, %q", err, plain)
	}
	var suites struct {
		Suites []struct {
			Case struct {
				Failure struct {
					Message string `xml:"message,attr"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(printed(t, "junit", r)), &suites); err != nil || suites.Suites[0].Case.Failure.Message != d.Message {
		t.Errorf("junit: got %v, %q", err, suites)
	}
}
