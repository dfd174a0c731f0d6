package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/ignore"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// findings prints what check says of a text, one finding a line.
func findings(t *testing.T, text string) string {
	t.Helper()
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-23", Anchors: compose.Anchors}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, d := range r.Findings.Open() {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return b.String()
}

// Files that name others are in the tests of resolve and of the command.
func TestPages(t *testing.T) {
	run := func(_ diag.Code, text string) (string, bool) {
		return findings(t, text), !strings.Contains(text, ".yaml")
	}
	diagtest.Pages(t, "../prose", prose.Catalog, run)
	diagtest.Pages(t, "../ignore", ignore.Catalog, run)
	diagtest.Pages(t, "../resolve", resolve.Catalog, run)
	diagtest.Pages(t, ".", check.Catalogs()[len(check.Catalogs())-1], run)
}

// Findings of prose stand at the word, seen through quotes, folding and wide characters.
func TestProseIsPlacedAtTheWord(t *testing.T) {
	head := "noticec: 1\ntitle: T\nregime: other\n"
	for text, want := range map[string]string{
		"intro: 日本 and <b>x\n":                         "<b>",
		"intro: \"ü \\u00fc <i class='x'>y\"\n":        "<i class='x'>",
		"intro: >-\n  folded\n  lines and <br> more\n": "<br>",
		"intro: |\n  one\n\n  # Two\n":                 "# Two",
		"intro: 'it''s ![a](b.png) here'\n":            "![a](b.png)",
		"intro: |\n  one\n\n  ---\n":                   "---",
		"intro: \"[x](vbscript:y) z\"\n":               "[x](vbscript:y)",
		"intro: |\n  one\n\n  ```\n  code\n  ```\n":    "```",
		"purposes:\n  - text: |\n      a <u>\n":        "<u>",
	} {
		r, err := check.File(source.NewFile("a", []byte(head+text)), check.Settings{Today: "2026-11-23"}, nil)
		if err != nil || len(r.Findings) != 1 {
			t.Errorf("%q: want one finding, got %+v, %v", text, r.Findings, err)
			continue
		}
		if got := r.Findings[0].Span.Cut(); want != got {
			t.Errorf("%q: want %q marked, got %q", text, want, got)
		}
	}
}

// Long fields are words, and a field has ten findings at most.
func TestLimitsOfProse(t *testing.T) {
	head := "noticec: 1\ntitle: T\nregime: other\nintro: "
	want := "4:8: warning: the field is longer than 32 KiB, so its Markdown is not read [NC086]\n"
	if got := findings(t, head+"x"+strings.Repeat("[a](", 10_000)+"\n"); want != got {
		t.Errorf("want %s, got %s", want, got)
	}
	if got := findings(t, head+"a "+strings.Repeat("<b> ", 100)+"\n"); strings.Count(got, "NC081") != 10 {
		t.Errorf("want ten findings, got %s", got)
	}
}

// Of thousands of findings a thousand are shown, the gravest, and one that says so; also where
// a comment accepts most of them.
func TestManyFindings(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		last string // a finding that must be shown
	}{
		"keys":     {"noticec: 1\ntitle: T\n" + numbered("key%d: x\n", 3000), ""},
		"codes":    {"noticec: 1\ntitle: T\nlawful_bases:\n" + numbered("  - {basis: consnt%d}\n", 3000), ""},
		"markup":   {"noticec: 1\ntitle: T\nregime: other\nsections:\n" + numbered("  - {id: a%d, heading: H, body: <b>x}\n", 3000), ""},
		"empty":    {"noticec: 1\ntitle: T\npurposes:\n" + strings.Repeat("  -\n", 3000), ""},
		"accepted": {"# noticec:ignore-file NC081 -- all the same\nnoticec: 1\ntitle: T\nregime: other\nsections:\n" + numbered("  - {id: a%d, heading: H, body: <b>x}\n", 3000) + "intro: \"# x\"\n", "NC083"},
	} {
		r, err := check.File(source.NewFile("a.notice.yaml", []byte(c.text)), check.Settings{Today: "2026-11-23"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Findings) != diag.MaxFindings+1 || r.Findings[0].Code.ID != "NC015" {
			t.Errorf("%s: want a thousand findings after NC015, got %d, the first %s", name, len(r.Findings), r.Findings[0].Code.ID)
		}
		if !slices.ContainsFunc(r.Findings, func(d diag.Diagnostic) bool { return c.last == "" || d.Code.ID == c.last }) {
			t.Errorf("%s: want %s shown", name, c.last)
		}
	}
}

func numbered(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i)
	}
	return b.String()
}
