package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Escapes of the data and the properties of a workflow command.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// GitHub prints workflow commands, which GitHub shows beside the lines of a change.
func GitHub(w io.Writer, r Report) error {
	var b strings.Builder
	for _, d := range r.Findings.Open() {
		command := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "notice"}[d.Severity]
		file, where := r.place(d.Span)
		fmt.Fprintf(&b, "::%s file=%s", command, source.Visible(githubProperty.Replace(file)))
		if where != nil {
			fmt.Fprintf(&b, ",line=%d,endLine=%d,col=%d,endColumn=%d", where.Start.Line, where.End.Line, where.Start.Column, where.End.Column)
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", githubProperty.Replace(d.Code.ID+" "+d.Code.Name), source.Visible(githubData.Replace(message(d))))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// message is the message, help and law of a finding, without its location.
func message(d diag.Diagnostic) string {
	text := d.Message
	if d.Help != "" {
		text += "\n" + d.Help
	}
	if len(d.Law) > 0 {
		text += "\n" + Citations(d.Law)
	}
	return text
}

// GitLab prints a report of code quality.
func GitLab(w io.Writer, r Report) error {
	type lines struct {
		Begin int `json:"begin"`
	}
	type location struct {
		Path  string `json:"path"`
		Lines lines  `json:"lines"`
	}
	type issue struct {
		Description string   `json:"description"`
		CheckName   string   `json:"check_name"`
		Fingerprint string   `json:"fingerprint"`
		Severity    string   `json:"severity"`
		Location    location `json:"location"`
	}
	out := []issue{}
	open := r.Findings.Open()
	fingerprints := open.Fingerprints(r.path)
	for i, d := range open {
		file, where := r.place(d.Span)
		line := 1
		if where != nil {
			line = where.Start.Line
		}
		severity := map[diag.Severity]string{diag.Error: "major", diag.Warning: "minor", diag.Info: "info"}[d.Severity]
		out = append(out, issue{d.Message, d.Code.ID + " " + d.Code.Name, fingerprints[i], severity, location{file, lines{line}}})
	}
	return Encode(w, out)
}

// Encode prints a value as JSON, with control characters and workflow commands escaped.
func Encode(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, escape(b.String(), `\u%04x`))
	return err
}

// escape writes control characters by their codes, and the second of two number signs, which
// would start a command of a build system.
func escape(s, form string) string {
	var b strings.Builder
	from, before := 0, ' '
	for i, r := range s {
		if r != '\n' && source.IsSteering(r) || r == '#' && before == '#' {
			b.WriteString(s[from:i])
			fmt.Fprintf(&b, form, r)
			from = i + utf8.RuneLen(r)
		}
		before = r
	}
	return b.String() + s[from:]
}

// JUnit prints a test suite for each file with findings: errors are failures, the rest is
// output. Without findings there is one suite that passed.
func JUnit(w io.Writer, r Report) error {
	type failure struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
	type testcase struct {
		Name      string    `xml:"name,attr"`
		Classname string    `xml:"classname,attr"`
		Failures  []failure `xml:"failure"`
		Out       string    `xml:"system-out,omitempty"`
	}
	type suite struct {
		Name     string   `xml:"name,attr"`
		Tests    int      `xml:"tests,attr"`
		Failures int      `xml:"failures,attr"`
		Case     testcase `xml:"testcase"`
	}
	var files []string
	byFile := map[string]diag.List{}
	for _, d := range r.Findings.Open() {
		file, _ := r.place(d.Span)
		if byFile[file] == nil {
			files = append(files, file)
		}
		byFile[file] = append(byFile[file], d)
	}
	slices.Sort(files)
	suites := struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []suite  `xml:"testsuite"`
	}{}
	for _, file := range files {
		s := suite{Name: file, Tests: 1, Case: testcase{Name: "noticec lint", Classname: file}}
		for _, d := range byFile[file] {
			text := locationIn(file, d.Span) + ": " + d.Severity.String() + ": " + message(d) + " [" + d.Code.ID + "]"
			if d.Severity == diag.Error {
				s.Failures = 1
				s.Case.Failures = append(s.Case.Failures, failure{d.Message, text})
			} else {
				s.Case.Out += text + "\n"
			}
		}
		suites.Suites = append(suites.Suites, s)
	}
	if len(files) == 0 {
		suites.Suites = []suite{{Name: "noticec", Tests: 1, Case: testcase{Name: "noticec lint", Classname: "noticec"}}}
	}
	text, err := xml.MarshalIndent(suites, "", "  ")
	if err == nil {
		_, err = io.WriteString(w, xml.Header+escape(string(text), "&#x%x;")+"\n")
	}
	return err
}
