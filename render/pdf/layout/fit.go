package layout

import "unicode/utf8"

// A last line of one word that has fewer letters, or of several that have still fewer, looks lost.
const (
	minLastWord  = 12
	minLastWords = 6
)

// A fitter finds the best line ends of a paragraph as a whole. Its slices are used again.
type fitter struct {
	at   []float64 // where each word would begin if all stood on one line
	end  []float64 // where it would end
	cost []float64 // of the best lines up to before a word
	from []int     // the word that begins the last of these lines
	ends []int
}

// fit returns the indices after the last word of each line, so that the sum of the squares of what
// the lines leave empty is least. What the last line leaves empty counts only if even is set, as for
// heads; a last line that is nearly empty is avoided.
func (f *fitter) fit(words []word, width float64, even bool) []int {
	const none = 1e18
	n := len(words)
	f.at, f.end, f.cost, f.from = resized(f.at, n), resized(f.end, n), resized(f.cost, n+1), resized(f.from, n+1)
	x := 0.0
	for i, w := range words {
		if i > 0 {
			x += words[i-1].space + w.gap
		}
		f.at[i] = x
		x += w.w
		f.end[i] = x
	}
	for j := 1; j <= n; j++ {
		f.cost[j] = none
		for i := j - 1; i >= 0; i-- {
			slack := width - (f.end[j-1] - f.at[i])
			if slack < -tolerance && i < j-1 {
				break
			}
			cost := f.cost[i] + slack*slack
			if j == n && !even {
				cost = f.cost[i] + lastLineCost(words[i:], i > 0, width)
			}
			if cost < f.cost[j] {
				f.cost[j], f.from[j] = cost, i
			}
		}
	}
	f.ends = f.ends[:0]
	for j := n; j > 0; j = f.from[j] {
		f.ends = append(f.ends, j)
	}
	for i, k := 0, len(f.ends)-1; i < k; i, k = i+1, k-1 {
		f.ends[i], f.ends[k] = f.ends[k], f.ends[i]
	}
	return f.ends
}

// tolerance of lengths, in points.
const tolerance = 0.01

// lastLineCost is what it costs to end a paragraph with words on a line of their own.
func lastLineCost(words []word, below bool, width float64) float64 {
	if !below || len(words) >= minLastWords {
		return 0
	}
	letters := len(words) - 1
	for _, w := range words {
		for _, p := range w.parts {
			letters += utf8.RuneCountInString(p.Text)
		}
	}
	switch {
	case len(words) == 1 && letters < minLastWord:
		return 4 * width * width
	case letters < minLastWords:
		return width * width
	case letters < minLastWord || len(words) == 1:
		return width * width / 8
	}
	return 0
}

func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}
