// Package diagtest tests the pages of codes: what they show is executed, so that they cannot
// be wrong for long. It is imported by tests alone.
package diagtest

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
)

// A Run returns the findings in the example of a page, one a line; ok is false where the page
// needs more than one text, so that it is not executed.
type Run func(c diag.Code, example string) (findings string, ok bool)

// Pages tests that each code of a catalog has its page and each page its code; that of a page
// with examples the bad one gives exactly its findings, the code's among them, and the good one
// none. NOTICEC_UPDATE=1 writes the findings; dir is the folder of the package from that of the
// test.
func Pages(t *testing.T, dir string, catalog *diag.Catalog, run Run) {
	t.Helper()
	names, err := catalog.PageNames()
	if err != nil || !slices.Equal(names, catalog.Codes().IDs()) {
		t.Errorf("want a page for each code of %s, and no other: pages %v, codes %v, %v", catalog.Dir(), names, catalog.Codes().IDs(), err)
	}
	for _, c := range catalog.Codes() {
		page, _ := catalog.Page(c.ID)
		if want := "# " + c.ID + " " + c.Name + "\n"; !strings.HasPrefix(page, want) || c.Summary == "" {
			t.Errorf("%s: want a summary, and the page to begin with %q", c.ID, want)
		}
		if bad, has := Fence(page, "bad"); has && run != nil {
			examples(t, dir, c, page, bad, run)
		}
	}
}

func examples(t *testing.T, dir string, c diag.Code, page, bad string, run Run) {
	t.Helper()
	got, ok := run(c, bad)
	if !ok {
		return
	}
	want, _ := Fence(page, "findings")
	if os.Getenv("NOTICEC_UPDATE") != "" && want != got {
		page = strings.Replace(page, "```findings\n"+want, "```findings\n"+got, 1)
		if err := os.WriteFile(dir+"/docs/"+c.ID+".md", []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		want = got
	}
	if want != got || !strings.Contains(got, "["+c.ID+"]") {
		t.Errorf("%s, bad:\nwant %s\ngot  %s", c.ID, want, got)
	}
	good, has := Fence(page, "good")
	if got, _ := run(c, good); !has || got != "" {
		t.Errorf("%s, good: want an example without a finding, got %s", c.ID, got)
	}
}

var fences = regexp.MustCompile("(?ms)^```(?:[a-z]+ )?(bad|good|findings)\n(.*?)^```")

// Fence returns what a page holds in the fence of a name: bad, good or findings.
func Fence(page, name string) (string, bool) {
	for _, m := range fences.FindAllStringSubmatch(page, -1) {
		if m[1] == name {
			return m[2], true
		}
	}
	return "", false
}
