package series

// An Edit is words of a text that another has in place of others.
type Edit struct {
	Majority string // "" if the other adds words
	Minority string // "" if the other leaves words out
}

// editsOf are the words by which two sentences differ, in order.
func editsOf(a, b form) []Edit {
	var out []Edit
	table := commonTable(a.keys, b.keys)
	i, j := 0, 0
	for i < len(a.keys) || j < len(b.keys) {
		if i < len(a.keys) && j < len(b.keys) && a.keys[i] == b.keys[j] {
			i, j = i+1, j+1
			continue
		}
		from, fromB := i, j
		for i < len(a.keys) || j < len(b.keys) {
			if i < len(a.keys) && j < len(b.keys) && a.keys[i] == b.keys[j] {
				break
			}
			if j == len(b.keys) || i < len(a.keys) && table[i+1][j] >= table[i][j+1] {
				i++
			} else {
				j++
			}
		}
		out = append(out, Edit{a.between(from, i), b.between(fromB, j)})
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
