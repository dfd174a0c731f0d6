package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// values are texts without quotes that YAML reads as something else, with what is found in the column
// of the text, from 1, and a part of the help.
var values = []struct{ text, code, message, help string }{
	{"*never* sell your data", "NC003 1", "`*` at the beginning of a text is the alias of another value to YAML", "double quotes"},
	{"**Never**: we sell nothing", "NC003 1", "`*` at the beginning", "double quotes"},
	{"& carriers", "NC003 1", "`&` at the beginning of a text is the name of a value to YAML", "double quotes"},
	{"> we never sell", "NC003 1", "words stand behind `>`, the sign for a text of several lines", "next line"},
	{"|we never sell", "NC003 1", "words stand behind `|`", "next line"},
	{"|- we never sell", "NC003 1", "words stand behind `|`", "next line"},
	{"[sic] we never sell", "NC003 1", "the bracket `[` begins a list, and words stand behind its end", "double quotes"},
	{"[Council](https://a.example) runs it", "NC003 1", "the bracket `[` begins a list", "double quotes"},
	{"{a} waste", "NC003 1", "the bracket `{` begins keys and values, and words stand behind its end", "double quotes"},
	{"{{name}} waste", "NC003 1", "the bracket `{` begins keys and values", "${controller.name}"},
	{`"We" never sell`, "NC003 6", "the text in quotes ends before `never`", "single quotes"},
	{`"The "green" waste"`, "NC003 7", "the text in quotes ends before `green\"`", "single quotes"},
	{"'The council's van'", "NC003 14", "the text in quotes ends before `s`", "double quotes"},
	{`"ü" & more`, "NC003 5", "the text in quotes ends before `&`", "single quotes"},
	{`*"We"* never`, "NC003 1", "`*` at the beginning", "whole text in single quotes"},
	{`[a] "b" isn't`, "NC003 1", "the bracket `[` begins a list", "each apostrophe in it twice"},
	{", and more", "NC003 1", "a text begins with `,`", "double quotes"},
	{"] more", "NC003 1", "a text begins with `]`", "double quotes"},
	{"{name}", "NC007 2", "the key `name` has no value", "put a text that stands in braces in double quotes"},
	{"{name: A, B}", "NC007 11", "the key `B` has no value", "words with a comma"},
	{"{name:A, kind: b}", "NC007 2", "the key `name:A` has no value", "write `name: A`, with a space behind the colon"},
	{"{name: A #2, kind: b}", "NC003 10", "the text ends before `#2,`", "double quotes"},
	{"{name: A {b} c, kind: b}", "NC003 10", "`{b}` stands in a text without quotes", "double quotes"},
	{"{name: A [b] c, kind: b}", "NC003 10", "`[b]` stands in a text without quotes", "double quotes"},
	{"{name: ${a.b} c, kind: b}", "NC003 8", "`${a.b}` stands in a text without quotes", "double quotes"},
	{"{name: What?, kind: b}", "NC003 12", "`?` has a meaning within brackets", "double quotes"},
	{"{name: A: b c}", "NC003 9", "`:` has a meaning within brackets", "double quotes"},
	{"['Bob's', 'Ann's']", "NC003 6", "`'` ends a text that begins with a single quote", "double quotes"},
	{`["R"&D, b]`, "NC003 5", "the text in quotes ends before `&D`", "single quotes"},
	{"{url: https://a.example/b?c=d, kind: b}", "NC003 26", "`?` has a meaning within brackets", "double quotes"},
	{"[a, b (c, d, e), f]", "NC020 5", "the comma tears `b (c, d, e)` into items", "double quotes"},
	{"[„a, b“, f]", "NC020 2", "the comma tears `„a, b“` into items", "straight quotes"},
	{"[a “b, c” d]", "NC020 2", "the comma tears `a “b, c” d` into items", "double quotes"},
	{"[pay over £1,000,000]", "NC020 2", "the comma tears `pay over £1,000,000` into items", "double quotes"},
	{"[Pell, Inc., Bob]", "NC020 2", "the comma tears `Pell, Inc.` into items", "double quotes"},
	{"[1,200, 300]", "", "", ""},
	{"[a (b), c), (d, 'e)', 30, 400]", "", "", ""},
	{"“We never sell”", "NC021 1", "the page prints the quotes around the text", "straight quotes"},
	{"“We” never “sell”", "", "", ""},
	{"“We”", "", "", ""},
	{"‘We don’t sell’", "NC021 1", "the page prints the quotes around the text", "straight quotes"},
	{"[a, , b]", "NC003 5", "nothing stands before `,`", "remove it"},
	{"@council on the web", "NC003 1", "a text begins with `@`", "double quotes"},
	{"`code` first", "NC003 1", "a text begins with a backtick", "double quotes"},
	{"% of people", "NC003 1", "a text begins with `%`", "double quotes"},
	{"{{name}}", "NC013 2", "a key must be a word", "`{{` in double quotes"},
	{"!important words", "NC013 1", "the tag `!important` has no meaning in a notice", "double quotes"},
	{"! please read this first", "NC013 1", "the tag `!` has no meaning in a notice", "double quotes"},
	{"&Co carriers", "NC018 1", "the page will not say `&Co`", "double quotes"},
	{"&a", "", "", ""},
	{"permit #2 for your van", "NC017 1", "the text ends before `#2`", "double quotes"},
	{"Permit #2", "NC017 1", "the text ends before `#2`", "double quotes"},
	{"we follow the tag #privacy on the web", "NC017 1", "the text ends before `#privacy`", "double quotes"},
	{"we use it   #2", "NC017 1", "the text ends before `#2`", "double quotes"},
	{"we use it # from the old notice", "", "", ""},
	{"we use it #noticec:ignore NC801 -- dated by the site", "", "", ""},
	{"GB #2 of two", "", "", ""},
	{"public-task #was consent", "", "", ""},
	{"permit#2 for your van", "", "", ""},
	{"we use it ## and more", "", "", ""},
	{`"permit #2"`, "", "", ""},
	{`"permit" #2`, "", "", ""},
	{"[we, use] # it", "", "", ""},
	{`"We never sell"`, "", "", ""},
	{"'The council''s van'", "", "", ""},
	{`"a \" quote" # and a comment`, "", "", ""},
}

