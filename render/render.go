// Package render is the table of the formats that a notice is printed in. A new backend
// is one folder, and one line here.
package render

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/color"
	"github.com/noticec/noticec/render/data"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/docx"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/plugin"
	"github.com/noticec/noticec/render/text"
)

// A Format is one kind of output file.
type Format struct {
	Name      string // as on the command line
	Title     string // as readers know it
	Extension string // with its dot
	MediaType string
	OnlyAsked bool   // whether it is written only where it is asked for by name
	IsPage    bool   // whether it is the page of a notice, which leads to the other formats
	HasParts  bool   // whether a part of a notice can be printed alone
	Part      string // the part that is printed, as it is named; empty for whole notices
	Optional  bool   // whether notices may lack the part
	// Render prints a notice. If a finding is an error, there is no output. The error
	// is that of the writer, or says that the backend failed.
	Render func(io.Writer, Input) (diag.List, error)
	// Assets returns the files that all outputs share, by their paths below the output
	// folder; nil where a format has none.
	Assets func(Settings) []File
	// Index returns the path of the page that leads to all notices, below the output folder; empty
	// for none. It is nil where a format never has one.
	Index func(Settings) string
	// Address returns what a site makes of the path of an output, without an extension; empty if it can make
	// nothing of it. It is nil where paths are taken as they are.
	Address func(s Settings, stem string) string
}

// An Input is what a format prints: the document in words, and the notice that they were
// made from.
type Input struct {
	Document *doc.Document
	Notice   *notice.Notice
	Settings Settings
	Path     string // of the outputs below the output folder, with slashes and without an extension
}

// Settings are those of all backends; the zero Settings are the usual.
type Settings struct {
	HTML        html.Options
	Markdown    markdown.Options
	PDF         pdf.Options
	EmbedJSONLD bool // whether pages hold the notice as JSON-LD
}

// Formats returns all formats, in the order in which they are written.
func Formats() []Format {
	return []Format{
		{Name: "html", Title: "HTML", IsPage: true, HasParts: true, Extension: ".html", MediaType: "text/html; charset=utf-8", Render: func(w io.Writer, in Input) (diag.List, error) {
			return page(w, in)
		}, Assets: func(s Settings) []File {
			var files []File
			for _, a := range html.Assets(s.HTML) {
				files = append(files, File(a))
			}
			return files
		}, Index: func(s Settings) string {
			if s.HTML.Fragment {
				return ""
			}
			return IndexPage
		}},
		{Name: "markdown", Title: "Markdown", HasParts: true, Extension: ".md", MediaType: "text/markdown; charset=utf-8", Render: func(w io.Writer, in Input) (diag.List, error) {
			return markdown.Render(w, in.Document, in.Settings.Markdown)
		}, Index: func(s Settings) string {
			if stem := markdown.IndexPath(s.Markdown); stem != "" {
				return stem + ".md"
			}
			return ""
		}, Address: func(s Settings, stem string) string { return markdown.Address(s.Markdown, stem) }},
		{Name: "pdf", Title: "PDF", Extension: ".pdf", MediaType: "application/pdf", Render: func(w io.Writer, in Input) (diag.List, error) {
			return tagged(w, in)
		}},
		{Name: "docx", Title: "Word", Extension: docx.Extension, MediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", OnlyAsked: true, Render: func(w io.Writer, in Input) (diag.List, error) {
			o := in.Settings.PDF // both are for paper
			return docx.Render(w, in.Document, docx.Options{Letter: o.Letter, Large: o.Large, Accent: o.Colors.Accent, Link: o.Colors.Link})
		}},
		{Name: "text", Title: "TXT", Extension: text.Extension, MediaType: "text/plain; charset=utf-8", OnlyAsked: true, Render: func(w io.Writer, in Input) (diag.List, error) {
			return text.Render(w, in.Document)
		}},
		{Name: "json", Title: "JSON", Extension: ".json", MediaType: "application/json", OnlyAsked: true, Render: func(w io.Writer, in Input) (diag.List, error) {
			return data.JSON(w, statement.Derive(in.Notice))
		}},
		{Name: "jsonld", Title: "JSON-LD", Extension: ".jsonld", MediaType: "application/ld+json", OnlyAsked: true, Render: func(w io.Writer, in Input) (diag.List, error) {
			return data.JSONLD(w, statement.Derive(in.Notice))
		}},
		{Name: "tilt", Title: "TILT", Extension: ".tilt.json", MediaType: "application/json", OnlyAsked: true, Render: func(w io.Writer, in Input) (diag.List, error) {
			return data.TILT(w, statement.Derive(in.Notice))
		}},
	}
}

// page prints a page of HTML, with the notice for programs if it is asked for.
func page(w io.Writer, in Input) (diag.List, error) {
	o := in.Settings.HTML
	if in.Settings.EmbedJSONLD && in.Notice != nil {
		text, err := data.JSONLDScript(statement.Derive(in.Notice))
		if err != nil {
			return nil, err
		}
		o.Data = text
	}
	return html.Render(w, in.Document, o)
}

