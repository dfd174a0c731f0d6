package pdf_test

import (
	"bytes"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/inspect"
	"github.com/noticec/noticec/render/pdf/looktest"
	"github.com/noticec/noticec/testdata/golden"
)

func print(t testing.TB, d *doc.Document, o pdf.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	list, err := pdf.Render(&b, d, o)
	if err != nil || len(list) > 0 {
		t.Fatalf("want a PDF without findings, got %v, %v", list, err)
	}
	return b.Bytes()
}

// open reads a file back and demands that nothing is wrong with it.
func open(t testing.TB, file []byte) *inspect.File {
	t.Helper()
	f, err := inspect.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	return f
}

// words returns those of the blocks as the structure gives them.
func words(t testing.TB, d *doc.Document, o pdf.Options) []string {
	t.Helper()
	front := *d
	front.Blocks, front.Imprint = nil, nil
	return open(t, print(t, d, o)).Words(open(t, print(t, &front, o)))
}

// The structure of the sampler. NOTICEC_UPDATE=1 rewrites it; the difference is then read
// in review.
func TestStructure(t *testing.T) {
	const path = "testdata/sampler.txt"
	got := open(t, print(t, sampler.Document(), pdf.Options{})).Tree()
	golden.Check(t, path, got)
}

func TestWordsAreInOrder(t *testing.T) {
	d := sampler.Document()
	for name, o := range map[string]pdf.Options{"usual": {}, "large": {Large: true}, "letter": {Letter: true}, "classic": {Classic: true}} {
		if want, got := d.Words(), words(t, d, o); !slices.Equal(want, got) {
			t.Errorf("%s:\nwant %q\ngot  %q", name, want, got)
		}
	}
}

func TestEdgesOfPagesAreFurniture(t *testing.T) {
	f := open(t, print(t, sampler.Document(), pdf.Options{}))
	for page, want := range map[int][]string{
		1: {"Page 1 of 3\n", "Version 2.1, 30 September 2026\n"},
		2: {"Page 2 of 3\n", "Sampler & <Samples>\nAverton Council\n"},
	} {
		for _, w := range want {
			if !strings.Contains(f.Pages[page-1].Artifacts, w) {
				t.Errorf("page %d: want %q in:\n%s", page, w, f.Pages[page-1].Artifacts)
			}
		}
	}
	if strings.Contains(f.Pages[0].Artifacts, "Averton Council") {
		t.Error("page 1 has a running head")
	}
	bare := open(t, print(t, sampler.Bare(), pdf.Options{})).Pages[0].Artifacts
	if want := "Issue 4, Last updated on: 21/05/2018\n"; !strings.HasSuffix(bare, want) {
		t.Errorf("without labels: want the edition alone, %q, in:\n%s", want, bare)
	}
}

// Every letter of the languages of the Union comes out of the file as it went in, and a
// letter with its mark apart as one.
func TestLettersAreExtracted(t *testing.T) {
	const letters = "Ąą Ćć Ęę Łł Ńń Óó Śś Źź Żż Čč Ďď Ěě Ňň Řř Šš Ťť Ůů Žž Ŵŵ Ŷŷ Ââ Ăă Îî Șș Țț Ġġ Ħħ Ċċ Āā Ēē Ģģ Īī Ķķ Ļļ Ņņ Ūū Ėė Įį Ųų Őő Űű Õõ Ää Öö Üü ẞß Åå Ææ Øø Þþ Ðð Çç Ññ Œœ " +
		"Αά Έέ Ήή Ίί Όό Ύύ Ώώ ΐ ΰ ς Аа Бб Дд Жж Йй Щщ Ъъ Ыы Юю Яя Ёё Єє Іі Її Ґґ Ђђ Љљ Њњ Џџ € § – — … ‘’ “” „ «» • ✓ ☐ → № 5\u202f€ 1\u2009000"
	d := &doc.Document{Title: "T", Lang: "en", Blocks: []doc.Block{
		&doc.Paragraph{Inlines: []doc.Inline{doc.Text(letters)}},
		&doc.Paragraph{Inlines: []doc.Inline{doc.Strong{doc.Text(letters)}}},
		&doc.Paragraph{Inlines: []doc.Inline{doc.Emph{doc.Text(letters)}}},
		&doc.Paragraph{Inlines: []doc.Inline{doc.Text("Z\u030carko\u0301 w\u0302")}},
	}}
	want := strings.Fields(letters + " " + letters + " " + letters + " Žarkó ŵ")
	if got := words(t, d, pdf.Options{}); !slices.Equal(want, got) {
		t.Errorf("want %q\ngot  %q", want, got)
	}
}

