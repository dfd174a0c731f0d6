package html_test

import (
	"io"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
)

// large is about as long as a notice gets.
func large() *doc.Document {
	d := sampler.Document()
	for range 4 {
		d.Blocks = append(d.Blocks, sampler.Document().Blocks...)
	}
	return d
}

func BenchmarkRender(b *testing.B) {
	d := large()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := html.Render(io.Discard, d, html.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
