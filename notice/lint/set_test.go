package lint_test

import (
	"fmt"
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
