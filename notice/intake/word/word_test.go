package word

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/source"
)

const xmlns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"`

// roots are the elements around the parts of a case, by their names there.
var roots = map[string]struct{ file, open, end string }{
	"body":       {"word/document.xml", "<w:document" + xmlns + "><w:body>", "<w:sectPr/></w:body></w:document>"},
	"styles":     {"word/styles.xml", "<w:styles" + xmlns + ">", "</w:styles>"},
	"numbering":  {"word/numbering.xml", "<w:numbering" + xmlns + ">", "</w:numbering>"},
	"footnotes":  {"word/footnotes.xml", "<w:footnotes" + xmlns + ">", "</w:footnotes>"},
	"endnotes":   {"word/endnotes.xml", "<w:endnotes" + xmlns + ">", "</w:endnotes>"},
	"comments":   {"word/comments.xml", "<w:comments" + xmlns + ">", "</w:comments>"},
	"header":     {"word/header1.xml", "<w:hdr" + xmlns + ">", "</w:hdr>"},
	"footer":     {"word/footer1.xml", "<w:ftr" + xmlns + ">", "</w:ftr>"},
	"relations":  {"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`, "</Relationships>"},
	"properties": {"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">`, "</cp:coreProperties>"},
}

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// packed is the archive of a document, by the names in roots. The relations between the parts
// are made, besides those given.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	files := [][2]string{{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="` + types +
		`officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="` + types + `metadata/core-properties" Target="docProps/core.xml"/></Relationships>`}}
	relations := parts["relations"]
	for _, name := range []string{"styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "properties", "body"} {
		text, ok := parts[name]
		if !ok {
			continue
		}
		root := roots[name]
		files = append(files, [2]string{root.file, root.open + text + root.end})
		relations += fmt.Sprintf(`<Relationship Id="part-%s" Type="%s%s" Target="%s"/>`, name, types, name, filepath.Base(root.file))
	}
	root := roots["relations"]
	return zipped(t, append(files, [2]string{root.file, root.open + relations + root.end}))
}

func zipped(t testing.TB, files [][2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = io.WriteString(w, f[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(t testing.TB, data []byte) *intake.Document {
	t.Helper()
	d, err := Read(source.NewFile("old.docx", data))
	if err != nil {
		t.Fatal(err)
	}
	intaketest.Check(t, d)
	return d
}

// The files of a case are parts of a document; what is left out around them is put there.
func TestCases(t *testing.T) {
	intaketest.Cases(t, func(t *testing.T, files []txtar.File) *intake.Document {
		parts := map[string]string{}
		for _, f := range files {
			if _, ok := roots[f.Name]; !ok {
				t.Fatalf("there is no part %s", f.Name)
			}
			parts[f.Name] = string(f.Data)
		}
		return read(t, packed(t, parts))
	})
}
