package canvas_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/tag"
)

func begin(t *testing.T) *canvas.Canvas {
	t.Helper()
	family, err := face.Usual()
	if err != nil {
		t.Fatal(err)
	}
	c := canvas.New(600, 800, family)
	c.Page()
	return c
}

func TestMarksAreNotedAtTheirLeaves(t *testing.T) {
	c := begin(t)
	p := &tag.Element{Role: tag.P}
	first, second := p.Leaf(), &tag.Leaf{Parent: &tag.Element{Role: tag.Span}}
	text := func(s string) func() {
		return func() { c.Text(10, 10, s, canvas.Regular, 10, canvas.Color{}) }
	}
	c.Mark(first, text("one"))
	c.Artifact(canvas.Footer, text("foot"))
	c.Mark(second, text("two"))
	c.Page()
	c.Mark(first, text("three"))
	d, err := c.Finish()
	if err != nil {
		t.Fatal(err)
	}
	if got := first.Refs; len(got) != 2 || got[0] != (tag.Ref{Page: 0, Mark: 0}) || got[1] != (tag.Ref{Page: 1, Mark: 0}) {
		t.Errorf("want the first mark of both pages, got %v", got)
	}
	if got := second.Refs; len(got) != 1 || got[0] != (tag.Ref{Page: 0, Mark: 1}) {
		t.Errorf("want the second mark of the first page, got %v", got)
	}
	file := string(d.File)
	for _, want := range []string{"/P <</MCID 0>> BDC\n", "/Span <</MCID 1>> BDC\n", "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n", "/MediaBox [0 0 600.00 800.00]"} {
		if !strings.Contains(file, want) {
			t.Errorf("want %q in the file", want)
		}
	}
	if want, got := "oneftwhr", string(d.Faces["Helvetica"].Runes()); want != got {
		t.Errorf("characters in the order of their use: want %q, got %q", want, got)
	}
}

func TestDrawingOutsideOfContentFails(t *testing.T) {
	text := func(c *canvas.Canvas) { c.Text(10, 10, "loose", canvas.Regular, 10, canvas.Color{}) }
	for want, draw := range map[string]func(*canvas.Canvas){
		"outside of content": text,
		"within another":     func(c *canvas.Canvas) { c.Artifact(canvas.Layout, func() { c.Artifact(canvas.Layout, func() {}) }) },
		"outside":            func(c *canvas.Canvas) { c.Fill(0, 0, 1, 1, canvas.Color{}) },
	} {
		c := begin(t)
		draw(c)
		if _, err := c.Finish(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error of drawing %s, got %v", want, err)
		}
	}
}

func TestOnlyUsedFacesAreInTheFile(t *testing.T) {
	for _, faces := range [][]canvas.Face{{}, {canvas.Regular}, {canvas.Regular, canvas.Bold, canvas.Italic, canvas.Bold}} {
		c := begin(t)
		used := map[canvas.Face]bool{}
		for _, f := range faces {
			c.Artifact(canvas.Layout, func() { c.Text(10, 10, "text", f, 10, canvas.Color{}) })
			used[f] = true
		}
		d, err := c.Finish()
		if err != nil {
			t.Fatal(err)
		}
		if want, got := len(used), len(d.Faces); want != got {
			t.Errorf("%v: want %d faces, got %d", faces, want, got)
		}
	}
}
