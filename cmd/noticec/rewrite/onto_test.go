package rewrite_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/docx"
)

const today = "2026-09-30"

// reviewed is a copy for review of a notice.
func reviewed(t testing.TB, s workspace.Source) []byte {
	t.Helper()
	ps := &workspace.Projects{}
	defer ps.Close()
	p, err := ps.Of(s.Dir)
	if err != nil {
		t.Fatal(err)
	}
	f, err := p.Open(s)
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Check(f, today, p.Read)
	if err != nil {
		t.Fatal(err)
	}
	if r.Notice == nil {
		return nil
	}
	d := compose.With(r.Notice, compose.Options{Fields: true})
	d.Review = &doc.Review{Draft: "Draft", Origin: rewrite.Origin(f, r)}
	var b bytes.Buffer
	if _, err := docx.Render(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// edited is a Word file with another main part.
func edited(t testing.TB, data []byte, change func(string) string) []byte {
	t.Helper()
	return withPart(t, data, "word/document.xml", change)
}

// withPart is a Word file with another part.
func withPart(t testing.TB, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			text = []byte(change(string(text)))
		}
		to, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := to.Write(text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func notices(t testing.TB) []workspace.Source {
	t.Helper()
	list, err := workspace.Nearest.FindAll([]string{"../../../examples", "../../../testdata/valid"})
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(list, workspace.Source.IsBase)
}

// A copy that nobody edited changes nothing and leaves nothing to do, for all notices.
func TestUneditedCopies(t *testing.T) {
	n := 0
	for _, s := range notices(t) {
		data := reviewed(t, s)
		if data == nil {
			continue
		}
		n++
		o, err := rewrite.BringOnto(workspace.Nearest, s, "copy.docx", data, today)
		if err != nil {
			t.Fatalf("%s: %v", s.Shown(), err)
		}
		if len(o.Taken)+len(o.Files)+len(o.Left) > 0 {
			t.Errorf("%s: want nothing, got %q, %+v", s.Shown(), o.Taken, o.Left)
		}
		o.Close()
	}
	if n < 20 {
		t.Errorf("want many notices, got %d", n)
	}
}

var anchoredRun = regexp.MustCompile(`(<w:bookmarkStart w:id="\d+" w:name="noticec_\d+"/><w:r>(?:<w:rPr>[^/]*/></w:rPr>)?<w:t xml:space="preserve">)([^<&]+)(</w:t></w:r><w:bookmarkEnd)`)

// Words that are put into a field, taken out of it or replaced change exactly that field, and its page
// prints them then; else they are listed.
func TestEditedFields(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	taken, left := 0, 0
	for _, s := range notices(t) {
		data := reviewed(t, s)
		if data == nil {
			continue
		}
		for range 2 {
			var was, is string
			changed := edited(t, data, func(x string) string {
				all := anchoredRun.FindAllStringSubmatchIndex(x, -1)
				if len(all) == 0 {
					return x
				}
				at := all[r.IntN(len(all))]
				was = x[at[4]:at[5]]
				words := strings.Split(was, " ")
				k := r.IntN(len(words))
				switch r.IntN(4) {
				case 0:
					words = slices.Insert(words, k, "zebra: #1")
				case 1:
					words = append(words, "zebra’s *own*")
				case 2:
					words[k] = `"zebra"`
				case 3:
					if len(words) > 1 {
						words = slices.Delete(words, k, k+1)
					}
				}
				is = strings.Join(words, " ")
				return x[:at[4]] + is + x[at[5]:]
			})
			o, err := rewrite.BringOnto(workspace.Nearest, s, "copy.docx", changed, today)
			if err != nil {
				t.Fatalf("%s: %v", s.Shown(), err)
			}
			switch {
			case was == is:
			case len(o.Taken) == 1 && len(o.Files) == 1 && len(o.Left) == 0:
				taken++
			case len(o.Taken) == 0 && len(o.Files) == 0 && len(o.Left) > 0:
				left++
			default:
				t.Errorf("%s: %q → %q: want one field or a line, got %q, %+v", s.Shown(), was, is, o.Taken, o.Left)
			}
			o.Close()
		}
	}
	t.Logf("%d fields taken, %d edits listed", taken, left)
	if taken < 5*left {
		t.Errorf("want most edits taken, got %d, and %d listed", taken, left)
	}
}

// file is where a notice of a test lies.
func file(t testing.TB, text string) workspace.Source {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.notice.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return workspace.Source{Dir: dir, Name: "a.notice.yaml"}
}
