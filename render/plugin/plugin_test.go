package plugin

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
)

var file = source.NewFile("a.notice.yaml", []byte("title: A\nintro: Wörter\n"))

// told is a document whose paragraph was written in file.
func told() *doc.Document {
	span := source.Span{File: file, Start: source.Pos{Line: 2, Col: 8}, End: source.Pos{Line: 2, Col: 14}}
	return &doc.Document{Dir: "ltr", Blocks: []doc.Block{&doc.Paragraph{Place: doc.Place{Span: span}, Inlines: []doc.Inline{doc.Text("Wörter")}}}}
}

// answers returns what comes of an answer: the output, the findings and the error.
func answers(text string) (string, string, error) {
	var out bytes.Buffer
	p := Plugin{Name: "sample", Run: func([]byte) ([]byte, error) { return []byte(text), nil }}
	list, err := p.Render(&out, told(), json.RawMessage("{}"), file)
	var b strings.Builder
	for _, d := range list {
		if d.Span.IsValid() {
			fmt.Fprintf(&b, "%d:%d: ", d.Span.Start.Line, d.Span.Start.Col)
		}
		fmt.Fprintf(&b, "%s: %s [%s]\n", d.Severity, d.Message, d.Code.ID)
	}
	return out.String(), b.String(), err
}

func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", Catalog, func(_ diag.Code, answer string) (string, bool) {
		out, findings, err := answers(answer)
		if err != nil || (out == "") != (findings != "") {
			t.Errorf("want an output or findings, got %q, %s, %v", out, findings, err)
		}
		return findings, true
	})
}

func TestFindingsArePlaced(t *testing.T) {
	const beside = `"place":{"file":"a.notice.yaml","line":2,"column":8,"end_line":2,"end_column":14}`
	out, got, err := answers(`{"protocol":1,"output":"eA==","diagnostics":[{"severity":"warning","message":"a hard\nword\u001b[31m.",` + beside + `},{"severity":"info","message":"short"}]}`)
	if want := "info: sample: short [NC958]\n2:8: warning: sample: a hard word[31m [NC958]\n"; err != nil || out != "x" || want != got {
		t.Errorf("want %q and an output, got %q, %q, %v", want, got, out, err)
	}
	at := place{"a.notice.yaml", 2, 8, 2, 14}
	list, _ := Plugin{}.findings([]finding{{Severity: "error", Message: "m", Place: &at}}, file, map[string]*source.File{"a.notice.yaml": file})
	if got := list[0].Span.Cut(); got != "Wörter" {
		t.Errorf("want the word marked, got %q", got)
	}
}

// Whatever a program writes, there is one clear message and no output.
func TestHostileAnswers(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "wrote nothing: it must write one JSON object to standard output",
		" \n":                       "wrote nothing",
		"Segmentation fault":        "did not write the JSON object of protocol 1: invalid character 'S' looking for beginning of value",
		`{"protocol":1`:             "did not write the JSON object of protocol 1: unexpected EOF",
		`[]`:                        "did not write the JSON object of protocol 1: cannot unmarshal array",
		`{"protocol":1,"output":1}`: "did not write the JSON object of protocol 1: cannot unmarshal number",
		`{"protocol":1,"output":"eA==","file":"../../etc/passwd"}`:                                               `unknown field "file"`,
		`{"protocol":1,"output":"eA==","diagnostics":[{"severity":"error","message":"m","path":"/etc/passwd"}]}`: `unknown field "path"`,
		`{"protocol":1,"output":"eA=="}{}`:                                                                       "wrote more than one JSON object",
		`{"protocol":1,"output":"eA=="} and more`:                                                                "wrote more than one JSON object",
		`{"protocol":2,"output":"eA=="}`:                                                                         "speaks protocol 2, and noticec speaks 1",
		`{"output":"eA=="}`:                                                                                      "speaks protocol 0, and noticec speaks 1",
		`null`:                                                                                                   "speaks protocol 0",
		`{"protocol":1}`:                                                                                         "wrote no output, and no error that says why",
		`{"protocol":1,"diagnostics":[{"severity":"warning","message":"m"}]}`:                                    "wrote no output",
		`{"protocol":1,"output":"<html>"}`:                                                                       "wrote an output that is not base64",
		`{"protocol":1,"output":"","diagnostics":[{"severity":"fatal","message":"m"}]}`:                          `has a finding of severity "fatal": it is error, warning or info`,
		`{"protocol":1,"output":"","diagnostics":[{"severity":"info","message":"  "}]}`:                          "has a finding without a message",
		`{"protocol":1,"output":"","diagnostics":[{"severity":"info","message":"m","place":{"file":"/etc/passwd","line":1}}]}`:        `has a finding in a place that is none of the document: "/etc/passwd", line 1`,
		`{"protocol":1,"output":"","diagnostics":[{"severity":"info","message":"m","place":{"file":"a.notice.yaml","line":9}}]}`:      "none of the document",
		`{"protocol":1,"output":"","diagnostics":[` + strings.Repeat(`{"severity":"info","message":"m"},`, 1000) + `{"message":""}]}`: "has more than 1000 findings",
		strings.Repeat("[", 100_000):            "did not write the JSON object",
		`{"protocol":1,"output":` + "\xff\xfe}": "did not write the JSON object",
	} {
		out, findings, err := answers(text)
		if err == nil || !strings.HasPrefix(err.Error(), "the plugin sample ") || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.60q: want %q in one line, got %v", text, want, err)
		}
		if out != "" || findings != "" {
			t.Errorf("%.60q: want no output and no findings, got %q, %q", text, out, findings)
		}
	}
}

