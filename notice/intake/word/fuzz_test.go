package word

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/intake/intaketest"
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
