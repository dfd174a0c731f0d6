package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// folder makes n notices in a folder of its own and returns what builds them.
func folder(t *testing.T, n int) Options {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("noticec: 1\ntitle: Notice %d\nregime: other\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("n%02d.notice.yaml", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	sources, err := workspace.Nearest.Find([]string{dir}, "")
	if err != nil {
		t.Fatal(err)
	}
	usual, err := render.Named(render.Formats(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return Options{Sources: sources, Formats: usual, Out: filepath.Join(dir, "public"), Today: "2026-11-23"}
}

// files lists the outputs below a folder.
func files(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && info.IsDir() && info.Name() == buildcache.Private {
			return filepath.SkipDir
		}
		if err == nil && !info.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			out = append(out, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestInterruptedBuildLeavesWholeFilesOnly(t *testing.T) {
	o := folder(t, 6)
	o.Workers = 1
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	o.Formats = append(o.Formats, render.Format{Name: "stop", Extension: ".stop", Render: func(w io.Writer, _ render.Input) (diag.List, error) {
		if n++; n == 3 {
			cancel()
		}
		return nil, nil
	}})
	s, err := Run(ctx, o)
	if err == nil || err.Error() != "interrupted" {
		t.Errorf("want the error interrupted, got %v", err)
	}
	want := []string{"n00.html", "n00.md", "n00.pdf", "n00.stop", "n01.html", "n01.md", "n01.pdf", "n01.stop", "noticec.css"}
	if got := files(t, o.Out); !slices.Equal(want, got) || s.Files != len(want)-1 {
		t.Errorf("want the files of two notices, got %d: %v", s.Files, got)
	}
}

func TestFailingBackendKeepsTheOldFiles(t *testing.T) {
	o := folder(t, 1)
	if _, err := Run(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	old, err := os.ReadFile(filepath.Join(o.Out, "n00.html"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(o.Sources[0].Dir, "n00.notice.yaml"), []byte("noticec: 1\ntitle: New\nregime: other\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	o.Formats[2].Render = func(io.Writer, render.Input) (diag.List, error) { return nil, errors.New("out of ink") }
	if _, err := Run(context.Background(), o); err == nil || !strings.HasSuffix(err.Error(), "n00.notice.yaml as pdf: out of ink") {
		t.Errorf("want the error of the backend, got %v", err)
	}
	if now, err := os.ReadFile(filepath.Join(o.Out, "n00.html")); err != nil || !bytes.Equal(old, now) {
		t.Errorf("want the old page, got %q, %v", now, err)
	}
	if got := files(t, o.Out); len(got) != 4 {
		t.Errorf("want three files and the style sheet, got %v", got)
	}
}

func TestPanicNamesTheFile(t *testing.T) {
	o := folder(t, 1)
	o.Formats[0].Render = func(io.Writer, render.Input) (diag.List, error) { panic("no such glyph") }
	_, err := Run(context.Background(), o)
	var fault *workspace.Panic
	if !errors.As(err, &fault) || !strings.HasSuffix(fault.File, "n00.notice.yaml") || !bytes.Contains(fault.Stack, []byte("build_test.go")) {
		t.Errorf("want a panic with the file and the stack, got %v", err)
	}
	if strings.Contains(err.Error(), "goroutine") || !strings.Contains(err.Error(), "please report") {
		t.Errorf("want one line that asks for a report, got %v", err)
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	o := folder(t, 5)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, err := Run(context.Background(), o); err != nil {
				t.Error(err)
			}
		}()
	}
	wg.Wait()
	got := files(t, o.Out)
	if len(got) != 16 {
		t.Errorf("want 15 files and the style sheet, got %v", got)
	}
	for _, name := range got {
		data, err := os.ReadFile(filepath.Join(o.Out, name))
		end := map[string]string{".css": "}\n", ".html": "</html>\n", ".md": "\n", ".pdf": "%%EOF\n"}[filepath.Ext(name)]
		if err != nil || !strings.HasSuffix(string(data), end) {
			t.Errorf("%s is not whole: %v", name, err)
		}
	}
}

func TestFindTellsEachOnceInOrder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b/two.notice.yaml", "b/one.notice.yml", "a.notice.yaml", "public/old.notice.yaml", "x.yaml"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	found, err := workspace.Nearest.Find([]string{filepath.Join(dir, "b", "two.notice.yaml"), dir}, filepath.Join(dir, "public"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range found {
		got = append(got, s.Name+"→"+s.Stem())
	}
	if want := []string{"two.notice.yaml→two", "a.notice.yaml→a", "b/one.notice.yml→b/one"}; !slices.Equal(want, got) {
		t.Errorf("want %v, got %v", want, got)
	}
}

func TestCheckEndsWithTheFirstError(t *testing.T) {
	o := folder(t, 3)
	n, want := 0, errors.New("enough")
	_, err := Check(context.Background(), workspace.Nearest, CheckOptions{Today: o.Today}, o.Sources, func(workspace.Source, check.Result) error { n++; return want })
	if !errors.Is(err, want) || n != 1 {
		t.Errorf("want one call and its error, got %d, %v", n, err)
	}
}

// A page leads to the PDF of its notice, unless that could not be written.
func TestPagesLeadToWhatIsWritten(t *testing.T) {
	o := folder(t, 1)
	o.Settings.HTML.Others = render.Others(o.Formats)
	if _, err := Run(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(o.Out, "n00.html")
	if text, err := os.ReadFile(page); err != nil || !bytes.Contains(text, []byte(`<li><a href="n00.pdf">PDF</a></li>`)) {
		t.Errorf("want a link to the PDF, got %v, %s", err, text)
	}
	print := o.Formats[2].Render
	o.Formats[2].Render = func(w io.Writer, in render.Input) (diag.List, error) {
		list, err := print(w, in)
		return append(list, diag.New(diag.Code{ID: "NC951", Severity: diag.Error}, in.Notice.Title.Span, "no glyph", "")), err
	}
	if s, err := Run(context.Background(), o); err != nil || s.Failed != 1 {
		t.Fatalf("want a notice without a PDF, got %+v, %v", s, err)
	}
	if text, err := os.ReadFile(page); err != nil || bytes.Contains(text, []byte("n00.pdf")) {
		t.Errorf("want no link to the PDF, got %v, %s", err, text)
	}
}
