package canvas_test

import (
	"os"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/canvas"
	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/tag"
)

func family(t *testing.T) *face.Family {
	t.Helper()
	f, err := face.Default()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func draw(t *testing.T, f *face.Family, do func(c *canvas.Canvas)) *canvas.Drawing {
	t.Helper()
	d, err := canvas.Draw(600, 800, f, do)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestMarksAreNotedAtTheirLeaves(t *testing.T) {
	p := &tag.Element{Role: tag.P}
	first, second := p.Leaf(), &tag.Leaf{Parent: &tag.Element{Role: tag.Span}}
	d := draw(t, family(t), func(c *canvas.Canvas) {
		text := func(s string) func() {
			return func() { c.Text(10, 10, s, canvas.Regular, 10, canvas.Color{}) }
		}
		c.Page()
		c.Mark(first, text("one"))
		c.Artifact(canvas.Footer, text("foot"))
		c.Mark(second, text("two"))
		c.Page()
		c.Mark(first, text("three"))
	})
	if got := first.Refs; len(got) != 2 || got[0] != (tag.Ref{Page: 0, Mark: 0}) || got[1] != (tag.Ref{Page: 1, Mark: 0}) {
		t.Errorf("want the first mark of both pages, got %v", got)
	}
	if got := second.Refs; len(got) != 1 || got[0] != (tag.Ref{Page: 0, Mark: 1}) {
		t.Errorf("want the second mark of the first page, got %v", got)
	}
	if len(d.Pages) != 2 {
		t.Fatalf("want two pages, got %d", len(d.Pages))
	}
	for _, want := range []string{"/P <</MCID 0>> BDC\n", "/Span <</MCID 1>> BDC\n", "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"} {
		if !strings.Contains(string(d.Pages[0]), want) {
			t.Errorf("want %q on the first page", want)
		}
	}
	for i, page := range d.Pages { // each page begins with no font selected (ISO 32000-1, 8.4.1)
		if got := strings.Count(string(page), "BT /F0 10.00 Tf ET\n"); got != 1 {
			t.Errorf("page %d: want the font selected once, got %d times", i+1, got)
		}
	}
	if want, got := "oneftwhr", string(d.Fonts[0].Runes()); want != got {
		t.Errorf("characters in the order of their use: want %q, got %q", want, got)
	}
}

func TestDrawingOutsideOfContentFails(t *testing.T) {
	for want, do := range map[string]func(*canvas.Canvas){
		"outside of marked content": func(c *canvas.Canvas) { c.Text(10, 10, "loose", canvas.Regular, 10, canvas.Color{}) },
		"within another":            func(c *canvas.Canvas) { c.Artifact(canvas.Layout, func() { c.Artifact(canvas.Layout, func() {}) }) },
		"outside":                   func(c *canvas.Canvas) { c.Fill(0, 0, 1, 1, canvas.Color{}) },
	} {
		if d, err := canvas.Draw(600, 800, family(t), func(c *canvas.Canvas) { c.Page(); do(c) }); err == nil || d != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error of drawing %s, got %v", want, err)
		}
	}
}

// A face has one subset under one name, whether it has one place in the family or three.
func TestFontsAreThoseOfTheFamily(t *testing.T) {
	file, err := os.ReadFile("../face/fonts/NoticeSans-Italic.ttf")
	if err != nil {
		t.Fatal(err)
	}
	single, err := face.Read(file, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		family *face.Family
		used   []canvas.Face
		want   string
	}{
		{family(t), nil, ""},
		{family(t), []canvas.Face{canvas.Regular}, "F0 NoticeSans-Regular"},
		{family(t), []canvas.Face{canvas.Bold, canvas.Bold}, "F1 NoticeSans-Semibold"},
		{family(t), []canvas.Face{canvas.Serif, canvas.Italic, canvas.Regular, canvas.Bold}, "F0 NoticeSans-Regular F1 NoticeSans-Semibold F2 NoticeSans-Italic F3 NoticeSerif-Regular"},
		{single, []canvas.Face{canvas.Regular, canvas.Bold, canvas.Italic}, "F0 NoticeSans-Italic"},
	} {
		d := draw(t, c.family, func(p *canvas.Canvas) {
			p.Page()
			for _, f := range c.used {
				p.Artifact(canvas.Layout, func() { p.Text(10, 10, "text", f, 10, canvas.Color{}) })
			}
		})
		var got []string
		for _, f := range d.Fonts {
			got = append(got, f.Resource, f.Face.Name)
			if want := "tex"; string(f.Runes()) != want {
				t.Errorf("%v: want the characters %q, got %q", c.used, want, string(f.Runes()))
			}
			if !strings.Contains(string(d.Pages[0]), "/"+f.Resource+" 10.00 Tf") {
				t.Errorf("%v: the page does not select %s", c.used, f.Resource)
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%v: want the fonts %q, got %q", c.used, c.want, got)
		}
	}
}
