package layout

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func textOf(widths ...float64) []word {
	var out []word
	for _, w := range widths {
		out = append(out, word{w: w, space: 1, parts: []Fragment{{Text: string(make([]byte, int(w)))}}})
	}
	return out
}

// cost of given line ends, or infinite where a line is too long.
func costOf(words []word, ends []int, width float64, even bool) float64 {
	total, first := 0.0, 0
	for i, end := range ends {
		w := -1.0
		for _, x := range words[first:end] {
			w += x.w + 1
		}
		if w > width {
			return math.Inf(1)
		}
		if i == len(ends)-1 && !even {
			total += lastLineCost(words[first:], first > 0, width)
		} else {
			total += (width - w) * (width - w)
		}
		first = end
	}
	return total
}

// The lines are the best of all that are possible.
func TestFitIsBest(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var widths []float64
		for range 1 + rnd.IntN(11) {
			widths = append(widths, float64(1+rnd.IntN(14)))
		}
		words, even := textOf(widths...), rnd.IntN(2) == 0
		const width = 30.0
		best := math.Inf(1)
		for breaks := range 1 << (len(words) - 1) {
			var ends []int
			for i := 1; i < len(words); i++ {
				if breaks&(1<<(i-1)) != 0 {
					ends = append(ends, i)
				}
			}
			best = min(best, costOf(words, append(ends, len(words)), width, even))
		}
		got := slices.Clone(new(fitter).fit(words, width, even))
		if cost := costOf(words, got, width, even); math.Abs(cost-best) > 1e-6 {
			t.Errorf("%v: want the cost %v, got %v with lines that end at %v", widths, best, cost, got)
		}
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		widths []float64
		even   bool
		want   []int
	}{
		{[]float64{5}, false, []int{1}},
		{[]float64{9, 9, 9, 3}, false, []int{2, 4}},   // not the last word alone
		{[]float64{14, 14, 3}, false, []int{1, 3}},    // nor here
		{[]float64{29, 14}, false, []int{1, 2}},       // a long word may be alone
		{[]float64{10, 10, 4, 10}, true, []int{2, 4}}, // heads are even
		{[]float64{40, 3}, false, []int{1, 2}},        // what does not fit has a line of its own
		{[]float64{9, 9, 9, 9, 9, 9, 20}, false, []int{3, 6, 7}},
	} {
		if got := new(fitter).fit(textOf(c.widths...), 30, c.even); !slices.Equal(got, c.want) {
			t.Errorf("%v: want lines that end at %v, got %v", c.widths, c.want, got)
		}
	}
}
