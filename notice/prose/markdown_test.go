package prose

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/noticec/noticec/notice/source"
)

// What Markdown writes is read as the same blocks.
func TestMarkdownIsReadAsItWas(t *testing.T) {
	line := func(list ...Inline) *Paragraph { return &Paragraph{Inlines: list} }
	item := func(blocks ...Block) ListItem { return ListItem{Blocks: blocks} }
	cell := func(s string) []Block { return []Block{line(Text(s))} }
	for name, blocks := range map[string][]Block{
		"plain":            {line(Text("We use your data."))},
		"two paragraphs":   {line(Text("One.")), line(Text("Two."))},
		"emphasis":         {line(Text("We "), Strong{Text("never")}, Text(" sell "), Emph{Text("your")}, Text(" data."))},
		"link":             {line(Text("See "), Link{URL: "https://averton.example/a_(b)?c=1&d=2", Inlines: []Inline{Text("our page")}}, Text("."))},
		"bare address":     {line(Text("See "), Link{URL: "https://averton.example/a_b", Inlines: []Inline{Text("https://averton.example/a_b")}}, Text(" now."))},
		"entity in a link": {line(Link{URL: "https://averton.example/?a=1&copy;=2&amp=3", Inlines: []Inline{Text("it")}})},
		"placeholder":      {line(Text("See "), Link{URL: "https://averton.example/a", Inlines: []Inline{Text("a")}}, Text(" and "), Link{URL: "todo", Inlines: []Inline{Text("b")}})},
		"mailbox":          {line(Text("Write to "), Link{URL: "mailto:data_protection@averton.example", Inlines: []Inline{Text("data_protection@averton.example")}})},
		"marks in words":   {line(Text("5 * 3 [sic] <b> `x` a_b _c_ AT&T &amp; \\ 100% ~ # |"))},
		"starts":           {line(Text("1. Purposes")), line(Text("- dash")), line(Text("# hash")), line(Text("> more")), line(Text("+44 20")), line(Text("---"))},
		"break":            {line(Text("Town Hall"), Break{}, Text("Averton"), Break{}, Text("1. Street"))},
		"list":             {&List{Items: []ListItem{item(line(Text("one"))), item(line(Text("two")))}}},
		"numbered list":    {&List{Ordered: true, Before: 2, Items: []ListItem{item(line(Text("one"))), item(line(Text("two")))}}},
		"list from zero":   {&List{Ordered: true, Before: -1, Items: []ListItem{item(line(Text("nought"))), item(line(Text("one")), &List{Ordered: true, Before: 6, Items: []ListItem{item(line(Text("seven")))}})}}},
		"list in list":     {&List{Items: []ListItem{item(line(Text("one")), &List{Items: []ListItem{item(line(Text("a"))), item(line(Text("b")))}}), item(line(Text("two")))}}},
		"paragraphs":       {&List{Items: []ListItem{item(line(Text("one")), line(Text("more of it"))), item(line(Text("two")))}}},
		"two lists":        {&List{Items: []ListItem{item(line(Text("one")))}}, &List{Items: []ListItem{item(line(Text("two")))}}},
		"list, paragraph":  {&List{Items: []ListItem{item(line(Text("one")))}}, line(Text("After."))},
		"table":            {&Table{Head: [][]Inline{{Text("What")}, {Text("How | long")}}, Rows: []Row{{Cells: [][]Block{cell("Files"), cell("6 years")}}, {Cells: [][]Block{cell("a|b"), cell("*")}}}}},
		"long lines":       {&List{Items: []ListItem{item(line(Text(strings.Repeat("many words - 1. of (a) # 2) ", 20)+"end")), &List{Items: []ListItem{item(line(Text(strings.Repeat("other words ", 20) + "end")))}})}}, line(Text(strings.Repeat("words after ", 30) + "end"))},
		"table in an item": {&List{Items: []ListItem{item(line(Text("one")), &Table{Head: [][]Inline{{Text("A")}, {Text("B")}}, Rows: []Row{{Cells: [][]Block{cell("1"), cell("2")}}}})}}},
	} {
		markdown := Markdown(blocks)
		got := (*Fields)(nil).Read(source.Text{Value: markdown})
		options := cmp.Options{cmpopts.IgnoreTypes(Place{}), cmpopts.EquateEmpty()}
		if diff := cmp.Diff(blocks, got, options); diff != "" {
			t.Errorf("%s: written as\n%s\nwant -, got +:\n%s", name, markdown, diff)
		}
	}
}

// Square brackets that make no link stay as they are: rules look for placeholders in them.
func TestMarkdownOfBrackets(t *testing.T) {
	for words, want := range map[string]string{
		"We are [Company name].": "We are [Company name].", "[insert period]": "[insert period]", "see [1] and [2], [sic]": "see [1] and [2], [sic]",
		"[a](b)": `\[a](b)`, "[a]: b": `\[a]: b`, "[a [b] c](d)": `\[a \[b\] c\](d)`,
	} {
		got := Markdown([]Block{&Paragraph{Inlines: []Inline{Text(words)}}})
		if read := Plain(fields.ReadLine(field(got))); got != want || read != words {
			t.Errorf("%s: want %s, got %s, which is read as %s", words, want, got, read)
		}
	}
}

// A link whose address has signs that no bare address has keeps its words, and takes no other link with it.
func TestMarkdownOfStrangeAddresses(t *testing.T) {
	for address, want := range map[string]string{`https://averton.example/a\_b`: "https://averton.example/a%5C_b", "https://averton.example/a b": "https://averton.example/a%20b"} {
		markdown := Markdown([]Block{&Paragraph{Inlines: []Inline{Link{URL: "/a", Inlines: []Inline{Text("a")}}, Text(" and "), Link{URL: address, Inlines: []Inline{Text(address)}}}}})
		links := fields.Links(field(markdown))
		if words := Plain(fields.ReadLine(field(markdown))); len(links) != 2 || links[1].URL != want || words != "a and "+address {
			t.Errorf("%s: %s is read as %s with %v", address, markdown, words, links)
		}
	}
}