// A text that YAML reads as something else is told at its own line and column, as a value and as an
// item of a list, whatever stands above and below it.
func TestTraps(t *testing.T) {
	for _, v := range values {
		for _, c := range []struct {
			before, after string
			line, col     int
		}{
			{"title: T\nintro: ", "\nlanguage: en\n", 2, 7},
			{"intro: ", "\n", 1, 7},
			{"list:\n  - ", "\n  - more\nlanguage: en\n", 2, 4},
			{"list:\n- first\n- ", "\n", 3, 2},
			{"list:\n  - name: ", "\n    kind: processor\n  - name: B\n", 2, 10},
			{"a: |\n  \"We\" never\n  [sic] we\nb: ", "\nc: |\n  'We' never\n", 4, 3},
		} {
			f := source.NewFile("a", []byte(c.before+v.text+c.after))
			_, errors, warnings := tree.ParseAndWarn(f)
			list := append(errors, warnings...)
			if strings.HasPrefix(v.text, "&a") && len(list) == 1 && list[0].Code.ID == "NC007" {
				continue // a name without a value
			}
			got, message, help := "", "", ""
			for _, d := range list {
				got += fmt.Sprintf("%s %d:%d", d.Code.ID, d.Span.Start.Line, d.Span.Start.Col)
				message, help = d.Message, d.Help
			}
			want := ""
			if v.code != "" {
				var col int
				var code string
				fmt.Sscanf(v.code, "%s %d", &code, &col)
				want = fmt.Sprintf("%s %d:%d", code, c.line, c.col+col)
			}
			if want != got || !strings.Contains(message, v.message) || !strings.Contains(help, v.help) {
				t.Errorf("%q: want %s %s (%s), got %s %s (%s)", f.Data, want, v.message, v.help, got, message, help)
			}
		}
	}
}

// Blanks that look like spaces are named; those within a text are part of it.
func TestBlanksThatAreNoIndentation(t *testing.T) {
	for _, blank := range []string{"\u00a0", "\u202f", "\u3000", "\u2003"} {
		_, list, _ := tree.ParseAndWarn(source.NewFile("a", []byte("title: T\ndata:\n"+blank+blank+"- {id: contact, name: Contact}\n")))
		if len(list) != 1 || list[0].Span.Start.Line != 3 || list[0].Span.Start.Col != 1 || !strings.Contains(list[0].Message, fmt.Sprintf("U+%04X", []rune(blank)[0])) {
			t.Errorf("%q: want the blank at 3:1, got %+v", blank, list)
		}
		if _, list, _ := tree.ParseAndWarn(source.NewFile("a", []byte("title: T"+blank+"U\nintro: |\n  "+blank+"x\n"))); len(list) > 0 {
			t.Errorf("%q: want nothing, got %+v", blank, list)
		}
	}
}

