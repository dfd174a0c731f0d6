package main

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/source"
)

// TestWrap holds that a page of a site has the words of the document and no others for its reader, and
// is the same each time.
func TestWrap(t *testing.T) {
	body := `<h1>Boat hire</h1><p>We use your information to book your boat, and the administration of the harbour.</p>` +
		`<h3>How long we keep it</h3><p>Two years after your last visit.</p>`
	want := "boat hire we use your information to book your boat and the administration of the harbour how long we keep it two years after your last visit"
	for seed := range uint64(24) {
		page := wrap(body, "en", seed)
		if again := wrap(body, "en", seed); again != page {
			t.Fatalf("seed %d: two pages", seed)
		}
		doc, err := html.Read(source.NewFile("page.html", []byte(page)), html.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(split(intake.Plain(doc.Blocks)), " "); got != want {
			t.Errorf("seed %d:\nwant %s\ngot  %s", seed, want, got)
		}
	}
}
