package series

// An Edit is words of a text that another has in place of others.
type Edit struct {
	Majority string // "" if the other adds words
	Minority string // "" if the other leaves words out
}

// editsOf are the words by which two sentences differ, in order. Of very long ones it is all words
// from the first to the last that differs.
func editsOf(a, b form) []Edit {
	start, endA, endB := 0, len(a.keys), len(b.keys)
	for start < min(endA, endB) && a.keys[start] == b.keys[start] {
		start++
	}
	for min(endA, endB) > start && a.keys[endA-1] == b.keys[endB-1] {
		endA, endB = endA-1, endB-1
	}
	if (endA-start)*(endB-start) > tooLong*tooLong {
		return []Edit{{a.between(start, endA), b.between(start, endB)}}
	}
	var out []Edit
	keysA, keysB := a.keys[start:endA], b.keys[start:endB]
	table := commonTable(keysA, keysB)
	same := func(i, j int) bool { return i < len(keysA) && j < len(keysB) && keysA[i] == keysB[j] }
	for i, j := 0, 0; i < len(keysA) || j < len(keysB); {
		fromA, fromB := i, j
		for !same(i, j) && (i < len(keysA) || j < len(keysB)) {
			if j == len(keysB) || i < len(keysA) && table[i+1][j] >= table[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromA || j > fromB {
			out = append(out, Edit{a.between(start+fromA, start+i), b.between(start+fromB, start+j)})
		}
		for same(i, j) {
			i, j = i+1, j+1
		}
	}
	return out
}

// commonTable is, for each end of two sequences, the length of what they have in common in order.
func commonTable(a, b []string) [][]int {
	table := make([][]int, len(a)+1)
	cells := make([]int, (len(a)+1)*(len(b)+1))
	for i := range table {
		table[i] = cells[i*(len(b)+1) : (i+1)*(len(b)+1)]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = 1 + table[i+1][j+1]
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	return table
}

// isNear reports whether two sequences of words have at least 85 of 100 words in common, in order.
func isNear(a, b []string) bool {
	if 200*min(len(a), len(b)) < 85*(len(a)+len(b)) {
		return false
	}
	return 200*commonTable(a, b)[0][0] >= 85*(len(a)+len(b))
}
