package template

// English returns the English words of a placeholder.
var English = english

// Placeholders returns the rows of words.txt that are of placeholders.
func Placeholders() [][]string {
	var out [][]string
	for words := range placeholders() {
		out = append(out, wordRows()[words])
	}
	return out
}
