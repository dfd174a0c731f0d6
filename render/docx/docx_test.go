package docx_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/docx"
	"github.com/noticec/noticec/render/docx/docxtest"
	"github.com/noticec/noticec/testdata/golden"
)

func text(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

func para(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: in} }

func cell(s string) []doc.Block { return []doc.Block{para(doc.Text(s))} }

// open prints a document, and holds that nothing is wrong with the file.
func open(t *testing.T, d *doc.Document, o docx.Options) *docxtest.File {
	t.Helper()
	f, err := docxtest.Open(printed(t, d, o))
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	return f
}

func printed(t testing.TB, d *doc.Document, o docx.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if list, err := docx.Render(&b, d, o); err != nil || len(list) > 0 {
		t.Fatalf("want a file, got %v, %v", list, err)
	}
	return b.Bytes()
}

// The parts of the samplers are exactly these. NOTICEC_UPDATE=1 rewrites them.
func TestGolden(t *testing.T) {
	for name, d := range map[string]*doc.Document{"sampler": sampler.Document(), "review": sampler.Review(), "bare": sampler.Bare(), "rtl": rightToLeft()} {
		f := open(t, d, docx.Options{})
		var b strings.Builder
		for _, part := range f.Names {
			fmt.Fprintf(&b, "-- %s --\n%s\n", part, strings.NewReplacer("<w:p>", "\n<w:p>", "<w:tbl>", "\n<w:tbl>", "<w:sectPr>", "\n<w:sectPr>", "<Relationship ", "\n<Relationship ", "<w:lvl ", "\n<w:lvl ").Replace(string(f.Parts[part])))
		}
		path := "testdata/" + name + ".txt"
		golden.Check(t, path, b.String())
	}
}

// rightToLeft is a document in Arabic, some words of which are English.
func rightToLeft() *doc.Document {
	return &doc.Document{
		Lang: "ar", Dir: "rtl", LabelsLang: "en", Title: "بطاقة", Controller: "Mira بلدية",
		Labels: doc.Labels{Contents: "Contents", PageOf: "Page %d of %d"},
		Blocks: []doc.Block{
			&doc.Contents{},
			&doc.Section{ID: "a", Heading: text("من نحن (GDPR)"), Blocks: []doc.Block{
				para(doc.Lang{Tag: "en", Inlines: text("We do not.")}),
				para(doc.Text("اتصل "), doc.Link{URL: "tel:01632960000", Inlines: text("01632 960000")}),
				&doc.Table{Head: [][]doc.Inline{text("أ"), text("b")}, Rows: []doc.Row{{Cells: [][]doc.Block{cell("ج"), cell("d")}}}},
			}},
			&doc.Callout{Kind: doc.Objection, Heading: text("حقك"), Blocks: cell("يمكنك")},
		},
	}
}

// The words of a document are in its file once and in order, whatever its look.
func TestWords(t *testing.T) {
	for name, d := range map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare(), "rtl": rightToLeft(), "empty": {}} {
		for _, o := range []docx.Options{{}, {Letter: true, Large: true, Accent: "#7a1f5c"}} {
			got := slices.DeleteFunc(open(t, d, o).Words(), func(s string) bool { return s == "·" }) // between what a listing tells of a document
			if want := d.Words(); !slices.Equal(want, got) {
				t.Errorf("%s: %s", name, cmp.Diff(want, got))
			}
		}
	}
}

