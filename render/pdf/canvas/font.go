// Package canvas draws text, rules and fills on pages. It is the only package that
// imports the PDF library, and it draws only inside Mark and Artifact, so that all
// that is on a page is either content or furniture.
package canvas

import (
	_ "embed"
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A Face is one cut of the family.
type Face uint8

const (
	Regular Face = iota
	Bold
	Italic
	faces
)

//go:embed fonts/SourceSans3-Regular.ttf
var regular []byte

//go:embed fonts/SourceSans3-Semibold.ttf
var bold []byte

//go:embed fonts/SourceSans3-It.ttf
var italic []byte

func (f Face) data() []byte { return [...][]byte{regular, bold, italic}[f] }

// metrics are the widths of a face, read once in a process.
type metrics struct {
	mu     sync.Mutex
	font   *sfnt.Font
	widths map[rune]float64 // of one em; negative where the face has no glyph
}

var loaded = sync.OnceValues(func() ([faces]*metrics, error) {
	var all [faces]*metrics
	for f := range faces {
		parsed, err := sfnt.Parse(f.data())
		if err != nil {
			return all, fmt.Errorf("reading a font: %w", err)
		}
		all[f] = &metrics{font: parsed, widths: map[rune]float64{}}
	}
	return all, nil
})

// ems are the units in which the font library rounds.
const ems = 1000

func (m *metrics) width(r rune) float64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	if w, ok := m.widths[r]; ok {
		return w
	}
	var b sfnt.Buffer
	w := -1.0
	if i, err := m.font.GlyphIndex(&b, r); err == nil && i != 0 && r <= 0xffff {
		if advance, err := m.font.GlyphAdvance(&b, i, fixed.I(ems), font.HintingNone); err == nil {
			w = float64(advance) / 64 / ems
		}
	}
	m.widths[r] = w
	return w
}

// Has reports whether the family can print r.
func Has(r rune) bool {
	all, err := loaded()
	if err != nil {
		return false
	}
	for _, m := range all {
		if m.width(r) < 0 {
			return false
		}
	}
	return true
}

// Width returns the width of s in points, in a face at a size in points.
func Width(s string, f Face, size float64) float64 {
	all, err := loaded()
	if err != nil {
		return 0
	}
	w := 0.0
	for _, r := range s {
		w += max(0, all[f].width(r))
	}
	return w * size
}
