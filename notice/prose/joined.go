package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// An itemMark is what a line begins with that is meant as an item of a list or as a row of a table.
type itemMark struct {
	kind  rune // of the mark: a bullet, a dash, or a sign behind or around a number or a letter
	count int  // the number, or that of the letter; 0 if it has none
	help  string
}

// bullets begin an item in what is pasted from elsewhere, and none in Markdown.
const bullets = "•·▪▫◦‣⁃●○■□➢➤✓✔✗"

// romans are small Roman numbers, from one.
var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}

// joined finds the lines of a paragraph that are meant as the items of a list or as a table, and that
// Markdown joins to one.
func (r *reader) joined(n ast.Node) {
	lines := n.Lines()
	var above itemMark
	isBelow := false // the line stands directly below one with a mark
	columns := 0     // between which the line above has bars or tabs
	for i := range lines.Len() {
		seg := lines.At(i)
		line := strings.TrimRight(string(seg.Value(r.src)), "\r\n")
		start := seg.Start + len(line) - len(strings.TrimLeft(line, " \t"))
		words := strings.TrimSpace(line)
		if i > 0 && isRule(words) {
			r.add(codeUnsupported, start, start+len(words), "the lines around `"+words+"` are not read as a table", "write below the head a part with dashes for each of its cells, such as `| --- | --- |` for two")
			return
		}
		mark, found := markOf(words)
		between := max(strings.Count(words, " | "), strings.Count(words, "\t"))
		if between > 0 && between == columns && !found && !endsHard(string(r.src[lines.At(i-1).Start:lines.At(i-1).Stop])) {
			r.add(codeUnsupported, start, start+len(words), "the line is no row of a table: Markdown joins it to the line above", "put bars between the cells of each line, and below the head a row of dashes, such as `| --- | --- |` for two")
			return
		}
		columns = between
		if found && above.follows(mark, isBelow) && i > 0 && !endsHard(string(r.src[lines.At(i-1).Start:lines.At(i-1).Stop])) {
			r.add(codeUnsupported, start, start+len(words), "the line is no item of a list: Markdown joins it to the line above", mark.help)
			return
		}
		if found {
			above = mark
		}
		isBelow = found
	}
}

// follows reports whether a mark is that of the next item behind m.
func (m itemMark) follows(next itemMark, directly bool) bool {
	switch {
	case m.kind == 0 || m.kind != next.kind:
		return false
	case next.count > 0:
		return next.count == m.count+1
	}
	return directly || strings.ContainsRune(bullets, m.kind)
}

// markOf is the mark of a list with which a line begins. Those that begin an item in Markdown are none.
func markOf(line string) (itemMark, bool) {
	const apart, each = "write an empty line above the first item", "write an empty line above each item, or begin each with `- `"
	first, size := utf8.DecodeRuneInString(line)
	rest := line[size:]
	switch {
	case strings.ContainsRune(bullets, first):
		return itemMark{first, 0, "begin each item with `- ` in place of `" + string(first) + "`"}, strings.TrimSpace(rest) != ""
	case (first == 'o' || first == '§') && strings.HasPrefix(rest, "\t"), 0xf000 <= first && first <= 0xf0ff && isBlankAt(rest, 0): // of Word, the latter in a font of its own
		return itemMark{first, 0, "begin each item with `- ` in place of `" + string(first) + "`"}, true
	case first == '-' || first == '–' || first == '—':
		words := strings.TrimLeft(rest, " \u00a0\t")
		next, _ := utf8.DecodeRuneInString(words)
		return itemMark{first, 0, "begin each item with a hyphen and a space: `- " + words + "`"}, unicode.IsLetter(next) && !(first == '-' && strings.HasPrefix(rest, " "))
	}
	kind := '.'
	s := line
	if first == '(' {
		kind, s = '(', rest
	}
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	count := 0
	for _, d := range s[:min(n, 3)] {
		count = count*10 + int(d-'0')
	}
	help := apart
	if roman := slices.Index(romans, s[:len(s)-len(strings.TrimLeft(s, "ivx"))]); n == 0 && roman >= 0 {
		n, count = len(romans[roman]), roman+int('i'-'a')+1 // as if behind the letter i
		help = each
	} else if n == 0 && s != "" && 'a' <= s[0]|0x20 && s[0]|0x20 <= 'z' {
		n, count = 1, int(s[0]|0x20-'a')+1
		help = each
	} else if kind == '(' {
		help = each
	}
	isSmall := help == apart || n > 0 && 'a' <= s[0] && s[0] <= 'z' // “A. Smith” is a name
	if n == 0 || n > 2 && help == apart || n >= len(s) || s[n] != ')' && (s[n] != '.' || kind == '(' || !isSmall) || !isBlankAt(s, n+1) || n+1 >= len(s) {
		return itemMark{}, false
	}
	if kind != '(' {
		kind = rune(s[n])
	}
	return itemMark{kind, count, help}, true
}

// endsHard reports whether a line ends with a break that is printed.
func endsHard(line string) bool {
	line = strings.TrimRight(line, "\r\n")
	return strings.HasSuffix(line, "  ") || strings.HasSuffix(line, `\`)
}

// isRule reports whether a line is the one below the head of a table.
func isRule(line string) bool {
	return strings.Contains(line, "|") && strings.Contains(line, "-") && strings.Trim(line, "|-: \t") == ""
}
