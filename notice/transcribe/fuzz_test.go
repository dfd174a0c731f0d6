package transcribe_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// FuzzDraft holds that whatever the document, its draft is of good form.
func FuzzDraft(f *testing.F) {
	hard, err := filepath.Glob("../../testdata/intake/hard/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range hard {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(path), data)
	}
	f.Add(".csv", []byte("name,provider,duration\nsid,us,1 year\n"))
	f.Add(" of\ra.txt", []byte("A, `b"))
	f.Add(".json", []byte(`{"meta":{"name":"a"},"dataDisclosed":[]}`))
	f.Fuzz(func(t *testing.T, ext string, data []byte) {
		list, err := transcribe.Read(source.NewFile("document"+ext, data), transcribe.Settings{})
		if err != nil {
			return
		}
		for _, one := range list {
			formed(t, one)
		}
	})
}

// formed fails if a draft is not of good form.
func formed(t *testing.T, one *transcribe.Transcript) {
	t.Helper()
	text, places := one.Text()
	root, findings := tree.Parse(source.NewFile("draft.notice.yaml", text))
	if root != nil && len(findings) == 0 {
		var err error
		if findings, err = schema.Validate(root); err != nil {
			t.Fatal(err)
		}
	}
	if root == nil || len(findings) > 0 {
		t.Fatalf("want a draft of good form, got %v in\n%s", findings, text)
	}
	last := draft.Place{}
	for _, p := range places {
		if p.Line < last.Line || !p.Span.IsValid() {
			t.Fatalf("want places in the order of lines, got %v behind %v", p, last)
		}
		last = p
	}
}
