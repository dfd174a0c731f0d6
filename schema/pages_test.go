package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// findings prints what Validate says of a text, one finding a line.
func findings(t *testing.T, text string) string {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a.yaml", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("%q: want sound YAML, got %v", text, list)
	}
	list, err := schema.Validate(root)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return b.String()
}

func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", schema.Catalog, func(_ diag.Code, text string) (string, bool) { return findings(t, text), true })
}
