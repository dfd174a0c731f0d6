package word

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

// FuzzArchive reads any bytes.
func FuzzArchive(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add(packed(f, map[string]string{"body": para1("words"), "styles": "", "numbering": "", "comments": ""}))
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := Read(source.NewFile("old.docx", data)); err == nil {
			intaketest.Check(t, d)
		}
	})
}

// FuzzBody reads any document with any styles and numberings.
func FuzzBody(f *testing.F) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatal("want cases", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		parts := map[string]string{}
		for _, part := range txtar.Parse(data).Files {
			parts[part.Name] = strings.TrimSpace(string(part.Data))
		}
		f.Add(parts["body"], parts["styles"], parts["numbering"], parts["footnotes"])
	}
	f.Fuzz(func(t *testing.T, body, styles, numbering, footnotes string) {
		data := packed(t, map[string]string{"body": body, "styles": styles, "numbering": numbering, "footnotes": footnotes})
		if d, err := Read(source.NewFile("old.docx", data)); err == nil {
			intaketest.Check(t, d)
		}
	})
}

// FuzzCopy reads any copy for review with any comments and threads, and finds its fields.
func FuzzCopy(f *testing.F) {
	f.Add(anchoredBody, said(0, "noticec", "0000000A", "error NC306: what")+said(1, "Jo", "0000000B", "yes"), thread("0000000B", "0000000A"))
	f.Add(`<w:p><w:bookmarkStart w:id="7" w:name="noticec_1"/></w:p><w:p><w:del><w:r><w:delText>your</w:delText></w:r></w:del><w:ins><w:r><w:t>our</w:t></w:r></w:ins></w:p><w:bookmarkEnd w:id="7"/>`, said(0, "Jo", "", ""), thread("", ""))
	f.Add(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:commentRangeStart w:id="0"/></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t><w:commentReference w:id="0"/></w:r></w:p></w:tc></w:tr></w:tbl>`, `<w:comment w:id="0"/>`, thread("0000000A", "0000000A"))
	f.Fuzz(func(t *testing.T, body, comments, extended string) {
		c, err := ReadCopy(source.NewFile("copy.docx", copied(t, body, comments, extended)))
		if err != nil {
			return
		}
		for i, comment := range c.Comments {
			if to := comment.Answers; to >= len(c.Comments) || to == i || to >= 0 && c.Comments[to].Answers >= 0 {
				t.Errorf("comment %d answers %d", i, to)
			}
		}
		words := merge.Merge(c.Record, c.Paragraphs)
		for _, e := range words.Edits {
			if e.Place < 1 || e.Place > len(c.Record.Places) || e.Old == e.New {
				t.Errorf("want an edit of a place, got %+v", e)
			}
		}
	})
}
