package layout_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/pdf/layout"
	"github.com/noticec/noticec/render/pdf/looktest"
	"github.com/noticec/noticec/render/pdf/tag"
)

// mono has characters of half an em, and none of the Han script.
type mono struct{}

func (mono) Width(s string, _ layout.Face, size float64) float64 {
	return float64(len([]rune(s))) * size / 2
}
func (mono) Has(r rune) bool        { return r < 0x3000 }
func (mono) HasSerif(s string) bool { return true }

func lay(t *testing.T, blocks ...doc.Block) *layout.Result {
	t.Helper()
	return layAs(t, layout.Options{}, blocks...)
}

func layAs(t *testing.T, o layout.Options, blocks ...doc.Block) *layout.Result {
	t.Helper()
	d := &doc.Document{Lang: "en", Title: "Title", Blocks: blocks, Labels: doc.Labels{PageOf: "Page %d of %d"}}
	r, err := layout.Document(d, mono{}, o)
	if err != nil {
		t.Fatal(err)
	}
	check(t, d, r)
	return r
}

// check holds what is true of every layout.
func check(t *testing.T, d *doc.Document, r *layout.Result) {
	t.Helper()
	_, rest := d.Opened()
	below := *d
	below.Blocks = rest // the opening is part of the title block
	if want, got := below.Words(), r.Words(); !slices.Equal(want, got) {
		t.Errorf("words:\nwant %q\ngot  %q", want, got)
	}
	for _, fault := range looktest.Faults(r) {
		t.Error(fault)
	}
	page, y := 1, 0.0
	for i, b := range r.Boxes {
		if b.Page < page || b.Page > r.Pages {
			t.Fatalf("box %d is on page %d after page %d of %d", i, b.Page, page, r.Pages)
		}
		if b.Page > page {
			if last := r.Boxes[i-1]; last.Keep == layout.Must && len(last.Bookmarks) > 0 && len(last.Side) == 0 {
				t.Errorf("the heading %q stands at the foot of page %d", last.Bookmarks[0].Title, page)
			}
			page, y = b.Page, 0
		}
		top := r.Sheet.Top
		if page == 1 {
			top = r.Sheet.FirstTop
		}
		if b.Y < max(y, top)-0.01 || b.Y+b.H > r.Sheet.Bottom+0.01 {
			t.Errorf("box %d of page %d reaches from %.1f to %.1f, after %.1f", i, page, b.Y, b.Y+b.H, y)
		}
		y = b.Y + b.H
		for l := range b.AllLines {
			if len(b.Side) == 0 && (l.Y < 0 || l.Y+l.H > b.H+0.01) {
				t.Errorf("a line from %.1f to %.1f leaves its box of %.1f", l.Y, l.Y+l.H, b.H)
			}
			for _, f := range l.Fragments {
				if f.PageOf == "" && (f.X < r.Sheet.Left-0.01 || f.X+f.W > r.Sheet.Right+0.01) {
					t.Errorf("%q reaches from %.1f to %.1f", f.Text, f.X, f.X+f.W)
				}
			}
		}
	}
}

func words(n int, word string) []doc.Inline {
	return []doc.Inline{doc.Text(strings.TrimSpace(strings.Repeat(word+" ", n)))}
}

func para(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: in} }

func TestSamplerIsLaidOutWordForWord(t *testing.T) {
	d := sampler.Document()
	r, err := layout.Document(d, mono{}, layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d, r)
	if want, got := 3, r.Pages; got != want {
		t.Errorf("pages: want %d, got %d", want, got)
	}
	if r.PageOfAnchor("unheaded") == 0 {
		t.Error("a section without a heading lost its anchor")
	}
	if want, got := 3, r.PageOfAnchor("rights-object"); got != want {
		t.Errorf("page of the right to object: want %d, got %d", want, got)
	}
}

func TestParagraphsLeaveNoLoneLine(t *testing.T) {
	for n := range 40 {
		blocks := []doc.Block{}
		for range n {
			blocks = append(blocks, para(doc.Text("one")))
		}
		r := lay(t, append(blocks, para(words(60, "eleven chars")...))...)
		on := map[int]int{}
		lines := 0
		for _, b := range r.Boxes[r.TitleBoxes+n:] {
			on[b.Page]++
			lines++
		}
		if lines < 4 {
			t.Fatalf("want a paragraph of several lines, got %d", lines)
		}
		for page, count := range on {
			if count < 2 {
				t.Errorf("after %d lines: one line alone on page %d", n, page)
			}
		}
	}
}

func table(rows int, cell func(r, c int) []doc.Block) *doc.Table {
	t := &doc.Table{Caption: words(1, "Caption"), Head: [][]doc.Inline{words(1, "First"), words(1, "Second")}}
	for r := range rows {
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Block{cell(r, 0), cell(r, 1)}})
	}
	return t
}

