// Package color computes the contrast of colours (WCAG 2.2).
package color

import (
	"embed"
	"math"
	"strconv"

	"github.com/noticec/noticec/notice/diag"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("render/color", docs, diag.In(diag.ScopeRun))

// Code is that of a configured colour with too little contrast for text.
var Code = Catalog.Error("NC962", "color-without-contrast", "A colour that the configuration names has too little contrast for text.")

// MinContrast is the least contrast of text with its background (success criterion 1.4.3).
const MinContrast = 4.5

// Contrast is the contrast ratio of two colours of the form #rrggbb, from 1 to 21; 0 if one of them
// does not have that form.
func Contrast(a, b string) float64 {
	x, ok := luminance(a)
	y, fine := luminance(b)
	if !ok || !fine {
		return 0
	}
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of a colour.
func luminance(s string) (float64, bool) {
	if len(s) != 7 || s[0] != '#' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return 0, false
	}
	part := func(shift uint) float64 {
		v := float64(n>>shift&0xff) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0), true
}
