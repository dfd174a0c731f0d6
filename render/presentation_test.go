package render_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// presentation is one way to print the sampler notice.
type presentation struct {
	language, headings, purposes string
	numbered                     bool
}

func (p presentation) String() string {
	return fmt.Sprintf("%s-%s-%s-%v", p.language, p.purposes, p.headings, p.numbered)
}

func presentations() []presentation {
	var out []presentation
	for _, language := range []string{"en-GB", "cy", "de", "fr", "ar"} {
		for _, purposes := range []string{"list", "table", "headings"} {
			for _, headings := range []string{"noun", "question"} {
				out = append(out, presentation{language, headings, purposes, false}, presentation{language, headings, purposes, true})
			}
		}
	}
	return out
}

// sample composes the sampler notice in a presentation.
func sample(t *testing.T, p presentation) *doc.Document {
	t.Helper()
	data, err := os.ReadFile("../testdata/sampler/sampler.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	root, list := tree.Parse(source.NewFile("sampler.notice.yaml", data))
	if len(list) > 0 {
		t.Fatalf("want a sound notice, got %+v", list)
	}
	n := notice.Decode(root)
	n.Language.Value = p.language
	n.Layout.Headings.Value, n.Layout.Purposes.Value, n.Layout.Numbered.Value = p.headings, p.purposes, p.numbered
	return compose.Compose(n)
}

// Every language, kind of heading and presentation of purposes is printed whole in every
// format, with anchors that are there and headings that are numbered in order.
func TestPresentations(t *testing.T) {
	ids := map[string]bool{}
	for _, p := range presentations() {
		t.Run(p.String(), func(t *testing.T) {
			d := sample(t, p)
			for backend, read := range readers {
				if backend == "pdf" && (p.numbered || p.language == "ar") {
					continue // it is slow, numbers are words to it, and its fonts lack Arabic letters
				}
				compare(t, d.Words(), read(t, d))
			}
			headed(t, p, d)
			var found []string
			for _, e := range d.Outline() {
				found = append(found, e.ID)
			}
			ids[fmt.Sprint(p.numbered, found)] = true
		})
	}
	if len(ids) > 3 { // with chapters, without them, and in a language without a first layer
		t.Errorf("want the same anchors in every language and presentation, got %v", ids)
	}
}

// headed checks the headings of the sections.
func headed(t *testing.T, p presentation, d *doc.Document) {
	t.Helper()
	c, _ := phrase.For(p.language, "")
	asked := 0
	for i, e := range d.Outline() {
		words := doc.Plain(e.Heading)
		if number := strconv.Itoa(i+1) + ". "; strings.HasPrefix(words, number) != p.numbered {
			t.Errorf("want the number %q of %q: %v", number, words, p.numbered)
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) {
		if s, ok := b.(*doc.Section); ok && strings.HasSuffix(doc.Plain(s.Heading), "?") {
			asked++
		}
	})
	if p.headings == "question" && asked < 25 || p.headings == "noun" && asked > 1 {
		t.Errorf("want headings of the kind %s, got %d questions", p.headings, asked)
	}
	if want := c.Table.Basis; p.purposes != "list" && !strings.Contains(strings.Join(d.Words(), " "), want) {
		t.Errorf("want %q", want)
	}
}

// A table and headings say the same of each purpose: the same words, and the same facts under the
// same labels. A list has the words alone; the sections tell the facts.
func TestPurposesSayTheSameInEveryPresentation(t *testing.T) {
	for _, language := range []string{"en-GB", "cy", "de", "fr", "ar"} {
		said := map[string][][]string{}
		for _, form := range []string{"table", "list", "headings"} {
			said[form] = purposes(t, sample(t, presentation{language: language, headings: "noun", purposes: form}))
			if len(said[form]) != 5 {
				t.Fatalf("%s %s: want five purposes, got %q", language, form, said[form])
			}
		}
		if d := cmp.Diff(said["table"], said["headings"]); d != "" {
			t.Errorf("%s: want headings to say what the table says (-, got +):\n%s", language, d)
		}
		for i, words := range said["list"] {
			for _, w := range words {
				if capital := strings.ToUpper(w[:1]) + w[1:]; !slices.Contains(said["table"][i], w) && !slices.Contains(said["table"][i], capital) {
					t.Errorf("%s: the list says %q of a purpose, and the table does not: %q", language, w, said["table"][i])
				}
			}
		}
	}
}

// purposes returns the words of each purpose, sorted; a label counts where it has a value.
func purposes(t *testing.T, d *doc.Document) [][]string {
	var out [][]string
	add := func(blocks ...doc.Block) { out = append(out, sorted(doc.Words(blocks))) }
	doc.Walk(d.Blocks, func(b doc.Block) {
		s, ok := b.(*doc.Section)
		if !ok || s.ID != "purposes" {
			return
		}
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case *doc.Table:
				for _, row := range b.Rows {
					var blocks []doc.Block
					for i, cell := range row.Cells {
						if i > 0 && len(cell) > 0 {
							blocks = append(blocks, &doc.Paragraph{Inlines: b.Head[i]})
						}
						blocks = append(blocks, cell...)
					}
					add(blocks...)
				}
			case *doc.List:
				for _, item := range b.Items {
					add(item.Blocks...)
				}
			case *doc.Section:
				add(b)
			}
		}
	})
	return out
}

// sorted returns the words without punctuation, in order.
func sorted(words []string) []string {
	var out []string
	for _, w := range words {
		if w = strings.TrimFunc(w, func(r rune) bool { return unicode.IsPunct(r) }); w != "" {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// A colon after a label has the space before it that the language wants, in every format that has one.
func TestColonsOfLabels(t *testing.T) {
	d := sample(t, presentation{language: "fr", headings: "noun", purposes: "table"})
	var labels []string
	doc.Walk(d.Blocks, func(b doc.Block) {
		if b, ok := b.(*doc.Definitions); ok && len(b.Items) > 0 {
			labels = append(labels, doc.Plain(b.Items[0].Term))
		}
	})
	if len(labels) == 0 {
		t.Fatal("want labels in the sample")
	}
	for _, format := range render.Formats() {
		if format.Name != "markdown" && format.Name != "text" {
			continue // others set labels apart without a colon
		}
		var b bytes.Buffer
		if _, err := format.Render(&b, render.Input{Document: d}); err != nil {
			t.Fatal(err)
		}
		for _, label := range labels {
			want := regexp.MustCompile(regexp.QuoteMeta(label) + `(\]\(.*?\))?\x{a0}:`)
			if text := b.String(); !want.MatchString(text) {
				t.Errorf("%s: want a no-break space before the colon after %q, got %q", format.Name, label, text)
			}
		}
	}
}
