package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/source"
)

// FuzzMarkdown holds that the words of blocks are read back from the Markdown written of them, each
// once and in order, whatever marks they hold, within the limits on what is read.
func FuzzMarkdown(f *testing.F) {
	for _, words := range []string{
		"We use your data.", "1. Purposes", "- dash", "# hash", "> more", "+44 20", "---", "| a | b |", `a|b \| \`, "&amp; &#42; AT&T", "`x` ``y``", "[a](b) [c]: d ![e]",
		"<b> <!-- x --> <https://averton.example>", "https://averton.example/a_(b)*", "a@averton.example", "*a* **b** _c_ ~~d~~", "key: value", "${x} {{y}}", "```", "===", "    code", "[^1]: note", "2) b", "http://",
	} {
		f.Add(words, "one", "- two")
		f.Add("We write", words, words)
	}
	f.Fuzz(func(t *testing.T, first, second, third string) {
		line := func(s string) []Inline {
			return []Inline{Text(strings.Join(strings.Fields(Visible(strings.ToValidUTF8(s, ""))), " "))}
		}
		paragraph := func(s string) []Block { return []Block{&Paragraph{Inlines: line(s)}} }
		for _, blocks := range [][]Block{
			slices.Concat(paragraph(first), paragraph(second), paragraph(third)),
			{&List{Items: []ListItem{{Blocks: paragraph(first)}, {Blocks: slices.Concat(paragraph(second), []Block{&List{Ordered: true, Items: []ListItem{{Blocks: paragraph(third)}}}})}}}},
			{&Table{Head: [][]Inline{line(first), line(second)}, Rows: []Row{{Cells: [][]Block{paragraph(third), paragraph(first)}}}}},
		} {
			markdown := Markdown(blocks)
			if _, _, over := measure(markdown, maxParts); over {
				continue
			}
			got := (*Fields)(nil).Read(source.Text{Value: markdown})
			if diff := cmp.Diff(wordsOf(blocks), wordsOf(got)); diff != "" {
				t.Errorf("written as\n%s\nwant -, got +:\n%s", markdown, diff)
			}
		}
	})
}

// wordsOf are the words of blocks in reading order.
func wordsOf(blocks []Block) []string {
	var out []string
	Walk(blocks, func(b Block) {
		switch b := b.(type) {
		case *Paragraph:
			out = append(out, strings.Fields(Plain(b.Inlines))...)
		case *Table:
			for _, head := range b.Head {
				out = append(out, strings.Fields(Plain(head))...)
			}
		}
	})
	return out
}
