package transcribe_test

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

const today = "2026-11-28"

// readable are the formats that are read back, by their extensions.
var readable = map[string]string{"html": ".html", "markdown": ".md", "docx": ".docx"}

// output is a document in a format.
func output(t testing.TB, format string, d *doc.Document) []byte {
	t.Helper()
	for _, f := range render.Formats() {
		if f.Name != format {
			continue
		}
		var b bytes.Buffer
		if list, err := f.Render(&b, render.Input{Document: d}); err != nil || list.Count(0) > 0 && b.Len() == 0 {
			t.Fatalf("%s: %v %v", format, err, list)
		}
		return b.Bytes()
	}
	t.Fatalf("there is no format %s", format)
	return nil
}

// transcribed are the drafts of a document, in a language if it does not say its own.
func transcribed(t testing.TB, name string, data []byte, language string) []*transcribe.Transcript {
	t.Helper()
	list, err := transcribe.Read(source.NewFile(name, data), transcribe.Settings{Language: language})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return list
}

// textOf is a draft without its comments, which name the document and ask questions.
func textOf(one *transcribe.Transcript) string {
	text, _ := one.Text()
	var b strings.Builder
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(strings.TrimLeft(line, " "), "# ") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// linter has all rules; making one takes time.
var linter = lint.New(lint.All...)

// checked is what is known of the text of a draft.
func checked(t testing.TB, text []byte) check.Result {
	t.Helper()
	r, err := check.File(source.NewFile("draft.notice.yaml", text), check.Settings{Today: today, Linter: linter}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// built is the document of a draft.
func built(t testing.TB, text []byte) *doc.Document {
	t.Helper()
	r := checked(t, text)
	if r.Notice == nil {
		t.Fatalf("want a draft of good form, got %v in\n%s", r.Findings, text)
	}
	return compose.Compose(r.Notice)
}

// notices are the documents of the notices in folders, by name.
func notices(t testing.TB, folders ...string) map[string]*doc.Document {
	t.Helper()
	out := map[string]*doc.Document{}
	for _, dir := range folders {
		var sources []workspace.Source
		err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".notice.yaml") {
				name, err := filepath.Rel(dir, path)
				sources = append(sources, workspace.Source{Dir: dir, Name: filepath.ToSlash(name)})
				return err
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		_, err = build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: today}, sources, func(s workspace.Source, r check.Result) error {
			if r.Notice != nil {
				out[s.Name] = compose.Compose(r.Notice)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}