func TestHeadOfTableIsRepeated(t *testing.T) {
	r := lay(t, table(60, func(r, c int) []doc.Block { return []doc.Block{para(doc.Text(fmt.Sprintf("r%dc%d", r, c)))} }))
	if r.Pages < 3 {
		t.Fatalf("want several pages, got %d", r.Pages)
	}
	for page := 2; page <= r.Pages; page++ {
		first := slices.IndexFunc(r.Boxes, func(b *layout.Box) bool { return b.Page == page })
		head := r.Boxes[first].Lines[0].Fragments[0]
		if head.Text != "First" || !head.Generated || head.Leaf != nil {
			t.Errorf("page %d begins with %q (artifact: %v), want the head as an artifact", page, head.Text, head.Leaf == nil)
		}
	}
}

func TestRowIsSplitOnlyWhenTall(t *testing.T) {
	short := lay(t, table(12, func(int, int) []doc.Block { return []doc.Block{para(words(40, "word")...)} }))
	rows := 0
	for _, b := range short.Boxes[short.TitleBoxes:] {
		if b.Row && !b.Lines[0].Fragments[0].Generated {
			rows++
		}
	}
	if want := 13; rows != want {
		t.Errorf("rows of less than a fifth of a page: want %d boxes, none split, got %d", want, rows)
	}
	tall := lay(t, para(doc.Text("above")), table(1, func(_, c int) []doc.Block {
		if c == 0 {
			return []doc.Block{para(doc.Text("short"))}
		}
		return []doc.Block{para(words(3000, "word")...)}
	}))
	if tall.Pages < 3 {
		t.Errorf("a row of 3000 words: want it split over pages, got %d pages", tall.Pages)
	}
	if got := tall.Boxes[tall.TitleBoxes+1].Page; got != 1 {
		t.Errorf("want the table to begin on page 1, got %d", got)
	}
}

func TestHardInput(t *testing.T) {
	long := doc.Text(strings.Repeat("x", 10000))
	for name, blocks := range map[string][]doc.Block{
		"a word of 10,000 letters": {para(long)},
		"such a word in a table":   {table(2, func(int, int) []doc.Block { return []doc.Block{para(long)} })},
		"empty cells":              {table(2, func(int, int) []doc.Block { return nil })},
		"an empty paragraph":       {para()},
		"an empty item":            {&doc.List{Items: []doc.ListItem{{}, {Blocks: []doc.Block{para()}}}}},
		"an empty definition":      {&doc.Definitions{Items: []doc.Definition{{}}}},
		"a head of many pages":     {&doc.Table{Head: [][]doc.Inline{words(3000, "head"), nil}, Rows: []doc.Row{{Cells: [][]doc.Block{nil, {para(words(900, "cell")...)}}}}}},
		"only line ends":           {para(doc.Break{}, doc.Break{}, doc.Text("a"), doc.Break{}, doc.Break{}, doc.Text("b"))},
		"a tall callout": {&doc.Callout{ID: "x", Heading: words(1, "Heading"), Blocks: []doc.Block{
			para(words(2000, "word")...)}}},
		"a callout without words": {&doc.Callout{ID: "x"}},
		"deep lists":              {nested(40)},
		"500 items":               {items(500)},
	} {
		t.Run(name, func(t *testing.T) { lay(t, blocks...) })
	}
}

func nested(depth int) *doc.List {
	item := doc.ListItem{Blocks: []doc.Block{para(doc.Text("item"))}}
	if depth > 0 {
		item.Blocks = append(item.Blocks, nested(depth-1))
	}
	return &doc.List{Items: []doc.ListItem{item}}
}

func items(n int) *doc.List {
	l := &doc.List{}
	for i := range n {
		l.Items = append(l.Items, doc.ListItem{Blocks: []doc.Block{para(doc.Text(fmt.Sprint("recipient ", i)))}})
	}
	return l
}

func TestRandomDocumentsKeepTheRules(t *testing.T) {
	for seed := range uint64(400) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		layAs(t, layout.Options{Letter: seed%2 == 1, Large: seed%3 == 1}, random(rnd, 3, 14)...)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// speech is up to most words, some of them a link whose address is printed.
func speech(rnd *rand.Rand, most int) []doc.Inline {
	list := []string{"we", "use", "it", "to", "privacy", "information", "notice", "Datenschutzbeauftragte", "a", "responsibilities"}
	var b strings.Builder
	for i := range 1 + rnd.IntN(most) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(list[rnd.IntN(len(list))])
	}
	out := []doc.Inline{doc.Text(b.String())}
	if rnd.IntN(6) == 0 {
		out = append(out, doc.Text(" "), doc.Link{URL: "https://averton.example/privacy", Inlines: words(1+rnd.IntN(3), "link")}, doc.Text(", and so on."))
	}
	if rnd.IntN(6) == 0 {
		out = append(out, doc.Cite(words(1+rnd.IntN(9), "Article")))
	}
	return out
}

