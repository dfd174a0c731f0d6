package markdown_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/intake/markdown"
	"github.com/noticec/noticec/notice/source"
)

func read(t testing.TB, text string) *intake.Document {
	t.Helper()
	d, err := markdown.Read(source.NewFile("notice.md", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	intaketest.Check(t, d)
	return d
}

// What is read of a construct; want is its intaketest.Outline.
func TestConstructs(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"headings and paragraphs", "# A\n\nOne\ntwo\\\nthree\n\nB\n-\n\n### C {#c}", "1 # A #a\n3 One two / three\n7 ## B #b\n10 ### C #c"},
		{"marks", "**a** *b* `c` ~~d~~ &amp; \\* [e](f.md \"t\") <https://g.example> www.h.example", "1 **a** _b_ `c` d & * [e](f.md) [https://g.example](https://g.example) [www.h.example](http://www.h.example)"},
		{"escaped entities", `a \&amp; b &amp; \\&amp; c\d \&#42; &#42;`, `1 a &amp; b & \& c\d &#42; *`},
		{"escaped addresses", `[a](b\_c?d=1&amp;e=2)`, "1 [a](b_c?d=1&e=2)"},
		{"lists", "3. a\n4. b\n   - c\n\n     d\n", "1 3. a\n2 4. b\n3    - c\n5      d"},
		{"table", "| A | B |\n| --- | --- |\n| a | b<br>c |\n", "1 | A | B \n3 | a\n3 | b / c\n|--"},
		{"footnotes", "One[^1].\n\n[^1]: By *law*.\n\nTwo", "1 One.\n3 By _law_.\n5 Two"},
		{"definitions", "Term\n: what it is\n", "1 - **Term:** what it is"},
		{"quotation and code", "> a\n\n```\nb\nc\n```\n\n---\n", "1 a\n4 b / c"},
		{"HTML", "<div align=center>\n\n## A\n\n</div>\n\n<details><summary>B</summary>\n\nc <br> d\n\n</details>\n\n<!-- e -->f", "3 ## A #a\n7 **B**\n9 c / d\n13 f"},
		{"gaps", "<Company name> of <insert address>, <company>", "1 <Company name> of <insert address>, <company>"},
		{"gaps that are words of HTML", "# Notice of <name>\n\n<Name of the council>, <address>, <e-mail>\n\n<insert purposes here>\n\n<address>\nof *us*\n", "1 # Notice of <name> #notice-of-name\n3 <Name of the council>, <address>, <e-mail>\n5 <insert purposes here>\n7 <address> of *us*"},
		{"an element that ends", "<address>\na\n</address>\n", "2 a"},
		{"elements that are no gaps", "a <Tabs> <foo>b</foo> <my-x> <time datetime> <x y=\"z\"> <x/> c", "1 a b c"},
		{"inline HTML", "a<sup>b</sup> <span hidden>c</span><kbd>d</kbd>", "1 ab `d`\n! hidden text, 1 words, at 1"},
		{"anchors", "[x](#who-we-are) [y](#y) [z](#z)\n\n## Who we are?\n\n## <a id=\"y\"></a>Why\n", "1 [x](#who-we-are) [y](#y) z\n3 ## Who we are? #who-we-are\n5 ## Why #y"},
		{"front matter", "---\ntitle: \"A: b\"\nlang: cy\nlastmod: 2026-03-01\n---\n\nWords\n", "title \"A: b\", language cy, updated 2026-03-01\n2 # A: b\n7 Words"},
		{"front matter in TOML", "+++\ntitle = 'A'\ndate = 2026-03-01\n+++\n# B\n", "title \"A\", language , updated 2026-03-01\n5 # B #b"},
		{"no front matter", "---\n\nWords\n", "3 Words"},
		{"MDX", "import X from './x'\n\n# A\n\n{/* note */}\n\n- a\n\n{null}\n\n- b\n", "3 # A #a\n7 - a\n11 - b\n! code of MDX, 4 words, at 1"},
		{"headings of MDX", "## A \\{#a-1}\n\n## B ü {/* #b-1 */}\n\n## \\{#c} d\n\n[a](#a-1) [b](#b-1)\n", "1 ## A #a-1\n3 ## B ü #b-1\n5 ## {#c} d #c-d\n7 [a](#a-1) [b](#b-1)"},
		{"attributes of kramdown", "{: start=\"3\"}\n3. a\n", "2 3. a"},
		{"admonition", ":::note Take care\n\nwords\n\n:::\n", "1 Take care\n3 words"},
		{"contents", "# T\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n\n## A\n\na\n\n## B\n\nb\n", "1 # T #t\n8 ## A #a\n10 a\n12 ## B #b\n14 b\n! list of contents, 3 words, at 3"},
		{"other versions", "# T\n\nAlso in: [Cymraeg](<t.cy.md>)\n\n## A\n\n[b](c.md)\n", "1 # T #t\n5 ## A #a\n7 [b](c.md)\n! links to other versions, 3 words, at 3"},
		{"image", "![A map](m.png) here", "1 here\n! image, “A map”, 0 words, at 1"},
		{"tasks", "- [ ] a\n- [x] b\n", "1 - a\n2 - b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want+"\n", intaketest.Outline(read(t, test.text))); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// The place of a block begins at its first word and ends behind its last.
func TestPlaces(t *testing.T) {
	text := "---\ntitle: x\n---\n#  Über **uns** #\n\n- four &amp;\n  five\n\n| *A* | B |\n|--|--|\n| c | `d` |\n"
	var got []string
	for _, b := range read(t, text).Blocks {
		got = append(got, b.Origin().Cut())
	}
	want := []string{"Über **uns", "four &amp;\n  five", "A* | B |\n|--|--|\n| c | `d"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// No file takes more than a few seconds: it is read, or refused in a sentence.
func TestHostile(t *testing.T) {
	rep := strings.Repeat
	for _, test := range []struct {
		name, text string
		refused    bool
	}{
		{"10 MB", rep("word ", 2<<20), true},
		{"one long line", rep("word ", 200_000), false},
		{"brackets", rep("[", 100_000), true},
		{"brackets in lines", rep("[a](b\n\n", 50_000), false},
		{"asterisks", rep("*a ", 100_000), true},
		{"asterisks in paragraphs", rep("*a **b\n\n", 40_000), false},
		{"quotations", rep(">", 100_000) + "x", true},
		{"nested lists", rep("- ", 100_000) + "x", true},
		{"indented lists", func() string {
			var b strings.Builder
			for i := range 400 {
				b.WriteString(rep(" ", 2*i) + "- x\n")
			}
			return b.String()
		}(), true},
		{"columns", rep("|a", 100_000) + "\n" + rep("|-", 100_000), true},
		{"rows", "|a|b|\n|-|-|\n" + rep("|a|b|\n", 9_000), false},
		{"references", rep("[a]: /b\n\n", 20_000) + "[a]", false},
		{"footnotes", rep("a[^1] ", 500) + "\n\n[^1]: b\n", false},
		{"unclosed HTML", rep("<div>\n\n", 20_000) + "x", false},
		{"entities", rep("&amp; ", 500) + rep("&a", 400), false},
		{"lines", rep("a\n", 9_000), false},
		{"a fence", "```\n" + rep("a\n", 9_000), false},
		{"headings", rep("# a\n", 20_000), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			start := time.Now()
			d, err := markdown.Read(source.NewFile("notice.md", []byte(test.text)))
			if spent := time.Since(start); spent > time.Minute {
				t.Errorf("want it read in seconds, took %v", spent)
			}
			var limit *intake.LimitError
			if test.refused != errors.As(err, &limit) {
				t.Fatalf("want it refused: %v, got %v", test.refused, err)
			}
			if err == nil {
				intaketest.Check(t, d)
			}
		})
	}
	for _, text := range []string{"a\x00b", "caf\xe9"} {
		if _, err := markdown.Read(source.NewFile("notice.md", []byte(text))); err == nil {
			t.Errorf("%q: want no Markdown", text)
		}
	}
}

// FuzzRead: any text is read without a panic to a sound document, the same each time.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"# A {#b}\n\n- c\n  1. d\n\n| e | f |\n|--|--|\n| g | h<br>i |\n",
		"a[^1] <b>c\n\n[^1]: d\n\n> e\n\n<details>\n\nf", "---\ntitle: a\n---\nb\n: c\n", "{: x}\n{null}\n:::note a\nb\n:::", "import a from 'b'\n\n[c](#d) <a id=d></a>e",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := markdown.Read(source.NewFile("notice.md", []byte(text)))
		if err != nil {
			return
		}
		intaketest.Check(t, d)
		again, err := markdown.Read(source.NewFile("notice.md", []byte(text)))
		if err != nil || intaketest.Outline(d) != intaketest.Outline(again) {
			t.Errorf("want the same again, got %v", err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	for text.Len() < 14_000 { // about 2,000 words
		text.WriteString("## How long we keep it\n\nWe keep your letters for six years after the end of your tenancy, and then we destroy them. Ask [our officer](mailto:a@b.example).\n\n- your name\n- your address, and where you **lived** before\n\n")
	}
	f := source.NewFile("notice.md", []byte(text.String()))
	b.ReportAllocs()
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := markdown.Read(f); err != nil {
			b.Fatal(err)
		}
	}
}
