package docx

import (
	"testing"

	"github.com/noticec/noticec/render/color"
)

// Text can be read on white and in callouts (WCAG 2.2, 1.4.3), in colours of the configuration, too.
func TestContrast(t *testing.T) {
	for _, own := range []string{"", "#ffff00", "#777777", "#767676", "#7a1f5c", "#123", "red"} {
		for _, c := range []string{ink, soft, usable(own, accent)} {
			for _, ground := range []string{"#ffffff", "#" + warm} {
				if got := color.Contrast("#"+c, ground); got < color.MinContrast {
					t.Errorf("%q: #%s has a contrast of %.1f on %s", own, c, got, ground)
				}
			}
		}
	}
	if got := usable("#7a1f5c", accent); got != "7A1F5C" {
		t.Errorf("want the colour of the configuration, got %s", got)
	}
}

// The columns of a table fill the width of the text, on each page.
func TestSheets(t *testing.T) {
	for _, o := range []Options{{}, {Letter: true}} {
		s := o.sheet()
		if s.text() < 8000 || s.text()+2*s.side != s.width || s.header >= s.top || s.footer >= s.bottom {
			t.Errorf("%+v: got %+v", o, s)
		}
	}
}
