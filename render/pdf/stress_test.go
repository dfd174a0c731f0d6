package pdf_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf"
)

// sentences in ten languages.
var sentences = []struct{ lang, text string }{
	{"en-GB", "We keep your file for six years from the day on which the service ends."},
	{"cy", "Mae’r hysbysiad hwn yn dweud wrthych sut y defnyddiwn eich gwybodaeth, a’r hawliau sydd gennych; ŵyl, tŷ."},
	{"de", "Wir löschen Ihre personenbezogenen Daten, sobald wir sie für diese Zwecke nicht mehr benötigen."},
	{"fr", "Vous avez le droit d’accéder à vos données ; écrivez à l’adresse ci-dessous."},
	{"pl", "Zażółć gęślą jaźń: masz prawo do usunięcia swoich danych osobowych."},
	{"cs", "Příliš žluťoučký kůň; máte právo na přístup ke svým osobním údajům."},
	{"el", "Έχετε δικαίωμα πρόσβασης στα προσωπικά σας δεδομένα και διόρθωσής τους."},
	{"bg", "Имате право на достъп до личните си данни и на тяхното изтриване."},
	{"ro", "Aveți dreptul de a vă opune prelucrării; știință și țară."},
	{"mt", "Għandek id-dritt li titlob aċċess għad-data personali tiegħek, u ħafna aktar żgur."},
}

func text(lang, s string) doc.Inline {
	return doc.Lang{Tag: lang, Inlines: []doc.Inline{doc.Text(s + " ")}}
}

func para(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: in} }

// speech is n sentences, one language after the other.
func speech(n int) *doc.Paragraph {
	p := para()
	for i := range n {
		s := sentences[i%len(sentences)]
		p.Inlines = append(p.Inlines, text(s.lang, s.text))
	}
	return p
}

func nested(depth int) *doc.List {
	l := &doc.List{Ordered: depth%2 == 1}
	for i := range 3 {
		item := doc.ListItem{Blocks: []doc.Block{para(doc.Text(fmt.Sprintf("item %d at depth %d, ", i+1, depth)), doc.Link{
			URL: "https://averton.example/privacy", Inlines: []doc.Inline{doc.Text("with a link whose words are so many that they go on "), doc.Emph{doc.Text("over the end of")}, doc.Text(" the line")}}, doc.Text("."))}}
		if depth > 0 && i == 1 {
			item.Blocks = append(item.Blocks, nested(depth-1))
		}
		l.Items = append(l.Items, item)
	}
	return l
}

// stress is a document of all that is hard to print, of many pages.
func stress(sections int) *doc.Document {
	d := &doc.Document{Lang: "en-GB", Title: "Stress", Controller: "Averton Council", Version: doc.Stamp{Label: "Version", Text: "1"}, Updated: doc.Stamp{Label: "Updated", Value: "2026-09-30", Text: "30 September 2026"},
		Labels: doc.Labels{Kind: "Privacy notice", Kicker: "Privacy notice", Contents: "Contents", PageOf: "Page %d of %d"}}
	d.Blocks = append(d.Blocks, &doc.Contents{})
	for i := range sections {
		s := sentences[i%len(sentences)]
		t := &doc.Table{Caption: []doc.Inline{doc.Text("A table")}, Head: [][]doc.Inline{{doc.Text("Purpose")}, {doc.Text("Words")}, {doc.Text("List")}}}
		for r := range 4 {
			t.Rows = append(t.Rows, doc.Row{ID: fmt.Sprintf("row-%d-%d", i, r), Cells: [][]doc.Block{{para(doc.Text("purpose"))}, {speech(1 + r*r*3)}, {para(doc.Text("of")), nested(1)}}})
		}
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Block{{para(doc.Text("long"))}, {speech(40), speech(12)}, nil}})
		d.Blocks = append(d.Blocks, &doc.Section{ID: fmt.Sprintf("s%d", i), Heading: []doc.Inline{doc.Text(fmt.Sprintf("Section %d: ", i+1)), text(s.lang, s.text)}, Blocks: []doc.Block{
			speech(12),
			nested(4),
			&doc.Section{ID: fmt.Sprintf("t%d", i), Heading: []doc.Inline{doc.Text("Below")}, Blocks: []doc.Block{
				t, para(doc.Text("See "), doc.Link{URL: fmt.Sprintf("#s%d", (i+7)%sections), Inlines: []doc.Inline{doc.Text("another section of this long document, and what it says on the matter")}}, doc.Text("."))}},
			&doc.Definitions{Items: []doc.Definition{{Term: []doc.Inline{doc.Text("Term")}, Values: [][]doc.Block{{speech(3)}, {nested(0)}}}}},
			&doc.Callout{Kind: doc.CalloutKind(i % 2), ID: fmt.Sprintf("c%d", i), Heading: []doc.Inline{doc.Text("Your right to object")}, Blocks: []doc.Block{speech(4)}},
		}})
	}
	return d
}

