package render_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/text"
)

// A numbered list has the numbers that were written, in every format.
func TestListsHaveTheirNumbers(t *testing.T) {
	for written, want := range map[string][]string{
		"1. one\n2. two":                             {"1 one", "2 two"},
		"7. seven\n8. eight":                         {"7 seven", "8 eight"},
		"0. nought\n1. one":                          {"0 nought", "1 one"},
		"7) seven\n8) eight":                         {"7 seven", "8 eight"},
		"007. seven":                                 {"7 seven"},
		"words\n1. one\n2. two":                      {"1 one", "2 two"},
		"words\n\n4. four\n\nwords\n\n5. five":       {"4 four", "5 five"},
		"1. one\n2. two\n\n\n7) seven":               {"1 one", "2 two", "7 seven"},
		"3. three\n\n   0. nought\n   1. one":        {"3 three", "0 nought", "1 one"},
		"- word\n\n  12. twelve\n\n- word":           {"12 twelve"},
		"999999999. many":                            {"999999999 many"},
		"4. four\n\n   words\n\n5. five":             {"4 four", "5 five"},
		"7. seven\n   - word\n8. eight\n9. **nine**": {"7 seven", "8 eight", "9 nine"},
	} {
		d := &doc.Document{Title: "T", Lang: "en", Blocks: (*prose.Fields)(nil).Read(source.Text{Value: written})}
		for format, got := range map[string][]string{
			"html": numbersOfPage(t, pageOfHTML(t, d)), "markdown": numbersOfPage(t, pageOfMarkdown(t, d, markdown.Options{})), "hugo": numbersOfPage(t, pageOfHugo(t, d, markdown.Options{})),
			"text": numbersOfText(t, d), "pdf": numbersOfPDF(t, d), "docx": numbersOfWord(t, d),
		} {
			if !slices.Equal(want, got) {
				t.Errorf("%s: %q: want %q, got %q", format, written, want, got)
			}
		}
	}
}

func pageOfHTML(t *testing.T, d *doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := html.Render(&b, d, html.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// numbersOfPage are the items of numbered lists, with the numbers that a browser gives them.
func numbersOfPage(t *testing.T, page []byte) []string {
	t.Helper()
	root, err := xhtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for n := range root.Descendants() {
		if n.Data != "ol" {
			continue
		}
		number := 1
		for _, a := range n.Attr {
			if a.Key == "start" {
				fmt.Sscan(a.Val, &number)
			}
		}
		for item := range n.ChildNodes() {
			if item.Data == "li" {
				word := ""
				for part := range item.Descendants() {
					if part.Type == xhtml.TextNode && word == "" {
						word = strings.TrimSpace(part.Data)
					}
				}
				out = append(out, fmt.Sprint(number, " ", word))
				number++
			}
		}
	}
	return out
}

// numbersIn are the words behind numbers.
func numbersIn(words []string) (out []string) {
	for i, w := range words[:max(0, len(words)-1)] {
		if number, ok := strings.CutSuffix(w, "."); ok && strings.Trim(number, "0123456789") == "" {
			out = append(out, number+" "+words[i+1])
		}
	}
	return out
}

func numbersOfText(t *testing.T, d *doc.Document) []string {
	t.Helper()
	var b bytes.Buffer
	if _, err := text.Render(&b, d); err != nil {
		t.Fatal(err)
	}
	return numbersIn(strings.Fields(b.String()))
}

func numbersOfPDF(t *testing.T, d *doc.Document) []string {
	t.Helper()
	result, err := pdf.Layout(d, pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, box := range result.Boxes {
		for _, line := range box.Lines {
			for _, f := range line.Fragments {
				words = append(words, strings.Fields(f.Text)...)
			}
		}
	}
	return numbersIn(words)
}

// numbersOfWord are the items of numbered lists as Word numbers them.
func numbersOfWord(t *testing.T, d *doc.Document) []string {
	t.Helper()
	f := openWord(t, d)
	next := map[string]int{}
	for _, n := range f.Root("word/numbering.xml").All("w:num") {
		for _, start := range n.All("w:startOverride") {
			number := 0
			fmt.Sscan(start.Attr["w:val"], &number)
			next[n.Attr["w:numId"]] = number
		}
	}
	var out []string
	for _, p := range f.Document().All("w:p") {
		id := p.Child("w:pPr").Child("w:numPr").Val("w:numId")
		if number, ok := next[id]; ok {
			out = append(out, fmt.Sprint(number, " ", strings.Fields(p.Plain())[0]))
			next[id]++
		}
	}
	return out
}
