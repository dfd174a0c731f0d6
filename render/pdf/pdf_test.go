package pdf_test

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/pdf"
)

func print(t *testing.T, d *doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	list, err := pdf.Render(&b, d, pdf.Options{})
	if err != nil || len(list) > 0 {
		t.Fatalf("want a PDF without findings, got %v, %v", list, err)
	}
	return b.Bytes()
}

func TestParity(t *testing.T) {
	d := sampler.Document()
	got, err := pdf.Words(d)
	if err != nil {
		t.Fatal(err)
	}
	if want := doc.Words(d.Blocks); !slices.Equal(want, got) {
		t.Errorf("words:\nwant %q\ngot  %q", want, got)
	}
}

// What the file shows is what was laid out, in reading order, with a space wherever a
// word begins within a paragraph.
func TestFileShowsTheWords(t *testing.T) {
	d := sampler.Document()
	got := joined(extract(t, print(t, d)))
	at := 0
	for _, want := range []string{
		"An introduction with strong, stressed and 00012345 words, a day 19 June 2026, and hysbysiad preifatrwydd in Welsh.",
		"1 High Street", "Averton", "AV1 1AA",
		"Text that looks like *markup*, _this_, `code`, [a link](x), <b>html</b>, 1. a number, # a heading & {{ braces }}.",
		"Other councils:", "Borton", "Assess what you need", "Public task", "Article 6(1)(e) | UK GDPR", "Contact details",
		"Zażółć gęślą jaźń; ŵyl; Ελληνικά; Кириллица",
		"https://averton.example/a/very/long/address/that/does/not/fit/on/one/line?of=a&narrow=page#at-all.",
	} {
		n := strings.Index(got[at:], want)
		if n < 0 {
			t.Errorf("want %q after byte %d of:\n%s", want, at, got)
			continue
		}
		at += n + len(want)
	}
}

func TestEdgesOfPages(t *testing.T) {
	list := extract(t, print(t, sampler.Document()))
	on := func(page int) string {
		var b strings.Builder
		for _, s := range list {
			if s.page == page {
				b.WriteString(s.text + "\n")
			}
		}
		return b.String()
	}
	for page, want := range map[int][]string{
		1: {"Page 1 of 3\n", "Version 2.1 · Updated 30 September 2026\n", "Key facts\n", "Contents\n", "Applies from: 12\u00a0October\u00a02026\n"},
		2: {"Page 2 of 3\n", "Sampler & <Samples>\nAverton Council\n"},
		3: {"Page 3 of 3\n", "Your right to object\n"},
	} {
		for _, w := range want {
			if !strings.Contains(on(page), w) {
				t.Errorf("page %d: want %q in:\n%s", page, w, on(page))
			}
		}
	}
	if strings.Contains(on(1), "Averton Council\n1 High") {
		t.Error("page 1 has a running head")
	}
}

func TestLinksAndOutline(t *testing.T) {
	file := string(print(t, sampler.Document()))
	for _, want := range []string{
		"/URI (mailto:privacy@averton.example)", "/URI (https://averton.example/a/very/long/address/that/does/not/fit/on/one/line?of=a&narrow=page#at-all)",
		"/Lang (en-GB)", "/CreationDate (D:20260930000000", "/Outlines", "/FontFile2",
	} {
		if !strings.Contains(file, want) {
			t.Errorf("want %q in the file", want)
		}
	}
}

func TestMissingCharacterIsAFinding(t *testing.T) {
	f := source.NewFile("a.notice.yaml", []byte("title: 日本\n"))
	at := source.Span{File: f, Start: source.Pos{Line: 1, Col: 8}, End: source.Pos{Line: 1, Col: 10}}
	d := &doc.Document{Title: "T", Lang: "ja", Blocks: []doc.Block{&doc.Paragraph{Place: doc.Place{Span: at}, Inlines: []doc.Inline{doc.Text("日本 and 😀 and 日")}}}}
	var b bytes.Buffer
	list, err := pdf.Render(&b, d, pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || b.Len() > 0 {
		t.Fatalf("want one finding and no file, got %d and %d bytes", len(list), b.Len())
	}
	if want := "the fonts of the PDF have no “日” (U+65E5), “本” (U+672C), “😀” (U+1F600)"; list[0].Message != want {
		t.Errorf("message:\nwant %s\ngot  %s", want, list[0].Message)
	}
	if list[0].Code.ID != "NC951" || list[0].Span != at || !strings.Contains(list[0].Help, "HTML") {
		t.Errorf("want NC951 at the field with the advice to use the HTML, got %+v", list[0])
	}
}

func TestEveryCodeHasAPage(t *testing.T) {
	for _, c := range pdf.Codes() {
		page, err := pdf.Docs.ReadFile("docs/" + c.ID + ".md")
		if err != nil || !strings.HasPrefix(string(page), "# "+c.ID+" "+c.Name+"\n") {
			t.Errorf("want a page that begins with %q, got %.40q, %v", "# "+c.ID+" "+c.Name, page, err)
		}
	}
}

func TestSameBytesHoweverMany(t *testing.T) {
	want := print(t, sampler.Document())
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var b bytes.Buffer
			if _, err := pdf.Render(&b, sampler.Document(), pdf.Options{}); err != nil || !bytes.Equal(want, b.Bytes()) {
				t.Errorf("another file, of %d bytes, want %d; %v", b.Len(), len(want), err)
			}
		}()
	}
	wg.Wait()
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
