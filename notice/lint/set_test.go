package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// compared prints what is found across the notices of a text, of which lines of dashes
// stand between.
func compared(t *testing.T, text string) string {
	t.Helper()
	var set []lint.Summary
	for i, part := range strings.Split(text, "---\n") {
		root, list := tree.Parse(source.NewFile(fmt.Sprint(i+1, ".notice.yaml"), []byte(part)))
		if len(list) > 0 {
			t.Fatalf("want sound YAML, got %v", list)
		}
		set = append(set, lint.Summarise(notice.Decode(root)))
	}
	var b strings.Builder
	for _, d := range lint.RunSet(set) {
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", d.Span.File.Name, d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return b.String()
}

// The pages of what is found across notices are executed, too.
func TestSetPages(t *testing.T) {
	for _, c := range lint.SetCodes() {
		data, err := lint.Docs.ReadFile("docs/" + c.ID + ".md")
		if err != nil {
			t.Fatal(err)
		}
		page := string(data)
		if os.Getenv("NOTICEC_UPDATE") != "" {
			page = strings.Replace(page, "```findings\n"+fence(page, "```findings\n"), "```findings\n"+compared(t, fence(page, "```yaml bad\n")), 1)
			if err := os.WriteFile("docs/"+c.ID+".md", []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, got := fence(page, "```findings\n"), compared(t, fence(page, "```yaml bad\n")); want == "" || want != got {
			t.Errorf("%s, bad:\nwant %sgot  %s", c.ID, want, got)
		}
		if got := compared(t, fence(page, "```yaml good\n")); got != "" {
			t.Errorf("%s, good: want no finding, got %s", c.ID, got)
		}
	}
}
