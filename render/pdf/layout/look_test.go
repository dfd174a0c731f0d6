package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/layout"
)

func entry(heading string, blocks ...doc.Block) *doc.Section {
	return &doc.Section{ID: heading, Heading: []doc.Inline{doc.Text(heading)}, Blocks: blocks}
}

// Rows of a table, of labels and of a list, wherever the page ends: none is alone on a page, nor are
// fewer than two lines or rows beside a side head.
func TestNoRowIsAlone(t *testing.T) {
	const rows = 5
	name := func(i int) []doc.Inline { return []doc.Inline{doc.Text(fmt.Sprintf("row%d", i))} }
	labels, list := &doc.Definitions{}, &doc.List{}
	for i := range rows {
		labels.Items = append(labels.Items, doc.Definition{Term: name(i), Values: [][]doc.Block{{para(words(3, "value")...)}}})
		list.Items = append(list.Items, doc.ListItem{Blocks: []doc.Block{para(name(i)...)}})
	}
	cells := table(rows, func(r, c int) []doc.Block {
		if c == 0 {
			return []doc.Block{para(name(r)...)}
		}
		return []doc.Block{para(words(3, "value")...)}
	})
	for kind, block := range map[string]doc.Block{"table": cells, "labels": labels, "list": list} {
		parted := false
		for n := range 60 {
			var above []doc.Block
			for range n {
				above = append(above, para(doc.Text("one")))
			}
			for _, o := range []layout.Options{{}, {Letter: true}, {Large: true}} {
				if o.Large && kind == "table" {
					continue // in large print, head, caption and two rows are higher than a fifth of a page
				}
				r := layAs(t, o, append(above, entry("Entry", block))...)
				on := map[int]int{}
				for _, b := range r.Boxes {
					for _, l := range b.Lines {
						for _, f := range l.Fragments {
							if strings.HasPrefix(f.Text, "row") {
								on[b.Page]++
							}
						}
					}
				}
				for page, count := range on {
					if count < 2 {
						t.Errorf("%s after %d lines: one row alone on page %d", kind, n, page)
					}
				}
				parted = parted || len(on) > 1
			}
		}
		if !parted {
			t.Errorf("%s: want it parted somewhere", kind)
		}
	}
}

// A head that is taller than what stands beside it makes what follows wait.
func TestSideHeadsAreCleared(t *testing.T) {
	long := "A head of so many words that it takes five lines of its column or more"
	r := lay(t, entry(long, para(doc.Text("short"))), entry("Next", para(doc.Text("more"))))
	var heads []*layout.Box
	for _, b := range r.Boxes {
		if len(b.Side) > 0 {
			heads = append(heads, b)
		}
	}
	if len(heads) != 2 || len(heads[0].Side) < 5 {
		t.Fatalf("want two heads at the side, got %d", len(heads))
	}
	last := heads[0].Side[len(heads[0].Side)-1]
	if end := heads[0].Y + last.Y + last.H; heads[1].Y < end {
		t.Errorf("want the next entry below %.1f, got it at %.1f", end, heads[1].Y)
	}
	if got := heads[1].Lines[0].Fragments[0].X; got != r.Sheet.Text {
		t.Errorf("want text on the axis %.1f, got %.1f", r.Sheet.Text, got)
	}
	for _, o := range []layout.Options{{Large: true}, {}} {
		word := strings.Repeat("Datenschutz", 3)
		r := layAs(t, o, entry(word, para(doc.Text("text"))))
		if slices.ContainsFunc(r.Boxes, func(b *layout.Box) bool { return len(b.Side) > 0 }) {
			t.Errorf("%+v: want a head that does not fit beside its text above it", o)
		}
	}
}

func sections(n, lines int) []doc.Block {
	out := []doc.Block{&doc.Contents{}}
	for i := range n {
		out = append(out, entry(fmt.Sprintf("Section %d", i), para(words(lines*8, "eleven chars")...)))
	}
	return out
}

// A side head has two lines beside it, be they paragraphs of one line, and a label is set off from its value.
func TestSideHeadIsKeptWithTwoLines(t *testing.T) {
	one := para(doc.Text("one"))
	for n := range 60 {
		var above []doc.Block
		for range n {
			above = append(above, one)
		}
		r := lay(t, append(above, entry("Entry", one, one, one, one))...)
		for i, b := range r.Boxes {
			if len(b.Side) > 0 && r.Boxes[i+1].Page != b.Page {
				t.Errorf("after %d lines: the head has one line beside it", n)
			}
		}
	}
	r := lay(t, &doc.Definitions{Items: []doc.Definition{{Term: words(1, "Label"), Values: [][]doc.Block{{para(words(1, "value")...)}}}}})
	line := r.Boxes[r.TitleBoxes].Lines[0].Fragments
	if gap := line[1].X - line[0].X - line[0].W; len(line) != 2 || gap < 9 || gap > 12 {
		t.Errorf("want the value after its label with a gap, got %+v", line)
	}
}

