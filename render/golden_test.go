package render_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/testdata/golden"
)

// All formats but PDF and Word, whose files are not text, print these documents exactly so, each in a file with its extension. NOTICEC_UPDATE=1 rewrites them; the
// difference is then read in review.
func TestGolden(t *testing.T) {
	for name, in := range map[string]render.Input{"sampler": {Document: sampler.Document()}, "telecare": input(t, "council/telecare")} {
		for _, format := range render.Formats() {
			if format.Name == "pdf" || format.Name == "docx" || facts(format) && in.Notice == nil {
				continue
			}
			path := filepath.Join("testdata", "golden", name+format.Extension)
			var b bytes.Buffer
			if _, err := format.Render(&b, in); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, path, b.String())
		}
	}
}

// Printing is writing: no clock, no map order.
func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	for _, format := range render.Formats() {
		var first bytes.Buffer
		for i := range 5 {
			var b bytes.Buffer
			if _, err := format.Render(&b, input(t, "imago/imago")); err != nil {
				t.Fatal(err)
			}
			if i == 0 {
				first = b
			} else if !bytes.Equal(first.Bytes(), b.Bytes()) {
				t.Errorf("%s: run %d differs from the first", format.Name, i+1)
			}
		}
	}
}

func BenchmarkRender(b *testing.B) {
	in := input(b, "imago/imago")
	for _, format := range render.Formats() {
		b.Run(format.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var out bytes.Buffer
				if _, err := format.Render(&out, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