// tagged prints a PDF, with the notice for programs in it if it is asked for.
func tagged(w io.Writer, in Input) (diag.List, error) {
	o := in.Settings.PDF
	if o.Embed && in.Notice != nil {
		var text bytes.Buffer
		if list, err := data.JSON(&text, statement.Derive(in.Notice)); err != nil || len(list) > 0 {
			return list, err
		}
		o.Data = text.Bytes()
	}
	return pdf.Render(w, in.Document, o)
}

// Plugin returns the format of a program of somebody else.
func Plugin(p plugin.Plugin, extension, mediaType string) Format {
	return Format{Name: p.Name, Title: strings.ToUpper(strings.TrimPrefix(extension, ".")), Extension: extension, MediaType: mediaType, Render: func(w io.Writer, in Input) (diag.List, error) {
		var facts bytes.Buffer
		if list, err := data.JSON(&facts, statement.Derive(in.Notice)); err != nil || len(list) > 0 {
			return list, err
		}
		return p.Render(w, in.Document, facts.Bytes(), in.Notice.Title.Span.File)
	}}
}

// Page returns the format of pages.
func Page() Format {
	formats := Formats()
	return formats[slices.IndexFunc(formats, func(f Format) bool { return f.IsPage })]
}

// UsualNames returns the names of the formats that are written where none is asked for.
func UsualNames() []string {
	usual, _ := Named(Formats(), nil) // no name can be unknown
	return Names(usual)
}

// Named returns those of the formats that have the given names; without names, those that
// need not be asked for.
func Named(formats []Format, names []string) ([]Format, error) {
	var out []Format
	if len(names) == 0 {
		for _, f := range formats {
			if !f.OnlyAsked {
				out = append(out, f)
			}
		}
		return out, nil
	}
	for _, name := range names {
		i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
		if i < 0 {
			return nil, unknown(name, Names(formats))
		}
		if !slices.ContainsFunc(out, func(f Format) bool { return f.Name == name }) { // named twice, it is written once
			out = append(out, formats[i])
		}
	}
	return out, nil
}

// OfParts returns formats that print parts of notices in place of whole ones: each format once for each
// part, with an extension of its own. The error names a format that has no parts.
func OfParts(formats []Format, parts []string) ([]Format, error) {
	var out []Format
	for _, part := range parts {
		for _, f := range formats {
			if !f.HasParts {
				return nil, fmt.Errorf("parts of notices are printed as %s, not as %s", strings.Join(withParts(Formats()), " and "), f.Name)
			}
			out = append(out, f.of(part))
		}
	}
	return out, nil
}

// PartID is the name of a part as ids and names of files have it.
func PartID(part string) string { return strings.ReplaceAll(part, "/", "-") }

// of returns the format of a part of a notice.
func (f Format) of(part string) Format {
	id, print := PartID(part), f.Render
	f.Part, f.IsPage, f.Index = part, false, nil
	f.Name, f.Title, f.Extension = f.Name+" "+part, f.Title+", "+part, "."+id+f.Extension
	f.Render = func(w io.Writer, in Input) (diag.List, error) {
		in.Settings.EmbedJSONLD = false
		in.Settings.HTML.Part, in.Settings.HTML.Fragment, in.Settings.Markdown.Part = id, true, id
		return print(w, in)
	}
	return f
}

// withParts are the names of the formats that print parts.
func withParts(formats []Format) []string {
	return Names(slices.DeleteFunc(slices.Clone(formats), func(f Format) bool { return !f.HasParts }))
}

// Others returns the formats that a page leads to: all but its own.
func Others(formats []Format) []html.OtherFormat {
	var out []html.OtherFormat
	for _, f := range formats {
		if !f.IsPage {
			out = append(out, html.OtherFormat{Format: f.Name, Name: f.Title, Extension: f.Extension, MediaType: f.MediaType})
		}
	}
	return out
}

// Names returns the names of formats.
func Names(formats []Format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return names
}

// Distinct says which two formats cannot be told apart, or nil.
func Distinct(formats []Format) error {
	for i, f := range formats {
		for _, g := range formats[:i] {
			switch {
			case f.Name == g.Name:
				return fmt.Errorf("there are two formats %q: give the plugin another name", f.Name)
			case f.Extension == g.Extension:
				return fmt.Errorf("the formats %q and %q would both be written to files that end in %s: give the plugin another extension", g.Name, f.Name, f.Extension)
			}
		}
	}
	return nil
}

func unknown(name string, names []string) error {
	if near := diag.Nearest(name, names); near != "" {
		return fmt.Errorf("there is no format %q: did you mean %q?", name, near)
	}
	return fmt.Errorf("there is no format %q: write %s", name, strings.Join(names, ", "))
}

// Catalogs returns the catalogs of the backends.
func Catalogs() []*diag.Catalog {
	return []*diag.Catalog{color.Catalog, data.Catalog, html.Catalog, pdf.Catalog, plugin.Catalog}
}
