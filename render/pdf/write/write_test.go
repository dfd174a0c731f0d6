package write_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/inspect"
	"github.com/noticec/noticec/render/pdf/tag"
	"github.com/noticec/noticec/render/pdf/write"
)

// document draws two pages with all that a file can hold.
func document(t testing.TB) *write.Document {
	t.Helper()
	family, err := face.Default()
	if err != nil {
		t.Fatal(err)
	}
	root := &tag.Element{Role: tag.Document}
	title, p := root.Add(tag.Heading(1)), root.Add(tag.P)
	before := p.Leaf()
	link := p.Add(tag.Link)
	link.URL, link.Text = "https://x.example/ü (1)", "the page"
	words := link.Leaf()
	anchor := root.Add(tag.P).Add(tag.Link)
	anchor.URL, anchor.Text = "#a", "below"
	d, err := canvas.Draw(600, 800, family, func(c *canvas.Canvas) {
		text := func(s string, f canvas.Face) func() {
			return func() { c.Text(50, 50, s, f, 12, canvas.Color{1, 2, 3}) }
		}
		c.Page()
		c.Mark(title.Leaf(), text("Żółw (a\\b)", canvas.Bold))
		c.Mark(before, text("See ", canvas.Regular))
		c.Mark(words, text("the ", canvas.Regular))
		link.Annotate(&tag.Annotation{Page: 0, Rect: [4]float64{1, 2, 3.456, 4}})
		c.Page()
		c.Mark(words, text("page", canvas.Regular))
		link.Annotate(&tag.Annotation{Page: 1, Rect: [4]float64{1, 2, 3, 4}})
		c.Mark(anchor.Leaf(), text("below", canvas.Regular))
		anchor.Annotate(&tag.Annotation{Page: 1, Rect: [4]float64{1, 2, 3, 4}})
	})
	if err != nil {
		t.Fatal(err)
	}
	return &write.Document{
		Width: 600, Height: 800.5, Pages: d.Pages, Fonts: d.Fonts, Tree: root, Title: "Żółw & <1>", Author: "Averton", Lang: "pl", Date: "2026-09-30", Classic: true,
		Outline: []write.Bookmark{{Title: "A"}, {Title: "A1", Level: 1}, {Title: "A2", Level: 1}, {Title: "B", Place: write.Place{Page: 1, Y: 700}}, {Title: "B2", Level: 2}},
		Places:  map[string]write.Place{"a": {Page: 1, Y: 123.456}},
	}
}

func file(t testing.TB, d *write.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := write.File(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestBothFormsSayTheSame(t *testing.T) {
	d := document(t)
	classic := file(t, d)
	d.Classic = false
	compact := file(t, d)
	var trees []string
	for _, form := range []string{classic, compact} {
		f, err := inspect.Open([]byte(form))
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range f.Faults() {
			t.Error(fault)
		}
		trees = append(trees, f.Tree())
	}
	want := `Document
  H1
    "Żółw (a\\b)"
  P
    "See "
    Link
      "the "
      "page"
      → https://x.example/%C3%BC%20(1) (the page) on page 1
      → https://x.example/%C3%BC%20(1) (the page) on page 2
  P
    Link
      "below"
      → # (below) on page 2
`
	if trees[0] != want || trees[1] != want {
		t.Errorf("structure:\nwant %s\ngot  %s\nand  %s", want, trees[0], trees[1])
	}
	if len(compact) >= len(classic) {
		t.Errorf("want the compact form smaller than %d bytes, got %d", len(classic), len(compact))
	}
}

func TestWhatAFileSays(t *testing.T) {
	got := file(t, document(t))
	for _, want := range []string{
		"%PDF-1.7\n", "/Lang(pl)", "/DisplayDocTitle true", "/PageLabels<</Nums[0<</S/D>>]>>", "/S/GTS_PDFA1", "/Title<FEFF", "/Author(Averton)",
		"/CreationDate(D:20260930000000Z)/ModDate(D:20260930000000Z)", "<xmp:CreateDate>2026-09-30T00:00:00Z</xmp:CreateDate>", "<pdfaid:part>2</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>",
		"<rdf:li xml:lang=\"x-default\">Żółw &amp; &lt;1&gt;</rdf:li>", "/XYZ null 123.46 null", "/Rect[1 2 3.46 4]", "/RoleMap<</Strong/Span/Em/Span>>",
		"/Title(B2)", "/Count 2>>", "/Tabs/S", "acsp",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in the file", want)
		}
	}
	_, packet, _ := strings.Cut(got, "/Subtype/XML/Length ")
	_, packet, _ = strings.Cut(packet, "stream\n")
	packet, _, _ = strings.Cut(packet, "\nendstream")
	for decoder := xml.NewDecoder(strings.NewReader(packet)); ; {
		if _, err := decoder.Token(); err != nil {
			if err != io.EOF {
				t.Errorf("the metadata are no XML: %v", err)
			}
			break
		}
	}
}

// Every entry of the table must point at its object.
func TestPlacesOfObjects(t *testing.T) {
	got := file(t, document(t))
	_, end, _ := strings.Cut(got, "startxref\n")
	var start, count int
	fmt.Sscanf(end, "%d", &start)
	fmt.Sscanf(got[start:], "xref\n0 %d\n", &count)
	rows := strings.Split(got[start:], "\n")[3:]
	for i := range count - 1 {
		var place int
		fmt.Sscanf(rows[i], "%d", &place)
		if want := fmt.Sprintf("%d 0 obj\n", i+1); !strings.HasPrefix(got[place:], want) {
			t.Errorf("entry %d points at %.12q", i+1, got[place:])
		}
	}
}

func TestAttachment(t *testing.T) {
	d := document(t)
	d.Attachment = &write.Attachment{Name: "notice.json", MediaType: "application/json", Description: "D", Data: []byte(`{"a": 1}`)}
	got := file(t, d)
	for _, want := range []string{"/AFRelationship/Source", "/AF[", "/EmbeddedFiles", "/Subtype/application#2Fjson", `{"a": 1}`, "<pdfaid:part>3</pdfaid:part>", "/F(notice.json)/UF(notice.json)"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in the file", want)
		}
	}
}

