package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// What is no Word document gives a sentence that says what it is, and what to do.
func TestOtherFiles(t *testing.T) {
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	whole := packed(t, map[string]string{"body": para1("words")})
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "the file is empty"},
		{"old Word", ole + string(inUTF16("WordDocument")), `old kind of Word documents (".doc"); open it in Word or LibreOffice, save it as ".docx"`},
		{"password", ole + string(inUTF16("EncryptedPackage")), "protected by a password"},
		{"RTF", `{\rtf1 x}`, "Rich Text Format"},
		{"PDF", "%PDF-1.7", "pdftotext"},
		{"text", "just words", "no Word document"},
		{"odt", string(zipped(t, [][2]string{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})), `".odt"`},
		{"xlsx", string(zipped(t, [][2]string{{"xl/workbook.xml", "<x/>"}})), "Excel"},
		{"pptx", string(zipped(t, [][2]string{{"ppt/presentation.xml", "<x/>"}})), "PowerPoint"},
		{"another archive", string(zipped(t, [][2]string{{"readme.txt", "x"}})), "an archive without a Word document"},
		{"cut", string(whole[:len(whole)-40]), "damaged or not complete"},
		{"broken markup", string(packed(t, map[string]string{"body": "<w:p><w:r>"})), "no well-formed XML"},
		{"something else", string(zipped(t, [][2]string{{"word/document.xml", "<html/>"}})), "holds something else"},
		{"nothing", string(zipped(t, [][2]string{{"word/document.xml", ""}})), "no well-formed XML"},
		{"document type", string(zipped(t, [][2]string{{"word/document.xml", `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`}})), "declares a document type"},
		{"entity", string(packed(t, map[string]string{"body": "<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>"})), "no well-formed XML"},
		{"twice", string(zipped(t, [][2]string{{"word/document.xml", "<x/>"}, {"word/Document.xml", "<x/>"}})), `"word/document.xml" twice`},
		{"damaged part", damaged(t), "cannot be unpacked"},
	} {
		_, err := Read(source.NewFile("old.docx", []byte(c.data)))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: want one sentence with %q, got %v", c.name, c.want, err)
		}
	}
}

