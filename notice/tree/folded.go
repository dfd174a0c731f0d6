package tree

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/source"
)

const item, row = "item of a list", "row of a table"

// partOf says which part of a list or a table words begin as in Markdown; empty for none.
func partOf(words string) string {
	switch {
	case isListItem(words):
		return item
	case len(words) > 1 && strings.HasPrefix(words, "|") && strings.HasSuffix(words, "|"), strings.Contains(words, " | "):
		return row
	}
	return ""
}

// checkFolded finds the list or the table in a text whose lines YAML joins: its parts would be words of one line.
func (b *builder) checkFolded(y *yaml.Node, t source.Text) {
	if y.Style&yaml.LiteralStyle != 0 || t.Span.Start.Line == t.Span.End.Line {
		return
	}
	marks, joined, what := 0, source.Pos{}, ""
	above := "" // the line above; empty between paragraphs
	for l := t.Span.Start.Line; l <= t.Span.End.Line; l++ {
		line := strings.TrimRight(b.file.Line(l), " \t")
		indent := len(line) - len(strings.TrimLeft(line, " "))
		kept := t.Style == source.Block && indent >= t.Span.Start.Col // indented further: the line stays one
		words := line[indent:]
		if l == t.Span.Start.Line {
			words = strings.TrimLeft(string([]rune(line)[t.Span.Start.Col-1:]), `"'`)
		}
		if part := partOf(words); part != "" && !kept {
			marks++
			if above != "" && !joined.IsValid() {
				joined, what = source.Pos{Line: l, Col: indent + 1}, part
			}
		}
		above = words
	}
	plain := t.Style == source.Plain
	if !joined.IsValid() || marks < 2 && !(plain && b.at(joined) == '-') {
		return
	}
	width := utf8.RuneCountInString(strings.TrimLeft(strings.TrimRight(b.file.Line(joined.Line), " \t"), " "))
	span := source.Span{File: b.file, Start: joined, End: source.Pos{Line: joined.Line, Col: joined.Col + width}}
	help := "write `|` in place of `>`, which keeps the lines of the text"
	switch {
	case plain && what == row:
		help = "a text with a table in it begins with `|`, on the line of its key"
	case plain:
		help = "begin an item of the list above in the column of its dash; a text with a list in it begins with `|`, on the line of its key"
	case t.Style != source.Block:
		help = "write the text below `|`, without quotes, which keeps its lines"
	}
	b.warn(codeFolded, span, "the line is no "+what+": YAML joins it to the line above", help, nil)
}

// isListItem reports whether words begin as an item of a list does in Markdown.
func isListItem(words string) bool {
	mark, _, found := strings.Cut(words, " ")
	switch mark {
	case "-", "*", "+", "\u2022":
		return found
	}
	digits := strings.TrimRight(mark, ".)")
	return found && len(digits) == len(mark)-1 && strings.Trim(digits, "0123456789") == "" && 0 < len(digits) && len(digits) < 3
}
