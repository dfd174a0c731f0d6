//go:build !race

package html_test

import (
	"io"
	"testing"

	"github.com/noticec/noticec/render/html"
)

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
