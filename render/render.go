// Package render is the table of the formats that a notice is printed in. A new backend
// is one folder, and one line here.
package render

import (
	"embed"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
)

// A Format is one kind of output file.
type Format struct {
	Name      string // as on the command line
	Extension string // with its dot
	MediaType string
	// Render prints a notice. If a finding is an error, there is no output. The error
	// is that of the writer, or says that the backend failed.
	Render func(io.Writer, Input) (diag.List, error)
	// Assets returns the files that all outputs share, by their paths below the output
	// folder; nil where a format has none.
	Assets func(Settings) []File
}

// An Input is what a format prints: the document in words, and the notice that they were
// made from.
type Input struct {
	Document *doc.Document
	Notice   *notice.Notice
	Settings Settings
}

// Settings are those of all backends; the zero Settings are the usual.
type Settings struct {
	HTML     html.Options
	Markdown markdown.Options
	PDF      pdf.Options
}

// Formats returns all formats, in the order in which they are written.
func Formats() []Format {
	return []Format{
		{Name: "html", Extension: ".html", MediaType: "text/html; charset=utf-8", Render: func(w io.Writer, in Input) (diag.List, error) {
			return html.Render(w, in.Document, in.Settings.HTML)
		}},
		{Name: "markdown", Extension: ".md", MediaType: "text/markdown; charset=utf-8", Render: func(w io.Writer, in Input) (diag.List, error) {
			return markdown.Render(w, in.Document, in.Settings.Markdown)
		}},
		{Name: "pdf", Extension: ".pdf", MediaType: "application/pdf", Render: func(w io.Writer, in Input) (diag.List, error) {
			return pdf.Render(w, in.Document, in.Settings.PDF)
		}},
	}
}

// Named returns the formats with the given names; all if there are none.
func Named(names []string) ([]Format, error) {
	if len(names) == 0 {
		return Formats(), nil
	}
	var out []Format
	for _, name := range names {
		f, ok := find(name)
		if !ok {
			return nil, unknown(name)
		}
		out = append(out, f)
	}
	return out, nil
}

func find(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Names returns the names of all formats.
func Names() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

func unknown(name string) error {
	names := Names()
	if near := diag.Nearest(name, names); near != "" {
		return fmt.Errorf("there is no format %q: did you mean %q?", name, near)
	}
	return fmt.Errorf("there is no format %q: write %s", name, strings.Join(names, ", "))
}

// Codes returns the codes that the backends report, sorted.
func Codes() []diag.Code { return pdf.Codes() }

// Docs returns the pages of the codes.
func Docs() embed.FS { return pdf.Docs }
