package review

import (
	"slices"
	"strings"
)

// maxPairs bounds the comparison of two lists of blocks, in pairs.
const maxPairs = 10_000

// A unit is a block, an item or a row, to be found again.
type unit struct {
	kind, id string
	words    []string
	count    map[string]int
}

func newUnit(kind, id string, words []string) unit {
	u := unit{kind, id, words, map[string]int{}}
	for _, w := range words {
		u.count[w]++
	}
	return u
}

// likeness is how much two units have in common: from 0, nothing, to 1; more if they have one id.
func likeness(a, b *unit) float64 {
	if a.kind != b.kind {
		return 0
	}
	same := 0
	for w, n := range a.count {
		same += min(n, b.count[w])
	}
	alike := 1.0
	if n := max(len(a.words), len(b.words)); n > 0 {
		alike = float64(same) / float64(n)
	}
	switch {
	case a.id != "" && a.id == b.id:
		return 2 + alike
	case alike < 0.3 || a.id != "" && b.id != "" && alike < 0.6:
		return 0
	}
	return alike
}

// align returns for each new unit the old one that it was, in order, or -1.
func align(old, new []unit) []int {
	match := make([]int, len(new))
	for j := range match {
		match[j] = -1
	}
	alignPart(old, new, 0, match, []func(*unit) string{(*unit).byID, (*unit).byWords})
	return match
}

// byID and byWords are what units of long lists are found again by; empty for one that has no id.
func (u *unit) byID() string {
	if u.id == "" {
		return ""
	}
	return u.kind + "\x00" + u.id
}

func (u *unit) byWords() string { return u.kind + "\x00" + strings.Join(u.words, " ") }

// alignPart aligns a part of both lists; first is the place of its old units in all of them. Of long
// ones it first finds units that are the same by a key, and then compares what stands between them; what
// is long then is compared one by one.
func alignPart(old, new []unit, first int, match []int, keys []func(*unit) string) {
	switch {
	case len(old)*len(new) <= maxPairs:
		alignAll(old, new, first, match)
	case len(keys) == 0:
		for k := range min(len(old), len(new)) {
			if likeness(&old[k], &new[k]) > 0 {
				match[k] = first + k
			}
		}
	default:
		i, j := 0, 0
		for _, p := range append(samePairs(old, new, keys[0]), pair{len(old), len(new)}) {
			alignPart(old[i:p.old], new[j:p.new], first+i, match[j:p.new], keys[1:])
			if p.new < len(new) {
				match[p.new] = first + p.old
			}
			i, j = p.old+1, p.new+1
		}
	}
}

// A pair is an old and a new unit, by their places.
type pair struct{ old, new int }

// samePairs are the most pairs of units with one key, each the same time that it stands in its list, of
// which none crosses another.
func samePairs(old, new []unit, key func(*unit) string) []pair {
	places := map[string][]int{}
	for i := range old {
		if k := key(&old[i]); k != "" {
			places[k] = append(places[k], i)
		}
	}
	var all []pair
	var ends, before []int // of the growing rows of pairs by length: their last pairs; before each, the one that it follows
	for j := range new {
		k := key(&new[j])
		if len(places[k]) == 0 {
			continue
		}
		i := places[k][0]
		places[k] = places[k][1:]
		n, _ := slices.BinarySearchFunc(ends, i, func(end, i int) int { return all[end].old - i })
		last := -1
		if n > 0 {
			last = ends[n-1]
		}
		all, before = append(all, pair{i, j}), append(before, last)
		if n == len(ends) {
			ends = append(ends, len(all)-1)
		} else {
			ends[n] = len(all) - 1
		}
	}
	if len(ends) == 0 {
		return nil
	}
	out := make([]pair, len(ends))
	for n, at := len(ends)-1, ends[len(ends)-1]; n >= 0; n, at = n-1, before[at] {
		out[n] = all[at]
	}
	return out
}

// alignAll compares each unit with each.
func alignAll(old, new []unit, first int, match []int) {
	width := len(new) + 1
	alike, best := make([]float64, len(old)*width), make([]float64, (len(old)+1)*width)
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(new) - 1; j >= 0; j-- {
			alike[i*width+j] = likeness(&old[i], &new[j])
			best[i*width+j] = max(best[(i+1)*width+j], best[i*width+j+1])
			if l := alike[i*width+j]; l > 0 {
				best[i*width+j] = max(best[i*width+j], best[(i+1)*width+j+1]+l)
			}
		}
	}
	for i, j := 0, 0; i < len(old) && j < len(new); {
		switch l := alike[i*width+j]; {
		case l > 0 && best[i*width+j] == best[(i+1)*width+j+1]+l:
			match[j] = first + i
			i, j = i+1, j+1
		case best[(i+1)*width+j] >= best[i*width+j+1]:
			i++
		default:
			j++
		}
	}
}
