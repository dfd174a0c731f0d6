package render_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/html"
)

// Every word that is written is printed, once, or refused: each key that holds words, in each
// context, in both wordings.
func TestEveryWordIsPrintedOnceOrRefused(t *testing.T) {
	fields := wordsFields(t)
	for _, wording := range []string{"standard", "own"} {
		for _, p := range places {
			t.Run(wording+"/"+p.name, func(t *testing.T) {
				t.Parallel()
				for _, f := range fields {
					for _, c := range p.notices(f) {
						c.says(wording)
						c.check(t, f)
					}
				}
			})
		}
	}
}

// says sets the wording of a notice; a translation has that of its original. The first layer, which
// tells names again, is left out.
func (c *placed) says(wording string) {
	c.wording = wording
	where := c.notice
	if c.notice["translation_of"] != nil {
		where = c.base
	}
	where["wording"] = wording
	if c.notice["summary"] == nil && c.base["summary"] == nil {
		where["summary"] = "none"
	}
}

// inFurniture are keys that stand around the sections of a page, too.
var inFurniture = []string{"/controller/name", "/controller/unit", "/title", "/series"}

// check prints a notice with the marker, and looks for it in each backend.
func (c placed) check(t *testing.T, f wordsField) {
	t.Helper()
	in, refused := c.read(t, f)
	if in.Document == nil {
		return
	}
	want := 1
	if refused || c.hidden || c.isFact(f) {
		want = 0
	}
	if c.isFact(f) && strings.Contains(compact(c.notice), `"table"`) {
		return // a column of facts
	}
	if slices.Contains(inFurniture, f.path) {
		got := strings.Count(strings.Join(doc.Words(in.Document.Blocks), " "), marker)
		if strings.Count(f.path, "/") == 1 {
			got = strings.Count(strings.Join([]string{in.Document.Title, in.Document.Series}, " "), marker) // in the head of every page
		}
		if got != want {
			t.Errorf("%s, %s: want %q printed %d times in the sections, got %d:\n%s", f.path, c.name, marker, want, got, compact(c.notice))
		}
		return
	}
	if left := unmarked(compose.With(in.Notice, compose.Options{Fields: true}), marker); left > 0 && !c.isFact(f) {
		t.Errorf("%s, %s: want %q marked as words of its field, got it %d times without:\n%s", f.path, c.name, marker, left, compact(c.notice))
	}
	for _, page := range pages {
		words := page.print(t, in)
		if c.wording != "own" {
			words = strings.ToLower(words) // a sentence may begin with them
		}
		got := strings.Count(words, marker)
		if got != want {
			t.Errorf("%s, %s: want %q printed %d times in %s, got %d:\n%s", f.path, c.name, marker, want, page.name, got, compact(c.notice))
			return
		}
	}
}

// read reads a notice; without a document if the schema refuses the marker. refused says whether
// its words are found to be printed nowhere.
func (c placed) read(t *testing.T, f wordsField) (in render.Input, refused bool) {
	t.Helper()
	r := readNotice(t, c.notice, c.base)
	for _, d := range r.Findings {
		if d.Severity != diag.Error || !d.Code.Required {
			continue
		}
		if !strings.Contains(d.Span.File.Line(d.Span.Start.Line), marker) && !strings.Contains(d.Message, f.key()) {
			t.Errorf("%s, %s: want a notice without mistakes, got %s:\n%s", f.path, c.name, d.Message, compact(c.notice))
		}
		return in, true
	}
	for u := range r.Notice.UnprintedBesideText() {
		refused = refused || strings.Contains(u.Text.Value, marker)
	}
	return render.Input{Document: compose.Compose(r.Notice), Notice: r.Notice}, refused
}

// noRules checks the shape of notices alone.
var noRules = lint.New()

// readNotice reads a notice, and its base if it has one.
func readNotice(t *testing.T, n, base map[string]any) check.Result {
	t.Helper()
	n["noticec"] = 1
	for k, v := range map[string]any{"title": "T", "language": "en-GB"} {
		if n[k] == nil {
			n[k] = v
		}
	}
	read := func(*source.File, string) (*source.File, error) {
		return source.NewFile("base.yaml", indented(base)), nil
	}
	r, err := check.File(source.NewFile("n.notice.yaml", indented(n)), check.Settings{Today: "2026-11-23", Linter: noRules}, read)
	if err != nil {
		t.Fatal(err)
	}
	if r.Notice == nil {
		t.Errorf("want a notice, got %v:\n%s", r.Findings, compact(n))
		r.Notice = &notice.Notice{}
	}
	return r
}

func indented(n map[string]any) []byte {
	text, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		panic(err)
	}
	return append(text, '\n')
}

func compact(n map[string]any) string { text, _ := json.Marshal(n); return string(text) }

// A page is an output as its reader sees it.
type page struct {
	name  string
	print func(testing.TB, render.Input) string
}

// pages are the backends that each combination goes through.
var pages = []page{
	{"html", func(t testing.TB, in render.Input) string { return visible(output(t, "html", in, render.Settings{})) }},
	{"an html fragment", func(t testing.TB, in render.Input) string {
		return visible(output(t, "html", in, render.Settings{HTML: html.Options{Fragment: true}}))
	}},
	{"markdown", func(t testing.TB, in render.Input) string {
		return target.ReplaceAllString(output(t, "markdown", in, render.Settings{}), "]")
	}},
	{"text", func(t testing.TB, in render.Input) string { return output(t, "text", in, render.Settings{}) }},
}

func output(t testing.TB, format string, in render.Input, s render.Settings) string {
	t.Helper()
	in.Settings = s
	for _, f := range render.Formats() {
		if f.Name != format {
			continue
		}
		var b bytes.Buffer
		if _, err := f.Render(&b, in); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	t.Fatalf("want a format %s", format)
	return ""
}

var (
	tag    = regexp.MustCompile(`<[^>]*>`)
	target = regexp.MustCompile(`\]\([^)]*\)`) // of a link in Markdown
)

// visible is what a browser shows of HTML, apart from links between the parts of the page.
func visible(s string) string {
	if _, body, ok := strings.Cut(s, "<body"); ok {
		s = body
	}
	return tag.ReplaceAllString(s, "")
}
