package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/testdata/golden"
)

const gallery = "examples/gallery"

// The gallery shows every example with a picture of its pages, and has no picture of another. The
// list is that of the build; NOTICEC_UPDATE=1 writes it, .ci/pages draws the pictures.
func TestGallery(t *testing.T) {
	t.Chdir("../..")
	out := t.TempDir()
	var stderr strings.Builder
	if code := run(context.Background(), env{args: []string{"build", "examples", "--format", "html", "--out", out}, stdin: strings.NewReader(""), stdout: &stderr, stderr: &stderr, getenv: func(string) string { return "" }, now: fixed}); code != 0 {
		t.Fatalf("want the examples built, got exit code %d: %s", code, stderr.String())
	}
	data, err := os.ReadFile(filepath.Join(out, "notices.json"))
	if err != nil {
		t.Fatal(err)
	}
	var site struct {
		Notices []struct {
			Title, Controller, Language string
			Files                       struct{ HTML string }
		}
	}
	if err := json.Unmarshal(data, &site); err != nil || len(site.Notices) < 10 {
		t.Fatalf("want the examples, got %d, %v", len(site.Notices), err)
	}
	var b strings.Builder
	b.WriteString(galleryHead)
	pictures := []string{"index"}
	for _, n := range site.Notices {
		stem := strings.TrimSuffix(n.Files.HTML, ".html")
		name := filepath.Base(stem)
		pictures = append(pictures, name)
		fmt.Fprintf(&b, "\n## [%s](../%s.notice.yaml)\n\n%s, `%s`\n\n![%[1]s: the page in the default theme, on a phone, in the classes of GOV.UK and plain, and the first page of its PDF](%[5]s.webp)\n", n.Title, stem, n.Controller, n.Language, name)
	}
	list := filepath.Join(gallery, "README.md")
	golden.Check(t, list, b.String())
	drawn, err := filepath.Glob(gallery + "/*.webp")
	if err != nil {
		t.Fatal(err)
	}
	for i, path := range drawn {
		drawn[i] = strings.TrimSuffix(filepath.Base(path), ".webp")
	}
	slices.Sort(pictures)
	slices.Sort(drawn)
	if d := cmp.Diff(pictures, drawn); d != "" {
		t.Errorf("pictures, which .ci/pages draws: (want -, got +):\n%s", d)
	}
}

// The settings that the gallery tells are settings.
func TestGallerySettings(t *testing.T) {
	settings := regexp.MustCompile("`([a-z]+: .*?)`").FindAllStringSubmatch(galleryHead, -1)
	for _, m := range settings {
		if c, list, err := config.Read(source.NewFile("noticec.yaml", []byte(m[1]+"\n")), nil); err != nil || len(list) > 0 || reflect.DeepEqual(*c, config.Config{File: c.File}) {
			t.Errorf("%s: want a setting, got %+v, %v", m[1], list, err)
		}
	}
	if len(settings) < 6 {
		t.Errorf("want the settings of the table, got %q", settings)
	}
}

const galleryHead = `# Gallery

Every example in every look, side by side: the default theme on a wide screen and on a phone, the
classes of GOV.UK with the styles of govuk-frontend, the plain theme, and the PDF. Markdown and text
carry the same words; so do the pages of a site that Hugo, Jekyll, MkDocs or Docusaurus makes of them.

| to get | write in [noticec.yaml](../noticec.yaml) |
| --- | --- |
| another look | ` + "`html: {theme: govuk}`" + ` or ` + "`html: {theme: plain}`" + ` |
| your colour and typeface | ` + "`html: {colors: {accent: \"#5b1f3a\"}, heads: sans}`" + ` |
| your logo | ` + "`html: {logo: {file: logo.svg, alt: Averton Council}}`" + ` |
| other formats | ` + "`formats: [html, pdf, markdown, text]`" + ` |
| large print | ` + "`pdf: {size: large}`" + ` |
| notices under headings | ` + "`index: {kinds: [{name: Care, paths: care/**}]}`" + ` |

## All notices

The page that leads to them, with the kinds of [noticec.yaml](../noticec.yaml):

![The list of all notices in the default theme, on a phone, in the classes of GOV.UK and plain](index.webp)
`