// A key or a dash that is none, for want of a space behind it, is told where it stands, with what to
// write.
func TestMissingSpaces(t *testing.T) {
	for text, want := range map[string]string{
		"title: T\nintro:We use it\n":                                            "2:1 no space stands behind the colon of `intro:`; write `intro: We use it`",
		"title: T\nintro:\u00a0We use it\n":                                      "2:1 behind `intro:` stands a no-break space or another blank (U+00A0), which is no space to YAML; write `intro: We use it`",
		"title: T\nintro\uff1aWe use it\nlanguage: en\n":                         "2:1 `\uff1a` is no colon to YAML; write `intro: We use it`",
		"title: T\nlist:\n  - name: A\n    kind:processor\n":                     "4:5 no space stands behind the colon of `kind:`; write `kind: processor`",
		"title: T\nlist:\n  - name: A\n    kind:processor\n    note: b\n":        "4:5 no space stands behind the colon of `kind:`; write `kind: processor`",
		"title: T\nlist:\n  - A\n  -B\n":                                         "4:3 no space stands behind the dash of an item; write `- B`",
		"title: T\nlist:\n  -\u00a0name: A\n    kind: b\n":                       "3:3 behind `-` stands a no-break space or another blank (U+00A0), which is no space to YAML; write `- name: A`",
		"title: T\na:\n  - b: c\n\u00a0\u00a0\u00a0\u00a0d: e\n":                 "4:1 the line begins with a no-break space or another blank (U+00A0), which is no indentation; use ordinary spaces: two for each level, and one behind a dash",
		"title: T\nintro: We\n  - one: two\n":                                    "3:3 the line is indented further than the one above it; a text with a list in it begins with `|`, on the line of its key; else remove the value above the list",
		"Privacy notice\n\nnoticec: 1\ntitle: T\n":                               "1:1 words stand before the first key; remove them, write them as the value of a key, or begin the line with `#`",
		"title: T\n<<<<<<< HEAD\nintro: A\n=======\nintro: B\n>>>>>>> b\n":       "2:1 git has left two versions of some lines here; keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
		"title: T\nintro: A\n>>>>>>> b\n":                                        "3:1 git has left two versions of some lines here; keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
		"title: T\n=======\nintro: A\n":                                          "2:1 git has left two versions of some lines here; keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
		"// from the old notice\ntitle: T\n":                                     "1:1 `//` begins no comment in YAML; begin the line with `#` and a space",
		"title: T\nlist:\n  - name: A\n    kind: b\n    name: C\n    kind: d\n":  "5:5 the key `name` is written twice; begin a second item with a dash: `- name: …`; else keep one of the two",
		"title: T\nlist:\n  - name: A\n    kind: b\n    kind: d\n":               "5:5 the key `kind` is written twice; keep one of the two",
		"list: {name: A, kind: b, name: C}\n":                                    "1:26 the key `name` is written twice; keep one of the two",
		"list:\n  name: A\n  kind: b\n  name: C\n":                               "4:3 the key `name` is written twice; keep one of the two",
		"title: T\nlist:\n  - A\n  -\u00a0B\n":                                   "4:3 behind `-` stands a no-break space or another blank (U+00A0), which is no space to YAML; write `- B`",
		"title: T\nlist:\n  - A\n  \u2022 B\n":                                   "4:3 `\u2022` begins no item of a list to YAML; write `- B`",
		"title: T\nlist:\n  * A\n  * B\n":                                        "3:3 `*` begins no item of a list to YAML; write `- A`",
		"title: T\nhttps://a.example\n":                                          "2:1 a line that is neither a key with a colon nor an item with a dash; write `key: value`, begin it with a dash, or indent it as part of the text above",
		"title: T\nintro: |\n  one\n two\n":                                      "4:2 the indentation does not match the lines above; begin every key of one level in the same column, and indent every line of a text as far as its first",
		"title: T\nintro: We use it:\n  - for you\n":                             "2:17 a colon at the end of the line makes a key of a text that has no quotes; put the whole text in double quotes; a text with a list in it begins with `|`, on the line of its key",
		"title: “We: sell”\n":                                                    "1:11 a colon followed by a space stands inside a text that has no quotes; write straight quotes, such as `\"`, around the text: YAML knows no others",
		"title: \"We\": never\n":                                                 "1:12 a colon followed by a space stands inside a text that has no quotes; put the whole text in single quotes",
		"title: 'tis the season\nb: c\n":                                         "1:8 a quote or a bracket is opened and never closed; put a text that begins with an apostrophe in double quotes; else close it",
		"title: T\nexclude: [a, **/b]\n":                                         "2:14 a text begins with a character that has a meaning in YAML; put the text in double quotes",
		"title: T\x07\n":                                                         "1:9 the control character U+0007 is not text; remove it, or write the character that was meant",
		"html: {colors: {accent: #5b1f3a}}\n":                                    "1:25 the text ends before `#5b1f3a}}`, because a number sign behind a space begins a comment; put the whole text in double quotes",
		"title: T\nlist:\n  - {name: Crew #3, kind: processor}\n":                "3:17 the text ends before `#3,`, because a number sign behind a space begins a comment; put the whole text in double quotes",
		"title: T\nlist:\n  - {name: A, kind: b}\n  - {name: B?, kind: c}\nb: c": "4:13 `?` has a meaning within brackets, also in the middle of a text without quotes; put the whole text in double quotes",
	} {
		_, list, _ := tree.ParseAndWarn(source.NewFile("a", []byte(text)))
		got := ""
		for _, d := range list {
			got += fmt.Sprintf("%d:%d %s; %s", d.Span.Start.Line, d.Span.Start.Col, d.Message, d.Help)
		}
		if want != got {
			t.Errorf("%q:\nwant %s\ngot  %s", text, want, got)
		}
	}
}

