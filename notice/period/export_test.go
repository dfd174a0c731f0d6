package period

import (
	"maps"
	"slices"
)

// NumbersOf are the numbers that a language has words for, in order.
func NumbersOf(language string) []int {
	return slices.Compact(slices.Sorted(maps.Values(In(language).numbers())))
}
