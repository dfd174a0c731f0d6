//go:build !race

package html_test

import (
	"bytes"
	"testing"

	"github.com/noticec/noticec/render/html"
)

// Printing appends to one buffer and allocates little else: an allocation for about every eighth
// element. The bound leaves room for other releases of Go; one for each element would break it.
func TestAllocations(t *testing.T) {
	const elementsPerAllocation = 4
	d := large()
	var b bytes.Buffer
	allocs := testing.AllocsPerRun(20, func() {
		b.Reset()
		if _, err := html.Render(&b, d, html.Options{}); err != nil {
			t.Fatal(err)
		}
	})
	elements := bytes.Count(b.Bytes(), []byte("</"))
	if want := float64(elements) / elementsPerAllocation; allocs > want {
		t.Errorf("want at most %.0f allocations for %d elements, got %.0f", want, elements, allocs)
	}
}