func TestAnswerIsBounded(t *testing.T) {
	if _, _, err := (Plugin{}).decode(make([]byte, MaxResponse+1), file, nil); err == nil || err.Error() != "wrote more than 64 MiB" {
		t.Errorf("want the limit named, got %v", err)
	}
}

func TestRequest(t *testing.T) {
	var got struct {
		Protocol int
		Noticec  string
		Options  map[string]any
		Document struct{ Title string }
		Notice   struct{ Title string }
	}
	run := func(in []byte) ([]byte, error) {
		if err := json.Unmarshal(in, &got); err != nil {
			t.Error(err)
		}
		if !bytes.Contains(in, []byte("Sampler & <Samples>")) {
			t.Error("want words as they are")
		}
		return []byte(`{"protocol":1,"output":"` + base64.StdEncoding.EncodeToString([]byte("done\x00")) + `"}`), nil
	}
	var out bytes.Buffer
	list, err := Plugin{Name: "sample", Version: "1.2.3", Options: json.RawMessage(`{"paper":"a5"}`), Run: run}.Render(&out, sampler.Document(), json.RawMessage(`{"title":"T"}`), file)
	if err != nil || len(list) > 0 || out.String() != "done\x00" {
		t.Errorf("want the output, got %q, %v, %v", out.String(), list, err)
	}
	if got.Protocol != 1 || got.Noticec != "1.2.3" || got.Options["paper"] != "a5" || got.Document.Title != "Sampler & <Samples>" || got.Notice.Title != "T" {
		t.Errorf("want the request whole, got %+v", got)
	}
	_, err = Plugin{Name: "sample", Run: func([]byte) ([]byte, error) { return nil, errors.New("ended with code 1") }}.Render(&out, sampler.Document(), json.RawMessage(`{"title":"T"}`), file)
	if err == nil || err.Error() != "the plugin sample ended with code 1" {
		t.Errorf("want the reason, got %v", err)
	}
}

// Any answer gives an output, findings that are errors, or an error; and places lie inside
// the file.
func FuzzAnswer(f *testing.F) {
	f.Add([]byte(`{"protocol":1,"output":"eA==","diagnostics":[{"severity":"error","message":"m","help":"h","place":{"file":"a.notice.yaml","line":2,"column":8,"end_line":2,"end_column":99}}]}`))
	f.Add([]byte(`{"protocol":1,"output":"eA==","diagnostics":[{"severity":"info","message":"m","place":{"file":"a.notice.yaml","line":3,"column":1}}]}`))
	f.Add([]byte(`{"protocol":1}`))
	files := map[string]*source.File{file.Name: file}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, list, err := Plugin{Name: "p"}.decode(data, file, files)
		if err != nil && (len(list) > 0 || out != nil) {
			t.Errorf("want an error alone, got %q and %v", out, list)
		}
		if list.Count(diag.Error) > 0 && out != nil {
			t.Errorf("want no output where there is an error, got %q", out)
		}
		for _, d := range list {
			if s := d.Span; s.IsValid() && (s.End.Before(s.Start) || s.Start.Line > file.LineCount()) {
				t.Errorf("want a place in the file, got %v", s)
			}
			if strings.ContainsAny(d.Message+d.Help, "\n\x1b\x00") {
				t.Errorf("want one plain line, got %q", d.Message)
			}
		}
	})
}
