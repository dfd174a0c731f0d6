package compose

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The reference of the language says in which form each section is set that does not say it.
func TestFormsAreThoseOfTheReference(t *testing.T) {
	reference, err := os.ReadFile("../../schema/README.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{} // section → form
	for _, row := range regexp.MustCompile("(?m)^\\| `(list|numbered|paragraphs|terms|table|headings|sentence)` \\|[^|]*\\|([^|]*)\\|$").FindAllStringSubmatch(string(reference), -1) {
		for _, key := range regexp.MustCompile("`([a-z_]+)`").FindAllStringSubmatch(row[2], -1) {
			told[key[1]] = row[1]
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	call := regexp.MustCompile(`(?s)set\(c, ("[a-z_]+"|notice\.SummaryID), .{0,80}?spec\[notice\.[A-Za-z]+\]\{\s*form: (?:c\.rowsOr\()?"([a-z]+)"(\)?)`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(text), -1) {
			key := strings.Trim(strings.Replace(m[1], "notice.SummaryID", "summary", 1), `"`)
			found = append(found, key)
			if m[3] != "" {
				m[2] = "terms" // where the wording is standard
			}
			if told[key] != m[2] {
				t.Errorf("%s: want the form %s of the code in the reference, got %q: change schema/testdata/printing.md", key, m[2], told[key])
			}
		}
	}
	if slices.Sort(found); len(found) < 15 {
		t.Errorf("want the forms of all sections in the code, got %v", found)
	}
}
