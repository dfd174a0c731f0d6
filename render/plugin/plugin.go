// Package plugin prints a document with a program of somebody else: it writes one JSON
// object to the program, and reads one back. It starts no program itself, for the runner is
// passed in; and no answer can name a file.
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

// MaxAnswer is the longest answer of a program, in bytes.
const MaxAnswer = 64 << 20

// limits of what is said of a document.
const (
	maxFindings = 1000
	maxMessage  = 500 // code points
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("render/plugin", docs, diag.In(diag.ScopeRun))

var codeFound = Catalog.Warning("NC958", "found-by-plugin", "A plugin has something to say of the notice.")

// A Runner runs a program: it writes request to its standard input, and returns what the
// program wrote to its standard output. The error says why there is no answer.
type Runner func(request []byte) ([]byte, error)

// A Plugin is a program that prints documents.
type Plugin struct {
	Name    string
	Options json.RawMessage // handed on as they are; nil is no options
	Version string          // of noticec
	Run     Runner
}

// A request is what a program reads.
type request struct {
	Protocol int             `json:"protocol"`
	Noticec  string          `json:"noticec"`
	Options  json.RawMessage `json:"options"`
	Document document        `json:"document"`
	Notice   json.RawMessage `json:"notice"`
}

// An answer is what a program writes.
type answer struct {
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

// Render writes what the program makes of d and of the notice that it is made from, which is
// JSON. Its findings stand where it says, or at f, the
// file of the notice, as a whole. If one is an error, nothing was written. The error is that
// of w, or says what is wrong with the program or its answer.
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
	output, list, err := p.read(data, f, files)
	if err != nil {
		return nil, fmt.Errorf("the plugin %s %w", p.Name, err)
	}
	if list.Count(diag.Error) > 0 {
		return list, nil
	}
	_, err = w.Write(output)
	return list, err
}

// marshal writes a value as JSON in which <, > and & stand as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// read reads an answer. Its errors continue a sentence that begins with the plugin.
func (p Plugin) read(data []byte, f *source.File, files map[string]*source.File) ([]byte, diag.List, error) {
	if len(data) > MaxAnswer {
		return nil, nil, fmt.Errorf("wrote more than %d MiB", MaxAnswer>>20)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, nil, errors.New("wrote nothing: it must write one JSON object to standard output")
	}
	var a answer
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&a); err != nil {
		return nil, nil, fmt.Errorf("did not write the JSON object of protocol %d: %s", Protocol, plain(strings.TrimPrefix(err.Error(), "json: ")))
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

func (p Plugin) findings(said []finding, f *source.File, files map[string]*source.File) (diag.List, error) {
	if len(said) > maxFindings {
		return nil, fmt.Errorf("has more than %d findings", maxFindings)
	}
	var list diag.List
	for _, s := range said {
		message := strings.TrimSuffix(plain(s.Message), ".")
		if message == "" {
			return nil, errors.New("has a finding without a message")
		}
		severity, known := severities[s.Severity]
		if !known {
			return nil, fmt.Errorf("has a finding of severity %q: it is error, warning or info", plain(s.Severity))
		}
		place, ok := source.Span{File: f}, true
		if s.Place != nil {
			if place, ok = span(*s.Place, files); !ok {
				return nil, fmt.Errorf("has a finding in a place that is none of the document: %q, line %d", plain(s.Place.File), s.Place.Line)
			}
		}
		list = append(list, diag.New(codeFound, place, p.Name+": "+message, plain(s.Help), diag.WithSeverity(severity)))
	}
	list.Sort()
	return list, nil
}

// span returns the place in one of the files that the document is made of.
func span(p place, files map[string]*source.File) (source.Span, bool) {
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

// plain makes one short line of a text, without characters that steer a terminal.
func plain(s string) string {
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
