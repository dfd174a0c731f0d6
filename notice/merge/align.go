package merge

// maxCells bounds the table by which two sequences are compared; those that are larger have nothing
// in common but their beginning and their end.
const maxCells = 4 << 20

// align returns the pairs of elements that two sequences of n and m elements have in common, in order.
// score is 0 for elements that differ, and else how well they agree: at least 2, and best where they
// agree in all.
func align(n, m, best int, score func(i, j int) int) [][2]int {
	from := 0
	for from < n && from < m && score(from, from) == best {
		from++
	}
	end := 0
	for end < n-from && end < m-from && score(n-1-end, m-1-end) == best {
		end++
	}
	var out [][2]int
	for i := range from {
		out = append(out, [2]int{i, i})
	}
	out = append(out, common(from, n-end, from, m-end, score)...)
	for k := range end {
		out = append(out, [2]int{n - end + k, m - end + k})
	}
	return out
}

// common is align for the parts from..n and start..m, by a table of the best sums.
func common(from, n, start, m int, score func(i, j int) int) [][2]int {
	rows, columns := n-from, m-start
	if rows == 0 || columns == 0 || rows > maxCells/columns {
		return nil
	}
	width := columns + 1
	best := make([]int32, (rows+1)*width) // of what follows i and j
	for i := rows - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			sum := max(best[(i+1)*width+j], best[i*width+j+1])
			if s := score(from+i, start+j); s > 0 {
				sum = max(sum, best[(i+1)*width+j+1]+int32(s))
			}
			best[i*width+j] = sum
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < rows && j < columns; {
		s := score(from+i, start+j)
		switch here := best[i*width+j]; {
		case s > 0 && here == best[(i+1)*width+j+1]+int32(s):
			out = append(out, [2]int{from + i, start + j})
			i, j = i+1, j+1
		case here == best[(i+1)*width+j]:
			i++
		default:
			j++
		}
	}
	return out
}
