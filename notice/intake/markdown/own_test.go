package markdown_test

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/intake"
	readhtml "github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/intaketest"
	readmarkdown "github.com/noticec/noticec/notice/intake/markdown"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
)

// documents are those of all examples and of the notices that are valid, by name.
func documents(t testing.TB) map[string]*doc.Document {
	t.Helper()
	out := map[string]*doc.Document{}
	for _, dir := range []string{"../../../examples", "../../../testdata/valid"} {
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
		_, err = build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-28"}, sources, func(s workspace.Source, r check.Result) error {
			if r.Notice != nil {
				out[s.Name] = compose.Compose(r.Notice)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(out) < 20 {
		t.Fatalf("want the documents of all examples, got %d", len(out))
	}
	return out
}

func readPage(t testing.TB, d *doc.Document, o html.Options) *intake.Document {
	t.Helper()
	var b bytes.Buffer
	if _, err := html.Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	got, err := readhtml.Read(source.NewFile("notice.html", b.Bytes()), readhtml.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func readText(t testing.TB, d *doc.Document, dialect string) *intake.Document {
	t.Helper()
	var b bytes.Buffer
	if _, err := markdown.Render(&b, d, markdown.Options{For: dialect}); err != nil {
		t.Fatal(err)
	}
	got, err := readmarkdown.Read(source.NewFile("notice.md", b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// printed are the words of a document that its pages are read back to: its title and series, its
// blocks, and the dates.
func printed(d *doc.Document) []string {
	own := *d
	opening, rest := d.Opened()
	own.Blocks = opening
	own.Imprint = nil
	words := append(strings.Fields(d.Title+" "+d.Series), own.Words()...)
	for i, s := range d.Stamps() {
		if i > 0 {
			words = append(words, "·")
		}
		words = append(words, strings.Fields(doc.Plain(s.Line()))...)
	}
	own.Blocks, own.Imprint = rest, d.Imprint
	return append(words, own.Words()...)
}

// withoutColons are words without the marks between a term and its meaning, and between dates.
func withoutColons(list []string) []string {
	var out []string
	for _, w := range list {
		if w = strings.TrimSuffix(w, ":"); w != "" && w != "·" {
			out = append(out, w)
		}
	}
	return out
}

// A page of noticec is read back to exactly the words of the notice, whatever its look.
func TestOwnPages(t *testing.T) {
	all := documents(t)
	all["sampler"] = sampler.Document()
	for name, d := range all {
		for _, theme := range html.Themes() {
			t.Run(name+"/"+theme, func(t *testing.T) {
				got := strings.Fields(intake.Plain(readPage(t, d, html.Options{Theme: theme}).Blocks))
				if diff := cmp.Diff(withoutColons(printed(d)), withoutColons(got)); diff != "" {
					t.Errorf("want -, got +:\n%s", diff)
				}
			})
		}
	}
}

// The Markdown of a notice is read to the same blocks as its page, in every dialect.
func TestSameAsPage(t *testing.T) {
	for name, d := range documents(t) {
		want := comparable(readPage(t, d, html.Options{}))
		for _, dialect := range markdown.Targets() {
			t.Run(name+"/"+dialect, func(t *testing.T) {
				if diff := cmp.Diff(want, comparable(readText(t, d, dialect))); diff != "" {
					t.Errorf("want -, got +:\n%s", diff)
				}
			})
		}
	}
}

var (
	places  = regexp.MustCompile(`(?m)^\d+ `)
	ids     = regexp.MustCompile(` ?#[^ #]+( |$)`)
	marks   = regexp.MustCompile(`\*\*|_|` + "`" + `|<[A-Za-z-]+>|</>`)
	targets = regexp.MustCompile(`\]\([^)]*\)`)
)

// comparable is the outline of a document without its metadata and places, and without what Markdown
// writes in its own way: a colon behind a term, dots between dates, citations on a line of their own,
// the addresses of other files, ids that only their links need, and what is in another language.
func comparable(d *intake.Document) []string {
	var out []string
	blocks := intaketest.Outline(&intake.Document{Blocks: d.Blocks})
	for line := range strings.Lines(places.ReplaceAllString(blocks, "")) {
		line = targets.ReplaceAllString(strings.TrimRight(line, "\n"), "]")
		line = ids.ReplaceAllString(marks.ReplaceAllString(line, ""), "$1")
		line = strings.NewReplacer(" · ", " ", ":", "", " • ", " ", " / ", " ").Replace(line)
		out = append(out, strings.Join(strings.Fields(line), " "))
	}
	return out
}