// TestStress also writes the document to the file that NOTICEC_STRESS names, for validators.
func TestStress(t *testing.T) {
	const least = 80
	sections := 16
	if testing.Short() {
		sections = 4
	}
	d := stress(sections)
	file := print(t, d, pdf.Options{})
	f := open(t, file)
	if !testing.Short() && len(f.Pages) < least {
		t.Errorf("want at least %d pages, got %d", least, len(f.Pages))
	}
	title := *d
	title.Blocks = nil
	if want, got := d.Words(), f.Words(open(t, print(t, &title, pdf.Options{}))); !slices.Equal(want, got) {
		t.Errorf("want %d words in order, got %d", len(want), len(got))
	}
	if to := os.Getenv("NOTICEC_STRESS"); to != "" {
		if err := os.WriteFile(to, file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// What is hard is a right page: nothing is lost, nothing leaves the page.
func TestHardDocuments(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrt", 500)
	many := &doc.List{}
	for i := range 500 {
		many.Items = append(many.Items, doc.ListItem{ID: fmt.Sprintf("recipients-%d", i), Blocks: []doc.Block{para(doc.Text(fmt.Sprintf("Recipient %d: to do what we ask", i)))}})
	}
	table := func(cells ...[]doc.Block) *doc.Table {
		return &doc.Table{Caption: []doc.Inline{doc.Text("C")}, Head: [][]doc.Inline{{doc.Text("A")}, {doc.Text("B")}}, Rows: []doc.Row{{Cells: cells}, {Cells: [][]doc.Block{{para(doc.Text("next"))}, nil}}}}
	}
	for name, b := range map[string]doc.Block{
		"a word of 10,000 letters":  para(doc.Text(long[:10000])),
		"such a word in a cell":     table([]doc.Block{para(doc.Text("a"))}, []doc.Block{para(doc.Text(long[:10000]))}),
		"an empty cell":             table(nil, nil),
		"a cell of 40 sentences":    table([]doc.Block{para(doc.Text("a"))}, []doc.Block{speech(40)}),
		"500 recipients":            many,
		"a link without words":      para(doc.Link{URL: "https://x.example"}, doc.Text("x")),
		"a link to nowhere":         para(doc.Link{URL: "#nowhere", Inlines: []doc.Inline{doc.Text("there")}}),
		"an address with odd signs": para(doc.Link{URL: "https://x.example/(a)\\b ü\"<>", Inlines: []doc.Inline{doc.Text("x")}}),
		"a link that runs a script": para(doc.Link{URL: "javascript:alert(1)", Inlines: []doc.Inline{doc.Text("click")}}),
		"parentheses":               para(doc.Text(`a \ ( b \) ((( c \n \012`)),
		"a section without words":   &doc.Section{ID: "a", Blocks: []doc.Block{&doc.Section{ID: "b", Heading: []doc.Inline{doc.Text("B")}}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := &doc.Document{Lang: "en", Title: "T", Labels: doc.Labels{PageOf: "Page %d of %d"}, Blocks: []doc.Block{b}}
			for _, o := range []pdf.Options{{}, {Large: true, Letter: true}} {
				got := strings.Join(words(t, d, o), "")
				o.Classic = true
				if bytes.Contains(print(t, d, o), []byte("javascript")) {
					t.Error("want no script in the file")
				}
				if want := strings.Join(d.Words(), ""); want != got {
					t.Errorf("want %.200q, got %.200q", want, got)
				}
			}
		})
	}
}

// A link has an annotation for each of its lines; what these say is written once, so that a file
// grows with the length of its links, not with its square.
func TestLongLinksGrowLinearly(t *testing.T) {
	size := func(n int, block func(doc.Block) doc.Block) int {
		long := strings.Repeat("ż", n)
		link := para(doc.Link{URL: "https://x.example/" + strings.Repeat("x", 1900), Inlines: []doc.Inline{doc.Text(long)}})
		d := &doc.Document{Lang: "en", Title: "T", Blocks: []doc.Block{block(link)}}
		open(t, print(t, d, pdf.Options{Large: true}))
		return len(print(t, d, pdf.Options{Large: true, Classic: true}))
	}
	for name, block := range map[string]func(doc.Block) doc.Block{
		"paragraph": func(b doc.Block) doc.Block { return b },
		"cell": func(b doc.Block) doc.Block {
			x := []doc.Inline{doc.Text("x")}
			return &doc.Table{Head: [][]doc.Inline{x, x, x, x}, Rows: []doc.Row{{Cells: [][]doc.Block{{b}, {b}, {b}, nil}}}}
		},
	} {
		short, long := size(2000, block), size(8000, block)
		if long > 5*short {
			t.Errorf("%s: want a file at most 5 times as large for a link 4 times as long, got %d and %d bytes", name, short, long)
		}
	}
}

// Whatever the words are, there is a file or a finding, and the file is right.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"plain", "\u00a0", "a (b) \\c", "\r\n\x00", "😀", "e\u0301", "\u202e", "ﬁ", "\u2028", strings.Repeat("x", 3000), "\xff\xfe", "א", "\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := stress(1)
		d.Title, d.Controller, d.Version.Text, d.Subtitle, d.Lang = "T"+s, s, s, s, "en"
		d.Blocks = []doc.Block{para(doc.Text(s), doc.Strong{doc.Text(s)}, doc.Link{URL: "https://x.example/" + s, Inlines: []doc.Inline{doc.Text(s)}}),
			&doc.Section{ID: "a", Heading: []doc.Inline{doc.Text("H" + s)}}}
		var b bytes.Buffer
		list, err := pdf.Render(&b, d, pdf.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			open(t, b.Bytes())
		} else if b.Len() > 0 {
			t.Error("want no file beside a finding")
		}
	})
}
