package render_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/word"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/docx"
)

// A Word file is read back with the headings, paragraphs, items and tables of its document, and
// without what stands around them.
func TestWordFilesReadBack(t *testing.T) {
	documents := map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare()}
	for _, name := range []string{"ats/ats", "imago/imago", "council/telecare", "council/parking.cy", "school/pupils", "swiss/velowerkstatt", "french/jardins"} {
		documents[name] = document(t, name)
	}
	for name, d := range documents {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if _, err := docx.Render(&b, d, docx.Options{}); err != nil {
				t.Fatal(err)
			}
			got, err := word.Read(source.NewFile("a.docx", b.Bytes()))
			if err != nil {
				t.Fatal(err)
			}
			opening, rest := d.Opened()
			want := outliner{depth: -1, language: d.Lang}
			want.heading(1, d.Title)
			want.line("", d.Series)
			want.blocks(opening, 1)
			var stamps []string
			for _, s := range d.Stamps() {
				stamps = append(stamps, words(s.Line()))
			}
			want.line("", strings.Join(stamps, " · "))
			want.blocks(rest, 1)
			want.line("", words(d.Imprint))
			have := outliner{depth: -1}
			have.blocks(got.Blocks, 1)
			if diff := cmp.Diff(want.lines, have.lines); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
			if got.Title != d.Title || got.Language != d.Lang || got.Updated != d.LastChange() {
				t.Errorf("want %q in %s of %s, got %q in %s of %s", d.Title, d.Lang, d.LastChange(), got.Title, got.Language, got.Updated)
			}
		})
	}
}

// An outliner writes a line for each heading, paragraph, item and row, with what it is.
type outliner struct {
	lines    []string
	depth    int    // of lists
	mark     string // of the item whose first paragraph is next
	language string // BCP 47
}

func words(in []doc.Inline) string { return strings.Join(strings.Fields(doc.Plain(in)), " ") }

func (o *outliner) line(mark, words string) {
	if words != "" {
		o.lines = append(o.lines, strings.TrimSpace(mark+" "+words))
	}
}

func (o *outliner) heading(level int, words string) { o.line(fmt.Sprint("H", level), words) }

func (o *outliner) blocks(list []doc.Block, level int) {
	for _, b := range list {
		o.block(b, level)
	}
}

func (o *outliner) block(b doc.Block, level int) {
	switch b := b.(type) {
	case *intake.Heading:
		o.heading(b.Level, words(b.Inlines))
	case *doc.Section:
		o.heading(level, words(b.Heading))
		o.blocks(b.Blocks, doc.LevelBelow(b.Heading, level))
	case *doc.Callout:
		o.heading(level, words(b.Heading))
		o.blocks(b.Blocks, doc.LevelBelow(b.Heading, level))
	case *doc.Paragraph:
		o.line(o.mark, words(b.Inlines))
		o.mark = ""
	case *doc.List:
		o.depth++
		for i, item := range b.Items {
			o.mark = strings.Repeat(" ", o.depth) + "-"
			if b.Ordered {
				o.mark = fmt.Sprint(strings.Repeat(" ", o.depth), b.Number(i), ".")
			}
			o.blocks(item.Blocks, level)
		}
		o.depth--
	case *doc.Definitions:
		for _, item := range b.Items {
			o.definition(item, level)
		}
	case *doc.Table:
		o.table(b)
	case *doc.Listing:
		for _, item := range b.Items {
			o.line("-", words(item.Title))
			o.line("", words(item.Subject))
			var known []string
			for _, in := range item.Metadata {
				known = append(known, words(in))
			}
			o.line("", strings.Join(known, " · "))
		}
	}
}

// definition is an item that begins with the term and goes on with its first meaning.
func (o *outliner) definition(d doc.Definition, level int) {
	in := outliner{depth: 0, language: o.language}
	for _, v := range d.Values {
		in.blocks(v, level)
	}
	first, mark := words(d.Term), "-"
	joined := 1
	if len(d.Values) > 1 {
		joined = len(in.lines)
	}
	if first == "" { // without a term there is no item
		mark = ""
	}
	if len(in.lines) > 0 {
		first += intake.ColonAfter(first, o.language)
	}
	if len(in.lines) > 0 && !strings.HasPrefix(in.lines[0], "-") {
		first, in.lines = strings.TrimSpace(first+" "+strings.Join(in.lines[:joined], " ")), in.lines[joined:]
	}
	o.line(mark, first)
	o.lines = append(o.lines, in.lines...)
}

func (o *outliner) table(t *doc.Table) {
	o.line("caption", words(t.Caption))
	row := func(mark string, cells []string) { o.line(mark, strings.Join(cells, " | ")) }
	var heads []string
	for _, h := range t.Head {
		heads = append(heads, words(h))
	}
	row("heads", heads)
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, strings.Join(doc.Words(c), " "))
		}
		row("row", cells)
	}
}