// Headings, lists, tables and what is said of the file are those that programs know.
func TestStructure(t *testing.T) {
	f := open(t, sampler.Document(), docx.Options{})
	var got []string
	for _, p := range f.Document().All("w:p") {
		if style := p.Style(); strings.Contains(style, "Head") || strings.HasPrefix(style, "List") || strings.HasPrefix(style, "TOC") || style == "Title" {
			got = append(got, style+" "+p.Plain())
		}
	}
	for _, want := range []string{
		"Title Sampler & <Samples>", "KeyFactsHeading Key facts", "TOCHeading Contents", "TOC1 Cookies", "Heading1 Who we are", "Heading2 The team", "Heading1 A heading in it", "Heading2 One below",
		"ListBullet Other councils:", "ListBullet2 Borton", "ListContinue and two.", "ListNumber third", "Heading2 How long we keep it", "Heading1 Your right to object",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("want %q, got %q", want, got)
		}
	}
	if n := len(f.Document().All("w:tblHeader")); n != 2 {
		t.Errorf("want a row of heads in two of three tables, got %d", n)
	}
	for part, wants := range map[string][]string{
		"docProps/core.xml":  {"<dc:title>Sampler &amp; &lt;Samples&gt;</dc:title>", "<dc:creator>Averton Council</dc:creator>", "<dc:language>en-GB</dc:language>", ">2026-09-30T00:00:00Z</dcterms:modified>"},
		"word/document.xml":  {`<w:lang w:val="cy"/>`, ` w:anchor="controller" `, `w:name="retention-file"`, `<w:tblCaption w:val="Cookies"/>`},
		"word/footer1.xml":   {` PAGE `, ` NUMPAGES `, `Page `, `Version 2.1, 30 September 2026`},
		"word/numbering.xml": {`<w:startOverride w:val="3"/>`},
		"word/styles.xml":    {`<w:lang w:val="en-GB"/>`},
	} {
		for _, want := range wants {
			if !strings.Contains(string(f.Parts[part]), want) {
				t.Errorf("%s: want %s", part, want)
			}
		}
	}
	if !bytes.Contains(printed(t, sampler.Document(), docx.Options{}), []byte("<Application>noticec</Application>")) {
		t.Error("want the name of the program as it is, by which a build knows its files")
	}
}

// No style of the file holds a name that its pairs should have replaced, or a colour that cannot be
// read.
func TestStyles(t *testing.T) {
	for _, c := range []struct{ accent, link, want, not string }{
		{"", "", `<w:color w:val="174A7C"/><w:u `, ""},
		{"#7a1f5c", "", `<w:color w:val="7A1F5C"/><w:u `, "174A7C"},
		{"#7a1f5c", "#0f4f9c", `<w:color w:val="0F4F9C"/><w:u `, "174A7C"},
		{"#ffff00", "nonsense", `<w:color w:val="174A7C"/><w:u `, "FFFF00"},
	} {
		f := open(t, sampler.Document(), docx.Options{Accent: c.accent, Link: c.link})
		styles := string(f.Parts["word/styles.xml"])
		if strings.ContainsAny(styles, "{}") || !strings.Contains(styles, c.want) || c.not != "" && strings.Contains(styles, c.not) {
			t.Errorf("%+v: got %s", c, styles)
		}
	}
	large := string(open(t, sampler.Document(), docx.Options{Large: true}).Parts["word/styles.xml"])
	for _, n := range open(t, sampler.Document(), docx.Options{Large: true}).Root("word/styles.xml").All("w:sz") {
		if v := n.Attr["w:val"]; len(v) < 2 || v < "36" {
			t.Errorf("want large print of at least 18 points, got %s half points in %s", v, large)
		}
	}
}

// A broken disk is told, and an unknown kind of block has no file.
func TestErrors(t *testing.T) {
	full := errors.New("full")
	for n := range 40 {
		if _, err := docx.Render(&limited{n * 200, full}, sampler.Document(), docx.Options{}); !errors.Is(err, full) {
			t.Fatalf("after %d bytes: want the error of the writer, got %v", n*200, err)
		}
	}
	for _, d := range []*doc.Document{
		{Blocks: []doc.Block{&struct{ doc.Paragraph }{}}},
		{Blocks: []doc.Block{para(nil)}},
	} {
		var b bytes.Buffer
		if _, err := docx.Render(&b, d, docx.Options{}); err == nil || b.Len() > 0 {
			t.Errorf("want an error and no output, got %v, %d bytes", err, b.Len())
		}
	}
}

type limited struct {
	left int
	err  error
}

func (l *limited) Write(b []byte) (int, error) {
	if l.left -= len(b); l.left < 0 {
		return 0, l.err
	}
	return len(b), nil
}
