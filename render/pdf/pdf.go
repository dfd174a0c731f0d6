// Package pdf prints a document as a tagged PDF, which screen readers can read and archives can
// keep (PDF/UA-1, PDF/A-2a or -3a). Layout breaks the words into lines and pages and builds the
// structure tree, canvas draws them, write makes the file. It holds no words of its own.
package pdf

import (
	"embed"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/layout"
	"github.com/noticec/noticec/render/pdf/write"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("render/pdf", docs, diag.In(diag.ScopeRun))

var (
	codeGlyph = Catalog.Error("NC951", "character-not-in-pdf-fonts", "The fonts of the PDF lack a character, so no PDF is written.")
	codeFont  = Catalog.Error("NC961", "font-not-usable", "A font that the configuration names cannot be used in a PDF.")
)

// Options say how the file is made; the zero Options are the defaults.
type Options struct {
	Letter bool         // US Letter in place of A4
	Large  bool         // large print: no text below 18 points
	Family *face.Family // nil is face.Default
	Colors Colors
	// SansHeads sets the heads in the bold face of the family, not in its serif.
	SansHeads bool
	Embed     bool   // whether to attach Data, which makes the file PDF/A-3a
	Data      []byte // the resolved notice as JSON; used where Embed is set
	// Classic leaves the file without compression, so that people can read it.
	Classic bool
}

// Render writes d. With a finding that is an error nothing was written: the fonts lack characters.
// The error is that of w, or names an unknown kind of block.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	r, err := Layout(d, o)
	if err != nil {
		return nil, err
	}
	family, err := o.family()
	if err != nil {
		return nil, err
	}
	if list := missingCharacters(r); len(list) > 0 {
		return list, nil
	}
	drawing, err := canvas.Draw(r.Sheet.Width, r.Sheet.Height, family, func(c *canvas.Canvas) { draw(c, r, o.Colors.withDefaults()) })
	if err != nil {
		return nil, err
	}
	r.Tree.Prune()
	file := &write.Document{
		Width: r.Sheet.Width, Height: r.Sheet.Height, Pages: drawing.Pages, Fonts: drawing.Fonts, Tree: r.Tree,
		Title: d.Title, Author: d.Controller, Lang: d.Lang, Date: d.LastChange(),
		Outline: bookmarks(r), Places: anchorPlaces(r), Classic: o.Classic,
	}
	if o.Embed && len(o.Data) > 0 {
		file.Attachment = &write.Attachment{Name: "notice.json", MediaType: "application/json", Description: d.Title, Data: o.Data}
	}
	return nil, write.File(w, file)
}

func (o Options) family() (*face.Family, error) {
	if o.Family != nil {
		return o.Family, nil
	}
	return face.Default()
}

// Layout lays d out on pages as Render draws them.
func Layout(d *doc.Document, o Options) (*layout.Result, error) {
	family, err := o.family()
	if err != nil {
		return nil, err
	}
	return layout.Document(d, measurer{family, o.SansHeads}, layout.Options{Letter: o.Letter, Large: o.Large})
}

// bookmarkOffset is how far above a heading its bookmark leads to, in points.
const bookmarkOffset = 8

func bookmarks(r *layout.Result) []write.Bookmark {
	var out []write.Bookmark
	for _, b := range r.Boxes {
		for _, m := range b.Bookmarks {
			out = append(out, write.Bookmark{Title: m.Title, Level: m.Level, Place: placeOf(r, b)})
		}
	}
	return out
}

func anchorPlaces(r *layout.Result) map[string]write.Place {
	out := map[string]write.Place{}
	for _, b := range r.Boxes {
		for _, id := range b.Anchors {
			if _, ok := out[id]; !ok {
				out[id] = placeOf(r, b)
			}
		}
	}
	return out
}

func placeOf(r *layout.Result, b *layout.Box) write.Place {
	return write.Place{Page: b.Page - 1, Y: r.Sheet.Height - max(0, b.Y-bookmarkOffset)}
}

// missingCharacters reports the characters that cannot be printed, with a finding for each place.
// A script that needs shaping is one finding for the whole document.
func missingCharacters(r *layout.Result) diag.List {
	const shown = 8
	name := func(c rune) string { return fmt.Sprintf("“%c” (U+%04X)", c, c) }
	var list diag.List
	for _, m := range r.Missing {
		var names []string
		for _, c := range m.Runes {
			if layout.Shaped(c) {
				return diag.List{diag.New(codeGlyph, m.Span,
					"the PDF cannot set letters that change their form or place beside others, as "+name(c)+" does",
					"publish the HTML page as the accessible version, and leave `pdf` out of the formats of this notice")}
			}
			if len(names) < shown {
				names = append(names, name(c))
			} else if len(names) == shown {
				names = append(names, "…")
			}
		}
		list = append(list, diag.New(codeGlyph, m.Span,
			"the fonts of the PDF have no "+strings.Join(names, ", "),
			"publish the HTML page as the accessible version, or write the words without it"))
	}
	return list
}

// A measurer measures the text of a family for layout.
type measurer struct {
	*face.Family
	sansHeads bool
}

func (m measurer) Width(s string, f layout.Face, size float64) float64 {
	switch f {
	case layout.Bold:
		return m.Bold.Width(s, size)
	case layout.Italic:
		return m.Italic.Width(s, size)
	case layout.Serif:
		return m.Serif.Width(s, size)
	}
	return m.Regular.Width(s, size)
}

func (m measurer) HasSerif(s string) bool {
	if m.Serif == nil || m.sansHeads {
		return false
	}
	for _, r := range s {
		if !m.Serif.Has(r) {
			return false
		}
	}
	return true
}

var canvasFaces = [...]canvas.Face{layout.Regular: canvas.Regular, layout.Bold: canvas.Bold, layout.Italic: canvas.Italic, layout.Serif: canvas.Serif}
