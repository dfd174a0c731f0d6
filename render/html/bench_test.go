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

// Printing allocates a buffer, and little else: 58 are needed, and there is room for a tenth more.
func TestAllocations(t *testing.T) {
	d := large()
	got := testing.AllocsPerRun(20, func() {
		if _, err := html.Render(io.Discard, d, html.Options{}); err != nil {
			t.Fatal(err)
		}
	})
	if got > 63 {
		t.Errorf("want at most 63 allocations, got %v", got)
	}
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