func TestMissingCharacterIsAFinding(t *testing.T) {
	f := source.NewFile("a.notice.yaml", []byte("title: 日本\n"))
	at := source.Span{File: f, Start: source.Pos{Line: 1, Col: 8}, End: source.Pos{Line: 1, Col: 10}}
	for text, want := range map[string]string{
		"日本 and 😀 and 日": "the fonts of the PDF have no “日” (U+65E5), “本” (U+672C), “😀” (U+1F600)",
		"إشعار الخصوصية": "the PDF cannot set letters that change their form or place beside others, as “إ” (U+0625) does",
		"הודעת פרטיות":   "the PDF cannot set letters that change their form or place beside others, as “ה” (U+05D4) does",
	} {
		p := &doc.Paragraph{Place: doc.Place{Span: at}, Inlines: []doc.Inline{doc.Text(text)}}
		d := &doc.Document{Title: "T", Lang: "ja", Blocks: []doc.Block{p, &doc.Paragraph{Place: doc.Place{Span: source.Span{File: f, Start: source.Pos{Line: 1, Col: 1}}}}}}
		var b bytes.Buffer
		list, err := pdf.Render(&b, d, pdf.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(list) != 1 || b.Len() > 0 {
			t.Fatalf("want one finding and no file, got %d and %d bytes", len(list), b.Len())
		}
		if list[0].Message != want {
			t.Errorf("message:\nwant %s\ngot  %s", want, list[0].Message)
		}
		if list[0].Code.ID != "NC951" || list[0].Span != at || !strings.Contains(list[0].Help, "HTML") {
			t.Errorf("want NC951 at the field with the advice to use the HTML, got %+v", list[0])
		}
	}
}

func TestPages(t *testing.T) { diagtest.Pages(t, ".", pdf.Catalog, nil) }

func TestSameBytesHoweverMany(t *testing.T) {
	want := print(t, sampler.Document(), pdf.Options{})
	before := runtime.GOMAXPROCS(1)
	alone := print(t, sampler.Document(), pdf.Options{})
	runtime.GOMAXPROCS(before)
	if !bytes.Equal(want, alone) {
		t.Error("want the same bytes on one processor")
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 4 {
				var b bytes.Buffer
				if _, err := pdf.Render(&b, sampler.Document(), pdf.Options{}); err != nil || !bytes.Equal(want, b.Bytes()) {
					t.Errorf("another file, of %d bytes, want %d; %v", b.Len(), len(want), err)
				}
			}
		}()
	}
	wg.Wait()
}

func TestEmbed(t *testing.T) {
	data := []byte(`{"title": "T"}`)
	with := string(print(t, sampler.Document(), pdf.Options{Embed: true, Data: data, Classic: true}))
	if !strings.Contains(with, string(data)) || !strings.Contains(with, "/AFRelationship/Source") || !strings.Contains(with, "<pdfaid:part>3<") {
		t.Error("want the data in the file, as its source, in PDF/A-3")
	}
	if without := string(print(t, sampler.Document(), pdf.Options{Data: data, Classic: true})); strings.Contains(without, "/EmbeddedFile") {
		t.Error("want no data in the file")
	}
}

func TestColors(t *testing.T) {
	for color, want := range map[string]string{
		"#174a7c": "", "#000000": "", "#767676": "has a contrast of 4.2 on the background #fff6e3", "#ffffff": "a contrast of 1.0 on the background #ffffff",
		"red": "`red` is not a colour of the form #rrggbb", "#12345": "is not a colour", "#12345g": "is not a colour",
	} {
		got := ""
		if list := pdf.Check(color, source.Span{}); len(list) > 0 {
			got = list[0].Message
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: want %q, got %q", color, want, got)
		}
	}
	own := string(print(t, sampler.Document(), pdf.Options{Classic: true, Colors: pdf.Colors{Accent: "#ff0000", Link: "#660033"}}))
	if !strings.Contains(own, "0.400 0.000 0.200 rg") || strings.Contains(own, "1.000 0.000 0.000 rg") {
		t.Error("want the colour of links, and not one that lacks contrast")
	}
	if accent := string(print(t, sampler.Document(), pdf.Options{Classic: true, Colors: pdf.Colors{Accent: "#660033"}})); strings.Contains(accent, "0.090 0.290 0.486 rg") {
		t.Error("want the links in the accent where they have no colour of their own")
	}
}

func BenchmarkRender(b *testing.B) {
	d := sampler.Document()
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if _, err := pdf.Render(&out, d, pdf.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// Documents of every kind look as they should, in the faces that they are printed in.
func TestLook(t *testing.T) {
	for name, d := range map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare(), "telecare": telecare(), "stress": stress(4)} {
		for label, o := range map[string]pdf.Options{"A4": {}, "Letter": {Letter: true}, "large": {Large: true}, "sans": {SansHeads: true}} {
			r, err := pdf.Layout(d, o)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range looktest.Faults(r) {
				t.Errorf("%s, %s: %s", name, label, fault)
			}
		}
	}
	r, err := pdf.Layout(telecare(), pdf.Options{})
	if err != nil || r.Pages > 4 {
		t.Errorf("want a notice of ordinary length on 4 pages, got %d, %v", r.Pages, err)
	}
}

// The serif is in the file only where a head is printed in it: not if the family has none, if heads
// are to be sans, or if it lacks a letter of each head.
func TestSerifIsThereForHeadsOnly(t *testing.T) {
	own, err := face.Default()
	if err != nil {
		t.Fatal(err)
	}
	family := *own
	family.Serif = nil
	greek := &doc.Document{Lang: "el", Title: "ἀρχή", Controller: "ἀρχή", Blocks: []doc.Block{para(doc.Text("text"))}}
	for name, c := range map[string]struct {
		d    *doc.Document
		o    pdf.Options
		want bool
	}{
		"usual":          {sampler.Document(), pdf.Options{}, true},
		"sans heads":     {sampler.Document(), pdf.Options{SansHeads: true}, false},
		"own family":     {sampler.Document(), pdf.Options{Family: &family}, false},
		"no such letter": {greek, pdf.Options{}, false},
	} {
		c.o.Classic = true
		if got := bytes.Contains(print(t, c.d, c.o), []byte("+NoticeSerif-Regular")); got != c.want {
			t.Errorf("%s: want the serif in the file: %t, got %t", name, c.want, got)
		}
	}
}
