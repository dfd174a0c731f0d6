package docx_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/docx"
	"github.com/noticec/noticec/render/docx/docxtest"
)

// Each fault that is put into a sound file is found.
func TestFaults(t *testing.T) {
	var sound bytes.Buffer
	if _, err := docx.Render(&sound, sampler.Document(), docx.Options{}); err != nil {
		t.Fatal(err)
	}
	const main = "word/document.xml"
	for _, c := range []struct{ part, from, to, want string }{
		{main, "</w:body>", "", "is not well-formed"},
		{main, "Who we are", "Who \x01 we are", "is not well-formed"},
		{"[Content_Types].xml", `/word/styles.xml"`, `/word/other.xml"`, "is no part"},
		{"word/_rels/document.xml.rels", `Target="footer1.xml"`, `Target="footer2.xml"`, `there is no part "footer2.xml"`},
		{"word/_rels/document.xml.rels", `Id="rId6"`, `Id="rId96"`, `there is no relationship "rId6"`},
		{"word/_rels/document.xml.rels", `Id="rId6"`, `Id="rId7"`, "or there twice"},
		{"word/_rels/document.xml.rels", `https://averton`, `https://aver ton`, "is no address"},
		{main, `<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading9"/>`, "there is no style Heading9 of a paragraph"},
		{main, `<w:numId w:val="1"/>`, `<w:numId w:val="77"/>`, "there is no list 77"},
		{main, `w:name="controller"`, `w:name="CONTROLLER-TEAM"`, `the bookmark "controller-team" is there twice`},
		{main, `<w:bookmarkEnd w:id="2"/>`, ``, "do not end"},
		{main, `w:anchor="cookies"`, `w:anchor="nowhere"`, `a link leads to "nowhere"`},
		{main, `<w:gridCol w:w="`, `<w:gridCol w:w="1"/><w:gridCol w:w="`, "in a table of 4 columns"},
		{main, `<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>`, ``, "a table follows a table"},
		{main, `<w:fldChar w:fldCharType="separate"/>`, ``, `"end" of a field follows "begin"`},
		{main, `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, ``, "a field does not end"},
		{main, `<w:pStyle w:val="Heading2"/>`, `<w:pStyle w:val="Heading3"/>`, "a heading of level 3 follows one of level 1"},
		{main, `<w:b/><w:bCs/>`, `<w:bCs/><w:b/>`, "w:b stands in w:rPr after w:bCs"},
		{main, `<w:cantSplit/>`, `<w:jc w:val="left"/>`, "w:jc stands in w:trPr"},
		{"word/styles.xml", `w:styleId="Heading2"`, `w:styleId="Heading3"`, "there are two styles"},
		{"word/numbering.xml", `<w:abstractNumId w:val="1"/>`, `<w:abstractNumId w:val="9"/>`, "or of no kind"},
	} {
		data, changed := edited(t, sound.Bytes(), c.part, c.from, c.to)
		if !changed {
			t.Errorf("%s has no %q", c.part, c.from)
		}
		f, err := docxtest.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		list := strings.Join(f.Faults(), "\n")
		if !strings.Contains(list, c.want) {
			t.Errorf("%s, %q: want %q, got %q", c.part, c.to, c.want, list)
		}
	}
	f, err := docxtest.Open(sound.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if list := f.Faults(); len(list) > 0 {
		t.Errorf("want no fault in what is sound, got %q", list)
	}
}

// edited is an archive with a change in a part.
func edited(t *testing.T, data []byte, part, from, to string) ([]byte, bool) {
	t.Helper()
	f, err := docxtest.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z, changed := zip.NewWriter(&b), false
	for _, name := range f.Names {
		text := string(f.Parts[name])
		if name == part && strings.Contains(text, from) {
			text, changed = strings.Replace(text, from, to, 1), true
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), changed
}
