package render_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// A notice in its own words prints no word that it does not hold, and none more often; its sections
// stand in the order of the file.
func TestOwnWordingPrintsTheWordsOfTheFile(t *testing.T) {
	for _, path := range noticeFiles(t, "../examples", "../testdata/valid", "../testdata/complete") {
		n := changed(t, path, inOwnWords).Notice
		if !n.OwnWording() {
			t.Errorf("%s: want a notice in its own words", path)
			continue
		}
		// What layout asks for is standard wording; these days and numbers are facts that are printed
		// with their names.
		n.Layout.Headings, n.Layout.Purposes, n.Layout.Numbered = source.Text{}, source.Text{}, notice.Field[bool]{}
		n.ValidUntil, n.ReviewBy, n.Controller.Registrations = source.Text{}, source.Text{}, nil
		n.SupersededBy, n.RegisterRef, n.Licence = source.Text{}, source.Text{}, source.Text{}
		d := compose.Compose(n)
		left := map[string]int{}
		for _, x := range n.Texts() {
			for _, w := range doc.Words(n.Prose.Read(x)) {
				left[bare(w)]++
			}
		}
		for _, w := range doc.Words(d.Blocks) {
			if w = bare(w); w != "" {
				left[w]--
			}
			if left[w] < 0 {
				t.Errorf("%s: %q is printed more often than it is written", path, w)
			}
		}
		inFileOrder(t, path, n, d)
	}
}

// inOwnWords makes a notice one in its own words, and a base, too.
func inOwnWords(text string) string {
	lines := slices.DeleteFunc(strings.SplitAfter(text, "\n"), func(line string) bool { return strings.HasPrefix(line, "wording:") })
	return strings.Join(lines, "") + "\nwording: own\n"
}

// bare is a word without the marks around it.
func bare(word string) string { return strings.Trim(word, ".,:;()‘’“”«»\"' ") }

// inFileOrder holds that sections of one file are printed in its order.
func inFileOrder(t *testing.T, path string, n *notice.Notice, d *doc.Document) {
	t.Helper()
	if len(n.Layout.Order) > 0 {
		return
	}
	var last source.Span
	for _, b := range d.Blocks {
		s, ok := b.(*doc.Section)
		if !ok {
			continue
		}
		at := n.SectionSpan(s.ID)
		if !at.IsValid() || at.File != nil && at.File.Name != path {
			continue
		}
		if last.IsValid() && at.Start.Line < last.Start.Line {
			t.Errorf("%s: want `%s` of line %d before what stands below it, got it after line %d", path, s.ID, at.Start.Line, last.Start.Line)
		}
		last = at
	}
}