// The table of contents is printed from six pages, on one of them, with the right pages, read column by
// column.
func TestContents(t *testing.T) {
	for _, lines := range []int{10, 40} {
		r := layAs(t, layout.Options{}, sections(9, lines)...)
		type printed struct {
			seq int
			id  string
			x   float64
		}
		var entries []printed
		pages := map[int]bool{}
		for _, b := range r.Boxes {
			for _, l := range b.Lines {
				for i, f := range l.Fragments {
					if f.PageOf == "" {
						continue
					}
					pages[b.Page] = true
					entries = append(entries, printed{f.Seq, f.PageOf, f.X})
					if r.PageOfAnchor(f.PageOf) == 0 || !f.Generated || l.Fragments[i-1].Style.Underline {
						t.Errorf("want %q with its page, as generated words without an underline", f.PageOf)
					}
				}
			}
		}
		if printed := len(entries) > 0; printed != (r.Pages >= 6) {
			t.Errorf("%d pages: contents of %d entries", r.Pages, len(entries))
		}
		if len(entries) == 0 {
			continue
		}
		if len(entries) != 9 || len(pages) != 1 {
			t.Fatalf("want 9 entries on one page, got %d on %d", len(entries), len(pages))
		}
		slices.SortFunc(entries, func(a, b printed) int { return a.seq - b.seq })
		for i, e := range entries {
			if want := fmt.Sprintf("Section %d", i); e.id != want || (e.x < r.Sheet.Right-1) != (i < 5) {
				t.Errorf("want %s in its column, got %s at %.0f", want, e.id, e.x)
			}
		}
	}
}

// What is not the words of a link follows it in brackets, and is no word of the document.
func TestAddressesArePrinted(t *testing.T) {
	for _, c := range []struct{ url, words, want string }{
		{"https://averton.example/privacy/", "our policy", "averton.example/privacy"},
		{"https://www.averton.example/", "averton.example", ""},
		{"https://averton.example/privacy", "https://averton.example/privacy", ""},
		{"mailto:privacy@averton.example", "privacy@averton.example", ""},
		{"mailto:privacy@averton.example?subject=x", "write to us", "privacy@averton.example"},
		{"tel:+441632960101", "01632 960101", ""},
		{"tel:01632960101", "call us", "01632960101"},
		{"#rights", "your rights", ""},
		{"other.html", "another notice", ""},
	} {
		r := lay(t, para(doc.Text("See "), doc.Link{URL: c.url, Inlines: []doc.Inline{doc.Text(c.words)}}, doc.Text(". More.")))
		got := ""
		for _, b := range r.Boxes {
			for _, l := range b.Lines {
				for _, f := range l.Fragments {
					if f.Generated {
						got += f.Text
						if f.Leaf != nil || f.Link != nil {
							t.Errorf("%s: want the address as an artifact", c.url)
						}
					}
				}
			}
		}
		if want := c.want; want != "" && got != "("+want+")" || want == "" && got != "" {
			t.Errorf("%s: want %q in brackets, got %q", c.url, want, got)
		}
	}
}

// Chapters have their bar over the whole width, entries between them none; without chapters, a rule
// stands between entries.
func TestChaptersAndEntries(t *testing.T) {
	text := para(doc.Text("text"))
	count := func(r *layout.Result) (bars, rules int, marks []layout.Bookmark) {
		for _, b := range r.Boxes[r.TitleBoxes:] {
			if b.Bar {
				bars++
			}
			if b.AboveGap > 0 {
				rules++
			}
			marks = append(marks, b.Bookmarks...)
		}
		return bars, rules, marks
	}
	chapter := entry("Chapter", text, entry("One", text), entry("Two", text, entry("Below", text)))
	chapter.Chapter = true
	bars, rules, marks := count(lay(t, chapter))
	if want := []layout.Bookmark{{Title: "Chapter"}, {Title: "One", Level: 1}, {Title: "Two", Level: 1}, {Title: "Below", Level: 2}}; bars != 1 || rules != 0 || !slices.Equal(marks, want) {
		t.Errorf("want a bar, no rules, and the bookmarks %v, got %d, %d and %v", want, bars, rules, marks)
	}
	if bars, rules, _ = count(lay(t, entry("One", text), entry("Two", text))); bars != 0 || rules != 2 {
		t.Errorf("without chapters: want no bar and a rule for each entry, got %d and %d", bars, rules)
	}
}
