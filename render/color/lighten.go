package color

import (
	"fmt"
	"math"
	"strconv"
)

// Lighten returns the color with the hue and the saturation of c, both of the form #rrggbb, that is
// just light enough to have a contrast of ratio with a dark background: c itself if it has that, and
// white if no other does. A color that has not that form is returned as it is.
func Lighten(c, background string, ratio float64) string {
	n, err := strconv.ParseUint(c[min(1, len(c)):], 16, 32)
	if err != nil || len(c) != 7 {
		return c
	}
	r, g, b := float64(n>>16&0xff)/255, float64(n>>8&0xff)/255, float64(n&0xff)/255
	low, high := min(r, g, b), max(r, g, b)
	light, spread := (low+high)/2, high-low
	const steps = 200 // of the lightness, from black to white
	for i := int(math.Ceil(light * steps)); Contrast(c, background) < ratio && i <= steps; i++ {
		next := float64(i) / steps
		// In the double hexcone of HSL, the channels keep their ratios to the spread, which is widest
		// at half lightness.
		scale := 0.0
		if spread > 0 {
			scale = (1 - math.Abs(2*next-1)) / (1 - math.Abs(2*light-1))
		}
		channel := func(v float64) int { return int(math.Round(255 * min(max(next+(v-light)*scale, 0), 1))) }
		c = fmt.Sprintf("#%02x%02x%02x", channel(r), channel(g), channel(b))
	}
	return c
}
