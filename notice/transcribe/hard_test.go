package transcribe_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/doc"
)

const hardDocuments = "../../testdata/intake/hard/"

// hard are documents that hide their structure or break their own format, with the sections that
// their drafts have and the codes that they state.
var hard = []struct{ name, sections, codes string }{
	{"accordion.html", "purposes retention rights", "retention.period=P7Y rights.right=access"},
	{"bold-headings.html", "intro purposes retention rights", "retention.period=P6Y rights.right=access"},
	{"broken.html", "purposes retention", ""},
	{"css-only.html", "personal_data purposes rights", "rights.right=erasure"},
	{"definitions.html", "retention rights", "retention.period=P2Y rights.right=access"},
	{"entities.html", "sections retention", "retention.period=P2Y"},
	{"font-size.html", "intro retention recipients", "retention.period=P2Y retention.then=destroy"},
	{"footnotes.md", "intro retention rights", "retention.period=P5Y rights.right=access"},
	{"form.html", "intro retention rights", "retention.period=P1Y rights.right=erasure"},
	{"german-hyphens.txt", "purposes retention", "retention.period=P10Y"},
	{"layout-table.html", "intro sections retention", "retention.period=P3Y retention.period=P6Y retention.period=P3Y"},
	{"marks.md", "intro retention", ""},
	{"marks.txt", "intro sections retention", "retention.period=P2Y"},
	{"nested.md", "personal_data retention", "retention.period=P18M"},
	{"numbered.html", "controller purposes retention", "retention.period=P4Y"},
	{"one-paragraph.txt", "intro", "rights.right=access rights.right=rectification rights.right=erasure complaints.authority=GB rights.right=complain-authority"},
	{"right-to-left.html", "sections", ""},
	{"tables-as-lists.html", "personal_data purposes", ""},
	{"two-notices.html", "sections purposes retention sections purposes retention", "retention.period=P2Y retention.period=P3Y"},
	{"welsh-english.md", "intro retention sections", "retention.period=P3Y"},
}

// hardDocument is a document of testdata by name.
func hardDocument(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(hardDocuments + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestHardDocuments holds that the page of the draft of a document has each word of it once, in
// order, and none beside; that the draft has no fault of form, and is written as fmt writes it.
func TestHardDocuments(t *testing.T) {
	for _, row := range hard {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			one := transcribed(t, row.name, hardDocument(t, row.name), "")[0]
			text, _ := one.Text()
			r := checked(t, text)
			for _, f := range r.Findings {
				if f.Code.ID < "NC3" && f.Severity == diag.Error {
					t.Errorf("want no fault of form, got %v", f)
				}
			}
			file := source.NewFile("draft.notice.yaml", text)
			root, _ := tree.Parse(file)
			if got, err := format.File(file, root, true); !errors.Is(err, format.ErrUnchanged) && !bytes.Equal(got, text) {
				t.Errorf("want the draft as fmt writes it: %v\n%s", err, cmp.Diff(string(text), string(got)))
			}
			page := built(t, text)
			want := marklessWords(intake.Plain(one.Document.Blocks))
			got := marklessWords(strings.Join(doc.Words(page.Blocks), " "))
			if title := marklessWords(page.Title); slices.Equal(title, want[:min(len(title), len(want))]) {
				got = slices.Concat(title, got) // else it is that of the file, as the document has none
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("words of the document -, of the page +:\n%s\n%s", diff, text)
			}
			var sections, codes []string
			for _, s := range one.Draft.Sections {
				sections = append(sections, s.Key)
			}
			for _, f := range one.Draft.Facts {
				codes = append(codes, f.Section+"."+f.Field+"="+f.Value)
			}
			if got := strings.Join(sections, " "); got != row.sections {
				t.Errorf("sections: want %q, got %q", row.sections, got)
			}
			if got := strings.Join(codes, " "); got != row.codes {
				t.Errorf("codes: want %q, got %q", row.codes, got)
			}
		})
	}
	files, err := filepath.Glob(hardDocuments + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		if !slices.ContainsFunc(hard, func(row struct{ name, sections, codes string }) bool { return row.name == filepath.Base(path) }) {
			t.Errorf("%s has no row", path)
		}
	}
}

// marklessWords are the words of a text without the marks around and between them.
func marklessWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
}
