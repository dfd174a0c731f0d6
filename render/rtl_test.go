package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// A notice that is written from right to left is printed as HTML and Markdown with its own
// words; what is English is marked. The fonts of the PDF lack its letters, which is said.
func TestRightToLeft(t *testing.T) {
	var d *doc.Document
	src := workspace.Source{Dir: "../testdata/rtl", Name: "maktaba.notice.yaml"}
	_, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, []workspace.Source{src}, func(_ workspace.Source, r check.Result) error {
		if r.Notice == nil || !sound(r.Findings) {
			t.Fatalf("want a sound notice, got %+v", r.Findings)
		}
		d = compose.Compose(r.Notice)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for format, wants := range map[string][]string{
		"html": {`<html lang="ar" dir="rtl">`, `<h1>بطاقة المكتبة</h1>`, `<title>بطاقة المكتبة – بلدية ميرا</title>`, `<p class="kicker" lang="en" data-noticec="label">Privacy notice</p>`,
			`<nav class="contents" id="contents" aria-label="Contents" lang="en">`, `<ol lang="ar">`, `<a class="skip" href="#main" lang="en">`, `<span lang="en" dir="auto">We do not send your information outside the European Economic Area.</span>`,
			`<span lang="en" dir="auto">Updated <time datetime="2026-09-01">1 September 2026</time></span>`, `<a dir="ltr" href="mailto:library@mira.example">`},
		"markdown": {"# بطاقة المكتبة", "يمكنك الاعتراض في أي وقت"},
	} {
		f, err := render.Named(render.Formats(), []string{format})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if list, err := f[0].Render(&b, render.Input{Document: d}); err != nil || len(list) > 0 {
			t.Fatalf("%s: want no finding, got %+v, %v", format, list, err)
		}
		for _, want := range wants {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s: want %s", format, want)
			}
		}
	}
	f, _ := render.Named(render.Formats(), []string{"pdf"})
	var b bytes.Buffer
	list, err := f[0].Render(&b, render.Input{Document: d})
	if err != nil || b.Len() > 0 || len(list) == 0 || list[0].Code.ID != "NC951" {
		t.Errorf("want no PDF and a finding that says why, got %d bytes, %+v, %v", b.Len(), list, err)
	}
}