func TestWithoutLanguageAuthorDateOrOutline(t *testing.T) {
	d := document(t)
	d.Lang, d.Author, d.Date, d.Outline = "", "", "soon", nil
	got := file(t, d)
	for _, no := range []string{"/Lang", "/Author", "dc:creator", "dc:language", "/Outlines"} {
		if strings.Contains(got, no) {
			t.Errorf("want no %s", no)
		}
	}
	if !strings.Contains(got, "D:20000101000000Z") {
		t.Error("want a day that never changes")
	}
}

func TestPagesSelectFontsOfTheFile(t *testing.T) {
	got := file(t, document(t))
	for _, want := range []string{"/Font<</F0 ", "/F1 ", "BT /F0 12.00 Tf ET", "BT /F1 12.00 Tf ET", "+NoticeSans-Regular/", "+NoticeSans-Semibold/", "/MediaBox[0 0 600 800.5]"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in the file", want)
		}
	}
	for _, no := range []string{"/F2 ", "Helvetica", "NoticeSans-Italic"} {
		if strings.Contains(got, no) {
			t.Errorf("want no %s in the file", no)
		}
	}
}

// The profile is a file of its own, which nothing makes anew.
func TestColorProfile(t *testing.T) {
	profile, err := os.ReadFile("srgb.icc")
	if err != nil {
		t.Fatal(err)
	}
	const want = "e94b029aa8528cc17c038d3458df13b3abb97cb6e9ee70e22c6dd48facac3101"
	if got := fmt.Sprintf("%x", sha256.Sum256(profile)); got != want {
		t.Errorf("want the hash %s, got %s", want, got)
	}
	if size := binary.BigEndian.Uint32(profile); int(size) != len(profile) || string(profile[12:24]) != "mntrRGB XYZ " || string(profile[36:40]) != "acsp" {
		t.Errorf("want a profile of a display that gives its size of %d bytes, got %d, %q", len(profile), size, profile[12:40])
	}
	if !strings.Contains(file(t, document(t)), string(profile)) {
		t.Error("want the profile in the file")
	}
}

func TestDocumentWithoutPagesIsRefused(t *testing.T) {
	var out bytes.Buffer
	if err := write.File(&out, &write.Document{Tree: &tag.Element{Role: tag.Document}}); err == nil || out.Len() > 0 {
		t.Errorf("want an error and nothing written, got %v and %d bytes", err, out.Len())
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("the disk is full")

func TestErrorOfTheWriter(t *testing.T) {
	if err := write.File(full{}, document(t)); !errors.Is(err, errFull) {
		t.Errorf("want the error of the writer, got %v", err)
	}
}

func BenchmarkFile(b *testing.B) {
	d := document(b)
	d.Classic = false
	b.ReportAllocs()
	for b.Loop() {
		if err := write.File(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
