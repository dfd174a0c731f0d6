package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/color"
	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/layout"
)

// Colors are those that the configuration can set, as #rrggbb; empty is the default.
type Colors struct {
	Accent string // the bars of chapters, the line above the title, the labels of the first layer
	Link   string // where it is empty, that of Accent
}

// The colours of the roles; text has a contrast of at least 4.5 on each background that it is
// printed on (WCAG 2.2, 1.4.3).
var defaultColors = [...]canvas.Color{
	layout.Ink: {0x17, 0x20, 0x2a}, layout.Soft: {0x4b, 0x58, 0x66}, layout.Accent: {0x17, 0x4a, 0x7c}, layout.Link: {0x17, 0x4a, 0x7c},
	layout.Rule: {0xc3, 0xcc, 0xd5}, layout.Edge: {0x7b, 0x88, 0x95}, layout.Warm: {0xff, 0xf6, 0xe3},
	layout.WarmEdge: {0x9a, 0x57, 0x00}, layout.Paper: {0xff, 0xff, 0xff},
}

// backgrounds are those on which text in configured colours is printed.
var backgrounds = []layout.Color{layout.Paper, layout.Warm}

// Check reports a colour that is not of the form #rrggbb or has too little contrast for text: less
// than 4.5 on white or on the background of callouts. at is its place in the configuration.
func Check(own string, at source.Span) diag.List {
	if fault := colorProblem(own); fault != "" {
		return diag.List{diag.New(color.Code, at, fault, "take a darker colour, such as `#174a7c`")}
	}
	return nil
}

func colorProblem(own string) string {
	if _, ok := parseColor(own); !ok {
		return fmt.Sprintf("`%s` is not a colour of the form #rrggbb", own)
	}
	for _, g := range backgrounds {
		ground := fmt.Sprintf("#%02x%02x%02x", defaultColors[g][0], defaultColors[g][1], defaultColors[g][2])
		if got := color.Contrast(own, ground); got < color.MinContrast {
			return fmt.Sprintf("text in `%s` has a contrast of %.1f on the background %s, and needs at least %.1f", own, math.Floor(got*10)/10, ground, color.MinContrast)
		}
	}
	return ""
}

// Font reads a font file that the configuration names, or reports why it cannot be used. err is the
// error of reading the file, if there was one.
func Font(file []byte, err error, name string, at source.Span) (*face.Face, diag.List) {
	var f *face.Face
	if err == nil {
		f, err = face.Parse(file)
	}
	if err != nil {
		return nil, diag.List{diag.New(codeFont, at, fmt.Sprintf("the font `%s` cannot be used: %v", name, err), "name a TrueType file (.ttf) beside or below noticec.yaml")}
	}
	return f, nil
}

func parseColor(s string) (c canvas.Color, ok bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	if len(s) != 7 || s[0] != '#' || err != nil {
		return c, false
	}
	return canvas.Color{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// withDefaults returns the colours of all roles; a colour that Check reports is not used.
func (c Colors) withDefaults() []canvas.Color {
	out := defaultColors
	for _, own := range []struct {
		role  layout.Color
		value string
	}{{layout.Accent, c.Accent}, {layout.Link, c.Accent}, {layout.Link, c.Link}} {
		if own.value != "" && colorProblem(own.value) == "" {
			out[own.role], _ = parseColor(own.value)
		}
	}
	return out[:]
}
