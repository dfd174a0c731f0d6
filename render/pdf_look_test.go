package render_test

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/looktest"
)

// The pages of every example look as they should, on both papers and in large print.
func TestLookOfPDFs(t *testing.T) {
	const suffix = ".notice.yaml"
	checked := 0
	err := filepath.WalkDir("../examples", func(path string, _ fs.DirEntry, err error) error {
		name, ok := strings.CutSuffix(filepath.ToSlash(path), suffix)
		if err != nil || !ok {
			return err
		}
		name = strings.TrimPrefix(name, "../examples/")
		d := input(t, name).Document
		for label, o := range map[string]pdf.Options{"A4": {}, "Letter": {Letter: true}, "large": {Large: true}, "sans": {SansHeads: true}} {
			r, err := pdf.Layout(d, o)
			if err != nil {
				return err
			}
			for _, fault := range looktest.Faults(r) {
				t.Errorf("%s, %s: %s", name, label, fault)
			}
			checked++
		}
		return nil
	})
	if err != nil || checked < 40 {
		t.Errorf("want the examples laid out, got %d and %v", checked, err)
	}
}
