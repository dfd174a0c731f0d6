// Package pdf prints a document as a PDF. Layout puts the words on pages, canvas draws
// them, write mends the file. It holds no words of its own.
package pdf

import (
	"bytes"
	"embed"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/layout"
	"github.com/noticec/noticec/render/pdf/write"
)

// Docs holds a page for every code of this package.
//
//go:embed docs/*.md
var Docs embed.FS

// Codes returns the codes that this package reports.
func Codes() []diag.Code { return []diag.Code{codeGlyph} }

var codeGlyph = diag.Code{ID: "NC951", Name: "character-not-in-pdf-fonts", Severity: diag.Error, Since: "0.1.0",
	Summary: "The fonts of the PDF lack a character, so no PDF is written."}

// Options say how the file is made; the zero Options are the usual.
type Options struct{}

// Render writes d. Where a finding is an error, nothing was written: the fonts lack
// characters. The error is that of w, or names a kind of block that is not known.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	r, err := layout.Document(d, faces{})
	if err != nil {
		return nil, err
	}
	if list := missing(r); len(list) > 0 {
		return list, nil
	}
	c, err := canvas.New(d.Title, d.Controller, d.Lang, d.Updated.Value)
	if err != nil {
		return nil, err
	}
	draw(c, r)
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return nil, err
	}
	return nil, write.File(w, b.Bytes())
}

// Words returns the words of the blocks of d as the pages show them, in reading order,
// without furniture.
func Words(d *doc.Document) ([]string, error) {
	r, err := layout.Document(d, faces{})
	if err != nil {
		return nil, err
	}
	return r.Words(), nil
}

// missing says which characters cannot be printed, a finding for each place.
func missing(r *layout.Result) diag.List {
	const shown = 8
	var list diag.List
	for _, m := range r.Missing {
		var names []string
		for i, c := range m.Runes {
			if i == shown {
				names = append(names, "…")
				break
			}
			names = append(names, fmt.Sprintf("“%c” (U+%04X)", c, c))
		}
		list = append(list, diag.New(codeGlyph, m.Span,
			"the fonts of the PDF have no "+strings.Join(names, ", "),
			"publish the HTML page as the accessible version, or write the words without it"))
	}
	return list
}

// faces lets layout measure the faces of the canvas.
type faces struct{}

func (faces) Width(s string, f layout.Face, size float64) float64 {
	return canvas.Width(s, face[f], size)
}

func (faces) Has(r rune) bool { return canvas.Has(r) }

var face = [...]canvas.Face{layout.Regular: canvas.Regular, layout.Bold: canvas.Bold, layout.Italic: canvas.Italic}

// The colours of the roles; each has a contrast of at least 4.5 on the grounds that it
// is printed on (WCAG 2.2, 1.4.3).
var color = [...]canvas.Color{
	layout.Ink: {0x17, 0x20, 0x2a}, layout.Soft: {0x4b, 0x58, 0x66}, layout.Accent: {0x17, 0x4a, 0x7c}, layout.Link: {0x0f, 0x4f, 0x9c},
	layout.Rule: {0xd3, 0xdb, 0xe3}, layout.Edge: {0x7b, 0x88, 0x95}, layout.Panel: {0xef, 0xf4, 0xf9}, layout.Warm: {0xff, 0xf6, 0xe3},
	layout.WarmEdge: {0x9a, 0x57, 0x00}, layout.Paper: {0xff, 0xff, 0xff},
}
