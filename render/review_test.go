package render_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/inspect"
	"github.com/noticec/noticec/testdata/golden"
)

// The page of a copy for review is printed exactly so. NOTICEC_UPDATE=1 rewrites it.
func TestGoldenReview(t *testing.T) {
	path := filepath.Join("testdata", "golden", "sampler.review.html")
	var b bytes.Buffer
	if _, err := html.Render(&b, sampler.Review(), html.Options{}); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, path, b.String())
}

// Copies for review say the words of their document in order, beside what was deleted and remarks.
func TestReviewsSayTheWords(t *testing.T) {
	holds := func(name string, got, want []string) {
		for _, w := range want {
			i := slices.Index(got, w)
			if i < 0 {
				t.Errorf("%s: want %q after what stands before it", name, w)
				return
			}
			got = got[i+1:]
		}
	}
	d := sampler.Review()
	_, rest := d.Opened()
	want := doc.Words(rest)
	for _, name := range []string{"Draft: not for publication", "Remark 1", "NC301", "What to do: Write", "Law: UK GDPR Art. 13(1)(c)"} {
		var b bytes.Buffer
		if _, err := html.Render(&b, d, html.Options{}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), name) {
			t.Errorf("want %q on the page", name)
		}
	}
	var b bytes.Buffer
	if list, err := pdf.Render(&b, d, pdf.Options{}); err != nil || len(list) > 0 {
		t.Fatal(list, err)
	}
	file, err := inspect.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range file.Faults() {
		t.Error(fault)
	}
	r, err := pdf.Layout(d, pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	holds("pdf", r.Words(), want)
	if r.Draft != d.Review.Draft {
		t.Errorf("want the label on each page, got %q", r.Draft)
	}
}

// Each remark has its note once, and each leads to the other; nothing of a copy for review is on a
// page that is published.
func TestRemarksAndWordsLeadToEachOther(t *testing.T) {
	d := sampler.Review()
	var b bytes.Buffer
	if _, err := html.Render(&b, d, html.Options{}); err != nil {
		t.Fatal(err)
	}
	for i := range d.Review.Remarks {
		n := string(rune('1' + i))
		for _, once := range []string{`id="remark-` + n + `"`, `id="words-` + n + `"`, `href="#words-` + n + `"`} {
			if strings.Count(b.String(), once) != 1 {
				t.Errorf("want %s once, got it %d times", once, strings.Count(b.String(), once))
			}
		}
		if !strings.Contains(b.String(), `href="#remark-`+n+`"`) {
			t.Errorf("want a link to remark %s", n)
		}
	}
	b.Reset()
	if _, err := html.Render(&b, sampler.Document(), html.Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "review-") || strings.Contains(b.String(), "<style>") {
		t.Error("want no style of copies for review on a page that is published")
	}
}
