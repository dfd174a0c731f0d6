package render_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render"
)

// No code of a backend is one of those of notices, and each has a page.
func TestCodesAreUniqueAndHavePages(t *testing.T) {
	known := check.Known()
	for _, c := range render.Codes() {
		if slices.Contains(known, c.ID) {
			t.Errorf("%s is the code of something else, too", c.ID)
		}
		known = append(known, c.ID)
		found := false
		for _, docs := range render.Docs() {
			page, err := docs.ReadFile("docs/" + c.ID + ".md")
			found = found || err == nil && strings.HasPrefix(string(page), "# "+c.ID+" "+c.Name+"\n")
		}
		if !found {
			t.Errorf("%s %s has no page", c.ID, c.Name)
		}
	}
}