func para1(words string) string { return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>" }

// damaged is an archive whose document's bytes were changed.
func damaged(t *testing.T) string {
	data := zipped(t, [][2]string{{"word/document.xml", strings.Repeat("<x/>", 100)}})
	at := bytes.Index(data, []byte("document.xml")) + len("document.xml") + 4
	data[at] ^= 0xff
	data[at+1] ^= 0xff
	return string(data)
}

// What is too large is not read to its end: it takes neither time nor memory.
func TestLimits(t *testing.T) {
	var many bytes.Buffer
	z := zip.NewWriter(&many)
	for i := range maxEntries + 1 {
		if _, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	nested := strings.Repeat("<w:tbl><w:tr><w:tc>", 400)
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"bytes", "8 MiB", make([]byte, intake.MaxSize+1)},
		{"entries", "10,000 parts", many.Bytes()},
		{"bomb", "32 MiB", packed(t, map[string]string{"body": "<w:p><w:r><w:t>" + strings.Repeat(" ", 64<<20)})},
		{"bomb in another part", "32 MiB", packed(t, map[string]string{"body": para1("x"), "styles": strings.Repeat("<w:style/>", 4<<20)})},
		{"words", "2 MiB of words", packed(t, map[string]string{"body": strings.Repeat(para1(strings.Repeat("word ", 2000)), 300)})},
		{"paragraphs", "50,000 paragraphs", packed(t, map[string]string{"body": strings.Repeat("<w:p/>", 60_000)})},
		{"depth", "512 elements", packed(t, map[string]string{"body": nested})},
		{"depth of runs", "512 elements", packed(t, map[string]string{"body": "<w:p>" + strings.Repeat("<w:ins>", 100_000)})},
		{"cells", "200,000 cells", packed(t, map[string]string{"body": "<w:tbl>" + strings.Repeat(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr></w:tc></w:tr>`, 4000) + "</w:tbl>"})},
	} {
		before := allocated()
		_, err := Read(source.NewFile("old.docx", c.data))
		var limit *intake.LimitError
		if !errors.As(err, &limit) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: want a limit with %q, got %v", c.name, c.want, err)
		}
		if used := allocated() - before; used > 256<<20 {
			t.Errorf("%s: want at most 256 MiB, got %d MiB", c.name, used>>20)
		}
	}
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// Documents that programs write in their own ways are read all the same.
func TestOtherForms(t *testing.T) {
	plain := string(unpack(t, packed(t, map[string]string{"body": para1("words")}), "word/document.xml"))
	utf16 := append([]byte("\xff\xfe"), inUTF16(`<?xml version="1.0" encoding="UTF-16"?>`+plain)...)
	for _, c := range []struct {
		name  string
		files [][2]string
	}{
		{"strict", [][2]string{{"word/document.xml", strings.NewReplacer(
			"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").Replace(plain)}}},
		{"another prefix", [][2]string{{"word/document.xml", strings.NewReplacer("<w:", "<x:", "</w:", "</x:", "xmlns:w=", "xmlns:x=").Replace(plain)}}},
		{"UTF-16", [][2]string{{"word/document.xml", string(utf16)}}},
		{"byte order mark", [][2]string{{"word/document.xml", "\ufeff" + plain}}},
		{"backslashes", [][2]string{{`word\document.xml`, plain}}},
		{"names that leave the archive", [][2]string{{"../../etc/passwd", "x"}, {"/word/document.xml", plain}}},
		{"another place", [][2]string{{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="` + types + `officeDocument" Target="/word/document2.xml"/></Relationships>`}, {"word/document2.xml", plain}}},
		{"relations to nothing", [][2]string{{"word/document.xml", plain}, {"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="` + types + `styles" Target="../../../styles.xml"/></Relationships>`}}},
	} {
		if got := intake.Plain(read(t, zipped(t, c.files)).Blocks); got != "words\n" {
			t.Errorf("%s: want the words, got %q", c.name, got)
		}
	}
}

func unpack(t testing.TB, data []byte, name string) []byte {
	t.Helper()
	a, err := openArchive(data)
	if err != nil {
		t.Fatal(err)
	}
	out, err := a.read(name)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A long document is read in proportion to its length.
func BenchmarkRead(b *testing.B) {
	for _, pages := range []int{1, 10} {
		data := packed(b, map[string]string{
			"styles":    `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>`,
			"numbering": `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
			"body":      strings.Repeat(page(), pages),
		})
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(source.NewFile("old.docx", data)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// page is about 500 words as Word writes them: runs of a few words with identifiers of sessions.
func page() string {
	var b strings.Builder
	for i := range 30 {
		props := ""
		switch i % 5 {
		case 0:
			props = `<w:pPr><w:pStyle w:val="H1"/></w:pPr>`
		case 2, 3:
			props = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`
		}
		b.WriteString(`<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">` + props)
		for range 4 {
			io.WriteString(&b, `<w:r w:rsidRPr="00C21D5A"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">some words of a page </w:t></w:r>`)
		}
		b.WriteString("</w:p>")
	}
	return b.String()
}

// Runs of one paragraph are put together in proportion to their number, those that are read and those that
// are left out.
func TestManyRuns(t *testing.T) {
	runs := func(n int, element string) uint64 {
		p := para{}
		a := anchored{pack: &pack{}, about: map[string]string{}, behind: map[string]string{}}
		before := allocated()
		for range n {
			if element == "del" {
				p.omit(deleted, "words ")
			} else {
				p.runs = append(p.runs, run{text: "words "})
			}
		}
		if list := a.paragraph(&p); element == "ins" && (len(list) != 1 || len(list[0].Text) != 6*n) {
			t.Fatalf("want one piece of all words, got %d", len(list))
		}
		return allocated() - before
	}
	for _, element := range []string{"ins", "del"} {
		if few, many := runs(20_000, element), runs(80_000, element); many > 10*few {
			t.Errorf("%s: want memory in proportion, got %d and %d bytes", element, few, many)
		}
	}
}
