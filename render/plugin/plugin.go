// Package plugin renders a document with an external program: it writes one JSON object to
// the program, and reads one back. It starts no process itself, for the Runner is passed in;
// and a response cannot name a file.
package plugin

import (
	"bytes"
	"embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// Protocol is the version of what is written and read.
const Protocol = 1

// MaxResponse is the size limit of a response, in bytes.
const MaxResponse = 64 << 20

// Limits on the findings of a response.
const (
	maxFindings = 1000
	maxMessage  = 500 // code points
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("render/plugin", docs, diag.In(diag.ScopeRun))

var codePluginFinding = Catalog.Warning("NC958", "found-by-plugin", "A plugin has something to say of the notice.")

// A Runner runs a program: it writes request to its standard input, and returns its standard
// output. The error says why there is none.
type Runner func(request []byte) ([]byte, error)

// A Plugin is an external program that renders documents.
type Plugin struct {
	Name    string
	Options json.RawMessage // passed on verbatim; nil is {}
	Version string          // of noticec
	Run     Runner
}

// A request is the JSON object that a program reads.
type request struct {
	Protocol int             `json:"protocol"`
	Noticec  string          `json:"noticec"`
	Options  json.RawMessage `json:"options"`
	Document document        `json:"document"`
	Notice   json.RawMessage `json:"notice"`
}

// A response is the JSON object that a program writes.
type response struct {
	Protocol    int       `json:"protocol"`
	Output      *string   `json:"output"` // base64
	Diagnostics []finding `json:"diagnostics"`
}

type finding struct {
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Help     string `json:"help"`
	Place    *place `json:"place"`
}

// Render runs the program on d and its notice as JSON, and writes its output. Findings are at
// the spans that the program names, or at f, the file of the notice. If one is an error,
// nothing was written. The error is that of w, or says what is wrong with the program or its
// response.
func (p Plugin) Render(w io.Writer, d *doc.Document, notice json.RawMessage, f *source.File) (diag.List, error) {
	tree, files, err := encode(d)
	if err != nil {
		return nil, err
	}
	options := p.Options
	if options == nil {
		options = json.RawMessage("{}")
	}
	in, err := marshal(request{Protocol, p.Version, options, tree, notice})
	if err != nil {
		return nil, err
	}
	data, err := p.Run(in)
	if err != nil {
		return nil, fmt.Errorf("the plugin %s %w", p.Name, err)
	}
	output, list, err := p.decode(data, f, files)
	if err != nil {
		return nil, fmt.Errorf("the plugin %s %w", p.Name, err)
	}
	if list.Count(diag.Error) > 0 {
		return list, nil
	}
	_, err = w.Write(output)
	return list, err
}

// marshal returns a value as JSON without escaping <, > and &.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// decode decodes a response. Its errors continue a sentence that begins with the plugin.
func (p Plugin) decode(data []byte, f *source.File, files map[string]*source.File) ([]byte, diag.List, error) {
	if len(data) > MaxResponse {
		return nil, nil, fmt.Errorf("wrote more than %d MiB", MaxResponse>>20)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, nil, errors.New("wrote nothing: it must write one JSON object to standard output")
	}
	var a response
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&a); err != nil {
		return nil, nil, fmt.Errorf("did not write the JSON object of protocol %d: %s", Protocol, plainText(strings.TrimPrefix(err.Error(), "json: ")))
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, nil, errors.New("wrote more than one JSON object")
	}
	if a.Protocol != Protocol {
		return nil, nil, fmt.Errorf("speaks protocol %d, and noticec speaks %d", a.Protocol, Protocol)
	}
	list, err := p.findings(a.Diagnostics, f, files)
	if err != nil || list.Count(diag.Error) > 0 {
		return nil, list, err
	}
	if a.Output == nil {
		return nil, nil, errors.New("wrote no output, and no error that says why")
	}
	output, err := base64.StdEncoding.DecodeString(*a.Output)
	if err != nil {
		return nil, nil, errors.New("wrote an output that is not base64")
	}
	return output, list, nil
}

var severities = map[string]diag.Severity{"info": diag.Info, "warning": diag.Warning, "error": diag.Error}

func (p Plugin) findings(reported []finding, f *source.File, files map[string]*source.File) (diag.List, error) {
	if len(reported) > maxFindings {
		return nil, fmt.Errorf("has more than %d findings", maxFindings)
	}
	var list diag.List
	for _, s := range reported {
		message := strings.TrimSuffix(plainText(s.Message), ".")
		if message == "" {
			return nil, errors.New("has a finding without a message")
		}
		severity, ok := severities[s.Severity]
		if !ok {
			return nil, fmt.Errorf("has a finding of severity %q: it is error, warning or info", plainText(s.Severity))
		}
		place, ok := source.Span{File: f}, true
		if s.Place != nil {
			if place, ok = spanOf(*s.Place, files); !ok {
				return nil, fmt.Errorf("has a finding in a place that is none of the document: %q, line %d", plainText(s.Place.File), s.Place.Line)
			}
		}
		list = append(list, diag.New(codePluginFinding, place, p.Name+": "+message, plainText(s.Help), diag.WithSeverity(severity)))
	}
	list.Sort()
	return list, nil
}

// spanOf converts a place in one of the files of the document.
func spanOf(p place, files map[string]*source.File) (source.Span, bool) {
	f, ok := files[p.File]
	if !ok || p.Line < 1 || p.Line > f.LineCount() || p.Column < 1 || p.Column > utf8.RuneCountInString(f.Line(p.Line))+1 {
		return source.Span{}, false
	}
	s := source.Span{File: f, Start: source.Pos{Line: p.Line, Col: p.Column}, End: source.Pos{Line: p.EndLine, Col: p.EndColumn}}
	if s.End.Before(s.Start) || s.End.Line > f.LineCount() {
		s.End = s.Start
	}
	return s, true
}

// plainText reduces a text to one short line without control characters.
func plainText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > maxMessage {
		s = string(runes[:maxMessage]) + "…"
	}
	return s
}
