package published

import (
	"hash/maphash"

	"github.com/noticec/noticec/render/html"
)

// width is how many words in a row a gram has.
const width = 3

// maxPlaces is how many places of a gram are looked at: pages that repeat words without end take no longer.
const maxPlaces = 32

var seed = maphash.MakeSeed()

// A gram is a few words in a row, by their hash.
type gram struct {
	sum uint64
	at  int // the first word
}

// sums are the hashes of the grams that begin at each word.
func sums(words []html.Word) []uint64 {
	if len(words) < width {
		return nil
	}
	out := make([]uint64, len(words)-width+1)
	var one [width]uint64
	for i, w := range words {
		copy(one[:], one[1:])
		one[width-1] = maphash.String(seed, w.Text)
		if first := i - width + 1; first >= 0 {
			sum := uint64(0)
			for _, s := range one {
				sum = (sum ^ s) * 0x9e3779b97f4a7c15
				sum ^= sum >> 29
			}
			out[first] = sum
		}
	}
	return out
}

// gramsOf are the grams that words have once, in order.
func gramsOf(words []html.Word) []gram {
	all := sums(words)
	times := make(map[uint64]int, len(all))
	for _, s := range all {
		times[s]++
	}
	var out []gram
	for i, s := range all {
		if times[s] == 1 {
			out = append(out, gram{s, i})
		}
	}
	return out
}

// An index knows where the grams of a page stand.
type index struct {
	first map[uint64]int32
	next  []int32 // the next place of the same gram, by the one before; -1 behind the last
}

func newIndex(words []html.Word) index {
	all := sums(words)
	x := index{make(map[uint64]int32, len(all)), make([]int32, len(all))}
	for i := len(all) - 1; i >= 0; i-- {
		x.next[i] = -1
		if later, ok := x.first[all[i]]; ok {
			x.next[i] = later
		}
		x.first[all[i]] = int32(i)
	}
	return x
}

func (x index) has(sum uint64) bool {
	_, ok := x.first[sum]
	return ok
}

// each calls f with the first places of a gram, in order, until it returns false.
func (x index) each(sum uint64, f func(at int) bool) {
	at, ok := x.first[sum]
	for n := 0; ok && at >= 0 && n < maxPlaces && f(int(at)); n++ {
		at = x.next[at]
	}
}
