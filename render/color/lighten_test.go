package color_test

import (
	"fmt"
	"testing"

	"github.com/noticec/noticec/render/color"
)

const night = "#11161c"

func TestLightenKeepsTheHue(t *testing.T) {
	for from, want := range map[string]string{
		"#174a7c": "#68a6e3", "#5b1f3a": "#d78bad", "#1d5c3a": "#39b673", "#000000": "#a1a1a1",
		"#8fc1f5": "#8fc1f5", // light enough
		"#ffffff": "#ffffff",
		"":        "",
		"blue":    "blue",
		"#12345g": "#12345g",
	} {
		if got := color.Lighten(from, night, 7); got != want {
			t.Errorf("%s: want %s, got %s", from, want, got)
		}
	}
}

// Whatever the hue, what is lightened can be read, and is no lighter than it needs to be.
func TestLightenReachesTheContrast(t *testing.T) {
	for _, r := range []int{0, 40, 90, 130} {
		for _, g := range []int{0, 40, 90, 110} {
			for _, b := range []int{0, 40, 90, 200} {
				from := fmt.Sprintf("#%02x%02x%02x", r, g, b)
				got := color.Lighten(from, night, 7)
				if ratio := color.Contrast(got, night); ratio < 7 || ratio > 7.4 {
					t.Errorf("%s became %s: want a contrast of just 7, got %.2f", from, got, ratio)
				}
			}
		}
	}
}