// The fixes keep every word; a text that aliases repeat is told once.
func TestLostWordsAreFixed(t *testing.T) {
	for text, want := range map[string]string{
		"a: Permit #2 for \"vans\"": `a: "Permit #2 for \"vans\""`,
		"a: &Co carriers":           `a: "&Co carriers"`,
		"a: &crew Bob Ltd":          "", // which may be left over
		"a: we use #privacy":        "", // which may be a comment
	} {
		_, _, list := tree.ParseAndWarn(source.NewFile("a", []byte(text+"\n")))
		if len(list) != 1 {
			t.Fatalf("%q: want one finding, got %+v", text, list)
		}
		got := ""
		if fix := list[0].Fix; fix != nil {
			e := fix.Edits[0]
			got = text[:e.Span.Start.Col-1] + e.Text + text[e.Span.End.Col-1:]
		}
		if want != got {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
	if _, _, list := tree.ParseAndWarn(source.NewFile("a", []byte("a: &x Permit #2 for you\nb: *x\nc: *x\n"))); len(list) != 1 {
		t.Errorf("want one finding, got %+v", list)
	}
}

// What is no YAML is told where it stands, not where its value or its block begins.
func TestPlacesOfErrors(t *testing.T) {
	for text, want := range map[string]string{
		"a: permit #2\n  for your van":    "1:11 the text ends before `#2`",
		"- one\n- permit #2\n  for you\n": "2:10 the text ends before `#2`",
		`a: "C:\data"`:                    "1:7 an escape that YAML does not know",
		`a: "C:\\data \d"`:                "1:14 an escape that YAML does not know",
		"a: \"one\n  ü two \\d\"":         "2:9 an escape that YAML does not know",
		`größe: "x" y`:                    "1:12 the text in quotes ends before `y`",
		"a: &x\nb: c":                     "1:1 the key `a` has no value",
		`a: "\x4"`:                        "1:5 an escape in a text in double quotes is not complete",
		`a: "\u00e4 \u12"`:                "1:12 an escape in a text in double quotes is not complete",
		`a: "\ud83d\ude00"`:               "1:5 an escape in a text in double quotes is no character",
		`a: "\U0001F600 \UFFFFFFFF"`:      "1:16 an escape in a text in double quotes is no character",
		"a: 'C:\\d'\nb: \"\\é\"":          "2:5 an escape that YAML does not know",
	} {
		_, list, _ := tree.ParseAndWarn(source.NewFile("a", []byte(text+"\n")))
		got := ""
		if len(list) == 1 {
			got = fmt.Sprintf("%d:%d %s", list[0].Span.Start.Line, list[0].Span.Start.Col, list[0].Message)
			if strings.Contains(text, "&x") && !strings.Contains(list[0].Help, "`&x` in double quotes") {
				t.Errorf("%q: want the name in the help, got %s", text, list[0].Help)
			}
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%q: want %s, got %s", text, want, got)
		}
	}
}
