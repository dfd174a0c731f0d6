package markdown

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// The hand-written scanners agree with these regular expressions.
func TestScanners(t *testing.T) {
	const starts = `^(?:[-+=:^|]|!!!|\?\?\?|///|[0-9]+[.)](?:[ \n]|$)`
	var (
		line = regexp.MustCompile(starts + `)`)
		mdx  = regexp.MustCompile(starts + `|import\b|export\b)`)
		code = regexp.MustCompile(`^[\pL\pN./_@:#+=?,;()%-]+(?: [\pL\pN./_@:#+=?,;()%-]+)*$`)
	)
	pieces := []string{"-", "+", "|", "!", "!!!", "???", "//", "/", "1", "23.", "4)", " ", "\n", "import", "export", "_", "a", "é", "½", "\xff", "`", "@:"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 50000 {
		var s string
		for range r.IntN(6) {
			s += pieces[r.IntN(len(pieces))]
		}
		for _, d := range dialects {
			start := line
			if d.keywords != nil {
				start = mdx
			}
			want, got := -1, d.blockStart([]byte(s))
			if m := start.FindString(s); m != "" {
				want = max(strings.IndexAny(m, ".)"), 0)
			}
			if want != got {
				t.Fatalf("%s: %q opens a block at %d, got %d", d.name, s, want, got)
			}
		}
		if want, got := code.MatchString(s), isPlainCode(s); want != got {
			t.Fatalf("%q: want code %v, got %v", s, want, got)
		}
	}
}