func random(rnd *rand.Rand, depth, n int) []doc.Block {
	var out []doc.Block
	for range 1 + rnd.IntN(n) {
		text := func(most int) []doc.Inline { return speech(rnd, most) }
		head := func(most int) []doc.Inline { return speech(rnd, most)[:1] }
		switch k := rnd.IntN(8); {
		case k < 3 || depth == 0:
			out = append(out, para(text(150)...))
		case k == 3:
			out = append(out, &doc.Section{ID: "s", Chapter: rnd.IntN(3) == 0, Heading: head(12), Blocks: random(rnd, depth-1, 4)})
		case k == 4:
			l := &doc.List{Ordered: rnd.IntN(2) == 0}
			for range 1 + rnd.IntN(6) {
				l.Items = append(l.Items, doc.ListItem{Blocks: random(rnd, depth-1, 2)})
			}
			out = append(out, l)
		case k == 5:
			most := 1 + rnd.IntN(100)
			out = append(out, table(1+rnd.IntN(8), func(int, int) []doc.Block { return []doc.Block{para(text(most)...)} }))
		case k == 6:
			d := &doc.Definitions{}
			for range 1 + rnd.IntN(7) {
				item := doc.Definition{Term: head(5), Values: [][]doc.Block{{para(text(40)...)}}}
				for range rnd.IntN(3) {
					item.Values = append(item.Values, []doc.Block{para(text(5)...)})
				}
				d.Items = append(d.Items, item)
			}
			out = append(out, d)
		case k == 7:
			out = append(out, &doc.Callout{Kind: doc.CalloutKind(rnd.IntN(2)), ID: "c", Heading: head(9), Blocks: random(rnd, depth-1, 3)})
		}
	}
	return out
}

func TestMissingCharactersAreNotedOnce(t *testing.T) {
	d := &doc.Document{Title: "日", Blocks: []doc.Block{para(doc.Text("日本 and 日\u200b\u00ad")), table(1, func(int, int) []doc.Block { return nil })}}
	r, err := layout.Document(d, mono{}, layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Missing) != 1 || string(r.Missing[0].Runes) != "日本" {
		t.Errorf("want 日 and 本 once, got %+v", r.Missing)
	}
}

func TestNoBreakSpaceDoesNotPart(t *testing.T) {
	r := lay(t, para(doc.Text(strings.Repeat("aaaa\u00a0bbbb ", 40))))
	for _, b := range r.Boxes[r.TitleBoxes:] {
		text := b.Lines[0].Fragments[0].Text
		if strings.HasSuffix(strings.TrimSpace(text), "aaaa") {
			t.Errorf("the line %q ends between two words that a no-break space joins", text)
		}
	}
}

func TestSheets(t *testing.T) {
	block := para(words(400, "word")...)
	usual, letter, large := lay(t, block), layAs(t, layout.Options{Letter: true}, block), layAs(t, layout.Options{Large: true}, block)
	if usual.Sheet.Width != 595.28 || letter.Sheet.Width != 612 || letter.Sheet.Height != 792 {
		t.Errorf("want A4 and Letter, got %+v and %+v", usual.Sheet, letter.Sheet)
	}
	if large.Pages <= usual.Pages {
		t.Errorf("want more pages of large print than %d, got %d", usual.Pages, large.Pages)
	}
	d := sampler.Document()
	r, err := layout.Document(d, mono{}, layout.Options{Large: true})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d, r)
	least := r.Sheet.Small
	for _, b := range r.Boxes {
		for _, l := range b.Lines {
			for _, f := range l.Fragments {
				least = min(least, f.Style.Size)
			}
		}
	}
	if least < 18 {
		t.Errorf("large print: want no text below 18 points, got %v", least)
	}
}

// Every word of the blocks has its place in the structure, and none has two.
func TestWordsHaveTheirPlaces(t *testing.T) {
	d := sampler.Document()
	r, err := layout.Document(d, mono{}, layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	leaves := map[*tag.Leaf]bool{}
	r.Tree.Walk(func(e *tag.Element) {
		for _, k := range e.Kids {
			if l, ok := k.(*tag.Leaf); ok {
				if leaves[l] || l.Parent != e {
					t.Errorf("a leaf of %s belongs elsewhere", e.Role)
				}
				leaves[l] = true
			}
		}
	})
	for _, b := range r.Boxes {
		for _, l := range b.Lines {
			for _, f := range l.Fragments {
				if !f.Generated && !leaves[f.Leaf] || f.Leaf != nil && !leaves[f.Leaf] {
					t.Errorf("%q has no place in the structure", f.Text)
				}
			}
		}
	}
}

func TestScriptsThatNeedShaping(t *testing.T) {
	for r, want := range map[rune]bool{'a': false, 'ż': false, 'Ж': false, 'ε': false, '日': false, 'ع': true, 'ש': true, 'क': true, 'ท': true, '\u0301': true} {
		if got := layout.Shaped(r); want != got {
			t.Errorf("%q: want %t, got %t", r, want, got)
		}
	}
}

func BenchmarkDocument(b *testing.B) {
	d := sampler.Document()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := layout.Document(d, mono{}, layout.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
