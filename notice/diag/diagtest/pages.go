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
// with examples each bad one gives exactly its findings, the code's among them, and the good one
// none. NOTICEC_UPDATE=1 writes the findings; dir is the folder of the package from that of the
// test.
func Pages(t *testing.T, dir string, catalog *diag.Catalog, run Run) {
	t.Helper()
	names, err := catalog.PageNames()
	if err != nil || !slices.Equal(names, catalog.Codes().IDs()) {
		t.Errorf("want a page for each code of %s, and no other: pages %v, codes %v, %v", catalog.Dir(), names, catalog.Codes().IDs(), err)
	}
	for _, c := range catalog.Codes() {
		page, err := catalog.Page(c)
		if err != nil || c.Summary == "" {
			t.Errorf("%s: want a summary, and a page, got %v", c.ID, err)
		}
		if len(page.Bad) > 0 && run != nil {
			examples(t, dir, page, run)
		}
	}
}

func examples(t *testing.T, dir string, page diag.Page, run Run) {
	t.Helper()
	c := page.Code
	for i, bad := range page.Bad {
		got, ok := run(c, bad.Text)
		if !ok {
			return
		}
		if os.Getenv("NOTICEC_UPDATE") != "" && bad.Findings != got {
			update(t, dir+"/docs/"+c.ID+".md", i, got)
			bad.Findings = got
		}
		if bad.Findings != got || !strings.Contains(got, "["+c.ID+"]") {
			t.Errorf("%s, bad:\nwant %s\ngot  %s", c.ID, bad.Findings, got)
		}
	}
	if got, _ := run(c, page.Good); page.Good == "" || got != "" {
		t.Errorf("%s, good: want an example without a finding, got %s", c.ID, got)
	}
}

var findings = regexp.MustCompile("(?ms)^```findings\n.*?^```\n")

// update writes the findings of an example of a page.
func update(t *testing.T, file string, example int, text string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at := findings.FindAllIndex(data, -1)[example]
	data = slices.Concat(data[:at[0]], []byte("```findings\n"+text+"```\n"), data[at[1]:])
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
